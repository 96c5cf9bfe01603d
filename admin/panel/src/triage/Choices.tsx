import { useGetList, useLocaleState, useTranslate } from 'ra-core';
import { Choose } from '../common/Choose';
import { exact } from '../common/Time';
import { usePolicies } from '../common/usePolicies';
import { may } from '../providers/session';
import type { Queue, Template } from '../providers/types';
import type { Wanted } from './useTriage';

interface Asked {
  onCancel: () => void;
}

/** ChoosePolicy chooses the rule that decisions name, by its title in either language. */
export function ChoosePolicy({ current, onChoose, onCancel }: Asked & { current: string; onChoose: (code: string) => void }) {
  const t = useTranslate();
  const { active, title } = usePolicies();
  return (
    <Choose
      title={t('vireo.triage.key.policy')}
      label={t('vireo.desk.filter')}
      none={t('vireo.desk.no_policies')}
      current={current}
      options={active.map((p) => ({
        id: p.code, label: title(p.code), also: `${p.code} ${p.title_en} ${p.title_zh}`, group: t(`vireo.value.category.${p.category}`, { _: p.category }),
        hint: p.points > 0 && t('vireo.desk.points', { smart_count: p.points }),
      }))}
      onCancel={onCancel}
      onChoose={onChoose}
    />
  );
}

const many = { page: 1, perPage: 100 };

/** useTemplates are the ready decisions. */
export const useTemplates = () =>
  useGetList<Template>('templates', { filter: { kind: 'decision' }, pagination: many, sort: { field: 'name', order: 'ASC' } }, { enabled: may('templates:read'), staleTime: 60_000, retry: false }).data ?? [];

/** ChooseTemplate chooses a ready decision of which every measure can be used here. */
export function ChooseTemplate({ measures, onChoose, onCancel }: Asked & { measures: string[]; onChoose: (t: Template) => void }) {
  const t = useTranslate();
  const { title } = usePolicies();
  const list = useTemplates().filter((one) => one.measures.length > 0 && one.measures.every((m) => measures.includes(m.kind)));
  return (
    <Choose
      title={t('vireo.triage.key.template')}
      label={t('vireo.desk.filter')}
      none={t('vireo.desk.no_templates')}
      options={list.map((one) => ({ id: one.id, label: one.name, group: title(one.policy), hint: one.measures.map((m) => t(`vireo.value.measure.${m.kind}`)).join(' + ') }))}
      onCancel={onCancel}
      onChoose={(id) => onChoose(list.find((one) => one.id === id)!)}
    />
  );
}

const escalated = 'escalated';

/** useQueues are the queues that the reader works. */
export const useQueues = () =>
  (useGetList<Queue>('queues', { filter: { active: true }, pagination: many, sort: { field: 'position', order: 'ASC' } }, { enabled: may('queues:read'), retry: false }).data ?? []).filter((q) => q.mine);

/** ChooseQueue chooses from where cases come. */
export function ChooseQueue({ from, onChoose, onCancel }: Asked & { from: Wanted; onChoose: (from: Wanted) => void }) {
  const t = useTranslate();
  const queues = useQueues();
  const n = (live: number, is: boolean) => (is ? live : t('vireo.desk.more_than', { n: live }));
  const waits = queues.reduce((sum, q) => sum + q.live, 0);
  return (
    <Choose
      title={t('vireo.triage.key.queue')}
      label={t('vireo.desk.filter')}
      none={t('vireo.desk.no_queues')}
      current={from.escalated ? escalated : from.queue}
      options={[
        { id: '', label: t('vireo.desk.all_queues'), hint: n(waits, queues.every((q) => q.live_exact)) },
        ...queues.map((q) => ({ id: q.id, label: q.title, also: `${q.name} ${q.title_en} ${q.title_zh}`, hint: q.due > 0 ? t('vireo.desk.waiting_due', { n: n(q.live, q.live_exact), due: q.due }) : n(q.live, q.live_exact) })),
        ...(may('cases:escalated') ? [{ id: escalated, label: t('vireo.desk.escalated') }] : []),
      ]}
      onCancel={onCancel}
      onChoose={(id) => onChoose(id === escalated ? { queue: '', escalated: true } : { queue: id, escalated: false })}
    />
  );
}

const hour = 3_600_000;

/** tomorrow is nine in the morning of the next day, in the reader's zone. */
export function tomorrow(now: number): number {
  const d = new Date(now);
  d.setDate(d.getDate() + 1);
  return d.setHours(9, 0, 0, 0);
}

/** ChooseSnooze chooses until when a case waits. */
export function ChooseSnooze({ onChoose, onCancel }: Asked & { onChoose: (until: number) => void }) {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const now = Date.now();
  const ends: [string, number][] = [['hour', now + hour], ['hours', now + 4 * hour], ['tomorrow', tomorrow(now)], ['days3', now + 72 * hour], ['week', now + 168 * hour]];
  return (
    <Choose
      title={t('vireo.triage.key.snooze')}
      label={t('vireo.desk.filter')}
      none=""
      options={ends.map(([id, until]) => ({ id, label: t(`vireo.desk.snooze.${id}`), hint: exact(until, locale).replace(/:\d\d(?= |$).*/, '') }))}
      onCancel={onCancel}
      onChoose={(id) => onChoose(ends.find(([name]) => name === id)![1])}
    />
  );
}
