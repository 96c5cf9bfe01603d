import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { between, isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill, Value } from '../common/Pill';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { Queue } from '../providers/types';
import { QueueForm } from './Form';
import { useQueues } from './useQueues';
import { Workers } from './Workers';

export const hoursOf = (ms: number) => Math.round((ms / 3_600_000) * 100) / 100;

export default function QueueList() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const { title } = useQueues();
  return (
    <>
      <ListPage<Queue>
        search
        sort={{ field: 'position', order: 'ASC' }}
        filters={[isSo('active', true), isSo('built_in'), ...between('updated_at')]}
        actions={
          <>
            <Button color="inherit" component={Link} to="/routes">
              {t('vireo.queues.routing')}
            </Button>
            {may('queues:edit') && (
              <Button variant="contained" onClick={() => setOpen(true)}>
                {t('vireo.queues.new')}
              </Button>
            )}
          </>
        }
        columns={[
          { name: 'title', render: (q) => <>{title(q.id)} {q.mine && <Pill tone="info">{t('vireo.queues.mine')}</Pill>}{q.built_in && <Pill>{t('vireo.field.built_in')}</Pill>}</> },
          { name: 'name', sort: true },
          { name: 'live', label: 'vireo.field.waiting_cases', right: true, render: (q) => (q.live_exact ? q.live : t('vireo.queues.at_most', { n: q.live })) },
          { name: 'due', right: true, render: (q) => (q.due ? <Pill tone="error">{q.due}</Pill> : 0) },
          { name: 'oldest', render: (q) => <Time at={q.oldest} /> },
          { name: 'due_ms', right: true, render: (q) => t('vireo.queues.hours_of', { n: hoursOf(q.due_ms) }) },
          { name: 'workers', render: (q) => <Workers of={q} /> },
          { name: 'active', render: (q) => <Value of="active" is={q.active ? 'yes' : 'no'} /> },
          { name: 'position', sort: true, right: true },
        ]}
      />
      {open && <QueueForm onClose={() => setOpen(false)} />}
    </>
  );
}
