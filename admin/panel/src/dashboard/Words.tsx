import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Bars } from '../charts/Bars';
import { Chart } from '../charts/Chart';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { useFormat } from '../common/useFormat';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Span, TopWords } from '../providers/stats';

const most = 8; // entries in the picture; the table has what the server answers
const did = ['blocked', 'held', 'masked', 'observed'] as const;
const levels = { blocked: 'block', held: 'hold', masked: 'mask', observed: 'observe' };

/** Words are the entries of the filter that were found most, and what they did. */
export function Words({ span, days }: { span: Span; days: number }) {
  const t = useTranslate();
  const f = useFormat();
  const { palette } = useTheme();
  const { data: top, error, refetch } = useQuery({ queryKey: ['stats', 'words', days], queryFn: ({ signal }) => data.topWords(span, signal), placeholderData: (old) => old });
  const title = t('vireo.dash.words');
  if (error) return <Section title={title}><Failed error={error} retry={() => void refetch()} /></Section>;
  if (!top) return <Section title={title}><Waiting rows={6} /></Section>;
  const colors = { blocked: palette.error.main, held: palette.warning.main, masked: palette.info.main, observed: palette.text.disabled };
  const legend = did.map((d) => ({ name: t(`vireo.value.level.${levels[d]}`), color: colors[d] }));
  const entry = (w: TopWords['words'][number]) =>
    may('word-lists:read') ? (
      <Box component={Link} to={`/word-entries/${w.entry_id}/show`} title={w.text} sx={{ color: 'inherit' }}>
        {w.text}
      </Box>
    ) : (
      w.text
    );
  return (
    <Chart
      title={title}
      empty={top.words.length === 0}
      legend={legend}
      grid={{
        head: [t('vireo.field.entry'), t('vireo.field.hits'), ...legend.map((l) => l.name)],
        rows: top.words.map((w) => ({ key: w.entry_id + w.text, cells: [entry(w), f.n(w.hits), ...did.map((d) => f.n(w[d]))] })),
      }}
    >
      <Bars
        label={(b) => b.key}
        bars={top.words.slice(0, most).map((w) => ({ key: w.text, name: entry(w), parts: did.map((d) => ({ name: t(`vireo.value.level.${levels[d]}`), n: w[d], color: colors[d] })) }))}
      />
    </Chart>
  );
}
