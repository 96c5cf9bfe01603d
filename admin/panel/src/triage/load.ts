import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Case, Comment, Lease, Restriction, User, Video, WordTest } from '../providers/types';

/** Held is a case that is leased, with what its decision needs. */
export interface Held {
  case: Case;
  lease: Lease;
  until: number; // ms
  video?: Video;
  comment?: Comment;
  owner?: User;
  restrictions: Restriction[];
  words?: WordTest;
}

const fields: Record<string, string> = { video: 'title', comment: 'comment', message: 'message' };

/** load reads what belongs to a case that was just claimed. What may not be read is left out. */
export async function load(claimed: Case): Promise<Held> {
  const get = <T>(permission: string, read: () => Promise<T>) => (may(permission) ? read().catch(() => undefined) : undefined);
  const { id, subject_kind: kind, subject_id: subject, owner_id: owner } = claimed;
  const one = <T>(resource: string, of: string) => data.getOne(resource, { id: of }).then((r) => r.data as unknown as T);
  const text = claimed.text && fields[kind];
  const [whole, video, comment, user, restrictions, words] = await Promise.all([
    one<Case>('cases', id),
    kind === 'video' ? get('videos:read', () => one<Video>('videos', subject)) : undefined,
    kind === 'comment' ? get('comments:read', () => one<Comment>('comments', subject)) : undefined,
    owner === '0' ? undefined : get('users:read', () => one<User>('users', owner)),
    owner === '0'
      ? undefined
      : get('restrictions:read', () => data.getList('restrictions', { filter: { owner_id: owner, in_force: true }, pagination: { page: 1, perPage: 20 }, sort: { field: '', order: 'ASC' } })),
    text ? get('words:read', () => data.testWords(claimed.text, text)) : undefined,
  ]);
  return {
    case: whole,
    lease: { lease_token: claimed.lease_token, version: claimed.version },
    until: claimed.lease_until,
    video,
    comment,
    owner: user,
    restrictions: (restrictions?.data ?? []) as unknown as Restriction[],
    words,
  };
}

const inHand = 'vireo-triage-case';

/** keep remembers in this tab which case is in hand. */
export const keep = (id: string) => sessionStorage.setItem(inHand, id);

/**
 * resume finds the cases that who is signed in has leased already, and takes their
 * leases anew: the one that was in hand in this tab first, and one more.
 */
export async function resume(user: string): Promise<Case[]> {
  const { data: rows } = await data.getList('cases', {
    filter: { lease_holder: user, state: ['open', 'escalated'] }, sort: { field: 'priority', order: 'ASC' }, pagination: { page: 1, perPage: 10 },
  });
  const mine = (rows as unknown as Case[]).filter((c) => c.lease_until > Date.now());
  const last = sessionStorage.getItem(inHand);
  mine.sort((a, b) => Number(b.id === last) - Number(a.id === last));
  const claimed = await Promise.all(mine.slice(0, 2).map((c) => data.claimCase(c.id).catch(() => undefined)));
  return claimed.filter((c) => c !== undefined);
}
