import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Value } from '../common/Pill';
import { Section } from '../common/Section';
import { may } from '../providers/session';
import type { Case } from '../providers/types';

/** Similar is what there is like a case's subject, and the wave that it belongs to. */
export function Similar({ of: c }: { of: Case }) {
  const t = useTranslate();
  const similar = c.detail?.similar ?? [];
  if (similar.length === 0) return null;
  return (
    <Section title={t('vireo.waves.similar')}>
      {similar.map((s) => {
        const text = t('vireo.waves.card', { items: s.items, accounts: s.accounts });
        return (
          <Box key={s.kind} sx={{ fontSize: '0.8125rem', mb: 0.5 }}>
            <Value of="wave" is={s.kind} /> {s.wave_id !== '0' && may('waves:read') ? <Box component={Link} to={`/waves/${s.wave_id}/show`} sx={{ color: 'inherit' }}>{text}</Box> : text}
            {s.taken_down > 0 && ` · ${t('vireo.waves.down', { smart_count: s.taken_down })}`}
          </Box>
        );
      })}
    </Section>
  );
}
