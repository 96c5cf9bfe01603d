import { beforeEach, expect, it, vi } from 'vitest';

const data = vi.hoisted(() => ({ undoAction: vi.fn(), reopenCase: vi.fn() }));
vi.mock('../providers/data', () => ({ data }));

import { undoable, undoDecision } from './undo';

beforeEach(() => vi.resetAllMocks());

it('takes the last step back first, and opens the question once', async () => {
  data.undoAction.mockResolvedValueOnce({ case_id: '0' }).mockResolvedValueOnce({ case_id: '31' });
  expect(await undoDecision({ case_id: '12', action_ids: ['40', '41'] })).toBe('31');
  expect(data.undoAction.mock.calls).toEqual([['41', true], ['40', false]]);
});
it('opens the case again where nothing was done', async () => {
  data.reopenCase.mockResolvedValue({ id: '32' });
  expect(await undoDecision({ case_id: '12', action_ids: [] })).toBe('32');
});
it('needs the permission of what it does', () => {
  const may = (p: string) => p === 'actions:undo';
  expect(undoable({ action_ids: ['1'] }, may)).toBe(true);
  expect(undoable({ action_ids: [] }, may)).toBe(false);
});
