import { afterEach, describe, expect, it, vi } from 'vitest';
import { download } from './download';
import { context, Failure } from './http';

/** answer is one of the server, whose body comes in parts and may break off. */
function answer(parts: string[], { cut = false, status = 200 } = {}) {
  const body = new ReadableStream<Uint8Array>({
    pull(c) {
      const next = parts.shift();
      if (next !== undefined) c.enqueue(new TextEncoder().encode(next));
      else if (cut) c.error(new TypeError('network error'));
      else c.close();
    },
  });
  return new Response(body, { status, headers: { 'Content-Type': status === 200 ? 'text/csv' : 'application/json' } });
}

const run = (progress: (n: number) => void = () => undefined, signal = new AbortController().signal) => download('exports', { resource: 'cases' }, progress, signal);
const refusal = (code: string) => JSON.stringify({ error: { code, message: 'no' } });

afterEach(() => vi.unstubAllGlobals());

describe('a file', () => {
  it('is read as it comes', async () => {
    const seen: number[] = [];
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer(['id\r\n', '12\r\n'])));
    expect(await (await run((n) => seen.push(n))).text()).toBe('id\r\n12\r\n');
    expect(seen).toEqual([4, 8]);
  });

  it('is refused when it was cut', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer(['id\r\n'], { cut: true })));
    await expect(run()).rejects.toMatchObject({ code: 'cut' });
  });

  it('asks who it is, once, when the server wants that', async () => {
    const fetched = vi.fn().mockResolvedValueOnce(answer([refusal('step_up_required')], { status: 403 })).mockResolvedValueOnce(answer(['id\r\n']));
    vi.stubGlobal('fetch', fetched);
    context.stepUp = vi.fn().mockResolvedValue(true);
    expect(await (await run()).text()).toBe('id\r\n');
    context.stepUp = vi.fn().mockResolvedValue(false);
    fetched.mockResolvedValueOnce(answer([refusal('step_up_required')], { status: 403 }));
    await expect(run()).rejects.toBeInstanceOf(Failure);
  });

  it('says what the server says', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer([refusal('forbidden')], { status: 403 })));
    await expect(run()).rejects.toMatchObject({ status: 403, code: 'forbidden' });
  });
});
