import { actionColumns } from '../common/columns';
import { actors, between, idOf, isSo, kinds, oneOf, outcomes } from '../common/filters';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { PolicyInput } from '../common/usePolicies';
import type { Action } from '../providers/types';

export const steps = ['takedown', 'restore', 'limit', 'warn', 'mute', 'suspend', 'ban', 'undo', 'hold', 'none', 'delete', 'expire', 'skip', 'escalate', 'deescalate', 'snooze', 'assign', 'reopen'];

export default function ActionList() {
  const [id, measure, ...rest] = actionColumns;
  return (
    <ListPage<Action>
      search
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[
        oneOf('measure', 'measure', steps, true), oneOf('subject_kind', 'subject', kinds, true), oneOf('outcome', 'outcome', outcomes), oneOf('actor_kind', 'actor', actors), isSo('is_undo'),
        idOf('owner_id'), idOf('actor_id'), idOf('case_id'), idOf('batch_id'), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, ...between('created_at'),
      ]}
      columns={[{ ...id!, render: undefined }, measure!, { name: 'owner', render: (a) => <UserLink id={a.owner_id} name={a.owner_name} /> }, ...rest]}
    />
  );
}
