import { expect, it } from 'vitest';
import { pieces } from './Marked';

const hit = (start: number, end: number, entry = 'x') => ({ start, end, entry, entry_id: '1', found: '', level: 'hold', techniques: [], normalised: '' });

it('cuts at code points, not at halves of them', () => {
  expect(pieces('a😀b扫c', [hit(1, 2), hit(3, 4)]).map((p) => [p.text, p.hits.length])).toEqual([['a', 0], ['😀', 1], ['b', 0], ['扫', 1], ['c', 0]]);
});
it('marks what two hits share with both', () => {
  expect(pieces('abcdef', [hit(0, 4, 'p'), hit(2, 6, 'q')]).map((p) => [p.text, p.hits.map((h) => h.entry).join('')])).toEqual([['ab', 'p'], ['cd', 'pq'], ['ef', 'q']]);
});
it('keeps within the text', () => expect(pieces('ab', [hit(-3, 99)]).map((p) => p.text)).toEqual(['ab']));
it('has nothing to cut in nothing', () => expect(pieces('', [])).toEqual([]));
