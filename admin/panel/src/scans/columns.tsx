import { Progress } from '../batches/Progress';
import { UserLink } from '../common/links';
import { Value, Values } from '../common/Pill';
import type { Column } from '../common/Table';
import { Time } from '../common/Time';
import type { Scan } from '../providers/types';

export const scanColumns: Column<Scan>[] = [
  { name: 'id' },
  { name: 'state', render: (s) => <Value of="job" is={s.state} /> },
  { name: 'progress', render: (s) => <Progress done={s.done} total={s.total} /> },
  { name: 'fields', render: (s) => (s.fields.length > 4 ? <Value of="scanned" is="all" /> : <Values of="field" are={s.fields} />) },
  { name: 'entries', right: true },
  { name: 'base_version', right: true },
  { name: 'actor', render: (s) => (s.actor_id === '0' ? <Value of="actor" is="command" /> : <UserLink id={s.actor_id} name={s.actor_name} />) },
  { name: 'created_at', sort: true, render: (s) => <Time at={s.created_at} /> },
];
