import { between, idOf } from '../common/filters';
import { CopyId } from '../common/CopyId';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import type { Ruleset } from '../providers/types';

/** Difference is how many entries a version added, changed and removed. */
export const Difference = ({ of: r }: { of: { added: number; changed: number; removed: number } }) => (
  <span style={{ fontVariantNumeric: 'tabular-nums' }}>{`+${r.added} ~${r.changed} −${r.removed}`}</span>
);

export default function RulesetList() {
  return (
    <ListPage<Ruleset>
      sort={{ field: 'id', order: 'DESC' }}
      filters={[idOf('author', true), ...between('created_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'in_force', render: (r) => r.in_force && <Value of="force" is="in_force" /> },
        { name: 'entries', right: true },
        { name: 'difference', render: (r) => <Difference of={r} /> },
        { name: 'note' },
        { name: 'author', render: (r) => <UserLink id={r.author} /> },
        { name: 'checksum', render: (r) => <CopyId id={r.checksum} short={12} /> },
        { name: 'created_at', sort: true, render: (r) => <Time at={r.created_at} /> },
      ]}
    />
  );
}
