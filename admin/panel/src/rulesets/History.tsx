import Box from '@mui/material/Box';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Progress } from '../batches/Progress';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Pill, Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Batch } from '../providers/types';
import { Counts } from '../scans/Counts';

const often = 1000; // ms between two looks at what is running

/** History is what was done with this ruleset to what was written before, and the way back. */
export function History({ version }: { version: string }) {
  const t = useTranslate();
  const { data: batches } = useGetList<Batch>(
    'batches',
    { filter: { operation: 'history' }, pagination: { page: 1, perPage: 50 }, sort: { field: 'created_at', order: 'DESC' } },
    { enabled: may('actions:read'), retry: false, refetchInterval: (q) => ((q.state.data?.data as Batch[] | undefined)?.some((b) => b.state === 'running') ? often : false) },
  );
  const mine = batches?.filter((b) => b.ruleset_version === version) ?? [];
  return mine.map((b) => (
    <Section
      key={b.id}
      flush
      title={
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }} data-testid="history">
          {t(b.undo_of === '0' ? 'vireo.lex.applied' : 'vireo.lex.apply_undone')}
          <Value of="batch" is={b.state} />
          {b.undone_by !== '0' && <Pill tone="warning">{t('vireo.lex.taken_back')}</Pill>}
        </Box>
      }
      aside={b.allowed_actions.includes('undo') && <DoButton label="vireo.lex.undo_apply" color="warning" sure={t('vireo.lex.undo_apply_sure')} what={() => data.undoBatch(b.id)} />}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.75, pb: 1, flexWrap: 'wrap', fontSize: '0.8125rem' }}>
        <Box sx={{ minWidth: 240 }}><Progress done={b.done} failed={b.failed} total={b.total} /></Box>
        <UserLink id={b.actor_id} name={b.actor_name} />
        <Time at={b.created_at} />
        {b.note && <span>{b.note}</span>}
        {b.waiting > 0 && <Link to="/replicas" style={{ color: 'inherit' }}>{t('vireo.lex.waiting', { smart_count: b.waiting })}</Link>}
        <Box sx={{ flex: 1 }} />
        <Link to={`/batches/${b.id}/show`} style={{ color: 'inherit' }}>{t('resources.batches.name', { smart_count: 1 })} {b.id}</Link>
      </Box>
      {b.counts.length > 0 && <Counts of={b.counts} name={t('vireo.lex.counts')} />}
    </Section>
  ));
}
