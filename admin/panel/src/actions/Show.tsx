import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Value, Values } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { data } from '../providers/data';
import type { Action } from '../providers/types';
import { ActionStory } from './Story';

export default function ActionShow() {
  const t = useTranslate();
  return (
    <Detail<Action> actions={(a) => a.allowed_actions.includes('undo') && <DoButton label="ra.action.undo" sure={t('vireo.undo_sure')} color="warning" what={() => data.undoAction(a.id)} />}>
      {(a) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.measure'), <Value key="m" of="measure" is={a.measure} />],
                [t('vireo.field.outcome'), <Value key="o" of="outcome" is={a.outcome} />],
                [t('vireo.field.subject'), <SubjectLink key="s" kind={a.subject_kind} id={a.subject_id} />],
                [t('vireo.field.owner'), <UserLink key="w" id={a.owner_id} name={a.owner_name} />],
                [t('vireo.field.policy'), <PolicyName key="p" is={a.policy} version={a.policy_version} />],
                [t('vireo.field.policy_text'), a.policy_text || '–'],
                [t('vireo.field.note'), a.note || '–'],
                [t('vireo.field.causes_set'), <Values key="cs" of="cause" are={a.causes_set} />],
                [t('vireo.field.causes_cleared'), <Values key="cc" of="cause" are={a.causes_cleared} />],
                [t('vireo.field.ends_at'), <Time key="e" at={a.ends_at} />],
                [t('vireo.field.actor'), a.actor_name ? <UserLink key="a" id={a.actor_id} name={a.actor_name} /> : <Value key="a" of="actor" is={a.actor_kind} />],
                [t('vireo.field.case_id'), <RecordLink key="c" to="cases" id={a.case_id} />],
                [t('vireo.field.batch_id'), <RecordLink key="b" to="batches" id={a.batch_id} />],
                [t('vireo.field.undo_of'), <RecordLink key="u" to="actions" id={a.undo_of} />],
                [t('vireo.field.undone_by'), <RecordLink key="y" to="actions" id={a.undone_by} />],
                [t('vireo.field.created_at'), <Time key="t" at={a.created_at} />],
              ]}
            />
          </Section>
          <ActionStory of={a} />
        </>
      )}
    </Detail>
  );
}
