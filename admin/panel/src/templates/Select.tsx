import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useGetList, useLocaleState, useTranslate } from 'ra-core';
import { Value } from '../common/Pill';
import { ending } from '../common/policies';
import { PolicyName } from '../common/usePolicies';
import { may } from '../providers/session';
import type { Template } from '../providers/types';

/** TemplateSelect chooses the template that a decision is taken from; there is nothing to see where there is none. */
export function TemplateSelect({ value, onChange }: { value?: Template; onChange: (t: Template | undefined) => void }) {
  const t = useTranslate();
  const { data: templates = [] } = useGetList<Template>('templates', { filter: { kind: 'decision' }, pagination: { page: 1, perPage: 200 }, sort: { field: 'name', order: 'ASC' } }, { enabled: may('templates:read'), staleTime: 60_000, retry: false });
  const usable = templates.filter((x) => x.measures.length > 0 && x.policy);
  if (usable.length === 0) return null;
  return (
    <TextField select label={t('vireo.templates.choose')} value={value?.id ?? ''} onChange={(e) => onChange(usable.find((x) => x.id === e.target.value))}>
      <MenuItem value="">–</MenuItem>
      {usable.map((x) => (
        <MenuItem key={x.id} value={x.id} dense>
          {x.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Taken is what a template decides. */
export function Taken({ of: x }: { of: Template }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Box sx={{ p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1.5, fontSize: '0.8125rem', display: 'grid', gap: 0.5 }}>
      <div>
        {x.measures.map((m) => (
          <span key={m.kind}>
            <Value of="measure" is={m.kind} />
            {ending.includes(m.kind) && (m.days ? t('vireo.days', { smart_count: m.days }) : t('vireo.no_end'))}{' '}
          </span>
        ))}
        <PolicyName is={x.policy} />
      </div>
      <Box sx={{ whiteSpace: 'pre-wrap', color: 'text.secondary' }}>{locale === 'zh' ? x.text_zh : x.text_en}</Box>
    </Box>
  );
}
