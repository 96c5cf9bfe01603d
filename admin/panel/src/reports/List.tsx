import { between, idOf, kinds, oneOf, reasons } from '../common/filters';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Time } from '../common/Time';
import { Short } from '../cases/List';
import type { Report } from '../providers/types';

export default function ReportList() {
  return (
    <ListPage<Report>
      sort={{ field: 'created_at', order: 'DESC' }}
      filters={[oneOf('reason', 'reason', reasons, true), oneOf('subject_kind', 'subject', kinds, true), idOf('case_id'), idOf('reporter_id'), idOf('subject_id'), ...between('created_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'subject', render: (r) => <SubjectLink kind={r.subject_kind} id={r.subject_id} /> },
        { name: 'reason', render: (r) => r.reason_text },
        { name: 'text', render: (r) => <Short text={r.text} /> },
        { name: 'reporter', render: (r) => <UserLink id={r.reporter_id} name={r.reporter_name} /> },
        { name: 'case_id', render: (r) => <RecordLink to="cases" id={r.case_id} /> },
        { name: 'created_at', sort: true, render: (r) => <Time at={r.created_at} /> },
      ]}
    />
  );
}
