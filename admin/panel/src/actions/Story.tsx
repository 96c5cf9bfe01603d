import { useGetList, useGetOne, useTranslate } from 'ra-core';
import { ActionLine } from '../cases/Timeline';
import { RecordLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { type Event, Story } from '../common/Story';
import { may } from '../providers/session';
import type { Action, Appeal, Notice, Statement, Strike } from '../providers/types';

const few = { pagination: { page: 1, perPage: 20 }, sort: { field: 'id', order: 'ASC' as const } };

/** ActionStory is an action with what followed from it: notice, statement, strike, appeal, undo. They belong to the first action of its decision. */
export function ActionStory({ of: a }: { of: Action }) {
  const t = useTranslate();
  const of = { ...few, filter: { action_id: a.decision_id === '0' ? a.id : a.decision_id } };
  const statements = useGetList<Statement>('statements', of, { enabled: may('statements:read'), retry: false });
  const appeals = useGetList<Appeal>('appeals', of, { enabled: may('appeals:read'), retry: false });
  const strikes = useGetList<Strike>('strikes', of, { enabled: may('strikes:read'), retry: false });
  const notices = useGetList<Notice>('user-notices', { ...few, filter: { user_id: a.owner_id, action_id: a.id } }, { enabled: may('users:read') && a.owner_id !== '0', retry: false });
  const undo = useGetOne<Action>('actions', { id: a.undone_by }, { enabled: a.undone_by !== '0', retry: false });
  const all = [statements, appeals, strikes, notices, undo];
  const broken = [statements, appeals, strikes, notices].find((l) => l.error);
  const events: Event[] = [
    { key: 'action', at: a.created_at, what: <ActionLine of={a} /> },
    ...(statements.data ?? []).map((s) => ({ key: `statement-${s.id}`, at: s.created_at, what: <><Value of="story" is="statement" /><RecordLink to="statements" id={s.id} /></> })),
    ...(notices.data ?? []).map((n) => ({ key: `notice-${n.id}`, at: n.sent_at, what: <><Value of="story" is="told" />“{n.text}”</> })),
    ...(strikes.data ?? []).flatMap((s) => [
      { key: `strike-${s.id}`, at: s.created_at, what: <><Value of="story" is="strike" />{t('vireo.strikes.points', { smart_count: s.points })} · <RecordLink to="strikes" id={s.id} /></> },
      { key: `strike-${s.id}-lifted`, at: s.lifted_at, what: <><Value of="story" is="lifted" /><UserLink id={s.lifted_by} name={s.lifter_name} /></> },
    ]),
    ...(appeals.data ?? []).flatMap((p) => [
      { key: `appeal-${p.id}`, at: p.created_at, what: <><Value of="story" is="appeal" /><RecordLink to="appeals" id={p.id} /></> },
      { key: `appeal-${p.id}-decided`, at: p.decided_at, what: <><Value of="story" is="verdict" /><Value of="appeal" is={p.state} />{p.decided_by !== '0' && <UserLink id={p.decided_by} name={p.decider_name} />}</> },
    ]),
    ...(undo.data ? [{ key: 'undo', at: undo.data.created_at, what: <ActionLine of={undo.data} /> }] : []),
  ];
  return <Story events={events} pending={all.some((l) => l.isLoading)} error={broken?.error} retry={() => void broken?.refetch()} />;
}
