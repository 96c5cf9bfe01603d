import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { SelectInput } from 'ra-ui-materialui';
import { Link } from 'react-router-dom';
import { atLeast, isSo } from '../common/filters';
import { ListPage } from '../common/ListPage';
import { Pill } from '../common/Pill';
import { useFormat } from '../common/useFormat';
import type { EntryStats } from '../providers/types';

/** Right is how many of an entry's decided holds were confirmed, as a number and a bar. */
export function Right({ of: s }: { of: EntryStats }) {
  const f = useFormat();
  if (s.precision < 0) return <>–</>;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1 }}>
      <Box aria-hidden sx={{ width: 64, height: 6, borderRadius: 3, overflow: 'hidden', backgroundColor: 'action.hover' }}>
        <Box sx={{ width: `${s.precision}%`, height: 1, backgroundColor: s.review ? 'error.main' : 'success.main' }} />
      </Box>
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', minWidth: 40 }}>{f.percent(s.precision / 100)}</Box>
    </Box>
  );
}

export default function EntryStatsList() {
  const t = useTranslate();
  const f = useFormat();
  return (
    <ListPage<EntryStats>
      search
      open={false}
      sort={{ field: 'holds', order: 'DESC' }}
      filters={[
        isSo('review', true),
        <SelectInput key="days" source="days" label="vireo.field.days" alwaysOn choices={[7, 28, 90, 365].map((n) => ({ id: String(n), name: t('vireo.dash.days', { smart_count: n }) }))} translateChoice={false} margin="none" />,
        atLeast('holds'),
        atLeast('hits'),
      ]}
      columns={[
        { name: 'entry', sort: true, render: (s) => <Box component={Link} to={`/word-entries/${s.id}/show`} sx={{ color: 'inherit', fontWeight: 600 }}>{s.entry}</Box> },
        { name: 'review', render: (s) => s.review && <Pill tone="error" title={t('vireo.lex.review_hint')}>{t('vireo.lex.review')}</Pill> },
        { name: 'hits', sort: true, right: true, render: (s) => f.n(s.hits) },
        { name: 'holds', label: 'vireo.lex.held_items', sort: true, right: true, render: (s) => f.n(s.holds) },
        { name: 'confirmed', sort: true, right: true, render: (s) => f.n(s.confirmed) },
        { name: 'overturned', sort: true, right: true, render: (s) => f.n(s.overturned) },
        { name: 'precision', sort: true, right: true, render: (s) => <Right of={s} /> },
      ]}
    />
  );
}
