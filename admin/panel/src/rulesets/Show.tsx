import { useTranslate } from 'ra-core';
import { CopyId } from '../common/CopyId';
import { Detail } from '../common/Detail';
import { DoButton } from '../common/DoButton';
import { RecordLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { data } from '../providers/data';
import type { Ruleset } from '../providers/types';
import { Apply } from './Apply';
import { History } from './History';
import { Difference } from './List';

export default function RulesetShow() {
  const t = useTranslate();
  return (
    <Detail<Ruleset>
      actions={(r) => (
        <>
          {r.allowed_actions.includes('rollback') && <DoButton label="vireo.words.rollback" color="warning" sure={t('vireo.words.rollback_sure', { id: r.id })} what={() => data.rollback(r.id)} />}
          <Apply of={r} />
        </>
      )}
    >
      {(r) => (
        <>
          <Section>
            <Facts
              wide
              of={[
                [t('vireo.field.in_force'), r.in_force ? <Value key="f" of="force" is="in_force" /> : '–'],
                [t('vireo.field.entries'), r.entries],
                [t('vireo.field.difference'), <Difference key="d" of={r} />],
                [t('vireo.field.note'), r.note || '–'],
                [t('vireo.field.author'), <UserLink key="a" id={r.author} />],
                [t('vireo.field.rollback_of'), <RecordLink key="r" to="rulesets" id={r.rollback_of} />],
                [t('vireo.field.checksum'), <CopyId key="c" id={r.checksum} />],
                [t('vireo.field.created_at'), <Time key="t" at={r.created_at} />],
              ]}
            />
          </Section>
          <History version={r.id} />
        </>
      )}
    </Detail>
  );
}
