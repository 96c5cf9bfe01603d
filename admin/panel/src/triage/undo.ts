import type { Decided } from '../providers/types';

/** undoable reports whether a decision can be taken back now: the server says whether, and until when. */
export const undoable = (d: Pick<Decided, 'action_ids' | 'allowed_actions' | 'undo_until'>, now: number) =>
  d.action_ids.length > 0 && d.allowed_actions.includes('undo') && (d.undo_until === 0 || now < d.undo_until);
