import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { Notes } from '../common/Notes';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Pill, Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Case } from '../providers/types';
import { Hits, Place, Reporters } from '../triage/Why';
import { QueueName } from '../queues/useQueues';
import { Assign } from './Assign';
import { RouteTo } from './RouteTo';
import { Similar } from './Similar';
import { Timeline } from './Timeline';

export default function CaseShow() {
  const t = useTranslate();
  return (
    <Detail<Case>
      actions={(c) => (
        <>
          {may('cases:work') && c.allowed_actions.some((a) => a === 'claim' || a === 'decide') && (
            <Button variant="contained" component={Link} to={`/triage?case=${c.id}`}>
              {t('vireo.cases.triage')}
            </Button>
          )}
          {c.allowed_actions.includes('assign') && <Assign of={c} />}
          {c.allowed_actions.includes('route') && <RouteTo of={c} />}
          {c.allowed_actions.includes('reopen') && <DoButton label="vireo.cases.reopen" sure={t('vireo.cases.reopen_sure')} what={() => data.reopenCase(c.id)} />}
        </>
      )}
      aside={(c) => (
        <>
          <Reporters of={c} />
          <Hits of={c} />
          <Similar of={c} />
          <Place of={c} />
        </>
      )}
    >
      {(c) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.state'), <span key="s"><Value of="state" is={c.state} /> {c.outcome && <Value of="outcome" is={c.outcome} />}</span>],
                [t('vireo.field.subject'), <SubjectLink key="s" kind={c.subject_kind} id={c.subject_id} />],
                [t('vireo.field.owner'), <UserLink key="o" id={c.owner_id} name={c.owner_name} />],
                [t('vireo.field.reason'), c.reason_text],
                [t('vireo.field.text'), c.detail?.snapshot?.text || c.text || '–'],
                [t('vireo.field.queue'), <span key="q"><QueueName id={c.queue_id} name={c.queue_name} /> {c.pinned && <Pill title={t('vireo.routes.pinned')}>{t('vireo.queues.pinned')}</Pill>}</span>],
                [t('vireo.field.due_at'), <Time key="d" at={c.due_at} />],
                [t('vireo.field.created_at'), <Time key="c" at={c.created_at} />],
                [t('vireo.field.resolved_at'), <Time key="r" at={c.resolved_at} />],
                [t('vireo.field.decided_by'), <UserLink key="b" id={c.decided_by} name={c.decider_name} />],
                [t('vireo.field.assignee_id'), <UserLink key="a" id={c.assignee_id} name={c.assignee_name} />],
                [t('vireo.field.holder'), c.lease_until > Date.now() ? <span key="h"><UserLink id={c.lease_holder} name={c.holder_name} /> · <Time at={c.lease_until} /></span> : '–'],
                [t('vireo.field.snoozed_until'), <Time key="z" at={c.snoozed_until} />],
                [t('vireo.field.previous_id'), <RecordLink key="p" to="cases" id={c.previous_id} />],
                [t('vireo.field.duplicate_of'), <RecordLink key="u" to="cases" id={c.duplicate_of} />],
              ]}
            />
          </Section>
          <Timeline id={c.id} />
          <Notes of="cases" id={c.id} />
        </>
      )}
    </Detail>
  );
}
