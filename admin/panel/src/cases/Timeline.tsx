import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { Value } from '../common/Pill';
import { RecordLink, UserLink } from '../common/links';
import { Section } from '../common/Section';
import { Failed, Waiting } from '../common/states';
import { Time } from '../common/Time';
import { usePolicies } from '../common/usePolicies';
import { data } from '../providers/data';
import type { Action, Note, Report } from '../providers/types';

/** Step is one line of a timeline. */
export function Step({ at, children }: { at: number; children: React.ReactNode }) {
  return (
    <Box component="li" sx={{ position: 'relative', pl: 2.25, pb: 1.25, borderLeft: 2, borderColor: 'divider', '&:last-of-type': { pb: 0 }, '&::before': { content: '""', position: 'absolute', left: -5, top: 5, width: 8, height: 8, borderRadius: '50%', backgroundColor: 'primary.main' } }}>
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        <Time at={at} />
      </Box>
      {children}
    </Box>
  );
}

/** ActionLine says what was done, by whom and why. */
export function ActionLine({ of: a }: { of: Action }) {
  const t = useTranslate();
  const { title } = usePolicies();
  return (
    <>
      <Value of="measure" is={a.measure} /> {a.outcome && <Value of="outcome" is={a.outcome} />}{' '}
      {a.actor_name ? <UserLink id={a.actor_id} name={a.actor_name} /> : t(`vireo.value.actor.${a.actor_kind}`, { _: a.actor_kind })}
      {a.policy && ' · ' + title(a.policy)} · <RecordLink to="actions" id={a.id} />
      {a.note && <Box sx={{ color: 'text.secondary' }}>{a.note}</Box>}
    </>
  );
}

const ReportLine = ({ of: r }: { of: Report }) => {
  const t = useTranslate();
  return (
    <>
      {t('vireo.cases.reported', { reason: r.reason_text })} <UserLink id={r.reporter_id} name={r.reporter_name} />
      {r.text && <Box sx={{ color: 'text.secondary' }}>“{r.text}”</Box>}
    </>
  );
};

const NoteLine = ({ of: n }: { of: Note }) => {
  const t = useTranslate();
  return (
    <>
      {t('vireo.notes.title')} · <UserLink id={n.author_id} name={n.author_name} />
      <Box sx={{ color: 'text.secondary' }}>{n.retracted_at ? t('vireo.notes.retracted') : n.text}</Box>
    </>
  );
};

/** Timeline is what happened in a case. */
export function Timeline({ id }: { id: string }) {
  const t = useTranslate();
  const { data: page, error, refetch } = useQuery({ queryKey: ['case-timeline', id], queryFn: ({ signal }) => data.timeline(id, signal) });
  return (
    <Section title={t('vireo.timeline')}>
      {error ? <Failed error={error} retry={() => void refetch()} /> : !page ? <Waiting rows={3} /> : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, pl: 0.75 }}>
          {page.data.length === 0 && t('vireo.state.empty')}
          {page.data.map((e) => (
            <Step key={e.id} at={e.at}>
              {e.action ? <ActionLine of={e.action} /> : e.report ? <ReportLine of={e.report} /> : e.note && <NoteLine of={e.note} />}
            </Step>
          ))}
        </Box>
      )}
    </Section>
  );
}
