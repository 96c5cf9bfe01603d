import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslate } from 'ra-core';
import { Choice, Several, Text } from '../common/fields';
import { FormDialog } from '../common/FormDialog';
import type { Role } from '../providers/types';
import { useAccess } from './Matrix';

/** RoleForm makes a role, or changes one. What one may grant the server decides. */
export function RoleForm({ record, onClose }: { record?: Role; onClose: () => void }) {
  const t = useTranslate();
  const { roles, permissions } = useAccess();
  const { title = '', rank = 20, inherits = 'moderator', require_totp = true, allow = [], deny = [] } = record ?? {};
  const ids = permissions.map((p) => p.id);
  const rest = { title, rank, inherits, require_totp, allow, deny };
  return (
    <FormDialog title={record ? record.title || record.name : t('vireo.roles.new')} resource="roles" record={record} begin={record ? rest : { name: '', ...rest }} onClose={onClose}>
      {(form) => (
        <>
          {!record && <Text form={form} name="name" required auto max={32} />}
          <Text form={form} name="title" max={64} />
          <Text form={form} name="rank" type="number" help={t('vireo.roles.rank_help')} />
          <Choice form={form} name="inherits" from={roles.map((r) => r.name)} none />
          <Several form={form} name="allow" from={ids} />
          <Several form={form} name="deny" from={ids} />
          <FormControlLabel control={<Checkbox checked={Boolean(form.value.require_totp)} onChange={(e) => form.set('require_totp', e.target.checked)} />} label={t('vireo.field.require_totp')} />
        </>
      )}
    </FormDialog>
  );
}
