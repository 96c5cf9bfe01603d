import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Time } from '../common/Time';
import { useFormat } from '../common/useFormat';
import type { Overview } from '../providers/stats';

function Tile({ name, value, more, to }: { name: string; value: ReactNode; more: ReactNode; to?: string }) {
  return (
    <Card component="section" aria-label={name} sx={{ px: 1.75, py: 1.25 }}>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', fontWeight: 600 }}>{name}</Box>
      <Box sx={{ fontSize: '1.625rem', fontWeight: 650, letterSpacing: '-0.02em', lineHeight: 1.35, fontVariantNumeric: 'tabular-nums' }}>
        {to ? (
          <Box component={Link} to={to} sx={{ color: 'inherit', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}>
            {value}
          </Box>
        ) : (
          value
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', minHeight: '1.2em' }}>{more}</Box>
    </Card>
  );
}

/** Tiles are the numbers that one looks at first. */
export function Tiles({ of: o }: { of: Overview }) {
  const t = useTranslate();
  const f = useFormat();
  const open = o.queues.reduce((sum, q) => sum + q.open, 0);
  const exact = o.queues.every((q) => q.exact);
  const oldest = Math.min(...o.queues.filter((q) => q.oldest_at > 0).map((q) => q.oldest_at));
  const judged = o.reports.confirmed + o.reports.rejected;
  const held = o.holds.confirmed + o.holds.rejected;
  const listed = '/cases?filter=' + encodeURIComponent(JSON.stringify({ state: ['open', 'escalated'] }));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(168px, 1fr))', gap: 1.5, mb: 1.5 }}>
      <Tile name={t('vireo.dash.open')} value={f.n(open) + (exact ? '' : '+')} to={listed} more={Number.isFinite(oldest) ? <>{t('vireo.dash.oldest')} <Time at={oldest} /></> : t('vireo.dash.none_open')} />
      <Tile name={t('vireo.dash.opened')} value={f.n(o.opened)} more={t('vireo.dash.posted', { videos: f.n(o.posted.videos), comments: f.n(o.posted.comments) })} />
      <Tile name={t('vireo.dash.resolved')} value={f.n(o.resolved)} more={t('vireo.dash.balance', { n: f.signed(o.opened - o.resolved) })} />
      <Tile name={t('vireo.dash.decision')} value={o.decision.n ? f.span(o.decision.median_ms) : '–'} more={o.decision.n ? t('vireo.dash.p90', { time: f.span(o.decision.p90_ms) }) : t('vireo.dash.no_decision')} />
      <Tile name={t('vireo.dash.reports_right')} value={judged ? f.percent(o.reports.confirmed / judged) : '–'} more={t('vireo.dash.of_judged', { n: f.n(judged), all: f.n(o.reports.received) })} />
      <Tile name={t('vireo.dash.holds_right')} value={held ? f.percent(o.holds.confirmed / held) : '–'} more={t('vireo.dash.of_judged', { n: f.n(held), all: f.n(o.holds.received) })} />
    </Box>
  );
}
