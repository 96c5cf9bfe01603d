import { useLocaleState } from 'ra-core';
import { useMemo } from 'react';

const units = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000]] as const;

/** span is a length of time (ms) in its largest unit, as people say it: 5 min, 1.5 hr. */
export function span(ms: number, locale: string): string {
  const [unit, length] = units.find(([, l]) => ms >= l) ?? units[3];
  const n = ms / length;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: n < 10 && unit !== 'second' ? 1 : 0 }).format(n);
}

/** useFormat is how numbers are written in the reader's language. */
export function useFormat() {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(locale);
    const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
    const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    return {
      n: (v: number) => whole.format(v),
      signed: (v: number) => signed.format(v),
      percent: (v: number) => share.format(v),
      span: (ms: number) => span(ms, locale),
      /** day is a day of the server, such as 2026-01-31. */
      day: (text: string) => day.format(new Date(text + 'T00:00:00Z')),
    };
  }, [locale]);
}
