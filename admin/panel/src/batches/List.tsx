import { between, idOf, isSo, oneOf } from '../common/filters';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value, Values } from '../common/Pill';
import { Time } from '../common/Time';
import type { Batch } from '../providers/types';
import { Progress } from './Progress';

export default function BatchList() {
  return (
    <ListPage<Batch>
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[oneOf('state', 'batch', ['resolving', 'running', 'done', 'refused', 'cancelled'], true), oneOf('operation', 'operation', ['decide', 'assign', 'snooze', 'escalate', 'release', 'route', 'history']), isSo('is_undo'), idOf('actor_id'), ...between('created_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'state', render: (b) => <Value of="batch" is={b.state} /> },
        { name: 'outcome', render: (b) => (b.undo_of !== '0' ? <Value of="measure" is="undo" /> : b.outcome ? <Value of="outcome" is={b.outcome} /> : <Value of="operation" is={b.operation} />) },
        { name: 'measures', render: (b) => <Values of="measure" are={b.measures.map((m) => m.kind)} /> },
        { name: 'progress', render: (b) => <Progress {...b} /> },
        { name: 'actor', render: (b) => <UserLink id={b.actor_id} name={b.actor_name} /> },
        { name: 'created_at', sort: true, render: (b) => <Time at={b.created_at} /> },
      ]}
    />
  );
}
