import { Short } from '../cases/List';
import { between, idOf, isSo, kinds, oneOf } from '../common/filters';
import { SubjectLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import { PolicyInput, PolicyName } from '../common/usePolicies';
import type { Statement } from '../providers/types';
import { Did } from './Did';

export default function StatementList() {
  return (
    <ListPage<Statement>
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[
        oneOf('kind', 'statement', ['decision', 'hold'], true), oneOf('found_by', 'found', ['reports', 'automation', 'staff'], true), oneOf('subject_kind', 'subject', kinds), isSo('undone'), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, idOf('user_id'), idOf('actor_id'),
        idOf('case_id'), idOf('action_id'), ...between('created_at'), ...between('appeal_until'),
      ]}
      columns={[
        { name: 'id', sort: true },
        { name: 'measures', render: (s) => <Did of={s} /> },
        { name: 'user', render: (s) => <UserLink id={s.user_id} name={s.user_name} /> },
        { name: 'subject', render: (s) => <SubjectLink kind={s.subject_kind} id={s.subject_id} /> },
        { name: 'facts', render: (s) => <Short text={s.facts} max={32} /> },
        { name: 'policy', render: (s) => <PolicyName is={s.policy} version={s.policy_version} /> },
        { name: 'found_by', render: (s) => <Value of="found" is={s.found_by} /> },
        { name: 'actor', render: (s) => (s.automated ? <Value of="actor" is="system" /> : <UserLink id={s.actor_id} name={s.actor_name} />) },
        { name: 'appeal_until', sort: true, render: (s) => <Time at={s.appeal_until} /> },
        { name: 'created_at', sort: true, render: (s) => <Time at={s.created_at} /> },
      ]}
    />
  );
}
