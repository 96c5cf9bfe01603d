import { describe, expect, it } from 'vitest';
import { atLeast, between, idOf, isSo, oneOf } from '../common/filters';
import type { SavedView } from '../providers/types';
import { calledBy, selectable, shownOf } from './columns';
import { addressOf, columnsIn, contentOf, same, withoutColumns } from './content';

const inputs = [oneOf('state', 'state', ['open']), isSo('public'), atLeast('severity'), idOf('owner_id'), ...between('created_at')];
const values = { state: ['open', 'escalated'], public: false, severity_gte: 2, owner_id: '9', q: 'an', created_at_gte: '2026-01-01', empty: '', none: [] };

describe('a view', () => {
  it('keeps what a list shows, and shows it again', () => {
    const content = contentOf(values, { field: 'due_at', order: 'DESC' });
    expect(content).toMatchObject({ q: 'an', sort: '-due_at' });
    expect(content.filters.map((f) => f.name)).toEqual(['created_at_gte', 'owner_id', 'public', 'severity_gte', 'state']);
    const query = new URLSearchParams(addressOf(content, inputs));
    expect(JSON.parse(query.get('filter')!)).toEqual({ state: ['open', 'escalated'], public: false, severity_gte: 2, owner_id: '9', q: 'an', created_at_gte: '2026-01-01' });
    expect([query.get('sort'), query.get('order'), query.get('page')]).toEqual(['due_at', 'DESC', '1']);
    expect(Object.keys(JSON.parse(query.get('displayedFilters')!) as object)).toContain('owner_id');
  });

  it('is the same in any order of its filters, and in the order that the list has by itself', () => {
    const v = { q: '', sort: '', filters: [{ name: 'state', values: ['open', 'escalated'] }, { name: 'public', values: ['false'] }] } as unknown as SavedView;
    const now = contentOf({ public: false, state: ['escalated', 'open'] }, { field: 'created_at', order: 'DESC' });
    expect(same(v, now, '-created_at')).toBe(true);
    expect(same(v, now, '-id')).toBe(false);
    expect(same({ ...v, q: 'x' }, now, '-created_at')).toBe(false);
  });
});

describe('the columns of a view', () => {
  const columns = ['id', 'author', 'visibility', 'created_at'].map((name) => ({ name }));

  it('are kept in its address, and belong to what it is', () => {
    const now = contentOf({}, { field: 'id', order: 'DESC' }, ['id', 'causes']);
    const address = addressOf(now, []);
    expect(columnsIn(address)).toEqual(['id', 'causes']);
    expect(columnsIn(withoutColumns(address))).toBeUndefined();
    expect(columnsIn(addressOf({ ...now, columns: [] }, []))).toEqual([]);
    expect(new URLSearchParams(withoutColumns(address)).get('sort')).toBe('id');
    const v = { q: '', sort: '-id', filters: [], columns: ['causes', 'id'] } as unknown as SavedView;
    expect(same(v, now, '')).toBe(true);
    expect(same(v, { ...now, columns: [] }, '')).toBe(false);
    expect(same(v, { ...now, columns: undefined }, '')).toBe(true);
  });

  it('are shown in the order of the list, all when none is chosen, the first one always', () => {
    const names = (chosen: string[]) => shownOf('comments', columns, chosen).map((c) => c.name);
    expect(names([])).toEqual(['id', 'author', 'visibility', 'created_at']);
    expect(names(['causes', 'author_name'])).toEqual(['id', 'author', 'visibility']);
    expect(calledBy('comments', 'created_at')).toBe('created_at');
    expect(shownOf('jobs', columns, ['id'])).toHaveLength(4);
    expect(Object.keys(selectable)).toContain('cases');
  });
});
