import { expect, it } from 'vitest';
import { meant, passed, sheetCommand } from './keys';

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false, ...more });
const rows = ['1', '2', '3'].map((id) => ({ id }));

it('marks once for one long press, and moves on and on', () => {
  expect(sheetCommand(press(' '), false)).toBe('mark');
  expect(sheetCommand(press('x', { repeat: true }), false)).toBeUndefined();
  expect(sheetCommand(press('ArrowDown', { repeat: true }), false)).toBe('down');
});
it('leaves buttons and dialogs their keys', () => {
  expect(sheetCommand(press('Enter'), false, true)).toBeUndefined();
  expect(sheetCommand(press('t'), true)).toBeUndefined();
  expect(sheetCommand(press('t', { ctrlKey: true }), false)).toBeUndefined();
});
it('means the rest, or the chosen one when only exceptions are left', () => {
  expect(meant(rows, new Set(['2']), rows[1])).toEqual([rows[0], rows[2]]);
  expect(meant(rows, new Set(['1', '2', '3']), rows[1])).toEqual([rows[1]]);
  expect(meant([], new Set(), undefined)).toEqual([]);
});
it('passes up the exceptions, or the chosen one', () => {
  expect(passed(rows, new Set(['2', '9']), rows[0])).toEqual([rows[1]]);
  expect(passed(rows, new Set(), rows[0])).toEqual([rows[0]]);
  expect(passed(rows, new Set(), undefined)).toEqual([]);
});
