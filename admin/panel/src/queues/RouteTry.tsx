import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { categories, kinds, reasons } from '../common/filters';
import { Section } from '../common/Section';
import { useDo } from '../common/useDo';
import { data } from '../providers/data';
import type { RouteRule, RouteTest } from '../providers/types';
import { useQueues } from './useQueues';

const empty = { case_id: '', kind: 'comment', reason: 'spam', category: '', text: '', source: 'reported', account_age_days: 30 };

/** RouteTry asks where a draft would send one case, which need not exist. */
export function RouteTry({ rules }: { rules: RouteRule[] }) {
  const t = useTranslate();
  const { title } = useQueues();
  const { run, busy } = useDo();
  const [ask, setAsk] = useState(empty);
  const [out, setOut] = useState<RouteTest>();
  const set = (part: Partial<typeof empty>) => {
    setAsk({ ...ask, ...part });
    setOut(undefined);
  };
  const choose = (name: 'kind' | 'reason' | 'category' | 'source', of: string, from: string[], none = false) => (
    <TextField select label={t(name === 'category' ? 'vireo.field.categories' : `vireo.field.${name}`)} value={ask[name]} disabled={Boolean(ask.case_id)} onChange={(e) => set({ [name]: e.target.value })}>
      {none && <MenuItem value="">–</MenuItem>}
      {from.map((one) => (
        <MenuItem key={one} value={one} dense>
          {t(`vireo.value.${of}.${one}`)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Section title={t('vireo.routes.try')}>
      <Box
        component="form"
        sx={{ display: 'grid', gap: 1.25 }}
        onSubmit={(e: React.FormEvent) => {
          e.preventDefault();
          void run(() => data.testRoutes(ask.case_id ? { rules, case_id: ask.case_id } : { rules, ...ask })).then(setOut);
        }}
      >
        <TextField label={t('vireo.routes.try_case')} value={ask.case_id} onChange={(e) => set({ case_id: e.target.value.trim() })} slotProps={{ htmlInput: { maxLength: 20, inputMode: 'numeric' } }} />
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('vireo.routes.try_sample')}</Box>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.25 }}>
          {choose('kind', 'subject', kinds)}
          {choose('source', 'source', ['reported', 'automatic'])}
          {choose('reason', 'reason', reasons)}
          {choose('category', 'category', categories, true)}
        </Box>
        <TextField label={t('vireo.field.text')} value={ask.text} disabled={Boolean(ask.case_id)} onChange={(e) => set({ text: e.target.value })} multiline maxRows={4} slotProps={{ htmlInput: { maxLength: 5000 } }} />
        <TextField type="number" label={t('vireo.field.account_age_days')} value={ask.account_age_days} disabled={Boolean(ask.case_id)} onChange={(e) => set({ account_age_days: Number(e.target.value) })} slotProps={{ htmlInput: { min: 0 } }} />
        <Button type="submit" variant="outlined" disabled={busy}>
          {t('vireo.routes.test')}
        </Button>
        {out && out.queue_id !== '0' && (
          <Box role="status" data-testid="goes">
            <b>{t('vireo.routes.goes', { queue: title(out.queue_id) })}</b> · {out.pinned ? t('vireo.routes.pinned') : out.rule ? t('vireo.routes.by_rule', { n: out.rule }) : t('vireo.routes.by_none')}
          </Box>
        )}
      </Box>
    </Section>
  );
}
