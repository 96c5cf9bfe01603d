import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Stack } from '../charts/Bars';
import { Chart } from '../charts/Chart';
import { Time } from '../common/Time';
import { useFormat } from '../common/useFormat';
import type { QueueStats } from '../providers/stats';
import { ageParts } from './ages';

/** Queues are the open cases by queue and age, with what came in, what went out, and how long it took. */
export function Queues({ of: queues }: { of: QueueStats[] }) {
  const t = useTranslate();
  const f = useFormat();
  const theme = useTheme();
  const most = Math.max(1, ...queues.map((q) => q.open));
  const parts = new Map(queues.map((q) => [q.queue_id, ageParts(q.ages, t, f, theme)]));
  const legend = parts.get(queues[0]?.queue_id ?? '') ?? [];
  const link = (q: QueueStats) => '/cases?filter=' + encodeURIComponent(JSON.stringify({ state: ['open', 'escalated'], queue_id: q.queue_id }));
  const name = (q: QueueStats) => (
    <Box component={Link} to={link(q)} sx={{ color: 'inherit' }}>
      {q.title || q.name}
    </Box>
  );
  const many = (q: QueueStats) => f.n(q.open) + (q.exact ? '' : '+');
  const times = (q: QueueStats) => (q.decision.n ? [f.span(q.decision.median_ms), f.span(q.decision.p90_ms)] : ['–', '–']);
  const head = [t('vireo.dash.queue'), t('vireo.dash.open'), t('vireo.dash.oldest_one'), t('vireo.dash.inflow'), t('vireo.dash.outflow'), t('vireo.dash.median'), t('vireo.dash.nine_tenths')];
  return (
    <Chart
      title={t('vireo.dash.queues')}
      tall={false}
      empty={queues.length === 0}
      legend={legend}
      grid={{
        head: [...head, ...legend.map((l) => l.name)],
        rows: queues.map((q) => ({
          key: q.queue_id,
          cells: [name(q), many(q), <Time key="o" at={q.oldest_at} />, f.n(q.opened), f.n(q.resolved), ...times(q), ...parts.get(q.queue_id)!.map((p) => f.n(p.n))],
        })),
      }}
    >
      <Box sx={{ overflowX: 'auto' }}>
        <Box
          component="table"
          aria-label={t('vireo.dash.queues')}
          sx={{
            width: '100%', minWidth: 720, borderCollapse: 'collapse', fontSize: '0.8125rem', '& th, & td': { px: 1, py: 0.75, textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
            '& thead th': { color: 'text.secondary', fontWeight: 600, fontSize: '0.75rem' }, '& th:first-of-type': { textAlign: 'left', pl: 0, fontWeight: 500 }, '& tbody tr': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <thead>
            <tr>
              <th scope="col">{head[0]}</th>
              <Box component="th" scope="col" sx={{ width: '36%', textAlign: 'left !important' }}>{t('vireo.dash.by_age')}</Box>
              {head.slice(1).map((h) => (
                <th key={h} scope="col">{h}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {queues.map((q) => (
              <tr key={q.queue_id}>
                <th scope="row">{name(q)}</th>
                <td><Stack parts={parts.get(q.queue_id)!} most={most} label={q.title || q.name} /></td>
                <td><b>{many(q)}</b></td>
                <td><Time at={q.oldest_at} /></td>
                <td>{f.n(q.opened)}</td>
                <td>{f.n(q.resolved)}</td>
                {times(q).map((x, i) => (
                  <td key={i}>{x}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Chart>
  );
}
