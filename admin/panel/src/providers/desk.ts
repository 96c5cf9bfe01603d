import { request } from './http';
import type { Case, CaseLease, Decided, Leases, NextRequest } from './types';

/** desk are the deeds of triage and of sheets. */
export const desk = {
  /** nextCases claims the next cases that fit, in the order of the queue. */
  nextCases: async (want: NextRequest = {}): Promise<Case[]> => (await request<{ cases?: Case[] }>('cases/next', { method: 'POST', body: want })).cases ?? [],
  heartbeatCases: (leases: CaseLease[]) => request<Leases>('cases/heartbeat', { method: 'POST', body: { leases }, once: false }),
  releaseCases: (leases: CaseLease[]) => request<Leases>('cases/release', { method: 'POST', body: { leases } }),
  /** undoDecision takes back all that was decided with an action; the answer's case_id is the question, open again. */
  undoDecision: (action: string) => request<Decided>(`actions/${action}/undo`, { method: 'POST', body: { decision: true } }),
};
