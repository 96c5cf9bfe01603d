import Box from '@mui/material/Box';
import { useGetList, useTranslate } from 'ra-core';
import { ActionLine } from '../cases/Timeline';
import { may } from '../providers/session';
import type { Action, Case, Report } from '../providers/types';
import { RecordLink, UserLink } from './links';
import { Value } from './Pill';
import { type Event, Story } from './Story';

const many = 100; // events of a kind; where there are more, the timeline begins later

/** ItemStory is what happened to a video or comment: made, reported, in cases, decided about. */
export function ItemStory({ kind, id, made, published = 0 }: { kind: 'video' | 'comment'; id: string; made: number; published?: number }) {
  const t = useTranslate();
  const newest = { filter: { subject_kind: kind, subject_id: id }, pagination: { page: 1, perPage: many }, sort: { field: 'created_at', order: 'DESC' as const } };
  const actions = useGetList<Action>('actions', newest, { enabled: may('actions:read'), retry: false });
  const cases = useGetList<Case>('cases', newest, { enabled: may('cases:read'), retry: false });
  const reports = useGetList<Report>('reports', newest, { enabled: may('reports:read'), retry: false });
  const all = [actions, cases, reports];
  const broken = all.find((l) => l.error);
  const since = Math.max(0, ...all.map((l) => ((l.total ?? 0) > many ? (l.data?.at(-1)?.created_at ?? 0) : 0)));
  const events: Event[] = [
    { key: 'made', at: made, what: <Value of="story" is="made" /> },
    { key: 'published', at: published === made ? 0 : published, what: <Value of="story" is="published" /> },
    ...(actions.data ?? []).map((a) => ({ key: `action-${a.id}`, at: a.created_at, what: <ActionLine of={a} /> })),
    ...(cases.data ?? []).map((c) => ({ key: `case-${c.id}`, at: c.created_at, what: <><Value of="story" is="case" />{c.reason_text} · <RecordLink to="cases" id={c.id} /></> })),
    ...(reports.data ?? []).map((r) => ({
      key: `report-${r.id}`,
      at: r.created_at,
      what: <>{t('vireo.cases.reported', { reason: r.reason_text })} <UserLink id={r.reporter_id} name={r.reporter_name} />{r.text && <Box sx={{ color: 'text.secondary' }}>“{r.text}”</Box>}</>,
    })),
  ];
  return <Story events={events} since={since} pending={all.some((l) => l.isLoading)} error={broken?.error} retry={() => void broken?.refetch()} after={since > 0 && <Box sx={{ color: 'text.secondary' }}>{t('vireo.story.until')}</Box>} />;
}
