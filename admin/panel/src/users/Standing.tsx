import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { Time } from '../common/Time';
import { data } from '../providers/data';

/** Standing is a user's points, and what the policies would suggest next. */
export function Standing({ user }: { user: string }) {
  const t = useTranslate();
  const { data: s, error, refetch } = useQuery({ queryKey: ['strikes', 'standing', user], queryFn: ({ signal }) => data.standing(user, signal) });
  const suggestions = s?.suggestions.filter((one) => one.measure) ?? [];
  return (
    <Section title={t('vireo.strikes.standing')} aside={<Box component={Link} to={`/strikes?filter=${encodeURIComponent(JSON.stringify({ user_id: user }))}`} sx={{ color: 'inherit', fontSize: '0.8125rem' }}>{t('resources.strikes.name', { smart_count: 2 })}</Box>}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : !s ? <Waiting rows={2} /> : (
        <>
          <Box sx={{ fontWeight: 600 }}>{s.points > 0 ? t('vireo.strikes.now', { points: s.points, strikes: s.strikes }) : t('vireo.strikes.clean')}</Box>
          {s.next && (
            <Box sx={{ fontSize: '0.8125rem' }}>
              {t('vireo.strikes.next', { points: s.next.points, measure: t(`vireo.value.measure.${s.next.measure}`) })} {s.next.days ? `(${t('vireo.days', { smart_count: s.next.days })})` : ''}
            </Box>
          )}
          {suggestions.length > 0 && (
            <Box component="details" sx={{ mt: 1, fontSize: '0.8125rem' }}>
              <Box component="summary" sx={{ cursor: 'pointer' }}>{t('vireo.strikes.suggests')} …</Box>
              <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
                {suggestions.map((one) => (
                  <Box component="li" key={one.policy}>
                    {one.title} · {t('vireo.strikes.suggestion', { points: one.points })} <Value of="measure" is={one.measure} />
                    {one.ends_at > 0 && <Time at={one.ends_at} />}
                  </Box>
                ))}
              </Box>
            </Box>
          )}
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {t('vireo.strikes.hint')}
          </Typography>
        </>
      )}
    </Section>
  );
}
