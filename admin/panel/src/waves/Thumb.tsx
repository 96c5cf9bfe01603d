import Box from '@mui/material/Box';
import { useGetManyAggregate, useTranslate } from 'ra-core';
import { may } from '../providers/session';
import type { Video } from '../providers/types';

/** Thumb is the picture of a video, blurred until pictures are asked for. Those of a page are read at once. */
export function Thumb({ id, shown, height = 120 }: { id: string; shown: boolean; height?: number }) {
  const t = useTranslate();
  const { data } = useGetManyAggregate<Video>('videos', { ids: [id] }, { enabled: may('videos:read') });
  const url = data?.[0]?.cover_url;
  return (
    <Box sx={{ height, borderRadius: 1, overflow: 'hidden', backgroundColor: 'action.hover', display: 'grid', placeItems: 'center' }}>
      {url && <Box component="img" src={url} alt={`${t('vireo.value.subject.video')} ${id}`} loading="lazy" sx={{ width: '100%', height: '100%', objectFit: 'cover', filter: shown ? 'none' : 'blur(18px)' }} />}
    </Box>
  );
}
