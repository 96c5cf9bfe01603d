import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { SubjectLink, UserLink } from '../common/links';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import type { Case } from '../providers/types';
import { Marked } from '../triage/Marked';
import { Strikes } from '../triage/Strikes';
import { Earlier, Hits, Reporters } from '../triage/Why';

const rest = 150; // ms on a row until its details are read

/** Beside is what belongs to the chosen comment: its hits, who reported it, how its author stands. */
export function Beside({ id, policy }: { id: string; policy: string }) {
  const t = useTranslate();
  const [read, setRead] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setRead(id), rest);
    return () => clearTimeout(timer);
  }, [id]);
  const { data: c, error } = useQuery({ queryKey: ['cases', 'beside', read], queryFn: ({ signal }) => data.getOne('cases', { id: read, signal }).then((r) => r.data as unknown as Case), staleTime: 60_000 });
  if (error) return <Failed error={error} />;
  if (!c) return <Waiting rows={6} />;
  const shot = c.detail?.snapshot;
  return (
    <Box data-testid="beside">
      <Section>
        <Typography component="blockquote" sx={{ m: 0, fontSize: '1rem', lineHeight: 1.5, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          <Marked text={shot?.text ?? c.text} hits={shot?.hits.filter((h) => h.field === 'comment' && h.end > 0)} />
        </Typography>
        <Box sx={{ mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
          <UserLink id={c.owner_id} name={c.owner_name} />
          {shot && shot.video_id !== '0' && (
            <>
              {' · '}
              {t('vireo.triage.under')} <SubjectLink kind="video" id={shot.video_id} /> {shot.video_title}
            </>
          )}
        </Box>
      </Section>
      <Hits of={c} />
      <Reporters of={c} />
      <Strikes standing={c.detail?.standing} policy={policy} />
      <Earlier of={c} />
    </Box>
  );
}
