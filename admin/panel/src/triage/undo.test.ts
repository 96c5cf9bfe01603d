import { expect, it } from 'vitest';
import { undoable } from './undo';

const own = { action_ids: ['40'], allowed_actions: ['undo'], undo_until: 1000 };

it.each([
  ['one\'s own, in time', own, 999, true],
  ['one\'s own, too late', own, 1000, false],
  ['by permission, at any time', { ...own, undo_until: 0 }, 5000, true],
  ['not allowed', { ...own, allowed_actions: [] }, 0, false],
  ['nothing was done', { ...own, action_ids: [] }, 0, false],
])('undoes: %s', (_, d, now, may) => expect(undoable(d, now)).toBe(may));
