import { useTranslate } from 'ra-core';
import { Pill } from '../common/Pill';
import type { Queue } from '../providers/types';

/** Workers are the roles and members that work a queue; none named: everybody who decides cases. */
export function Workers({ of: q }: { of: Queue }) {
  const t = useTranslate();
  const names = [...q.roles, ...q.staff.map((m) => m.name)];
  if (names.length === 0) return <>{t('vireo.queues.everybody')}</>;
  return (
    <>
      {names.map((n) => (
        <Pill key={n}>{n}</Pill>
      ))}
    </>
  );
}
