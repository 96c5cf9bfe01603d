import type { components } from '../api/schema';
import { request } from './http';

type Schemas = components['schemas'];

export type Overview = Schemas['stat.OverviewResponse'];
export type Flow = Schemas['stat.FlowResponse'];
export type Moderators = Schemas['stat.ModeratorsResponse'];
export type TopWords = Schemas['stat.WordsResponse'];
/** AppealStats may tell how old the open ones are. */
export type AppealStats = Schemas['stat.AppealsResponse'] & { open?: number; ages?: Schemas['stat.AgeCount'][] };
export type Exposure = Schemas['stat.Exposure'];
export type QueueStats = Schemas['stat.QueueStats'];
export type AgeCount = Schemas['stat.AgeCount'];

/** Span is some days of the server's zone, both included; none: the last four weeks. */
export interface Span {
  from?: string;
  to?: string;
}

const read = <T>(name: string) => (span: Span, signal?: AbortSignal) => request<T>(`stats/${name}`, { query: { ...span }, signal });

export const stats = {
  overview: read<Overview>('overview'),
  flow: read<Flow>('flow'),
  moderators: read<Moderators>('moderators'),
  topWords: read<TopWords>('words'),
  appealStats: read<AppealStats>('appeals'),
  exposure: (signal?: AbortSignal) => request<{ data: Exposure[] }>('stats/exposure', { signal }).then((r) => r.data[0]),
};
