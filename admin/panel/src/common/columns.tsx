import { RecordLink, SubjectLink, UserLink } from './links';
import type { Column } from './Table';
import { Pill, Value } from './Pill';
import { Time } from './Time';
import { PolicyName } from './usePolicies';
import type { Action, Case, Restriction } from '../providers/types';

/** Columns that several pages show. */
export const caseColumns: Column<Case>[] = [
  { name: 'id', render: (c) => <RecordLink to="cases" id={c.id} /> },
  { name: 'reason', render: (c) => c.reason_text },
  { name: 'state', render: (c) => <Value of={c.outcome ? 'outcome' : 'state'} is={c.outcome || c.state} /> },
  { name: 'decided_by', render: (c) => <UserLink id={c.decided_by} name={c.decider_name} /> },
  { name: 'created_at', render: (c) => <Time at={c.created_at} /> },
];

export const actionColumns: Column<Action>[] = [
  { name: 'id', sort: true, render: (a) => <RecordLink to="actions" id={a.id} /> },
  { name: 'measure', render: (a) => <><Value of="measure" is={a.measure} />{a.undone_by !== '0' && <Pill tone="success">↺</Pill>}</> },
  { name: 'subject', render: (a) => <SubjectLink kind={a.subject_kind} id={a.subject_id} /> },
  { name: 'policy', render: (a) => <PolicyName is={a.policy} version={a.policy_version} /> },
  { name: 'actor', render: (a) => (a.actor_name ? <UserLink id={a.actor_id} name={a.actor_name} /> : <Value of="actor" is={a.actor_kind} />) },
  { name: 'ends_at', render: (a) => <Time at={a.ends_at} /> },
  { name: 'created_at', sort: true, render: (a) => <Time at={a.created_at} /> },
];

export const restrictionColumns: Column<Restriction>[] = [
  { name: 'measure', render: (r) => <Value of="measure" is={r.measure} /> },
  { name: 'in_force', render: (r) => <Value of="force" is={r.in_force ? 'in_force' : 'lifted'} /> },
  { name: 'subject', render: (r) => <SubjectLink kind={r.subject_kind} id={r.subject_id} /> },
  { name: 'policy', render: (r) => <PolicyName is={r.policy} /> },
  { name: 'action_id', render: (r) => <RecordLink to="actions" id={r.action_id} /> },
  { name: 'starts_at', sort: true, render: (r) => <Time at={r.starts_at} /> },
  { name: 'ends_at', sort: true, render: (r) => <Time at={r.ends_at} /> },
];
