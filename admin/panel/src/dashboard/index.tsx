import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useSearchParams } from 'react-router-dom';
import { Failed, Waiting } from '../common/states';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Span } from '../providers/stats';
import { Appeals } from './Appeals';
import { FlowChart } from './FlowChart';
import { Moderators } from './Moderators';
import { Queues } from './Queues';
import { Reasons } from './Reasons';
import { Shift } from './Shift';
import { Tiles } from './Tiles';
import { Words } from './Words';

const ranges = [7, 28, 90];
const usual = 28; // what the server answers unless days are named

/** before is a day some days before another. */
const before = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

/** Dashboard is how the work goes; who may not see that of others sees their own. */
export default function Dashboard() {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const days = ranges.find((r) => r === Number(params.get('days'))) ?? usual;
  const all = may('stats:read');
  const base = useQuery({ queryKey: ['stats', 'overview', usual], queryFn: ({ signal }) => data.overview({}, signal), enabled: all });
  const today = base.data?.to;
  const span: Span | undefined = days === usual ? {} : today ? { from: before(today, days - 1), to: today } : undefined;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Title title={t('resources.dashboard.name', { smart_count: 1 })} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="h1">{t(all ? 'resources.dashboard.name' : 'vireo.dash.own', { smart_count: 1 })}</Typography>
        <Box sx={{ flex: 1 }} />
        {all && (
          <ToggleButtonGroup exclusive size="small" value={days} onChange={(_, v: number | null) => v && setParams({ days: String(v) }, { replace: true })} aria-label={t('vireo.dash.range')}>
            {ranges.map((r) => (
              <ToggleButton key={r} value={r} sx={{ textTransform: 'none', px: 1.5, py: 0.375 }}>
                {t('vireo.dash.days', { smart_count: r })}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </Box>
      {base.error ? <Failed error={base.error} retry={() => void base.refetch()} /> : all ? span ? <Everything span={span} days={days} /> : <Waiting rows={10} /> : <Own />}
    </Box>
  );
}

const grid = (columns: string) => ({ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: columns }, columnGap: 1.5, alignItems: 'stretch' });

function Everything({ span, days }: { span: Span; days: number }) {
  const { data: overview, error, refetch } = useQuery({
    queryKey: ['stats', 'overview', days], queryFn: ({ signal }) => data.overview(span, signal), placeholderData: (old) => old, refetchInterval: 60_000,
  });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!overview) return <Waiting rows={10} />;
  return (
    <>
      <Tiles of={overview} />
      <Box sx={grid('minmax(0, 2fr) minmax(320px, 1fr)')}>
        <FlowChart span={span} days={days} />
        <Shift />
      </Box>
      <Queues of={overview.queues} />
      <Box sx={grid('repeat(3, minmax(0, 1fr))')}>
        <Reasons of={overview.reasons} />
        <Words span={span} days={days} />
        <Appeals span={span} days={days} />
      </Box>
      <Moderators span={span} days={days} />
    </>
  );
}

/** Own is what who may not read statistics sees: their own. */
function Own() {
  return (
    <Box sx={{ maxWidth: 900 }}>
      <Shift />
      <Moderators span={{}} days={usual} own />
    </Box>
  );
}
