import { download } from './download';
import { request } from './http';
import { may } from './session';
import type {
  Appeal, Batch, Case, ExportRequest, ExportResource, Lease, Note, Notice, Page, PolicySettings, Routes, RouteRule, RouteTest, SavedView, Standing, Statement, Strike, User, Verdict, Video, ViewRequest, WaveDecided, WaveDecision,
} from './types';

const post = <T>(path: string, body?: unknown) => request<T>(path, { method: 'POST', body });

/** Whose notes: a user's or a case's. */
export type NotesOf = 'users' | 'cases';

/** decisions are the deeds of appeals, strikes, policies, notes, waves, queues, views and files. */
export const decisions = {
  decideAppeal: (id: string, verdict: Verdict) => post<Appeal>(`appeals/${id}/decide`, verdict),
  claimAppeal: (id: string) => post<Appeal>(`appeals/${id}/claim`),
  heartbeatAppeal: (id: string, lease_token: string) => request<{ lease_until: number }>(`appeals/${id}/heartbeat`, { method: 'POST', body: { lease_token }, once: false }),
  releaseAppeal: (id: string, lease_token: string) => post<Appeal>(`appeals/${id}/release`, { lease_token }),
  /** readStatement is a statement with its notice, in a language. */
  readStatement: async (id: string, language: string, signal?: AbortSignal): Promise<{ statement: Statement; notice?: Notice }> => {
    const statement = await request<Statement>(`statements/${id}`, { language, signal });
    if (!may('users:read')) return { statement };
    const { data } = await request<Page<Notice>>(`users/${statement.user_id}/notices`, { query: { action_id: statement.action_id, per_page: 1, sort: 'id' }, language, signal });
    return { statement, notice: data[0] };
  },
  liftStrike: (id: string, reason: string) => post<Strike>(`strikes/${id}/lift`, { reason }),
  standing: (user: string, signal?: AbortSignal) => request<Standing>(`users/${user}/standing`, { signal }),
  policySettings: (signal?: AbortSignal) => request<PolicySettings>('policies/settings', { signal }),
  setPolicySettings: (settings: Partial<PolicySettings>) => request<PolicySettings>('policies/settings', { method: 'PATCH', body: settings }),
  addNote: (of: NotesOf, id: string, text: string) => post<Note>(`${of}/${id}/notes`, { text }),
  retractNote: (of: NotesOf, id: string, note: string) => post<Note>(`${of}/${id}/notes/${note}/retract`),
  holdUser: (id: string, reason: string) => request<User>(`users/${id}/legal-hold`, { method: 'PUT', body: { reason } }),
  releaseUser: (id: string) => request<User>(`users/${id}/legal-hold`, { method: 'DELETE' }),
  purgeVideo: (id: string, reason: string) => post<Video>(`videos/${id}/purge`, { reason }),
  unpurgeVideo: (id: string) => request<Video>(`videos/${id}/purge`, { method: 'DELETE' }),
  decideWave: (id: string, decision: WaveDecision) => post<WaveDecided>(`waves/${id}/decide`, decision),
  routeCase: (id: string, lease: Lease, queue_id: string, note = '') => post<Case>(`cases/${id}/route`, { ...lease, queue_id, note }),
  cancelBatch: (id: string) => post<Batch>(`batches/${id}/cancel`),
  routes: (signal?: AbortSignal) => request<Routes>('queues/routes', { signal }),
  setRoutes: (version: number, rules: RouteRule[]) => request<Routes>('queues/routes', { method: 'PUT', body: { version, rules } }),
  /** testRoutes asks what a draft of rules would do; it changes nothing. */
  testRoutes: (draft: object, signal?: AbortSignal) => request<RouteTest>('queues/routes/test', { method: 'POST', body: draft, once: false, signal }),
  views: (resource: string, signal?: AbortSignal) => request<Page<SavedView>>('saved-views', { query: { resource, per_page: 200, sort: 'name' }, signal }),
  saveView: (view: ViewRequest) => post<SavedView>('saved-views', view),
  changeView: (id: string, change: object) => request<SavedView>(`saved-views/${id}`, { method: 'PATCH', body: change }),
  deleteView: (id: string) => request(`saved-views/${id}`, { method: 'DELETE' }),
  setDefaultView: (id: string, on: boolean) => request<SavedView>(`saved-views/${id}/default`, { method: on ? 'POST' : 'DELETE' }),
  exports: (signal?: AbortSignal) => request<{ data: ExportResource[] }>('exports', { signal }),
  exportFile: (wanted: ExportRequest, progress: (bytes: number) => void, signal: AbortSignal) => download('exports', wanted, progress, signal),
};
