import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { Choice, Text } from '../common/fields';
import { type Form, FormDialog } from '../common/FormDialog';
import type { Permission, Role } from '../providers/types';
import { useAccess } from './useAccess';

/** Permissions is a field for rules of a role: by what they are about, found by what they allow. */
function Permissions({ form, name, from }: { form: Form; name: string; from: Permission[] }) {
  const t = useTranslate();
  const error = form.error(name);
  const ids = (form.value[name] as string[] | undefined) ?? [];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      options={from}
      value={from.filter((p) => ids.includes(p.id))}
      onChange={(_, v) => form.set(name, v.map((p) => p.id))}
      groupBy={(p) => p.object}
      getOptionLabel={(p) => p.title}
      getOptionKey={(p) => p.id}
      renderInput={(p) => <TextField {...p} label={t(`vireo.field.${name}`)} error={Boolean(error)} helperText={error} />}
    />
  );
}

/** RoleForm makes a role, or changes one. What one may grant the server decides. */
export function RoleForm({ record, onClose }: { record?: Role; onClose: () => void }) {
  const t = useTranslate();
  const { roles, permissions } = useAccess();
  const { title = '', rank = 20, inherits = 'moderator', require_totp = true, allow = [], deny = [] } = record ?? {};
  const rest = { title, rank, inherits, require_totp, allow, deny };
  return (
    <FormDialog title={record ? record.title || record.name : t('vireo.roles.new')} resource="roles" record={record} begin={record ? rest : { name: '', ...rest }} onClose={onClose}>
      {(form) => (
        <>
          {!record && <Text form={form} name="name" required auto max={32} help={t('vireo.access.name_help')} />}
          <Text form={form} name="title" label="vireo.access.title" max={64} />
          <Text form={form} name="rank" type="number" help={t('vireo.access.rank_help')} />
          <Choice form={form} name="inherits" from={roles.filter((r) => r.name !== record?.name).map((r) => r.name)} none />
          <Permissions form={form} name="allow" from={permissions} />
          <Permissions form={form} name="deny" from={permissions} />
          <FormControlLabel control={<Checkbox checked={Boolean(form.value.require_totp)} onChange={(e) => form.set('require_totp', e.target.checked)} />} label={t('vireo.field.require_totp')} />
        </>
      )}
    </FormDialog>
  );
}
