import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { Item } from '../common/Item';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Pill, Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Story } from '../common/Story';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { current, may } from '../providers/session';
import type { Appeal } from '../providers/types';
import { Did } from '../statements/Did';
import { Reads } from '../statements/Reads';
import { Verdict } from './Verdict';

/** Why says why who looks may not decide an open appeal. */
function why(a: Appeal): string {
  if (a.lease_holder !== '0' && a.lease_holder !== current()?.user_id) return 'vireo.appeals.held';
  if (a.actor_id === current()?.user_id) return 'vireo.appeals.yours';
  return may('appeals:decide') ? 'vireo.appeals.rank' : 'vireo.appeals.no_role';
}

export default function AppealShow() {
  const t = useTranslate();
  return (
    <Detail<Appeal>
      aside={(a) => (
        <>
          {a.allowed_actions.includes('decide') && <Verdict of={a} />}
          {a.state === 'open' && !a.allowed_actions.includes('decide') && (
            <Alert severity="info" sx={{ mb: 1.5 }} data-testid="why-not">
              {t(why(a), { name: a.holder_name })}
            </Alert>
          )}
          {a.state !== 'open' && (
            <Section title={t('vireo.appeals.verdict')}>
              <Facts
                of={[
                  [t('vireo.field.outcome'), <span key="s"><Value of="appeal" is={a.state} />{a.self_reviewed && <Pill tone="warning" title={t('vireo.appeals.was_self')}>{t('vireo.field.self_reviewed')}</Pill>}</span>],
                  [t('vireo.field.decider'), <UserLink key="d" id={a.decided_by} name={a.decider_name} />],
                  [t('vireo.field.decided_at'), <Time key="t" at={a.decided_at} />],
                  [t('vireo.field.answer'), a.answer || '–'],
                  [t('vireo.field.note'), a.note || '–'],
                ]}
              />
            </Section>
          )}
          <Story
            events={[
              { key: '1', at: a.statement.created_at, what: <><Did of={a.statement} /> {a.actor_name ? <UserLink id={a.actor_id} name={a.actor_name} /> : t('vireo.appeals.by_program')}</> },
              { key: '2', at: a.created_at, what: <><Value of="story" is="appeal" /> <UserLink id={a.user_id} name={a.user_name} /></> },
              { key: '3', at: a.statement.undone_at, what: <Value of="story" is="undone" /> },
              { key: '4', at: a.decided_at, what: <><Value of="story" is="verdict" /><Value of="appeal" is={a.state} />{a.decided_by !== '0' && <UserLink id={a.decided_by} name={a.decider_name} />}</> },
            ]}
          />
        </>
      )}
    >
      {(a) => (
        <>
          <Section title={t('vireo.appeals.words')}>
            <Box component="blockquote" sx={{ m: 0, pl: 1.5, borderLeft: 3, borderColor: 'primary.main', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {a.text}
            </Box>
            <Box sx={{ mt: 1.25 }}>
              <Facts
                wide
                of={[
                  [t('vireo.field.state'), <Value key="s" of="appeal" is={a.state} />],
                  [t('vireo.field.user'), <UserLink key="u" id={a.user_id} name={a.user_name} />],
                  [t('vireo.field.created_at'), <Time key="c" at={a.created_at} />],
                  [t('vireo.field.due_at'), <span key="d">{a.overdue && <Pill tone="error">{t('vireo.field.overdue')}</Pill>}<Time at={a.due_at} /></span>],
                ]}
              />
            </Box>
          </Section>
          <Section title={t('vireo.appeals.against')}>
            <Facts
              wide
              of={[
                [t('vireo.field.measures'), <Did key="m" of={a.statement} />],
                [t('vireo.field.actor'), a.actor_name ? <UserLink key="a" id={a.actor_id} name={a.actor_name} /> : t('vireo.appeals.by_program')],
                [t('vireo.field.policy'), <PolicyName key="p" is={a.statement.policy} version={a.statement.policy_version} />],
                [t('vireo.field.subject'), <SubjectLink key="s" kind={a.statement.subject_kind} id={a.statement.subject_id} />],
                [t('vireo.field.action_id'), <RecordLink key="i" to="actions" id={a.action_id} />],
                [t('vireo.field.case_id'), <RecordLink key="k" to="cases" id={a.statement.case_id} />],
                [t('vireo.field.statement'), <RecordLink key="t" to="statements" id={a.statement.id} />],
                [t('vireo.field.created_at'), <Time key="c" at={a.statement.created_at} />],
                [t('vireo.field.undone_at'), <Time key="u" at={a.statement.undone_at} />],
              ]}
            />
          </Section>
          <Item kind={a.statement.subject_kind} id={a.statement.subject_id} />
          <Reads id={a.statement.id} />
        </>
      )}
    </Detail>
  );
}
