import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Bars } from '../charts/Bars';
import { Facts, Section } from '../common/Section';
import { Failed, Nothing, Waiting } from '../common/states';
import { Time } from '../common/Time';
import { useFormat } from '../common/useFormat';
import { data } from '../providers/data';

/** Shift is what who is signed in has seen in this shift, and whether it is time for a break. */
export function Shift() {
  const t = useTranslate();
  const f = useFormat();
  const { palette } = useTheme();
  const { data: mine, error, isPending, refetch } = useQuery({ queryKey: ['stats', 'exposure'], queryFn: async ({ signal }) => (await data.exposure(signal)) ?? null, refetchInterval: 30_000 });
  const title = t('vireo.dash.shift');
  const sx = { height: 'calc(100% - 12px)' };
  if (error) return <Section title={title} sx={sx}><Failed error={error} retry={() => void refetch()} /></Section>;
  if (isPending) return <Section title={title} sx={sx}><Waiting rows={6} /></Section>;
  if (!mine || mine.shift_at === 0) return <Section title={title} sx={sx}><Nothing title={t('vireo.dash.no_shift')} hint={t('vireo.dash.no_shift_hint')} /></Section>;
  const tones = [palette.text.disabled, palette.success.main, palette.info.main, palette.warning.main, palette.error.main];
  return (
    <Section title={title} sx={sx}>
      {mine.take_break.length > 0 ? (
        <Alert severity="warning" sx={{ mb: 1.5 }} data-testid="break">
          <b>{t('vireo.dash.break')}</b> {mine.take_break.map((why) => t(`vireo.dash.break_for.${why}`, { time: f.span(mine.work_ms), n: mine.severe, _: why })).join(' ')}
        </Alert>
      ) : (
        <Alert severity="success" variant="outlined" sx={{ mb: 1.5, py: 0 }}>
          {t('vireo.dash.no_break')}
        </Alert>
      )}
      <Facts
        of={[
          [t('vireo.dash.shift_since'), <Time key="s" at={mine.shift_at} />],
          [t('vireo.dash.worked'), f.span(mine.shift_ms)],
          [t('vireo.dash.since_break'), mine.working ? f.span(mine.work_ms) : t('vireo.dash.resting')],
          [t('vireo.dash.severe'), f.n(mine.severe)],
        ]}
      />
      <Box sx={{ mt: 1.5, mb: 0.75, fontSize: '0.75rem', fontWeight: 600, color: 'text.secondary' }}>{t('vireo.dash.viewed')}</Box>
      <Bars
        label={(b) => String(b.name)}
        bars={mine.shift.map((n, i) => ({ key: String(i), name: t(`vireo.dash.severity.s${i}`), parts: [{ name: t(`vireo.dash.severity.s${i}`), n, color: tones[i]! }] })).reverse()}
      />
    </Section>
  );
}
