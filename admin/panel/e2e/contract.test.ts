// The data provider against the real server: every list that the panel has, asked for all that its page can ask for.
// Each answer is held against src/api/schema.d.ts. npm run contract
import { join } from 'node:path';
import type { RaRecord } from 'ra-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auth, opening } from '../src/providers/auth';
import { data, serverName } from '../src/providers/data';
import { context } from '../src/providers/http';
import { resources } from '../src/resources';
import { calledBy, selectable } from '../src/views/columns';
import { viewable } from '../src/views/Views';
import { asked, columnsOf } from './pages';
import { Schema } from './schema';
// @ts-expect-error: plain JavaScript
import { Server } from './server.mjs';
// @ts-expect-error: plain JavaScript
import { code } from './totp.mjs';

const schema = new Schema(join(import.meta.dirname, '../src/api/schema.d.ts'));
const real = globalThis.fetch;
const faults: string[] = [];
let jar = '';
let server: any;
let checked = 0;

/** The browser's part: cookies, and addresses that begin with the host. */
globalThis.fetch = async (input, init) => {
  const url = new URL(String(input), server?.base);
  if (!url.pathname.startsWith('/admin/api/')) return real(url, init);
  const answer = await real(url, { ...init, headers: { ...(init?.headers as Record<string, string>), Cookie: jar } });
  const cookie = answer.headers.getSetCookie()[0];
  if (cookie) jar = cookie.split(';')[0]!;
  const type = answer.ok && answer.headers.get('Content-Type')?.includes('json') && schema.answer(init?.method ?? 'GET', url.pathname);
  if (type) {
    checked++;
    const text = await answer.clone().text();
    faults.push(...schema.faults(type, text && JSON.parse(text)).map((f) => `${init?.method ?? 'GET'} ${url.pathname}${f}`));
  }
  return answer;
};

const page = (n = 1, perPage = 3) => ({ page: n, perPage });
const order = { field: '', order: 'ASC' as const };
const list = (resource: string, filter: object = {}, sort: { field: string; order: 'ASC' | 'DESC' } = order, n = 1, perPage = 3) =>
  data.getList<RaRecord>(resource, { filter, sort, pagination: page(n, perPage) });
const status = (p: Promise<unknown>) => p.then(() => 200, (e: { status: number }) => e.status);

async function signIn(name: string, password: string) {
  jar = '';
  await auth.login({ username: name, password });
  const own = 'correct horse battery staple';
  await auth.changePassword(password, own);
  const { secret } = await auth.enrol();
  await auth.confirm(code(secret) as string);
  context.stepUp = () => auth.stepUp({ password: own }).then(() => true);
  await auth.refresh();
}

