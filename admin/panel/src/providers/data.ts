import type { DataProvider, GetListParams, Identifier, RaRecord } from 'ra-core';
import { decisions } from './decisions';
import { desk } from './desk';
import { Failure, request } from './http';
import { stats } from './stats';
import { words } from './words';
import type {
  Batch, BatchRequest, Case, Decided, DecideRequest, Explanation, Lease, Message, Page, TimelineEntry, Verified,
} from './types';

type Query = Record<string, unknown>;

/** Resource says where a resource is, and whether one record can be read by itself. */
interface Resource {
  path: string | ((filter: Query) => string);
  /** by: filters that are part of the path. */
  by?: string[];
  one?: boolean;
  /** versioned: a change carries the version that it was made from. */
  versioned?: boolean;
  id?: string;
}

/** The resources by the names that the panel gives them; others are at their own name. */
const resources: Record<string, Resource> = {
  'batch-items': { path: (f) => `batches/${f.batch_id}/items`, by: ['batch_id'], one: false },
  'case-timeline': { path: (f) => `cases/${f.case_id}/timeline`, by: ['case_id'], one: false },
  'user-timeline': { path: (f) => `users/${f.user_id}/timeline`, by: ['user_id'], one: false },
  'user-notices': { path: (f) => `users/${f.user_id}/notices`, by: ['user_id'], one: false },
  'report-messages': { path: (f) => `reports/${f.report_id}/messages`, by: ['report_id'], one: false },
  'user-notes': { path: (f) => `users/${f.user_id}/notes`, by: ['user_id'], one: false },
  'case-notes': { path: (f) => `cases/${f.case_id}/notes`, by: ['case_id'], one: false },
  'policy-versions': { path: (f) => `policies/${f.policy_id}/versions`, by: ['policy_id'], one: false },
  'wave-items': { path: (f) => `waves/${f.wave_id}/items`, by: ['wave_id'], one: false },
  queues: { path: 'queues', versioned: true },
  rulesets: { path: 'words/rulesets' },
  hits: { path: 'words/hits', one: false },
  'entry-stats': { path: 'words/hits/entries', one: false },
  scans: { path: 'words/scans' },
  'scan-samples': { path: (f) => `words/scans/${f.scan_id}/samples`, by: ['scan_id'], one: false },
  'audit-log': { path: 'audit-log', one: false },
  restrictions: { path: 'restrictions', one: false },
  sessions: { path: 'sessions', one: false },
  tokens: { path: 'tokens', one: false },
  replicas: { path: 'replicas', one: false },
};

/** deepest is the last row that pages reach; the server counts no further either. */
export const deepest = 10_000;

function place(resource: string, filter: Query): { path: string; rest: Query } {
  const r = resources[resource];
  if (typeof r?.path !== 'function') return { path: r?.path ?? resource, rest: filter };
  return { path: r.path(filter), rest: Object.fromEntries(Object.entries(filter).filter(([k]) => !r.by?.includes(k))) };
}

/** serverName is what the server calls a list: its path. */
export const serverName = (resource: string) => place(resource, {}).path;

const pathOf = (resource: string, id: Identifier) => `${place(resource, {}).path}/${encodeURIComponent(id)}`;

/** listQuery is what the server is asked for a page. */
export function listQuery(params: Partial<GetListParams>, rest: Query): Query {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const { field, order } = params.sort ?? { field: '', order: 'ASC' };
  const sort = field && (order === 'DESC' ? '-' : '') + field;
  return { ...rest, page, per_page: perPage, ...(sort && !params.meta?.unsorted ? { sort } : {}) };
}

async function list<T>(resource: string, params: Partial<GetListParams> & { signal?: AbortSignal }) {
  const { path, rest } = place(resource, params.filter ?? {});
  const page = await request<Page<T>>(path, { query: listQuery(params, rest), signal: params.signal });
  return { data: page.data, total: Math.min(page.total, deepest), meta: { exact: page.total_exact, next: page.next_cursor } };
}

async function one<T extends RaRecord>(resource: string, id: Identifier, signal?: AbortSignal): Promise<T> {
  if (resources[resource]?.one !== false) return request<T>(pathOf(resource, id), { signal });
  const page = await request<Page<T>>(place(resource, {}).path, { query: { id: String(id) }, signal });
  if (page.data[0]) return page.data[0];
  throw new Failure('vireo.error.not_found', 404, 'not_found');
}

