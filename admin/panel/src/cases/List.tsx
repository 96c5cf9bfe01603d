import Box from '@mui/material/Box';
import { BulkDecide } from '../common/ActButton';
import { QueueInput, QueueName } from '../queues/useQueues';
import { scripts } from '../queues/RuleForm';
import { atLeast, between, categories, idOf, isSo, kinds, measures, oneOf, outcomes, reasons } from '../common/filters';
import { BulkWork } from './BulkWork';
import { SubjectLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import type { Case } from '../providers/types';

const filters = [
  oneOf('state', 'state', ['open', 'escalated', 'resolved'], true), oneOf('subject_kind', 'subject', kinds, true), oneOf('reason', 'reason', reasons), oneOf('outcome', 'outcome', outcomes),
  <QueueInput key="queue_id" source="queue_id" label="vireo.field.queue_id" many />, oneOf('category', 'category', categories), oneOf('script', 'script', scripts), idOf('owner_id'), idOf('assignee_id'), idOf('lease_holder'), idOf('decided_by'), isSo('subject_gone'), atLeast('severity'), atLeast('reports'), atLeast('holds'), ...between('created_at'), ...between('resolved_at'),
];

export default function CaseList() {
  return (
    <ListPage<Case>
      search
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={filters}
      everyRow
      bulk={<><BulkDecide of={measures} /><BulkWork /></>}
      columns={[
        { name: 'id', sort: true },
        { name: 'subject', render: (c) => <SubjectLink kind={c.subject_kind} id={c.subject_id} /> },
        { name: 'text', render: (c) => <Short text={c.text} /> },
        { name: 'owner', render: (c) => <UserLink id={c.owner_id} name={c.owner_name} /> },
        { name: 'reason', render: (c) => c.reason_text },
        { name: 'state', render: (c) => <Value of={c.outcome ? 'outcome' : 'state'} is={c.outcome || c.state} /> },
        { name: 'queue', render: (c) => <QueueName id={c.queue_id} name={c.queue_name} /> },
        { name: 'severity', sort: true, right: true },
        { name: 'reports', sort: true, right: true },
        { name: 'due_at', sort: true, render: (c) => <Time at={c.due_at} /> },
        { name: 'holder', render: (c) => (c.lease_until > Date.now() && c.holder_name) || c.assignee_name || c.decider_name || '–' },
        { name: 'created_at', sort: true, render: (c) => <Time at={c.created_at} /> },
      ]}
    />
  );
}

/** Short is the beginning of a text, on one line. */
export function Short({ text, max = 32 }: { text?: string; max?: number }) {
  return (
    <Box component="span" title={text} sx={{ display: 'block', maxWidth: `${max * 0.5}em`, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {text}
    </Box>
  );
}
