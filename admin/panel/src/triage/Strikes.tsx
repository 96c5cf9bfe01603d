import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Time } from '../common/Time';
import type { Standing } from '../providers/types';

/** Suggested is what a user's strikes would suggest if one went by a policy. Nothing carries it out. */
export function Suggested({ standing, policy }: { standing?: Standing; policy: string }) {
  const t = useTranslate();
  const s = standing?.suggestions.find((one) => one.policy === policy);
  if (!s) return null;
  return (
    <Box data-testid="suggested" sx={{ fontSize: '0.8125rem' }}>
      {t('vireo.desk.suggests', { title: s.title, points: s.points })}
      {s.measure && (
        <>
          {' · '}
          {t('vireo.desk.suggested')} <Value of="measure" is={s.measure} />
          {s.ends_at > 0 && (
            <>
              {t('vireo.desk.ends')} <Time at={s.ends_at} />
            </>
          )}
        </>
      )}
    </Box>
  );
}

/** Strikes is how the author stands with the rules, and what the chosen one would add. */
export function Strikes({ standing, policy }: { standing?: Standing; policy: string }) {
  const t = useTranslate();
  if (!standing) return null;
  const { points, strikes, next } = standing;
  return (
    <Section title={t('vireo.desk.strikes')}>
      <Box sx={{ display: 'grid', gap: 0.5, fontSize: '0.8125rem' }}>
        <span>
          {points > 0 ? t('vireo.desk.points_now', { points, strikes }) : t('vireo.desk.clean')}
          {next && <> {t('vireo.desk.next_threshold', { points: next.points, measure: t(`vireo.value.measure.${next.measure}`) })}</>}
        </span>
        <Suggested standing={standing} policy={policy} />
      </Box>
    </Section>
  );
}
