import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useFormat } from '../common/useFormat';
import type { Scan } from '../providers/types';
import { Counts } from './Counts';

/** live reports whether a dry run has not ended yet. */
export const live = (s?: Scan) => s?.state === 'queued' || s?.state === 'running';

/** Result is what a dry run has found so far, and what it would mean for the work. */
export function Result({ of: s }: { of: Scan }) {
  const t = useTranslate();
  const f = useFormat();
  return (
    <>
      {s.last_error && (
        <Alert severity="error" sx={{ mx: 1.75, mb: 1 }}>
          {s.last_error}
        </Alert>
      )}
      <Counts of={s.counts} name={t('vireo.lex.counts')} />
      {s.state === 'done' && (
        <Box sx={{ px: 1.75, py: 1.25, borderTop: 1, borderColor: 'divider' }} data-testid="forecast">
          <b>{t('vireo.lex.forecast', { n: f.signed(s.forecast) })}</b>{' '}
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {t('vireo.lex.forecast_days', { smart_count: s.forecast_days })}
          </Box>
        </Box>
      )}
    </>
  );
}
