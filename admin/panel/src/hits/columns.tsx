import type { Column } from '../common/Table';
import { SubjectLink, UserLink } from '../common/links';
import { Value, Values } from '../common/Pill';
import { Time } from '../common/Time';
import type { WordHit } from '../providers/types';

export const hitColumns: Column<WordHit>[] = [
  { name: 'entry', render: (h) => <b>{h.entry}</b> },
  { name: 'level', render: (h) => <Value of="level" is={h.level} /> },
  { name: 'field', render: (h) => <Value of="field" is={h.field} /> },
  { name: 'subject', render: (h) => <SubjectLink kind={h.subject_kind} id={h.subject_id} /> },
  { name: 'user', render: (h) => <UserLink id={h.user_id} /> },
  { name: 'techniques', render: (h) => <Values of="technique" are={h.techniques} /> },
  { name: 'ruleset_version', right: true },
  { name: 'created_at', sort: true, render: (h) => <Time at={h.created_at} /> },
];
