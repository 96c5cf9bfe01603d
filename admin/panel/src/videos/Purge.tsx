import { useTranslate } from 'ra-core';
import { AskText } from '../common/AskText';
import { DoButton } from '../common/DoButton';
import { UserLink } from '../common/links';
import { Pill, Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { current } from '../providers/session';
import type { Video } from '../providers/types';

/** PurgeDeeds ask for the removal of a video's files for good, agree to it, or take the wish back. */
export function PurgeDeeds({ of: v }: { of: Video }) {
  const t = useTranslate();
  const waits = v.purge?.state === 'waiting' ? v.purge : undefined;
  const hint = !waits ? t('vireo.purge.hint') : waits.asked_by === current()?.user_id ? t('vireo.purge.yours_hint') : t('vireo.purge.agree_hint', { name: waits.asked_by_name, reason: waits.reason });
  return (
    <>
      {v.allowed_actions.includes('unpurge') && <DoButton label="vireo.purge.back" sure={t('vireo.purge.back_sure')} what={() => data.unpurgeVideo(v.id)} />}
      {v.allowed_actions.includes('purge') && (
        <AskText
          label={waits ? 'vireo.purge.agree' : 'vireo.purge.ask'}
          hint={hint}
          field="vireo.purge.why"
          color="error"
          what={(reason) => data.purgeVideo(v.id, reason)}
        />
      )}
    </>
  );
}

/** PurgeState is who wanted a video's files gone, and who agreed. */
export function PurgeState({ of: v }: { of: Video }) {
  const t = useTranslate();
  const p = v.purge;
  if (!p) return null;
  return (
    <Section title={t('vireo.purge.title')}>
      <Facts
        of={[
          [t('vireo.field.state'), <Value key="s" of="purge" is={p.state} />],
          [t('vireo.purge.why'), p.reason],
          [t('vireo.field.asked_by'), <span key="a"><UserLink id={p.asked_by} name={p.asked_by_name} /> <Time at={p.asked_at} /></span>],
          [t('vireo.field.agreed_by'), p.alone ? <Pill key="b" tone="warning">{t('vireo.purge.alone')}</Pill> : <UserLink key="b" id={p.decided_by} name={p.decided_by_name} />],
        ]}
      />
    </Section>
  );
}
