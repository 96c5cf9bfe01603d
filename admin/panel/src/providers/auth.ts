import type { AuthProvider } from 'ra-core';
import { context, Failure, request } from './http';
import { current, forget, fresh, may, remember } from './session';
import type { Enrolment, Session, Token } from './types';

export interface Credentials {
  username: string;
  password: string;
  code?: string;
}

const change = <T>(path: string, body?: unknown, method: 'POST' | 'DELETE' = 'POST') => request<T>(path, { method, body, once: false });

/** The session as the server knows it, read once; null: nobody is signed in. */
let asking: Promise<Session | null> | undefined;
export async function session(): Promise<Session | null> {
  const known = fresh();
  if (known !== undefined) return known;
  asking ??= request<Session>('session')
    .catch((error) => {
      if (error instanceof Failure && error.status === 401) return null;
      throw error;
    })
    .then((found) => {
      remember(found);
      return found;
    })
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

/** The permission that opens a resource's pages, where it is not "<resource>:read". */
const opens: Record<string, string> = {
  rulesets: 'words:read', hits: 'words:read', 'word-entries': 'word-lists:read', 'words-test': 'words:read', 'words-draft': 'word-lists:read', batches: 'actions:read', dashboard: 'stats:read', scans: 'words:read', 'entry-stats': 'words:read', routes: 'queues:read', triage: 'cases:work', sheet: 'cases:work',
};

export const opening = (resource: string) => opens[resource] ?? `${resource}:read`;

/** own are resources that everybody has: what is their own in them. */
export const own = ['dashboard', 'sessions', 'tokens'];

export const auth = {
  login: async ({ username, password, code = '' }: Credentials) => {
    remember(await change<Session>('session', { username, password, code }));
  },
  logout: async () => {
    const known = current();
    remember(null);
    if (known) {
      context.csrf = known.csrf_token;
      await change('session', undefined, 'DELETE').catch(() => undefined);
      context.csrf = '';
    }
    return false as const; // the page stays: it shows the sign-in by itself
  },
  checkAuth: async () => {
    const found = await session();
    if (!found) throw new Error('vireo.error.signed_out');
  },
  checkError: async (error: unknown) => {
    if (!(error instanceof Failure)) return;
    if (error.status === 401 && error.code !== 'bad_credentials') {
      remember(null);
      throw { message: 'vireo.error.session_ended', logoutUser: false };
    }
    if (error.code === 'enrolment_required') {
      await refresh();
      throw { message: false, logoutUser: false };
    }
    if (error.code === 'csrf_failed') await refresh(); // another tab signed in anew
  },
  getIdentity: async () => {
    const found = await session();
    if (!found) throw new Error('vireo.error.signed_out');
    return { id: found.user_id, fullName: found.username };
  },
  getPermissions: async () => (await session())?.permissions ?? [],
  canAccess: async ({ resource, action }: { resource: string; action: string }) => {
    await session();
    if (own.includes(resource)) return true;
    return may(action === 'list' || action === 'show' ? opening(resource) : `${resource}:${action === 'create' || action === 'delete' ? 'edit' : action}`);
  },

  stepUp: (proof: { password?: string; code?: string }) => change<{ stepped_up_to: number }>('session/step-up', proof),
  changePassword: async (old_password: string, new_password: string) => {
    await change('me/password', { old_password, new_password });
    return refresh();
  },
  enrol: () => change<Enrolment>('me/totp'),
  confirm: async (code: string) => (await change<{ recovery_codes: string[] }>('me/totp/confirm', { code })).recovery_codes,
  recoveryCodes: async () => (await change<{ recovery_codes: string[] }>('me/recovery-codes')).recovery_codes,
  createToken: (name: string, scopes: string[], days: number) => change<Token>('tokens', { name, scopes, days }),
  refresh,
} satisfies AuthProvider & Record<string, unknown>;

/** refresh reads the session again. */
async function refresh() {
  forget();
  return session();
}
