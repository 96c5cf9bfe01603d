import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useRedirect, useTranslate } from 'ra-core';
import { Choice, Text } from '../common/fields';
import { measures } from '../common/filters';
import { type Form, FormDialog } from '../common/FormDialog';
import { ending } from '../common/policies';
import { PolicySelect } from '../common/PolicySelect';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Template, TemplateMeasure } from '../providers/types';

/** TemplateForm makes a template, or changes one. Its kind never changes. */
export function TemplateForm({ record, onClose }: { record?: Template; onClose: () => void }) {
  const t = useTranslate();
  const redirect = useRedirect();
  const { name = '', kind = 'decision', policy = '', measures: some = [], text_en = '', text_zh = '' } = record ?? {};
  const { data: settings } = useQuery({ queryKey: ['policies', 'settings'], queryFn: ({ signal }) => data.policySettings(signal), enabled: may('policies:read') });
  const begin = { name, policy, measures: some, text_en, text_zh };
  return (
    <FormDialog<Template> title={record ? name : t('vireo.templates.new')} resource="templates" record={record} begin={record ? begin : { kind, ...begin }} onClose={onClose} onDone={(made) => !record && redirect('show', 'templates', made.id)}>
      {(form) => (
        <>
          <Text form={form} name="name" required max={64} auto />
          {!record && <Choice form={form} name="kind" of="template" from={['decision', 'note']} />}
          {(form.value.kind ?? kind) === 'decision' && (
            <>
              <PolicySelect none value={String(form.value.policy)} onChange={(v) => form.set('policy', v)} error={form.error('policy')} />
              <Measures form={form} />
            </>
          )}
          <Text form={form} name="text_en" required max={1000} lines={6} />
          <Text form={form} name="text_zh" required max={1000} lines={6} />
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('vireo.templates.placeholders')}: {settings?.placeholders.map((p) => <Chip key={p} size="small" label={/^\{/.test(p) ? p : `{${p}}`} sx={{ mr: 0.5 }} />)} {t('vireo.templates.hint')}
          </Box>
        </>
      )}
    </FormDialog>
  );
}

/** Measures are those of a template, with their days. */
function Measures({ form }: { form: Form }) {
  const t = useTranslate();
  const list = form.value.measures as TemplateMeasure[];
  const set = (next: TemplateMeasure[]) => form.set('measures', next);
  const left = measures.filter((m) => !list.some((x) => x.kind === m));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {list.map((m, i) => (
        <Box key={m.kind} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 1, alignItems: 'start' }}>
          <TextField select label={t('vireo.field.measure')} value={m.kind} onChange={(e) => set(list.map((x, n) => (n === i ? { kind: e.target.value, days: 0 } : x)))}>
            {[m.kind, ...left].map((one) => (
              <MenuItem key={one} value={one}>
                {t(`vireo.value.measure.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField type="number" label={t('vireo.field.days')} value={m.days ?? 0} disabled={!ending.includes(m.kind)} helperText={ending.includes(m.kind) ? t('vireo.policies.no_end') : ''} onChange={(e) => set(list.map((x, n) => (n === i ? { ...x, days: Number(e.target.value) } : x)))} slotProps={{ htmlInput: { min: 0 } }} />
          <IconButton aria-label={`${t('vireo.policies.remove')} ${t(`vireo.value.measure.${m.kind}`)}`} onClick={() => set(list.filter((_, n) => n !== i))}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {form.error('measures') && <Box sx={{ color: 'error.main', fontSize: '0.75rem' }}>{form.error('measures')}</Box>}
      {left.length > 0 && (
        <Box>
          <Button onClick={() => set([...list, { kind: left[0]!, days: 0 }])}>{t('vireo.templates.add')}</Button>
        </Box>
      )}
    </Box>
  );
}