async function until<T>(what: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await what();
    } catch (error) {
      if (i > 120) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

/** world makes at least one of everything. */
async function world() {
  await server.world({ videos: 6, comments: 6, held: 2 });
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  const say = async (who: any, text: string) => (await server.app('POST', '/douyin/comment/action/', { token: who.token, video_id: feed[0].id, action_type: 1, comment_text: text })).comment.id as string;
  await signIn('root', server.staff.root.password);
  const comment = await say(server.writer, 'a remark that nobody likes');
  const made = await data.act('comments', comment, { outcome: 'actioned', policy: 'abuse', measures: [{ kind: 'takedown' }, { kind: 'warn' }] });
  await until(() => server.app('POST', '/douyin/appeal/action/', { token: server.writer.token, action_id: made.action_ids[0], text: 'a joke' }));
  for (const reporter of server.reporters) for (const text of ['Buy followers cheap, ask me', 'Buy followers cheap, ask me!']) await say(reporter, text);
  await data.create('templates', { data: { name: 'first', kind: 'decision', policy: 'ads', measures: [{ kind: 'mute', days: 3 }], text_en: 'Dear {user}.', text_zh: '{user}：' } });
  await data.create('templates', { data: { name: 'second', kind: 'note', text_en: 'Seen.', text_zh: '已阅。' } });
  await data.create('queues', { data: { name: 'second' } });
  await data.addNote('users', server.writer.id, 'a note');
  await data.addNote('cases', '1', 'a note');
  const cases = await list('cases', { subject_kind: ['comment'], live: true });
  for (const c of cases.data.slice(0, 2)) await data.runBatch({ outcome: 'no_violation', case_ids: [String(c.id)] });
  await auth.createToken('one', ['roles:read'], 1);
  await auth.createToken('two', ['roles:read'], 1);
  await data.create('roles', { data: { name: 'nobody', title: 'Nobody', rank: 1 } }); // no permission at all
}

const lists = resources.filter((r) => r.list).map((r) => r.name);
/** filled are the lists in which the world has more than one row, so that paging is seen. */
const filled = ['cases', 'reports', 'videos', 'comments', 'users', 'actions', 'restrictions', 'batches', 'appeals', 'strikes', 'statements', 'policies', 'templates', 'waves', 'queues', 'word-lists', 'word-entries', 'hits', 'staff', 'roles', 'sessions', 'tokens', 'audit-log', 'jobs', 'replicas', 'rulesets'];
/** own are lists of which everybody sees a part. */
const own = ['sessions', 'tokens'];

beforeAll(async () => {
  server = await Server.start();
  await world();
}, 480_000);

afterAll(async () => {
  await server?.stop();
});

describe.each(lists)('%s', (resource) => {
  const { sorts, filters } = asked(resource);
  const shown = resources.find((r) => r.name === resource)!.show !== undefined;

  it('answers a list, page by page', async () => {
    const first = await list(resource, {}, order, 1, 1);
    if (filled.includes(resource)) expect(first.total, 'rows').toBeGreaterThan(0);
    const second = await list(resource, {}, order, 2, 1);
    expect(second.total).toBe(first.total);
    if (first.total! > 1) expect(second.data[0]!.id).not.toBe(first.data[0]!.id);
    const all = await list(resource, {}, order, 1, 200);
    expect(new Set(all.data.map((r) => r.id)).size, 'ids are unique').toBe(all.data.length);
    expect(all.data.length).toBe(Math.min(first.total!, 200));
  });

  it('sorts by what its page offers', async () => {
    for (const field of sorts) {
      const up = await list(resource, {}, { field, order: 'ASC' }, 1, 200);
      const down = await list(resource, {}, { field, order: 'DESC' }, 1, 200);
      const values = (rows: RaRecord[]) => rows.map((r) => r[field] as unknown).filter((v) => typeof v === 'number');
      const ups = values(up.data) as number[];
      if (ups.length === up.data.length && up.total! <= 200) {
        expect(ups, field).toEqual([...ups].sort((a, b) => a - b));
        expect(values(down.data), field).toEqual([...ups].reverse());
      }
    }
  });

  it('takes every filter of its page', async () => {
    for (const { name, value } of filters) {
      const out = await list(resource, { [name]: value }).catch((error: Error) => expect.fail(`${name}=${JSON.stringify(value)}: ${error.message}`));
      if (Array.isArray(value)) for (const row of out.data) if (typeof row[name] === 'string') expect(value, name).toContain(row[name]);
      if (typeof value === 'boolean') for (const row of out.data) if (typeof row[name] === 'boolean') expect(row[name], name).toBe(value);
    }
    expect(await status(list(resource, { no_such_filter: 'x' }))).toBe(400);
  });

  it('reads one, and knows which there is not', async () => {
    const { data: rows } = await list(resource);
    if (rows[0] && shown) {
      expect((await data.getOne(resource, { id: rows[0].id })).data.id).toBe(rows[0].id);
    }
    if (shown) expect(await status(data.getOne(resource, { id: '999999999' }))).toBe(404);
  });
});

describe('what belongs to records', () => {
  it('is read by its own names', async () => {
    const some = async (resource: string) => String((await list(resource)).data[0]!.id);
    const writer = server.writer.id as string;
    for (const [resource, filter] of [
      ['batch-items', { batch_id: await some('batches') }], ['user-timeline', { user_id: writer }], ['user-notices', { user_id: writer }], ['user-notes', { user_id: writer }],
      ['case-notes', { case_id: '1' }], ['policy-versions', { policy_id: await some('policies') }], ['wave-items', { wave_id: await some('waves') }],
    ] as const) {
      expect((await list(resource, filter)).data.length, resource).toBeGreaterThan(0);
    }
    await data.timeline('1');
    await data.standing(writer);
    await data.policySettings();
    await data.routes();
    await data.testRoutes({ rules: [], kind: 'comment', reason: 'spam', source: 'reported' });
    expect((await data.readStatement(await some('statements'), 'zh')).notice?.text).toMatch(/\p{Script=Han}/u);
  });

  it('can be saved as a view of every list that offers it, and written into a file where the server can', async () => {
    for (const name of viewable) {
      const view = await data.saveView({ resource: serverName(name), name: 'first', filters: [], q: '', sort: '', columns: [], shared_with: '' });
      expect((await data.views(serverName(name))).data.map((v) => v.id)).toContain(view.id);
      await data.deleteView(view.id);
    }
    for (const name of Object.keys(selectable)) {
      const columns = columnsOf(name).map((c) => calledBy(name, c));
      const view = await data.saveView({ resource: serverName(name), name: 'all of it', filters: [], q: '', sort: '', columns, shared_with: '' });
      expect(view.columns, name).toEqual(columns);
      await data.deleteView(view.id);
    }
    const known = (await data.exports()).data;
    for (const { name, columns } of known.filter((r) => lists.some((l) => serverName(l) === r.name))) {
      const file = await data.exportFile({ resource: name, filter: [], q: '', columns: [], bom: false }, () => undefined, new AbortController().signal);
      expect((await file.text()).split('\r\n')[0]!.split(','), name).toEqual(columns);
    }
  }, 60_000);
});

describe('who may not', () => {
  it('is told 403 by every list but their own', async () => {
    const out = server.run('admin', 'create', 'nils', '--role', 'nobody') as string;
    await signIn('nils', /\b([a-z0-9]{4}(?:-[a-z0-9]{4}){3})\b/.exec(out)![1]!);
    for (const resource of lists) {
      expect(await status(list(resource)), `${resource} (${opening(resource)})`).toBe(own.includes(resource) ? 200 : 403);
    }
  });
});

it('a wrong answer would be seen', () => {
  const type = schema.answer('GET', '/admin/api/v1/strikes/7')!;
  const right = { id: '7', user_id: '9' };
  expect(schema.faults(type, right).length).toBeGreaterThan(5); // what is not there
  expect(schema.faults(type, { ...right, points: '1', more: 1 })).toEqual(expect.arrayContaining(['.points: "1" is no number', '.more is in no schema']));
  expect(schema.answer('GET', '/admin/api/v1/queues/routes')).not.toBe(schema.answer('GET', '/admin/api/v1/queues/7'));
});

it('every answer fits src/api/schema.d.ts', () => {
  expect(checked).toBeGreaterThan(200);
  expect([...new Set(faults)]).toEqual([]);
});
