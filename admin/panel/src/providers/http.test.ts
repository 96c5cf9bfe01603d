import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { context, Failure, request, search } from './http';

interface Seen {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

let seen: Seen[] = [];
let waits: number[] = [];

/** answers makes fetch answer one after the other; 'down' is no answer. */
function answers(...list: ([number, unknown, Record<string, string>?] | 'down')[]) {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    seen.push({ url, method: init.method!, headers: init.headers as Record<string, string>, body: init.body as string | undefined });
    const next = list.shift();
    if (!next || next === 'down') return Promise.reject(new TypeError('down'));
    const [status, body, headers] = next;
    return Promise.resolve(new Response(body === '' ? null : JSON.stringify(body), { status, headers }));
  });
}

const refusal = (code: string, more: object = {}) => ({ error: { code, message: `says ${code}`, ...more } });
const failure = (p: Promise<unknown>) => p.then(() => { throw new Error('it did not fail'); }, (e: Failure) => e);

beforeEach(() => {
  seen = [];
  waits = [];
  Object.assign(context, { language: 'zh', csrf: 'token', stepUp: () => Promise.resolve(false), wait: (ms: number) => Promise.resolve(void waits.push(ms)) });
});
afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('reads with the language, without CSRF or key', async () => {
    answers([200, { a: 1 }]);
    expect(await request('cases', { query: { page: 2, state: ['open', 'escalated'], q: '', none: undefined } })).toEqual({ a: 1 });
    expect(seen[0]).toMatchObject({ url: '/admin/api/v1/cases?page=2&state=open&state=escalated', method: 'GET', body: undefined });
    expect(seen[0]!.headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'zh' });
  });

  it('changes with CSRF and a key that a repetition keeps', async () => {
    answers('down', [503, refusal('unavailable')], [200, { ok: true }]);
    await request('batches', { method: 'POST', body: { x: 1 } });
    expect(seen).toHaveLength(3);
    const keys = seen.map((s) => s.headers['Idempotency-Key']);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(1);
    expect(seen[2]!.headers).toMatchObject({ 'X-CSRF-Token': 'token', 'Content-Type': 'application/json' });
    expect(seen.every((s) => s.body === '{"x":1}')).toBe(true);
  });

  it('gives each change another key', async () => {
    answers([200, {}], [200, {}]);
    await request('tokens', { method: 'POST' });
    await request('tokens', { method: 'POST' });
    expect(seen[0]!.headers['Idempotency-Key']).not.toBe(seen[1]!.headers['Idempotency-Key']);
  });

  it('never repeats what has no key', async () => {
    answers('down', [200, {}]);
    expect(await failure(request('session', { method: 'POST', once: false }))).toMatchObject({ status: 0, code: 'offline' });
    expect(seen).toHaveLength(1);
    expect(seen[0]!.headers['Idempotency-Key']).toBeUndefined();
  });

  it('gives up after two repetitions', async () => {
    answers('down', 'down', 'down', [200, {}]);
    expect(await failure(request('cases'))).toMatchObject({ code: 'offline' });
    expect(seen).toHaveLength(3);
    expect(waits).toEqual([300, 600]);
  });

  it('waits as long as a limit says, if that is short', async () => {
    answers([429, refusal('rate_limited'), { 'Retry-After': '2' }], [200, {}]);
    await request('cases');
    expect(waits).toEqual([2000]);
    answers([429, refusal('rate_limited'), { 'Retry-After': '30' }], [200, {}]);
    expect(await failure(request('cases'))).toMatchObject({ status: 429, retryAfter: 30 });
  });

  it.each([400, 401, 403, 404, 409, 415, 422, 500])('does not repeat %i', async (status) => {
    answers([status, refusal('some')], [200, {}]);
    const f = await failure(request('x', { method: 'POST' }));
    expect(f).toBeInstanceOf(Failure);
    expect(f).toMatchObject({ status, code: 'some', message: 'says some' });
    expect(seen).toHaveLength(1);
  });

  it('puts the fields of a 422 where forms look', async () => {
    answers([422, refusal('invalid_argument', { fields: { name: 'too long' } })]);
    const f = await failure(request('roles', { method: 'POST' }));
    expect((f.body as { errors: unknown }).errors).toEqual({ name: 'too long', root: { serverError: 'says invalid_argument' } });
  });

  it('tells who holds what is in conflict', async () => {
    answers([409, refusal('conflict', { details: { holder_name: 'maya', version: 3 } })]);
    expect((await failure(request('cases/1/claim', { method: 'POST' }))).details).toEqual({ holder_name: 'maya', version: 3 });
  });

  it('asks for a step-up once, then sends the same again', async () => {
    const stepUp = vi.fn(() => Promise.resolve(true));
    context.stepUp = stepUp;
    answers([403, refusal('step_up_required')], [200, { id: '1' }]);
    expect(await request('roles', { method: 'POST', body: { name: 'x' } })).toEqual({ id: '1' });
    expect(stepUp).toHaveBeenCalledTimes(1);
    expect(seen[1]).toMatchObject({ body: '{"name":"x"}', headers: { 'Idempotency-Key': seen[0]!.headers['Idempotency-Key'] } });
    answers([403, refusal('step_up_required')], [403, refusal('step_up_required')]);
    expect(await failure(request('roles', { method: 'POST' }))).toMatchObject({ code: 'step_up_required' });
    expect(stepUp).toHaveBeenCalledTimes(2);
  });

  it('fails when the step-up is not given', async () => {
    answers([403, refusal('step_up_required')], [200, {}]);
    expect(await failure(request('roles', { method: 'POST' }))).toMatchObject({ code: 'step_up_required' });
    expect(seen).toHaveLength(1);
  });

  it('leaves an abort an abort', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('over', 'AbortError')));
    await expect(request('cases')).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('loads media from this host, whatever the answer calls it', async () => {
    answers([200, { play_url: 'https://videos.example:8443/media/v/1/play.mp4?sig=a', text: 'http://a.example/media/v/1' }]);
    expect(await request('videos/1')).toEqual({ play_url: '/media/v/1/play.mp4?sig=a', text: 'http://a.example/media/v/1' });
  });

  it('survives an answer that is no JSON', async () => {
    answers([502, '']);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 500, statusText: 'Oh' })));
    expect(await failure(request('cases'))).toMatchObject({ status: 500, code: 'unreadable' });
  });
});

describe('search', () => {
  it.each([
    [{}, ''],
    [{ a: 0, b: false, c: null }, '?a=0&b=false'],
    [{ a: ['1', '', '2'] }, '?a=1&a=2'],
    [{ q: '案 件&x' }, '?q=%E6%A1%88+%E4%BB%B6%26x'],
  ])('%o', (query, text) => expect(search(query)).toBe(text));
});
