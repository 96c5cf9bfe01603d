import { data } from '../providers/data';
import { may } from '../providers/session';
import type { Case, Comment, Lease, Restriction, User, Video } from '../providers/types';

/** Held is a case that is leased, with what its decision needs. */
export interface Held {
  case: Case;
  lease: Lease;
  until: number; // ms
  video?: Video;
  comment?: Comment;
  owner?: User;
  restrictions: Restriction[];
}

/** load reads what belongs to a case that was just claimed. What may not be read is left out. */
export async function load(claimed: Case): Promise<Held> {
  const get = <T>(permission: string, read: () => Promise<T>) => (may(permission) ? read().catch(() => undefined) : undefined);
  const { id, subject_kind: kind, subject_id: subject, owner_id: owner } = claimed;
  const one = <T>(resource: string, of: string) => data.getOne(resource, { id: of }).then((r) => r.data as unknown as T);
  const [whole, video, comment, user, restrictions] = await Promise.all([
    one<Case>('cases', id),
    kind === 'video' ? get('videos:read', () => one<Video>('videos', subject)) : undefined,
    kind === 'comment' ? get('comments:read', () => one<Comment>('comments', subject)) : undefined,
    owner === '0' ? undefined : get('users:read', () => one<User>('users', owner)),
    owner === '0'
      ? undefined
      : get('restrictions:read', () => data.getList('restrictions', { filter: { owner_id: owner, in_force: true }, pagination: { page: 1, perPage: 20 }, sort: { field: '', order: 'ASC' } })),
  ]);
  return {
    case: whole,
    lease: { lease_token: claimed.lease_token, version: claimed.version },
    until: claimed.lease_until,
    video,
    comment,
    owner: user,
    restrictions: (restrictions?.data ?? []) as unknown as Restriction[],
  };
}

const inHand = 'vireo-triage-cases';

/** keep remembers in this tab which case is in hand, and which is ready after it. */
export const keep = (ids: (string | undefined)[]) => sessionStorage.setItem(inHand, ids.filter(Boolean).join());

/** kept are those ids, the one in hand first. */
export const kept = () => (sessionStorage.getItem(inHand) ?? '').split(',').filter(Boolean);

/**
 * resume takes the leases of the cases that were in this tab's hand anew, if who is
 * signed in still holds them. Other leases are left alone: they are a sheet's, or
 * another window's.
 */
export async function resume(user: string): Promise<Case[]> {
  const ids = kept();
  if (ids.length === 0) return [];
  const { data: rows } = await data.getMany('cases', { ids });
  const mine = (rows as unknown as Case[]).filter((c) => c.lease_holder === user && c.lease_until > Date.now());
  mine.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const claimed = await Promise.all(mine.slice(0, 2).map((c) => data.claimCase(c.id).catch(() => undefined)));
  return claimed.filter((c) => c !== undefined);
}

const given = 'vireo-triage-given';
const remembered = 50;

/** givenBack are the cases that were given back in this tab: the server hands them out again only when nothing else is left. */
export const givenBack = () => (sessionStorage.getItem(given) ?? '').split(',').filter(Boolean);

/** giveBack remembers another one. */
export const giveBack = (...ids: string[]) => sessionStorage.setItem(given, [...givenBack().filter((id) => !ids.includes(id)), ...ids].slice(-remembered).join());
