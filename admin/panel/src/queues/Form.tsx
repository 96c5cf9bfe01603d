import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useGetList, useRedirect, useTranslate } from 'ra-core';
import { Several, Text } from '../common/fields';
import { FormDialog } from '../common/FormDialog';
import { may } from '../providers/session';
import type { Member, Queue, Role } from '../providers/types';

const many = { pagination: { page: 1, perPage: 200 }, filter: {} };

/** QueueForm makes a queue, or changes one as it is known. */
export function QueueForm({ record, onClose }: { record?: Queue; onClose: () => void }) {
  const t = useTranslate();
  const redirect = useRedirect();
  const { data: roles = [] } = useGetList<Role>('roles', { ...many, sort: { field: 'rank', order: 'DESC' } }, { enabled: may('roles:read') });
  const { data: staff = [] } = useGetList<Member>('staff', { ...many, sort: { field: 'username', order: 'ASC' } }, { enabled: may('staff:read') });
  const names = new Map([...staff.map((m) => [m.id, m.username] as const), ...(record?.staff.map((m) => [m.id, m.name] as const) ?? [])]);
  const { name = '', title_en = '', title_zh = '', due_ms = 86_400_000, position = 100, active = true, roles: workers = [] } = record ?? {};
  const begin = { name, title_en, title_zh, due_ms, position, active, roles: workers, staff_ids: record?.staff.map((m) => m.id) ?? [] };
  const known = record && { ...record, staff_ids: begin.staff_ids };
  return (
    <FormDialog<Queue> title={record ? record.title : t('vireo.queues.new')} resource="queues" record={known} begin={begin} onClose={onClose} onDone={(made) => !record && redirect('show', 'queues', made.id)}>
      {(form) => (
        <>
          <Text form={form} name="name" required max={32} auto help={t('vireo.queues.name_help')} />
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
            <Text form={form} name="title_en" max={64} />
            <Text form={form} name="title_zh" max={64} />
            <TextField
              type="number"
              label={t('vireo.queues.hours')}
              value={Math.round((Number(form.value.due_ms) / 3_600_000) * 100) / 100}
              onChange={(e) => form.set('due_ms', Math.round(Number(e.target.value) * 3_600_000))}
              error={Boolean(form.error('due_ms'))}
              helperText={form.error('due_ms')}
              slotProps={{ htmlInput: { min: 0, step: 'any' } }}
            />
            <Text form={form} name="position" type="number" />
          </Box>
          <Several form={form} name="roles" from={roles.map((r) => r.name)} />
          <Autocomplete
            multiple
            size="small"
            options={[...names.keys()]}
            value={form.value.staff_ids as string[]}
            onChange={(_, v) => form.set('staff_ids', v)}
            getOptionLabel={(id) => names.get(id) ?? '#' + id}
            renderInput={(p) => <TextField {...p} label={t('vireo.field.staff_ids')} error={Boolean(form.error('staff_ids'))} helperText={form.error('staff_ids') ?? `${t('vireo.field.workers')}: ${t('vireo.queues.everybody')}`} />}
          />
          {!record?.built_in && <FormControlLabel control={<Checkbox size="small" checked={Boolean(form.value.active)} onChange={(e) => form.set('active', e.target.checked)} />} label={t('vireo.field.active')} />}
          {record && (
            <Typography variant="body2" color="text.secondary">
              {t('vireo.queues.moves_hint')}
            </Typography>
          )}
        </>
      )}
    </FormDialog>
  );
}
