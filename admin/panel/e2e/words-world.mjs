// What the pages of words, numbers and roles show in pictures: decisions, an appeal, a draft, dry runs, another role.
import { Person } from './browser.mjs';
import { ask, until } from './words.mjs';

/** prepare does some work as an admin and a moderator, whom it signs in, and leaves a draft that was tried. */
export async function prepare(browser, server, root) {
  const { page } = root;
  await ask(page, 'POST', 'session/step-up', { password: server.staff.root.password });
  await ask(page, 'POST', 'roles', { name: 'trainee', title: 'Trainee', rank: 20, inherits: 'moderator', allow: ['stats:read'], deny: ['users:suspend', 'words:read', 'batches:work'] });
  const lists = (await ask(page, 'GET', 'word-lists')).data;
  const list = lists.find((l) => l.name === 'example-gambling');
  for (const [text, level, note] of [['lucky wheel', 'hold', 'seen in comments since Monday'], ['nobody wants to see', 'mask', ''], ['call me', 'observe', 'phone numbers'], ['低价出号', 'block', '账号买卖']]) await ask(page, 'POST', 'word-entries', { list_id: list.id, text, level, note, tags: note ? ['this-week'] : [] });
  const scan = await ask(page, 'POST', 'words/scans', {});
  await until(page, 'the dry run', async () => (await ask(page, 'GET', `words/scans/${scan.id}`)).state === 'done');
  await ask(page, 'POST', 'words/rulesets', { note: 'spam of this week' });
  await ask(page, 'POST', `words/rulesets/2/apply`, { scan_id: scan.id, note: 'after a look at the examples' });
  for (const text of ['lucky wheel here', 'a lucky wheel', 'call me now', '低价出号 again']) await server.app('POST', '/douyin/comment/action/', { token: server.writer.token, video_id: 1, action_type: 1, comment_text: text }).catch(() => undefined);
  await decide(page, 14);
  const maya = await Person.open(browser, server);
  await maya.signIn('maya', '/profile');
  await decide(maya.page, 9);
  await maya.close();
  // Somebody has left a draft.
  const first = (await ask(page, 'GET', `word-entries?list_id=${list.id}`)).data;
  await ask(page, 'PATCH', `word-entries/${first[0].id}`, { level: 'hold' });
  await ask(page, 'DELETE', `word-entries/${first[1].id}`);
  await ask(page, 'POST', 'word-entries', { list_id: list.id, text: 'zebra lottery', level: 'hold' });
  await ask(page, 'POST', 'word-entries', { list_id: list.id, text: '这破视频', level: 'mask', note: '' });
  const again = await ask(page, 'POST', 'words/scans', {});
  await until(page, 'the dry run', async () => (await ask(page, 'GET', `words/scans/${again.id}`)).state === 'done');
}

/** decide decides some cases, by turns. */
async function decide(page, n) {
  for (let i = 0; i < n; i++) {
    const { case: c } = await ask(page, 'POST', 'cases/next', {});
    if (!c) return;
    const body = i % 3 ? { outcome: 'actioned', policy: 'spam', measures: [{ kind: 'takedown' }] } : { outcome: 'no_violation' };
    const done = await ask(page, 'POST', `cases/${c.id}/decide`, { lease_token: c.lease_token, version: c.version, ...body });
    if (i === 4 && done.action_ids) await ask(page, 'POST', `actions/${done.action_ids[0]}/undo`, { settled: true });
  }
}
