import { describe, expect, it } from 'vitest';
import { some, ticks } from './scale';

describe('ticks', () => {
  it('are round, begin at zero and reach the greatest value', () => {
    expect(ticks(0)).toEqual([0, 1]);
    expect(ticks(3)).toEqual([0, 1, 2, 3]);
    expect(ticks(37)).toEqual([0, 10, 20, 30, 40]);
    expect(ticks(1000)).toEqual([0, 250, 500, 750, 1000]);
    for (const most of [1, 2, 7, 11, 99, 101, 12_345]) {
      expect(ticks(most).at(-1)!).toBeGreaterThanOrEqual(most);
      expect(ticks(most).length).toBeLessThanOrEqual(6);
      expect(ticks(most).every(Number.isInteger), String(most)).toBe(true);
    }
  });
});

describe('some', () => {
  it('keeps the last and no more than wanted', () => {
    expect(some(7, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(some(90, 6).at(-1)).toBe(89);
    expect(some(90, 6).length).toBeLessThanOrEqual(6);
    expect(some(0, 6)).toEqual([]);
  });
});