/** changed are the fields of a form that are not what they were. */
export function changed(now: Query, before: Query): Query {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => name !== 'id' && JSON.stringify(value) !== JSON.stringify(before[name])));
}

const standard = {
  getList: list,
  getOne: async (resource, { id, signal }) => ({ data: await one(resource, id, signal) }),
  getMany: async (resource, { ids, signal }) => {
    const { path } = place(resource, {});
    const page = await request<Page<RaRecord>>(path, { query: { id: ids, per_page: Math.max(ids.length, 1) }, signal });
    return { data: page.data };
  },
  getManyReference: (resource, { target, id, filter, ...params }) => list(resource, { ...params, filter: { ...filter, [target]: id } }),
  create: async (resource, { data }) => ({ data: await request(place(resource, {}).path, { method: 'POST', body: data }) }),
  update: async (resource, { id, data, previousData }) => ({
    data: await request(pathOf(resource, id), { method: 'PATCH', body: { ...(resources[resource]?.versioned && { version: previousData?.version as number }), ...changed(data, previousData ?? {}) } }),
  }),
  updateMany: () => Promise.reject(new Error('the server has batches for that')),
  delete: async (resource, { id, previousData }) => {
    await request(pathOf(resource, id), { method: 'DELETE' });
    return { data: previousData };
  },
  deleteMany: async (resource, { ids }) => {
    for (const id of ids) await request(pathOf(resource, id), { method: 'DELETE' });
    return { data: ids };
  },
} as DataProvider;

const post = <T>(path: string, body?: unknown, signal?: AbortSignal) => request<T>(path, { method: 'POST', body, signal });

const extra = {
  claimCase: (id: string, version = 0) => post<Case>(`cases/${id}/claim`, { version }),
  heartbeat: (id: string, lease_token: string) =>
    request<{ lease_until: number }>(`cases/${id}/heartbeat`, { method: 'POST', body: { lease_token }, once: false }),
  releaseCase: (id: string, lease: Lease) => post<Case>(`cases/${id}/release`, lease),
  skipCase: (id: string, lease: Lease, reason: string) => post<Case>(`cases/${id}/skip`, { ...lease, reason }),
  assignCase: (id: string, lease: Lease, assignee_id: string) => post<Case>(`cases/${id}/assign`, { ...lease, assignee_id }),
  escalateCase: (id: string, lease: Lease, note: string, back = false) => post<Case>(`cases/${id}/escalate`, { ...lease, note, back }),
  snoozeCase: (id: string, lease: Lease, until: number, note = '') => post<Case>(`cases/${id}/snooze`, { ...lease, until, note }),
  decideCase: (id: string, lease: Lease, decision: DecideRequest) => post<Decided>(`cases/${id}/decide`, { ...lease, ...decision }),
  reopenCase: (id: string, note = '') => post<Case>(`cases/${id}/reopen`, { note }),
  timeline: (id: string, signal?: AbortSignal) => request<Page<TimelineEntry>>(`cases/${id}/timeline`, { query: { per_page: 100 }, signal }),
  act: (resource: string, id: Identifier, decision: DecideRequest) => post<Decided>(`${resource}/${id}/actions`, decision),
  undoAction: (id: string, settled = false, note = '') => post<Decided>(`actions/${id}/undo`, { settled, note }),
  runBatch: (batch: BatchRequest) => post<Batch>('batches', batch),
  undoBatch: (id: string, note = '') => post<Batch>(`batches/${id}/undo`, { note }),
  reportMessages: (id: string) => request<Page<Message>>(`reports/${id}/messages`, { query: { per_page: 50 } }),
  cancelJob: (id: string) => post(`jobs/${id}/cancel`),
  retryJob: (id: string) => post(`jobs/${id}/retry`),
  verifyAudit: (from = '', signal?: AbortSignal) => request<Verified>('audit-log/verify', { query: { from }, signal }),
  explain: (role: string, object: string, action: string, signal?: AbortSignal) =>
    request<Explanation>('permissions/explain', { query: { role, object, action }, signal }),
  resetMember: (id: string, what: 'totp' | 'password') => post<{ password: string }>(`staff/${id}/reset-${what}`),
};

/** data is everything that the panel asks the server for, but signing in. */
export const data = Object.assign(standard, { ...extra, ...decisions, ...desk, ...stats, ...words }, { supportAbortSignal: true });

export type Data = typeof data;
