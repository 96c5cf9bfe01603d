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
/** WordMatch is a place where an entry was found; some lists do not tell how the filter reads it. */
export type WordMatch = Omit<Schemas['word.WordMatch'], 'normalised'> & { normalised?: string };
export type WordTest = Schemas['word.TestWordsResponse'];
export type Draft = Schemas['word.DraftResponse'];
export type Ruleset = Schemas['word.Ruleset'];
export type WordImport = Schemas['word.ImportWordsResponse'];
export type WordFile = Schemas['word.ImportWordsRequest'];
export type Scan = Schemas['scan.Scan'];
export type ScanSample = Schemas['scan.ScanSample'];
export type EntryStats = Schemas['scan.EntryStats'];
export type FieldCounts = Schemas['moderation.FieldCounts'];
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

export type PolicyVersion = Schemas['policy.PolicyVersion'];
export type PolicySettings = Schemas['policy.PolicySettings'];
export type Threshold = Schemas['policy.Threshold'];
export type Strike = Schemas['policy.Strike'];
export type Standing = Schemas['policy.Standing'];
export type Template = Schemas['policy.Template'];
export type TemplateMeasure = Schemas['policy.TemplateMeasure'];
export type Note = Schemas['policy.Note'];
export type Statement = Schemas['appeal.Statement'];
export type Appeal = Schemas['appeal.Appeal'];
export type Verdict = Schemas['appeal.DecideAppealRequest'];
export type Wave = Schemas['wave.Wave'];
export type WaveItem = Schemas['wave.WaveItem'];
export type WaveDecision = Schemas['wave.DecideWaveRequest'];
export type WaveDecided = Schemas['wave.DecideWaveResponse'];
export type Queue = Schemas['queue.Queue'];
export type Routes = Schemas['queue.Routes'];
export type RouteRule = Schemas['queue.RouteRule'];
export type RouteTest = Schemas['queue.RouteTest'];
export type SavedView = Schemas['view.SavedView'];
export type ViewRequest = Schemas['view.CreateSavedViewRequest'];
export type ViewFilter = Schemas['view.Filter'];
export type ExportRequest = Schemas['stat.ExportRequest'];
export type ExportResource = Schemas['stat.ExportResource'];

export type NextRequest = Schemas['moderation.NextCaseRequest'];
export type CaseLease = Schemas['moderation.CaseLease'];
export type Leases = Schemas['moderation.LeasesResponse'];
