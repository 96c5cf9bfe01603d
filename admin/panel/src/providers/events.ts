import { context, root } from './http';

/** Event is something that happened, as the audit log tells it. */
export interface Event {
  id: string;
  action: string;
  object_kind: string;
  object_id: string;
  case_id: string;
  actor_id: string;
}

/** State of the connection; ended: nobody is signed in, or may listen, any more. */
export type Connection = 'connecting' | 'open' | 'waiting' | 'ended';

/** Parser takes a stream of server-sent events apart. */
export class Parser {
  private rest = '';

  /** feed takes some text and returns the events that it completes. */
  feed(text: string): Event[] {
    const parts = (this.rest + text).split('\n\n');
    this.rest = parts.pop() ?? '';
    return parts.flatMap((part) => {
      const field = (name: string) => part.split('\n').find((l) => l.startsWith(name + ': '))?.slice(name.length + 2) ?? '';
      const body = field('data');
      if (!body) return [];
      return [{ ...(JSON.parse(body) as Omit<Event, 'id' | 'action'>), id: field('id'), action: field('event') }];
    });
  }
}

/** backoff is how long to wait before the n-th attempt, in ms. */
export const backoff = (attempt: number, random = Math.random()) => Math.min(30_000, 500 * 2 ** attempt) * (0.5 + random / 2);

const silence = 40_000; // ms; the server says something every 15 seconds

/**
 * listen keeps one connection to the stream of events, and goes on after the last
 * one it has heard. It returns the function that ends it.
 */
export function listen(hear: (e: Event) => void, tell: (c: Connection) => void): () => void {
  const stop = new AbortController();
  let last = '';
  const run = async () => {
    for (let attempt = 0; !stop.signal.aborted; attempt++) {
      tell('connecting');
      const going = new AbortController();
      const end = () => going.abort();
      stop.signal.addEventListener('abort', end);
      try {
        const answer = await fetch(root + '/events', {
          headers: { Accept: 'text/event-stream', 'Accept-Language': context.language, ...(last && { 'Last-Event-ID': last }) },
          signal: going.signal,
          credentials: 'same-origin',
        });
        if (answer.status === 401 || answer.status === 403) return tell('ended');
        if (answer.ok && answer.body) {
          tell('open');
          attempt = -1;
          await read(answer.body, end, (e) => {
            last = e.id;
            hear(e);
          });
        }
      } catch {
        // The network, or the silence: try again.
      } finally {
        stop.signal.removeEventListener('abort', end);
      }
      if (stop.signal.aborted) return;
      tell('waiting');
      await context.wait(backoff(Math.max(attempt, 0)));
    }
  };
  void run();
  return () => stop.abort();
}

async function read(body: ReadableStream<Uint8Array>, end: () => void, hear: (e: Event) => void) {
  const parser = new Parser();
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  for (;;) {
    const timer = setTimeout(end, silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    parser.feed(value).forEach(hear);
  }
}
