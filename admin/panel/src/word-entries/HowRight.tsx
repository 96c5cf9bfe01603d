import Alert from '@mui/material/Alert';
import { useGetOne, useTranslate } from 'ra-core';
import { Facts, Section } from '../common/Section';
import { useFormat } from '../common/useFormat';
import type { EntryStats } from '../providers/types';

/** HowRight is how often an entry was found, and how right its holds were. */
export function HowRight({ id }: { id: string }) {
  const t = useTranslate();
  const f = useFormat();
  const { data: s } = useGetOne<EntryStats>('entry-stats', { id }, { retry: false });
  if (!s) return null; // it was never found
  return (
    <Section title={t('resources.entry-stats.name', { smart_count: 1 })}>
      {s.review && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          <b>{t('vireo.lex.review')}</b> {t('vireo.lex.review_hint')}
        </Alert>
      )}
      <Facts
        wide
        of={[
          [t('vireo.field.precision'), s.precision < 0 ? '–' : f.percent(s.precision / 100)],
          [t('vireo.field.hits'), f.n(s.hits)],
          [t('vireo.lex.held_items'), f.n(s.holds)],
          [t('vireo.field.confirmed'), f.n(s.confirmed)],
          [t('vireo.field.overturned'), f.n(s.overturned)],
        ]}
      />
    </Section>
  );
}
