import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFormat } from '../common/useFormat';

export interface Part {
  name: string;
  n: number;
  color: string;
}

export interface Bar {
  key: string;
  name: ReactNode;
  parts: Part[];
  more?: ReactNode; // at the right
}

/** Stack is one bar of parts, as long as its sum is of the greatest one. */
export function Stack({ parts, most, label }: { parts: Part[]; most: number; label: string }) {
  const format = useFormat();
  const shown = parts.filter((p) => p.n > 0);
  return (
    <Box role="img" aria-label={`${label}: ${shown.map((p) => `${p.name} ${p.n}`).join(', ') || 0}`} sx={{ display: 'flex', height: 14, borderRadius: 0.75, overflow: 'hidden', backgroundColor: 'action.hover' }}>
      {shown.map((p) => (
        <Box
          key={p.name}
          title={`${p.name}: ${format.n(p.n)}`}
          sx={{ width: `${(100 * p.n) / Math.max(most, 1)}%`, minWidth: 2, backgroundColor: p.color, borderRight: 1, borderColor: 'background.paper', '&:last-child': { borderRight: 0 } }}
        />
      ))}
    </Box>
  );
}

const sum = (parts: Part[]) => parts.reduce((all, p) => all + p.n, 0);

/** Bars are a list of names with a bar and its sum each. */
export function Bars({ bars, label }: { bars: Bar[]; label: (b: Bar) => string }) {
  const format = useFormat();
  const most = Math.max(1, ...bars.map((b) => sum(b.parts)));
  const wide = bars.some((b) => b.more !== undefined);
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gridTemplateColumns: `minmax(72px, 40%) minmax(80px, 1fr) auto${wide ? ' auto' : ''}`, columnGap: 1.5, rowGap: 1, alignItems: 'center', fontSize: '0.8125rem' }}>
      {bars.map((b) => (
        <Box component="li" key={b.key} sx={{ display: 'contents' }}>
          <Box sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{b.name}</Box>
          <Stack parts={b.parts} most={most} label={label(b)} />
          <Box sx={{ textAlign: 'right', fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>{format.n(sum(b.parts))}</Box>
          {wide && <Box sx={{ textAlign: 'right', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{b.more}</Box>}
        </Box>
      ))}
    </Box>
  );
}
