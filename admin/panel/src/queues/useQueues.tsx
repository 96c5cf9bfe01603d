import Box from '@mui/material/Box';
import { useGetList, useLocaleState, useTranslate } from 'ra-core';
import { SelectArrayInput } from 'ra-ui-materialui';
import { Link } from 'react-router-dom';
import { may } from '../providers/session';
import type { Queue } from '../providers/types';

const all = { pagination: { page: 1, perPage: 100 }, sort: { field: 'position', order: 'ASC' as const }, filter: {} };

/** useQueues are all queues, by their place, and what they are called in the reader's language. */
export function useQueues() {
  const [locale] = useLocaleState();
  const { data: queues = [], isLoading } = useGetList<Queue>('queues', all, { enabled: may('queues:read'), staleTime: 60_000, retry: false });
  const title = (id: string) => {
    const q = queues.find((one) => one.id === id);
    return q ? (locale === 'zh' ? q.title_zh : q.title_en) || q.name : '#' + id;
  };
  return { queues, title, pending: isLoading };
}

/** QueueInput is a filter by queues. */
export function QueueInput(p: { source: string; label?: string; many: true; alwaysOn?: boolean }) {
  const t = useTranslate();
  const { queues, title } = useQueues();
  return <SelectArrayInput source={p.source} label={p.label ?? t('vireo.field.queue_id')} choices={queues.map((q) => ({ id: q.id, name: title(q.id) }))} translateChoice={false} sx={{ minWidth: 140 }} />;
}

/** QueueName is a queue by its title, which leads to it; name is what it is called where queues may not be read. */
export function QueueName({ id, name }: { id: string; name: string }) {
  const { queues, title } = useQueues();
  if (!queues.some((q) => q.id === id)) return <>{name || '–'}</>;
  return (
    <Box component={Link} to={`/queues/${id}/show`} sx={{ color: 'inherit' }} onClick={(e: React.MouseEvent) => e.stopPropagation()}>
      {title(id)}
    </Box>
  );
}
