import { Short } from '../cases/List';
import { between, idOf, isSo, oneOf } from '../common/filters';
import { SubjectLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Pill, Value, Values } from '../common/Pill';
import { Time } from '../common/Time';
import { useTranslate } from 'ra-core';
import { PolicyInput, PolicyName } from '../common/usePolicies';
import type { Appeal } from '../providers/types';

export default function AppealList() {
  const t = useTranslate();
  return (
    <ListPage<Appeal>
      sort={{ field: 'due_at', order: 'ASC' }}
      begin={{ state: ['open'] }}
      filters={[
        oneOf('state', 'appeal', ['open', 'upheld', 'overturned', 'partly', 'settled'], true), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, idOf('user_id'), idOf('actor_id'), idOf('decided_by'), isSo('self_reviewed'),
        ...between('due_at'), ...between('created_at'), ...between('decided_at'),
      ]}
      columns={[
        { name: 'id', sort: true },
        { name: 'state', render: (a) => <Value of="appeal" is={a.state} /> },
        { name: 'due_at', sort: true, render: (a) => <>{a.overdue && <Pill tone="error">{t('vireo.field.overdue')}</Pill>}<Time at={a.due_at} /></> },
        { name: 'user', render: (a) => <UserLink id={a.user_id} name={a.user_name} /> },
        { name: 'text', render: (a) => <Short text={a.text} max={40} /> },
        { name: 'measures', render: (a) => (a.statement.kind === 'hold' ? <Value of="statement" is="hold" /> : <Values of="measure" are={a.statement.measures.map((m) => m.kind)} />) },
        { name: 'subject', render: (a) => <SubjectLink kind={a.statement.subject_kind} id={a.statement.subject_id} /> },
        { name: 'policy', render: (a) => <PolicyName is={a.statement.policy} version={a.statement.policy_version} /> },
        { name: 'actor', render: (a) => <UserLink id={a.actor_id} name={a.actor_name} /> },
        { name: 'holder', render: (a) => <UserLink id={a.lease_holder} name={a.holder_name} /> },
        { name: 'created_at', sort: true, render: (a) => <Time at={a.created_at} /> },
      ]}
    />
  );
}
