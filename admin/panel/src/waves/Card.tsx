import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import MuiCard from '@mui/material/Card';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Pill, Value } from '../common/Pill';
import { Time } from '../common/Time';
import type { Wave } from '../providers/types';
import { Thumb } from './Thumb';

/** WaveCard is a wave as a moderator reads it: how many items by how many accounts, and one of them. */
export function WaveCard({ of: w, shown }: { of: Wave; shown: boolean }) {
  const t = useTranslate();
  return (
    <MuiCard component={Link} to={`/waves/${w.id}/show`} data-wave={w.id} sx={{ p: 1.5, display: 'flex', flexDirection: 'column', gap: 1, textDecoration: 'none', color: 'inherit', '&:hover, &:focus-visible': { borderColor: 'primary.main' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Value of="wave" is={w.kind} />
        {w.batch_id !== '0' && <Pill tone="success">{t('vireo.waves.decided')}</Pill>}
        <Box sx={{ flex: 1 }} />
        <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          <Time at={w.last_seen} />
        </Box>
      </Box>
      <Typography variant="h3" component="h2">
        {t('vireo.waves.card', { items: w.items, accounts: w.accounts })}
      </Typography>
      {w.sample_kind === 'video' && <Thumb id={w.sample_id} shown={shown} />}
      <Box sx={{ flex: 1, fontSize: '0.8125rem', overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}>
        {w.sample_kind ? w.sample_text || '–' : <Box component="em" sx={{ color: 'text.secondary' }}>{t('vireo.waves.messages_only')}</Box>}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', color: 'text.secondary', fontSize: '0.75rem' }}>
        <span>{t('vireo.waves.cases', { smart_count: w.open_cases })}</span>·<span>{t('vireo.waves.down', { smart_count: w.taken_down })}</span>
        {w.messages > 0 && <>·<span>{t('vireo.field.messages')} {w.messages}</span></>}
      </Box>
    </MuiCard>
  );
}
