import { useTranslate } from 'ra-core';
import { Detail } from '../common/Detail';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { Facts, Section } from '../common/Section';
import { clock, Time } from '../common/Time';
import type { Report } from '../providers/types';

export default function ReportShow() {
  const t = useTranslate();
  return (
    <Detail<Report>>
      {(r) => (
        <Section>
          <Facts
            wide
            of={[
              [t('vireo.field.subject'), <SubjectLink key="s" kind={r.subject_kind} id={r.subject_id} />],
              [t('vireo.field.reason'), r.reason_text],
              [t('vireo.field.text'), r.text || '–'],
              [t('vireo.field.part'), r.end_ms > 0 ? `${clock(r.start_ms)}–${clock(r.end_ms)}` : '–'],
              [t('vireo.field.reporter'), <UserLink key="u" id={r.reporter_id} name={r.reporter_name} />],
              [t('vireo.field.case_id'), <RecordLink key="c" to="cases" id={r.case_id} />],
              [t('vireo.field.created_at'), <Time key="t" at={r.created_at} />],
            ]}
          />
        </Section>
      )}
    </Detail>
  );
}
