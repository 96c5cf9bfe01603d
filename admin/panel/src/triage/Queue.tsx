import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'ra-core';
import { useEffect } from 'react';
import { Pill } from '../common/Pill';
import { Section } from '../common/Section';
import { Time, useNow } from '../common/Time';
import type { Case } from '../providers/types';
import { useQueues } from './Choices';
import { Kbd } from './Kbd';
import type { Wanted } from './useTriage';

interface Props {
  current?: string;
  from: Wanted;
  onChoose: () => void;
  chosen: number;
  onList: (list: Case[]) => void;
  onOpen: (id: string) => void;
}

const length = 12;

/** Queue is what comes next; j and k move in it, Enter takes the chosen case. */
export function Queue({ current, from, onChoose, chosen, onList, onOpen }: Props) {
  const t = useTranslate();
  const now = useNow(10_000);
  const { data = [], total } = useGetList<Case>('cases', { filter: { state: [from.escalated ? 'escalated' : 'open'], ...(from.queue && { queue_id: from.queue }) }, sort: { field: 'priority', order: 'ASC' }, pagination: { page: 1, perPage: length } });
  useEffect(() => onList(data), [data, onList]);
  const queue = useQueues().find((q) => q.id === from.queue);
  const chooser = (
    <Button color="inherit" size="small" onClick={onChoose} aria-keyshortcuts="q" aria-haspopup="dialog" data-testid="from" sx={{ gap: 0.5, minWidth: 0, px: 0.5, fontSize: '0.75rem' }}>
      <Box component="span" sx={{ maxWidth: 84, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
        {from.escalated ? t('vireo.desk.escalated') : (queue?.title ?? t('vireo.desk.all_queues'))}
      </Box>
      <Kbd>q</Kbd>
    </Button>
  );
  return (
    <Section title={<Box component="span" sx={{ whiteSpace: 'nowrap' }}>{t('vireo.triage.queue', { n: total ?? 0 })}</Box>} aside={chooser} flush sx={{ display: { xs: 'none', lg: 'block' }, mb: 0, overflowY: 'auto', alignSelf: 'start', maxHeight: '100%' }}>
      <Box component="ol" data-testid="queue" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((c, i) => {
          const taken = c.lease_until > now;
          return (
            <Box component="li" key={c.id}>
              <Box
                component="button"
                type="button"
                tabIndex={-1}
                aria-current={c.id === current ? 'true' : undefined}
                data-chosen={i === chosen || undefined}
                onClick={() => onOpen(c.id)}
                sx={{
                  font: 'inherit', fontSize: '0.75rem', color: 'inherit', textAlign: 'left', width: '100%', border: 0, borderTop: 1, borderColor: 'divider', cursor: 'pointer', px: 1.5, py: 0.75,
                  backgroundColor: c.id === current ? 'action.selected' : 'transparent', borderLeft: 3, borderLeftColor: i === chosen ? 'primary.main' : 'transparent', '&:hover': { backgroundColor: 'action.hover' },
                }}
              >
                <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                  <span>
                    <Pill>{t(`vireo.value.subject.${c.subject_kind}`)}</Pill>
                    {c.reason_text}
                  </span>
                  <Box component="span" sx={{ color: c.due_at < now ? 'error.main' : 'text.secondary' }}>
                    <Time at={c.due_at} />
                  </Box>
                </Box>
                <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: 'text.secondary', mt: 0.25 }}>
                  {taken && c.id !== current ? t('vireo.triage.taken_by', { name: c.holder_name }) : c.text || c.owner_name}
                </Box>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
