import Box from '@mui/material/Box';
import { useGetList, useTranslate } from 'ra-core';
import LinearProgress from '@mui/material/LinearProgress';
import { RecordLink } from '../common/links';
import { Value } from '../common/Pill';
import { Section } from '../common/Section';
import { Time } from '../common/Time';
import { may } from '../providers/session';
import type { Job } from '../providers/types';

const often = 1000; // ms between two looks while it runs
const ended = ['done', 'dead', 'cancelled'];

/** MoveJob is the latest run of the job that moves cases to the queues that the rules want. */
export function MoveJob() {
  const t = useTranslate();
  const { data: jobs } = useGetList<Job>(
    'jobs',
    { filter: { kind: 'cases.route' }, pagination: { page: 1, perPage: 1 }, sort: { field: 'created_at', order: 'DESC' } },
    { enabled: may('jobs:read'), retry: false, refetchInterval: (q) => (q.state.data?.data[0] && !ended.includes(q.state.data.data[0].status) ? often : false) },
  );
  const job = jobs?.[0];
  if (!job) return null;
  return (
    <Section title={t('vireo.routes.job')}>
      <Box data-testid="move-job" sx={{ fontSize: '0.8125rem', display: 'grid', gap: 0.75 }}>
        <div>
          <Value of="job" is={job.status} /> {t('vireo.routes.moved', { smart_count: job.done })} · <RecordLink to="jobs" id={job.id} />
        </div>
        {!ended.includes(job.status) && <LinearProgress aria-label={t('vireo.routes.job')} />}
        {job.last_error && <Box sx={{ color: 'error.main' }}>{job.last_error}</Box>}
        <Box sx={{ color: 'text.secondary' }}>
          {t('vireo.routes.job_hint')} · <Time at={job.finished_at || job.started_at || job.created_at} />
        </Box>
      </Box>
    </Section>
  );
}
