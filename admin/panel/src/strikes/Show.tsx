import { useTranslate } from 'ra-core';
import { AskText } from '../common/AskText';
import { Detail } from '../common/Detail';
import { RecordLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Story } from '../common/Story';
import { Time } from '../common/Time';
import { PolicyName } from '../common/usePolicies';
import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Strike } from '../providers/types';
import { Standing } from '../users/Standing';
import { Counting } from './Counting';

export default function StrikeShow() {
  const t = useTranslate();
  return (
    <Detail<Strike>
      actions={(s) => s.allowed_actions.includes('lift') && <AskText label="vireo.strikes.lift" hint="vireo.strikes.lift_sure" field="vireo.strikes.reason" color="warning" what={(reason) => data.liftStrike(s.id, reason)} />}
      aside={(s) => may('strikes:read') && <Standing user={s.user_id} />}
    >
      {(s) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.user'), <UserLink key="u" id={s.user_id} name={s.user_name} />],
                [t('vireo.field.points'), s.points],
                [t('vireo.field.state'), <Counting key="c" of={s} />],
                [t('vireo.field.policy'), <PolicyName key="p" is={s.policy} version={s.policy_version} />],
                [t('vireo.field.action_id'), <RecordLink key="a" to="actions" id={s.action_id} />],
                [t('vireo.field.case_id'), <RecordLink key="k" to="cases" id={s.case_id} />],
                [t('vireo.field.created_at'), <Time key="t" at={s.created_at} />],
                [t('vireo.field.expires_at'), <Time key="e" at={s.expires_at} none={t('vireo.never')} />],
                ...(s.lifted_at
                  ? ([
                      [t('vireo.field.lifted_at'), <Time key="l" at={s.lifted_at} />],
                      [t('vireo.field.lifter'), <UserLink key="b" id={s.lifted_by} name={s.lifter_name} />],
                      [t('vireo.field.lift_reason'), s.lift_reason || '–'],
                      [t('vireo.field.undone_by'), <RecordLink key="n" to="actions" id={s.lift_action} />],
                    ] as [string, React.ReactNode][])
                  : []),
              ]}
            />
          </Section>
          <Story
            events={[
              { key: '1', at: s.created_at, what: <>{t('vireo.strikes.given', { n: s.points })} · <RecordLink to="actions" id={s.action_id} /></> },
              { key: '2', at: s.lifted_at, what: <><Value of="story" is={s.lift_action === '0' ? 'lifted' : 'undone'} /><UserLink id={s.lifted_by} name={s.lifter_name} />{s.lift_reason && ` · ${s.lift_reason}`}</> },
              { key: '3', at: s.lifted_at ? 0 : s.expires_at, what: t(s.expires_at > Date.now() ? 'vireo.strikes.expires' : 'vireo.strikes.expired') },
            ]}
          />
        </>
      )}
    </Detail>
  );
}
