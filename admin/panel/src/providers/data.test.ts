import { beforeEach, describe, expect, it, vi } from 'vitest';

const request = vi.hoisted(() => vi.fn());
vi.mock('./http', async (original) => ({ ...(await original<object>()), request }));

import { changed, data, listQuery } from './data';

const page = (rows: object[], total = rows.length) => ({ data: rows, total, total_exact: true, next_cursor: '' });
const params = { pagination: { page: 2, perPage: 50 }, sort: { field: 'created_at', order: 'DESC' as const }, filter: {} };

beforeEach(() => request.mockReset());

describe('the data provider', () => {
  it('asks for a page by the conventions of the API', async () => {
    request.mockResolvedValue(page([{ id: '1' }], 319));
    const signal = new AbortController().signal;
    const out = await data.getList('cases', { ...params, filter: { state: ['open'], q: '12' }, signal });
    expect(request).toHaveBeenCalledWith('cases', { query: { state: ['open'], q: '12', page: 2, per_page: 50, sort: '-created_at' }, signal });
    expect(out).toMatchObject({ data: [{ id: '1' }], total: 319 });
  });

  it('reaches no deeper than the server counts', async () => {
    request.mockResolvedValue(page([], 25_000));
    expect((await data.getList('users', params)).total).toBe(10_000);
  });

  it.each([
    ['rulesets', {}, 'words/rulesets', {}],
    ['hits', { level: ['hold'] }, 'words/hits', { level: ['hold'] }],
    ['batch-items', { batch_id: '4', result: ['failed'] }, 'batches/4/items', { result: ['failed'] }],
    ['user-timeline', { user_id: '9' }, 'users/9/timeline', {}],
  ])('%s with %o is at %s', async (resource, filter, path, rest) => {
    request.mockResolvedValue(page([]));
    await data.getList(resource, { ...params, filter });
    expect(request).toHaveBeenCalledWith(path, expect.objectContaining({ query: { ...rest, page: 2, per_page: 50, sort: '-created_at' } }));
  });

  it('reads one record, or finds it in its list where there is no address', async () => {
    request.mockResolvedValueOnce({ id: '7' });
    expect((await data.getOne('cases', { id: '7' })).data).toEqual({ id: '7' });
    expect(request).toHaveBeenLastCalledWith('cases/7', { signal: undefined });
    request.mockResolvedValueOnce(page([{ id: '8' }]));
    expect((await data.getOne('restrictions', { id: 8 })).data).toEqual({ id: '8' });
    expect(request).toHaveBeenLastCalledWith('restrictions', { query: { id: '8' }, signal: undefined });
    request.mockResolvedValueOnce(page([]));
    await expect(data.getOne('audit-log', { id: '9' })).rejects.toMatchObject({ status: 404 });
  });

  it('sends only what a form changed', async () => {
    request.mockResolvedValue({ id: '3', level: 'block' });
    await data.update('word-entries', { id: '3', data: { level: 'block', tags: ['a'] }, previousData: { id: '3', level: 'hold', tags: ['a'] } });
    expect(request).toHaveBeenCalledWith('word-entries/3', { method: 'PATCH', body: { level: 'block' } });
  });

  it('changes a queue as it is known', async () => {
    request.mockResolvedValue({});
    await data.update('queues', { id: '3', data: { position: 5, name: 'a' }, previousData: { id: '3', version: 7, position: 9, name: 'a' } });
    expect(request).toHaveBeenCalledWith('queues/3', { method: 'PATCH', body: { version: 7, position: 5 } });
  });

  it('reads what belongs to a record by its path', async () => {
    request.mockResolvedValue(page([]));
    await data.getList('wave-items', { ...params, filter: { wave_id: '4', owner_id: '2' } });
    expect(request).toHaveBeenCalledWith('waves/4/items', expect.objectContaining({ query: expect.objectContaining({ owner_id: '2' }) as unknown }));
  });

  it('escapes what is no id', async () => {
    request.mockResolvedValue({});
    await data.getOne('cases', { id: '../me' });
    expect(request).toHaveBeenCalledWith('cases/..%2Fme', expect.anything());
  });

  it('carries the lease with each change of a case', async () => {
    request.mockResolvedValue({});
    const lease = { lease_token: 't', version: 2 };
    await data.decideCase('1', lease, { outcome: 'no_violation' });
    expect(request).toHaveBeenCalledWith('cases/1/decide', { method: 'POST', body: { ...lease, outcome: 'no_violation' }, signal: undefined });
    await data.skipCase('1', lease, 'why');
    expect(request).toHaveBeenLastCalledWith('cases/1/skip', { method: 'POST', body: { ...lease, reason: 'why' }, signal: undefined });
  });
});

describe('helpers', () => {
  it('sorts by nothing where nothing is asked', () => expect(listQuery({ sort: { field: '', order: 'ASC' } }, {})).toEqual({ page: 1, per_page: 25 }));
  it('sees a change inside a list', () => expect(changed({ id: '1', a: [1], b: 'x' }, { a: [2], b: 'x' })).toEqual({ a: [1] }));
});
