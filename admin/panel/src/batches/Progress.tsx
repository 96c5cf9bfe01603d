import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'ra-core';

/** Progress is how far something has come. */
export function Progress({ done, failed = 0, skipped = 0, total }: { done: number; failed?: number; skipped?: number; total: number }) {
  const t = useTranslate();
  const ready = done + failed + skipped;
  const more = skipped ? ` · ${t('vireo.batch.skipped', { n: skipped })}` : '';
  const text = t(failed ? 'vireo.progress_failed' : 'vireo.progress', { done: ready, total, failed }) + more;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 140 }}>
      <LinearProgress variant="determinate" value={total ? (100 * ready) / total : 0} aria-label={text} color={failed ? 'warning' : 'primary'} sx={{ flex: 1, height: 6, borderRadius: 3 }} />
      <Box component="span" data-testid="progress" sx={{ fontVariantNumeric: 'tabular-nums', fontSize: '0.75rem', whiteSpace: 'nowrap' }}>
        {text}
      </Box>
    </Box>
  );
}
