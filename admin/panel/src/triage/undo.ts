import { data } from '../providers/data';
import type { Decided } from '../providers/types';

/**
 * undoDecision takes back what a decision did, the last step first, and answers
 * the case in which its question is open again. A decision that did nothing is
 * taken back by opening its case again.
 */
export async function undoDecision(d: Pick<Decided, 'case_id' | 'action_ids'>): Promise<string | undefined> {
  const ids = [...d.action_ids].reverse();
  if (ids.length === 0) return (await data.reopenCase(d.case_id)).id;
  let again: string | undefined;
  for (const [i, id] of ids.entries()) {
    const out = await data.undoAction(id, i < ids.length - 1);
    if (out.case_id !== '0') again = out.case_id;
  }
  return again;
}

/** undoable reports whether a role may take a decision back. */
export const undoable = (d: Pick<Decided, 'action_ids'>, may: (permission: string) => boolean) =>
  may(d.action_ids.length > 0 ? 'actions:undo' : 'cases:reopen');
