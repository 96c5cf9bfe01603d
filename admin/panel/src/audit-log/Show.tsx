import { useTranslate } from 'ra-core';
import { CopyId } from '../common/CopyId';
import { Detail } from '../common/Detail';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Value } from '../common/Pill';
import { Facts, Section } from '../common/Section';
import { Time } from '../common/Time';
import { mono } from '../theme';
import type { AuditEntry } from '../providers/types';

/** pretty is JSON with line breaks; what is none stays as it is. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export default function AuditEntryShow() {
  const t = useTranslate();
  return (
    <Detail<AuditEntry>>
      {(e) => (
        <Section>
          <Facts
            wide
            of={[
              [t('vireo.field.action'), e.action],
              [t('vireo.field.actor'), <span key="a"><Value of="actor" is={e.actor_kind} /> <UserLink id={e.actor_id} name={e.actor_name} /></span>],
              [t('vireo.field.object'), <SubjectLink key="o" kind={e.object_kind} id={e.object_id} />],
              [t('vireo.field.case_id'), <RecordLink key="c" to="cases" id={e.case_id} />],
              [t('vireo.field.text'), e.erased ? t('vireo.audit.erased') : e.text || '–'],
              [t('vireo.field.address'), e.ip || '–'],
              [t('vireo.field.request_id'), <CopyId key="r" id={e.request_id} />],
              [t('vireo.field.data'), <pre key="d" style={{ margin: 0, fontFamily: mono, fontSize: '0.75rem', whiteSpace: 'pre-wrap' }}>{pretty(e.data)}</pre>],
              [t('vireo.field.created_at'), <Time key="t" at={e.created_at} />],
            ]}
          />
        </Section>
      )}
    </Detail>
  );
}
