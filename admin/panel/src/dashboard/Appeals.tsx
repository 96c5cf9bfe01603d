import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Bars } from '../charts/Bars';
import { Chart } from '../charts/Chart';
import { Facts, Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { useFormat } from '../common/useFormat';
import { data } from '../providers/data';
import type { Span } from '../providers/stats';
import { ageParts } from './ages';

const outcomes = ['upheld', 'overturned', 'partly', 'settled'] as const;

/** Appeals are how many came in and how they were decided, and, where the server tells it, how old the open ones are. */
export function Appeals({ span, days }: { span: Span; days: number }) {
  const t = useTranslate();
  const f = useFormat();
  const theme = useTheme();
  const { data: a, error, refetch } = useQuery({ queryKey: ['stats', 'appeals', days], queryFn: ({ signal }) => data.appealStats(span, signal), placeholderData: (old) => old });
  const title = t('vireo.dash.appeals');
  if (error) return <Section title={title}><Failed error={error} retry={() => void refetch()} /></Section>;
  if (!a) return <Section title={title}><Waiting rows={6} /></Section>;
  const { palette } = theme;
  const colors = { upheld: palette.success.main, overturned: palette.error.main, partly: palette.warning.main, settled: palette.text.disabled };
  const decided = a.upheld + a.overturned + a.partly;
  const ages = a.ages ? ageParts(a.ages, t, f, theme) : [];
  const open = ages.reduce((n, p) => n + p.n, 0);
  return (
    <Chart
      title={title}
      empty={a.received + decided + a.settled + open === 0}
      grid={{
        head: [t('vireo.dash.outcome'), t('vireo.dash.number')],
        rows: [
          { key: 'received', cells: [t('vireo.dash.received'), f.n(a.received)] },
          ...outcomes.map((o) => ({ key: o, cells: [t(`vireo.dash.appeal.${o}`), f.n(a[o])] })),
          ...ages.map((p) => ({ key: p.name, cells: [t('vireo.dash.open_age', { age: p.name }), f.n(p.n)] })),
        ],
      }}
    >
      <Facts
        of={[
          [t('vireo.dash.received'), f.n(a.received)],
          [t('vireo.dash.overturn_rate'), decided ? <><b>{f.percent(a.overturn_rate)}</b> {t('vireo.dash.of_decided', { n: f.n(decided) })}</> : '–'],
          [t('vireo.dash.decision'), a.decision.n ? `${f.span(a.decision.median_ms)} · ${t('vireo.dash.p90', { time: f.span(a.decision.p90_ms) })}` : '–'],
        ]}
      />
      <Box sx={{ mt: 1.5 }}>
        <Bars label={(b) => String(b.name)} bars={outcomes.map((o) => ({ key: o, name: t(`vireo.dash.appeal.${o}`), parts: [{ name: t(`vireo.dash.appeal.${o}`), n: a[o], color: colors[o] }] }))} />
      </Box>
      {ages.length > 0 && (
        <Box sx={{ mt: 1.5 }}>
          <Box sx={{ mb: 0.75, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>{t('vireo.dash.open_by_age')}</Box>
          <Bars label={(b) => String(b.name)} bars={ages.map((p) => ({ key: p.name, name: p.name, parts: [p] }))} />
        </Box>
      )}
    </Chart>
  );
}
