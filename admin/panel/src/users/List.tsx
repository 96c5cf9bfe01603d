import { BulkDecide } from '../common/ActButton';
import { atLeast, between, isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Role, Values } from '../common/Pill';
import { Time } from '../common/Time';
import type { User } from '../providers/types';

export default function UserList() {
  return (
    <ListPage<User>
      search
      sort={{ field: 'id', order: 'DESC' }}
      filters={[isSo('hidden', true), isSo('suspended'), isSo('banned'), isSo('pending'), isSo('demo'), isSo('system'), atLeast('follower_count'), atLeast('work_count'), ...between('created_at')]}
      everyRow
      bulk={<BulkDecide kind="user" of={['warn', 'mute', 'suspend', 'ban', 'restore']} />}
      columns={[
        { name: 'id', sort: true },
        { name: 'name', render: (u) => <>{u.name} {u.role && <Role is={u.role} />}</> },
        { name: 'visibility', render: (u) => <Values of="cause" are={u.causes} none="–" /> },
        { name: 'muted_until', sort: true, render: (u) => <Time at={u.muted_until > Date.now() ? u.muted_until : 0} /> },
        { name: 'work_count', sort: true, right: true },
        { name: 'follower_count', sort: true, right: true },
        { name: 'total_favorited', sort: true, right: true },
        { name: 'created_at', sort: true, render: (u) => <Time at={u.created_at} /> },
      ]}
    />
  );
}
