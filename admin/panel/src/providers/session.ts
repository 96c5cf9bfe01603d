import { context } from './http';
import type { Session } from './types';

/** What the panel knows of who is signed in. undefined: not asked yet; null: nobody. */
let session: Session | null | undefined;
let stale = true;
const listeners = new Set<() => void>();

export const current = () => session;

/** fresh is the same, but undefined when the server has to be asked again. */
export const fresh = () => (stale ? undefined : session);

export function remember(next: Session | null) {
  session = next;
  stale = false;
  context.csrf = next?.csrf_token ?? '';
  for (const tell of listeners) tell();
}

/** forget lets the next look ask the server again. */
export function forget() {
  stale = true;
}

export function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** may reports whether who is signed in has a permission, "object:action". */
export const may = (permission: string) => session?.permissions.includes(permission) ?? false;
