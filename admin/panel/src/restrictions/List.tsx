import { useTranslate } from 'ra-core';
import { restrictionColumns } from '../common/columns';
import { DoButton } from '../common/DoButton';
import { between, idOf, isSo, kinds, oneOf } from '../common/filters';
import { UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { data } from '../providers/data';
import { PolicyInput } from '../common/usePolicies';
import type { Restriction } from '../providers/types';

export default function RestrictionList() {
  const t = useTranslate();
  return (
    <ListPage<Restriction>
      search
      open={false}
      sort={{ field: 'starts_at', order: 'DESC' }}
      filters={[oneOf('measure', 'measure', ['takedown', 'limit', 'mute', 'suspend', 'ban'], true), isSo('in_force', true), oneOf('subject_kind', 'subject', kinds), idOf('owner_id'), <PolicyInput key="policy" source="policy" label="vireo.field.policy" many />, ...between('starts_at'), ...between('ends_at')]}
      columns={[
        { name: 'id', sort: true },
        ...restrictionColumns,
        { name: 'owner', render: (r) => <UserLink id={r.owner_id} name={r.owner_name} /> },
        { name: 'do', label: ' ', render: (r) => r.allowed_actions.includes('undo') && <DoButton label="ra.action.undo" variant="text" sure={t('vireo.undo_sure')} what={() => data.undoAction(r.action_id)} /> },
      ]}
    />
  );
}
