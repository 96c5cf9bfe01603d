import { HttpError } from 'ra-core';

/** root is where the admin API is: on the host that the panel came from. */
export const root = '/admin/api/v1';

/** Failure is an answer that refuses. Forms read `body.errors`. */
export class Failure extends HttpError {
  constructor(
    message: string,
    status: number,
    readonly code: string,
    readonly details: Record<string, unknown> = {},
    fields?: Record<string, string>,
    readonly retryAfter = 0, // seconds
  ) {
    super(message, status, { code, details, errors: fields && { ...fields, root: { serverError: message } } });
    Object.setPrototypeOf(this, Failure.prototype); // HttpError makes it one of its own
  }
}

/** offline is the status of a request that got no answer. */
export const offline = 0;

export interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, unknown>;
  body?: unknown;
  signal?: AbortSignal;
  /** language that the answer is wanted in, unless the reader's. */
  language?: string;
  /** once: whether a repetition with the same key is answered with the first answer. */
  once?: boolean;
}

interface Context {
  language: string;
  csrf: string;
  /** stepUp asks for the password or a code again; false: not given. */
  stepUp: () => Promise<boolean>;
  /** wait pauses before a repetition; tests do not. */
  wait: (ms: number) => Promise<void>;
}

/** context is what every request needs to know of the panel. */
export const context: Context = {
  language: 'en',
  csrf: '',
  stepUp: () => Promise.resolve(false),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
};

const repetitions = 2;
const longestWait = 5; // seconds that a request waits by itself when the server asks it to

const longestLast = 16_384; // characters of a change that a browser sends even as its page goes

/**
 * request does one request. What got no answer is sent again, a change with the
 * same key, so that it happens once. It throws a Failure, or an AbortError.
 */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', once = method !== 'GET' } = options;
  const key = once ? crypto.randomUUID() : undefined;
  const mayRepeat = method === 'GET' || once;
  let stepped = false;
  for (let turn = 0; ; turn++) {
    try {
      return await send<T>(path, options, key);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'step_up_required' && !stepped) {
        stepped = true;
        if (await context.stepUp()) continue;
        throw error;
      }
      if (!mayRepeat || turn >= repetitions || !passes(error)) throw error;
      await context.wait(error.retryAfter > 0 ? error.retryAfter * 1000 : 300 * 2 ** turn);
    }
  }
}

/** passes reports whether a failure may be over in a moment. */
function passes(f: Failure): boolean {
  if (f.status === offline || f.status === 502 || f.status === 503 || f.status === 504) return f.retryAfter <= longestWait;
  return f.status === 429 && f.retryAfter > 0 && f.retryAfter <= longestWait;
}

async function send<T>(path: string, { method = 'GET', query, body, signal, language = context.language }: Options, key?: string): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['X-CSRF-Token'] = context.csrf;
    if (key) headers['Idempotency-Key'] = key;
    if (method !== 'DELETE') headers['Content-Type'] = 'application/json';
  }
  const text = method === 'POST' || method === 'PUT' || method === 'PATCH' ? JSON.stringify(body ?? {}) : undefined;
  let answer: Response;
  try {
    answer = await fetch(root + '/' + path + search(query), {
      method,
      headers,
      body: text,
      keepalive: text !== undefined && text.length < longestLast, // a page that is left still gives its case back
      signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Failure('vireo.error.offline', offline, 'offline');
  }
  const got = await answer.text();
  if (answer.ok) return (got === '' ? {} : JSON.parse(got, sameHost)) as T;
  throw failed(answer, got);
}

/** failed is what a refusing answer says. */
export function failed(answer: Response, text: string): Failure {
  const wait = Number(answer.headers.get('Retry-After')) || 0;
  try {
    const { code, message, details, fields } = (JSON.parse(text) as { error: Refusal }).error;
    return new Failure(message, answer.status, code, details, fields, wait);
  } catch {
    return new Failure(answer.statusText || String(answer.status), answer.status, 'unreadable', {}, undefined, wait);
  }
}

interface Refusal {
  code: string;
  message: string;
  details?: Record<string, unknown>;
  fields?: Record<string, string>;
}

/** sameHost makes the links to media relative: the page loads from its own host alone. */
function sameHost(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || !name.endsWith('_url')) return value;
  return value.replace(/^https?:\/\/[^/]+(?=\/media\/)/, '');
}

/** search is a query: a list repeats its name, undefined and '' are left out. */
export function search(query: Record<string, unknown> = {}): string {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') out.append(name, String(one));
    }
  }
  const text = out.toString();
  return text && '?' + text;
}
