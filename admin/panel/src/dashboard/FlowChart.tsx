import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Chart } from '../charts/Chart';
import { Lines } from '../charts/Lines';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { useFormat } from '../common/useFormat';
import { data } from '../providers/data';
import type { Span } from '../providers/stats';

/** FlowChart is how many cases were opened and decided on each day. */
export function FlowChart({ span, days }: { span: Span; days: number }) {
  const t = useTranslate();
  const f = useFormat();
  const { palette } = useTheme();
  const { data: flow, error, refetch } = useQuery({ queryKey: ['stats', 'flow', days], queryFn: ({ signal }) => data.flow(span, signal), placeholderData: (old) => old });
  const title = t('vireo.dash.flow');
  if (error) return <Section title={title}><Failed error={error} retry={() => void refetch()} /></Section>;
  if (!flow) return <Section title={title}><Waiting rows={6} /></Section>;
  const points = flow.points.map((p) => ({ ...p, resolved: p.actioned + p.no_violation + p.duplicate + p.subject_gone }));
  const sum = (of: (p: (typeof points)[number]) => number) => points.reduce((n, p) => n + of(p), 0);
  const lines = [
    { name: t('vireo.dash.inflow'), color: palette.info.main, dashed: true, values: points.map((p) => p.opened) },
    { name: t('vireo.dash.outflow'), color: palette.primary.main, dashed: false, values: points.map((p) => p.resolved) },
  ];
  return (
    <Chart
      title={title}
      hint={flow.zone === 'Local' ? t('vireo.dash.zone_server') : t('vireo.dash.zone', { zone: flow.zone })}
      empty={points.every((p) => p.opened + p.resolved === 0)}
      legend={lines}
      grid={{
        head: [t('vireo.dash.day'), t('vireo.dash.inflow'), t('vireo.dash.outflow'), ...['actioned', 'no_violation', 'duplicate', 'subject_gone'].map((o) => t(`vireo.value.outcome.${o}`))],
        rows: [...points].reverse().map((p) => ({ key: p.day, cells: [p.day, ...[p.opened, p.resolved, p.actioned, p.no_violation, p.duplicate, p.subject_gone].map(f.n)] })),
      }}
    >
      <Lines label={t('vireo.dash.flow_label', { opened: f.n(sum((p) => p.opened)), resolved: f.n(sum((p) => p.resolved)) })} days={points.map((p) => p.day)} lines={lines} />
    </Chart>
  );
}
