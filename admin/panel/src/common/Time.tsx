import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useLocaleState } from 'ra-core';
import { useEffect, useState } from 'react';

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000_000], ['month', 2_592_000_000], ['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000],
];

/** relative says how long ago, or in how long, in the largest whole unit. */
export function relative(at: number, now: number, locale: string): string {
  const left = at - now;
  const [unit, ms] = steps.find(([, ms]) => Math.abs(left) >= ms) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(Math.trunc(left / ms), unit);
}

export const exact = (at: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' }).format(at);

/** useNow is the time, anew every so many ms. */
export function useNow(every = 30_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** Time is a time as people say it, and exactly on hover; 0 is none. */
export function Time({ at, none = '–' }: { at?: number; none?: string }) {
  const [locale] = useLocaleState();
  const now = useNow();
  if (!at) return <>{none}</>;
  return (
    <Tooltip title={exact(at, locale)} enterDelay={200}>
      <Box component="time" dateTime={new Date(at).toISOString()} sx={{ whiteSpace: 'nowrap' }}>
        {relative(at, now, locale)}
      </Box>
    </Tooltip>
  );
}

/** clock is a length of time as m:ss. */
export function clock(ms: number): string {
  const s = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}
