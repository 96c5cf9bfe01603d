import { alpha, type Theme } from '@mui/material/styles';
import type { useTranslate } from 'ra-core';
import type { Part } from '../charts/Bars';
import type { useFormat } from '../common/useFormat';
import type { AgeCount } from '../providers/stats';

/** ageParts are the parts of a bar by age, the younger the paler. */
export function ageParts(ages: AgeCount[], t: ReturnType<typeof useTranslate>, f: ReturnType<typeof useFormat>, { palette }: Theme): Part[] {
  const { primary, warning, error } = palette;
  const young = [0.3, 0.5, 0.75, 1].map((a) => alpha(primary.main, a));
  return ages.map((a, i) => {
    const before = ages[i - 1]?.under_ms ?? 0;
    const name = a.under_ms === 0 ? t('vireo.dash.older', { age: f.span(before) }) : t('vireo.dash.younger', { age: f.span(a.under_ms) });
    const left = ages.length - 1 - i;
    return { name, n: a.n, color: left === 0 ? error.main : left === 1 ? warning.main : young[Math.min(i, young.length - 1)]! };
  });
}
