import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type Session = Schemas['session.Session'];
export type SignedIn = Schemas['session.SignedIn'];
export type Token = Schemas['session.Token'];
export type Enrolment = Schemas['session.EnrolResponse'];
export type Case = Schemas['moderation.Case'];
export type Report = Schemas['moderation.Report'];
export type Message = Schemas['moderation.Message'];
export type Hit = Schemas['moderation.Hit'];
export type Snapshot = Schemas['moderation.Snapshot'];
export type Action = Schemas['moderation.Action'];
export type Measure = Schemas['moderation.Measure'];
export type Decided = Schemas['moderation.Decided'];
export type DecideRequest = Omit<Schemas['moderation.DecideCaseRequest'], 'lease_token' | 'version'>;
export type BatchRequest = Schemas['moderation.RunBatchRequest'];
export type Batch = Schemas['moderation.Batch'];
export type BatchItem = Schemas['moderation.BatchItem'];
export type Restriction = Schemas['moderation.Restriction'];
export type TimelineEntry = Schemas['moderation.TimelineEntry'];
export type Notice = Schemas['moderation.Notice'];
export type Video = Schemas['moderation.Video'];
export type Comment = Schemas['moderation.Comment'];
export type User = Schemas['moderation.User'];
export type Member = Schemas['staff.Member'];
export type Role = Schemas['role.Role'];
export type Permission = Schemas['role.Permission'];
export type Explanation = Schemas['role.ExplainResponse'];
export type Job = Schemas['job.Job'];
export type AuditEntry = Schemas['audit.AuditEntry'];
export type Verified = Schemas['audit.VerifyResponse'];
export type Replica = Schemas['system.Replica'];
export type WordList = Schemas['word.WordList'];
export type WordEntry = Schemas['word.WordEntry'];
export type WordHit = Schemas['word.WordHit'];
export type WordMatch = Schemas['word.WordMatch'];
export type WordTest = Schemas['word.TestWordsResponse'];
export type Draft = Schemas['word.DraftResponse'];
export type Ruleset = Schemas['word.Ruleset'];
export type Policy = Schemas['policy.Policy'];

/** Page is one page of a list, as the server answers it. */
export interface Page<T> {
  data: T[];
  total: number;
  total_exact: boolean;
  next_cursor: string;
}

/** Lease is what a change of a claimed case has to bring along. */
export interface Lease {
  lease_token: string;
  version: number;
}
