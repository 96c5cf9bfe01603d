import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Related } from '../common/Related';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Appeal, Statement } from '../providers/types';
import { Did } from './Did';
import { Reads } from './Reads';

export default function StatementShow() {
  const t = useTranslate();
  return (
    <Detail<Statement> actions={(s) => s.allowed_actions.includes('undo') && <DoButton label="ra.action.undo" sure={t('vireo.undo_sure')} color="warning" what={() => data.undoAction(s.action_id)} />}>
      {(s) => (
        <>
          <Reads id={s.id} />
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.measures'), <Did key="m" of={s} />],
                [t('vireo.field.user'), <UserLink key="u" id={s.user_id} name={s.user_name} />],
                [t('vireo.field.subject'), <SubjectLink key="s" kind={s.subject_kind} id={s.subject_id} />],
                [t('vireo.field.policy'), <PolicyName key="p" is={s.policy} version={s.policy_version} />],
                [t('vireo.field.found_by'), <span key="f"><Value of="found" is={s.found_by} />{s.reason && <Value of="reason" is={s.reason} />}{s.reports > 0 && s.reports}</span>],
                [t('vireo.field.actor'), s.automated ? <Value key="a" of="actor" is="system" /> : <UserLink key="a" id={s.actor_id} name={s.actor_name} />],
                [t('vireo.field.action_id'), <RecordLink key="i" to="actions" id={s.action_id} />],
                [t('vireo.field.case_id'), <RecordLink key="c" to="cases" id={s.case_id} />],
                [t('vireo.field.created_at'), <Time key="t" at={s.created_at} />],
                [t('vireo.field.appeal_until'), <Time key="e" at={s.appeal_until} />],
                [t('vireo.field.undone_at'), <Time key="d" at={s.undone_at} />],
              ]}
            />
          </Section>
          {may('appeals:read') && (
            <Related<Appeal>
              title={t('resources.appeals.name', { smart_count: 2 })}
              resource="appeals"
              filter={{ action_id: s.action_id }}
              columns={[
                { name: 'id', render: (a) => <RecordLink to="appeals" id={a.id} /> },
                { name: 'state', render: (a) => <Value of="appeal" is={a.state} /> },
                { name: 'text', render: (a) => a.text },
                { name: 'created_at', render: (a) => <Time at={a.created_at} /> },
              ]}
            />
          )}
        </>
      )}
    </Detail>
  );
}
