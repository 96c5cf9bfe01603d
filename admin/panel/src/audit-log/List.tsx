import { actors, between, idOf, oneOf } from '../common/filters';
import { RecordLink, SubjectLink, UserLink } from '../common/links';
import { ListPage } from '../common/ListPage';
import { Value } from '../common/Pill';
import { Time } from '../common/Time';
import { Short } from '../cases/List';
import { may } from '../providers/session';
import { mono } from '../theme';
import type { AuditEntry } from '../providers/types';
import { Verify } from './Verify';

export default function AuditLog() {
  return (
    <ListPage<AuditEntry>
      sort={{ field: 'id', order: 'DESC' }}
      above={may('audit-log:verify') && <Verify />}
      filters={[idOf('action', true), oneOf('actor_kind', 'actor', actors, true), idOf('actor_id'), idOf('object_kind'), idOf('object_id'), idOf('case_id'), ...between('created_at')]}
      columns={[
        { name: 'id', sort: true },
        { name: 'created_at', render: (e) => <Time at={e.created_at} /> },
        { name: 'action', render: (e) => <span style={{ fontFamily: mono, fontSize: '0.75rem' }}>{e.action}</span> },
        { name: 'actor', render: (e) => (e.actor_name ? <UserLink id={e.actor_id} name={e.actor_name} /> : <Value of="actor" is={e.actor_kind} />) },
        { name: 'object', render: (e) => <SubjectLink kind={e.object_kind} id={e.object_id} /> },
        { name: 'case_id', render: (e) => <RecordLink to="cases" id={e.case_id} /> },
        { name: 'data', render: (e) => <Short text={e.data === '{}' ? '' : e.data} max={60} /> },
      ]}
    />
  );
}
