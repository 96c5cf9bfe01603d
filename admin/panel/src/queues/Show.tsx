import Button from '@mui/material/Button';
import { useRedirect, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, SubjectLink } from '../common/links';
import { Pill, Value } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Case, Queue } from '../providers/types';
import { QueueForm } from './Form';
import { MoveJob } from './MoveJob';
import { hoursOf } from './List';
import { useQueues } from './useQueues';
import { Workers } from './Workers';

export default function QueueShow() {
  const t = useTranslate();
  const redirect = useRedirect();
  const { title } = useQueues();
  const [open, setOpen] = useState(false);
  return (
    <Detail<Queue>
      title={(q) => title(q.id)}
      actions={(q) => (
        <>
          <Button color="inherit" component={Link} to={`/cases?filter=${encodeURIComponent(JSON.stringify({ queue_id: [q.id], state: ['open', 'escalated'] }))}&displayedFilters=${encodeURIComponent('{"queue_id":true}')}`}>
            {t('vireo.open_cases')}
          </Button>
          {q.allowed_actions.includes('edit') && (
            <Button variant="contained" onClick={() => setOpen(true)}>
              {t('ra.action.edit')}
            </Button>
          )}
          {q.allowed_actions.includes('delete') && <DoButton label="ra.action.delete" color="error" sure={t('vireo.queues.delete_sure', { name: title(q.id) })} what={() => data.delete('queues', { id: q.id, previousData: q })} onDone={() => redirect('list', 'queues')} />}
          {open && <QueueForm record={q} onClose={() => setOpen(false)} />}
        </>
      )}
      aside={() => <MoveJob />}
    >
      {(q) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.state'), <span key="s"><Value of="active" is={q.active ? 'yes' : 'no'} />{q.built_in && <Pill>{t('vireo.field.built_in')}</Pill>}{q.mine && <Pill tone="info">{t('vireo.queues.mine')}</Pill>}</span>],
                [t('vireo.field.name'), q.name],
                [t('vireo.field.waiting_cases'), q.live_exact ? q.live : t('vireo.queues.at_most', { n: q.live })],
                [t('vireo.field.waiting_due'), q.due],
                [t('vireo.field.oldest'), <Time key="o" at={q.oldest} />],
                [t('vireo.field.due_ms'), t('vireo.queues.hours_of', { n: hoursOf(q.due_ms) })],
                [t('vireo.field.workers'), <Workers key="w" of={q} />],
                [t('vireo.field.position'), q.position],
                [t('vireo.field.updated_at'), <Time key="u" at={q.updated_at} />],
              ]}
            />
          </Section>
          {may('cases:read') && (
            <Related<Case>
              title={t('vireo.queues.cases')}
              resource="cases"
              filter={{ queue_id: q.id, live: true }}
              sort="due_at"
              columns={[
                { name: 'id', render: (c) => <RecordLink to="cases" id={c.id} /> },
                { name: 'subject', render: (c) => <SubjectLink kind={c.subject_kind} id={c.subject_id} /> },
                { name: 'reason', render: (c) => c.reason_text },
                { name: 'state', render: (c) => <Value of="state" is={c.state} /> },
                { name: 'due_at', render: (c) => <Time at={c.due_at} /> },
              ]}
            />
          )}
        </>
      )}
    </Detail>
  );
}
