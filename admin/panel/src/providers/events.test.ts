import { describe, expect, it, vi } from 'vitest';
import { backoff, listen, Parser } from './events';
import { context } from './http';

const block = (id: number, action: string) => `id: ${id}\nevent: ${action}\ndata: {"object_kind":"case","object_id":"4","case_id":"4","actor_id":"2"}\n\n`;

describe('Parser', () => {
  it('finds events however the text is cut', () => {
    const text = ': hello\n\n' + block(7, 'case.claim') + ': beat\n\n' + block(8, 'case.decide');
    for (let cut = 0; cut <= text.length; cut++) {
      const parser = new Parser();
      const events = [...parser.feed(text.slice(0, cut)), ...parser.feed(text.slice(cut))];
      expect(events.map((e) => [e.id, e.action, e.case_id])).toEqual([['7', 'case.claim', '4'], ['8', 'case.decide', '4']]);
    }
  });
});

describe('backoff', () => {
  it('grows to half a minute', () => {
    expect(backoff(0, 1)).toBe(500);
    expect(backoff(3, 1)).toBe(4000);
    expect(backoff(20, 1)).toBe(30_000);
    expect(backoff(0, 0)).toBe(250);
  });
});

describe('listen', () => {
  it('goes on after the last event, and ends when the session has', async () => {
    const heard: string[] = [];
    const states: string[] = [];
    const last: (string | undefined)[] = [];
    context.wait = () => Promise.resolve();
    const stream = (text: string) => new Response(new Blob([text]).stream(), { status: 200 });
    const list = [() => stream(block(1, 'a') + block(2, 'b')), () => Promise.reject(new TypeError('down')), () => stream(block(3, 'c')), () => new Response('', { status: 401 })];
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      last.push((init.headers as Record<string, string>)['Last-Event-ID']);
      return Promise.resolve(list.shift()!());
    });
    await new Promise<void>((done) => listen((e) => heard.push(e.id), (s) => (states.push(s), s === 'ended' && done())));
    vi.unstubAllGlobals();
    expect(heard).toEqual(['1', '2', '3']);
    expect(last).toEqual([undefined, '2', '2', '3']);
    expect(states.filter((s) => s === 'waiting')).toHaveLength(3);
  });
});
