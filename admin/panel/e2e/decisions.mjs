// Appeals, waves, views, batches over a list, and routing, in a browser.
import assert from 'node:assert/strict';
import { Person } from './browser.mjs';

/** ask asks the admin API as who is signed in on a page, and fails when it refuses. */
export const ask = (page, method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const { csrf_token } = await fetch('/admin/api/v1/session').then((r) => r.json());
      const answer = await fetch('/admin/api/v1/' + path, { method, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf_token }, body: body && JSON.stringify(body) });
      const out = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${out}`);
      return out && JSON.parse(out);
    },
    [method, path, body],
  );

/** until repeats a question until its answer is so; nothing is waited for blindly. */
export async function until(what, so, tries = 120) {
  for (let i = 0; ; i++) {
    let last;
    try {
      last = await what();
      if (so(last)) return last;
    } catch (error) {
      last = error;
    }
    if (i >= tries) throw last instanceof Error ? last : new Error(`it did not become so: ${JSON.stringify(last)}`);
    await new Promise((done) => setTimeout(done, 250));
  }
}

/** comment writes one, as a user, under a video. */
async function comment(server, who, video, text) {
  const c = await server.app('POST', '/douyin/comment/action/', { token: who.token, video_id: video, action_type: 1, comment_text: text });
  return c.comment.id;
}

/** spam makes a wave: one text by several accounts. */
export async function spam(server, text, accounts = 4, each = 2) {
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  const ids = [];
  for (let a = 0; a < accounts; a++) {
    const who = await server.register(`wave_${server.waves = (server.waves ?? 0) + 1}`);
    for (let i = 0; i < each; i++) ids.push(await comment(server, who, feed[i].id, text));
  }
  return ids;
}

/** appealed makes a decision of who is signed in, and its author's appeal, which is possible once the notice is there. */
export async function appealed(server, page, text = 'That was a joke among friends.') {
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  const writer = await server.register(`joker_${(server.jokers = (server.jokers ?? 0) + 1)}`); // whom nobody has muted
  const id = await comment(server, writer, feed[0].id, `you are a fool, number ${Math.random()}`);
  const made = await ask(page, 'POST', `comments/${id}/actions`, { outcome: 'actioned', policy: 'abuse', measures: [{ kind: 'takedown' }, { kind: 'warn' }], note: 'seen twice' });
  const action = made.action_ids[0];
  await until(() => server.app('POST', '/douyin/appeal/action/', { token: writer.token, action_id: action, text }), Boolean);
  const [appeal] = (await ask(page, 'GET', `appeals?action_id=${action}`)).data;
  return { comment: id, action, appeal: appeal.id };
}

/** appeal: who acted may not decide, and is told why; another overturns it. */
export async function appeal(browser, server) {
  const sara = await Person.open(browser, server);
  await sara.signIn('sara');
  const made = await appealed(server, sara.page);
  await sara.go(`/appeals/${made.appeal}/show`);
  await sara.page.waitForSelector('[data-testid=why-not] >> text=You made this decision');
  assert.equal(await sara.page.getByRole('form', { name: 'Decide the appeal' }).count(), 0);

  const root = await Person.open(browser, server);
  await root.signIn('root');
  await root.go('/appeals');
  await root.page.getByRole('row').filter({ hasText: 'joker' }).first().waitFor();
  await root.go(`/appeals/${made.appeal}/show`);
  const form = root.page.getByRole('form', { name: 'Decide the appeal' });
  await form.getByRole('button', { name: 'Overturn', exact: true }).click();
  await form.getByLabel('Answer to the user').fill('It was our mistake.');
  await form.getByRole('button', { name: 'Decide the appeal' }).click();
  await root.page.waitForSelector('dt:has-text("Outcome") + dd >> text=overturned');
  const comment = await ask(root.page, 'GET', `comments/${made.comment}`);
  assert.ok(!comment.causes.includes('taken_down'), 'the comment is back');

  // Who opened it before is told that somebody was faster, and nothing is lost.
  const second = await appealed(server, sara.page, 'Once more.');
  await root.go(`/appeals/${second.appeal}/show`);
  await form.waitFor();
  await form.getByLabel('Answer to the user').fill('We have looked again.');
  await root.context.route(/appeals\/\d+$/, (route) => route.abort()); // the page does not hear of it
  await root.context.route(/admin\/api\/v1\/events/, (route) => route.abort());
  await ask(root.page, 'POST', `appeals/${second.appeal}/decide`, { version: 1, outcome: 'uphold' });
  await form.getByRole('button', { name: 'Decide the appeal' }).click();
  await root.page.waitForSelector('[role=alert] >> text=root has decided this appeal meanwhile');
  assert.equal(await form.getByLabel('Answer to the user').inputValue(), 'We have looked again.');
  await root.context.unrouteAll();
  await sara.close();
  root.faults = root.faults.filter((f) => !/ERR_FAILED/.test(f)); // what the test itself cut
  await root.close();
}

/** selfReview: where nobody else may, who acted decides after proving again who they are, and it is marked. */
export async function selfReview(browser, server) {
  const root = await Person.open(browser, server);
  await root.signIn('root');
  const made = await appealed(server, root.page, 'Nobody else is there.');
  const others = (await ask(root.page, 'GET', 'staff?role=senior&role=admin&disabled=false')).data.filter((m) => m.username !== 'root');
  await ask(root.page, 'POST', 'session/step-up', { password: server.staff.root.password });
  for (const m of others) await ask(root.page, 'PATCH', `staff/${m.id}`, { disabled: true });
  const again = await Person.open(browser, server); // has not proved it in this session
  await again.signIn('root');
  await again.go(`/appeals/${made.appeal}/show`);
  const form = again.page.getByRole('form', { name: 'Decide the appeal' });
  await form.getByText('nobody else may decide appeals').waitFor();
  await form.getByRole('button', { name: 'Decide the appeal' }).click();
  const proof = again.page.getByRole('dialog');
  await proof.getByLabel('Password or code').fill(server.staff.root.password);
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await again.page.waitForSelector('text=Decided by who acted');
  assert.equal((await ask(again.page, 'GET', `appeals/${made.appeal}`)).self_reviewed, true);
  for (const m of others) await ask(root.page, 'PATCH', `staff/${m.id}`, { disabled: false });
  await again.close();
  await root.close();
}

/** wave decides a wave with an exception as one batch, and takes it back. */
export async function wave(browser, server) {
  const ids = await spam(server, 'Best crypto signals, write to me on the other app');
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root');
  await p.go('/waves');
  const card = page.locator('[data-wave]').filter({ hasText: 'crypto signals' });
  await card.waitFor();
  assert.match(await card.innerText(), /8 items by 4 accounts/);
  await card.click();
  await page.waitForURL(/waves\/\d+\/show/);
  await page.locator(`[data-item="comment/${ids[0]}"]`).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Decide about the wave' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Decide about 7 items').waitFor();
  await dialog.getByRole('button', { name: 'take down', exact: true }).click();
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
  await page.waitForURL(/batches\/\d+\/show/);
  await page.waitForFunction(() => /7 of 7/.test(document.querySelector('[data-testid=progress]')?.textContent ?? ''));
  await page.waitForSelector('text=Results · 7');
  const down = async () => (await Promise.all(ids.map((id) => ask(page, 'GET', `comments/${id}`)))).map((c) => c.causes.includes('taken_down'));
  assert.deepEqual(await down(), [false, ...Array(7).fill(true)]);
  await page.getByRole('button', { name: 'Undo the batch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await page.waitForSelector('dt:has-text("Undone by") + dd a');
  await until(down, (list) => list.every((is) => !is));
  await p.close();
}

/** views: one saves and shares a view, the other opens it, and begins with it. */
export async function views(browser, server) {
  const root = await Person.open(browser, server);
  await root.signIn('root');
  await root.go('/comments?filter=' + encodeURIComponent('{"on_hold":true}'));
  await root.page.locator('tbody tr').first().waitFor();
  const held = await root.page.locator('tbody tr').count();
  await root.page.getByTestId('views').click();
  await root.page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = root.page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('what waits');
  await dialog.getByLabel('Shared with').click();
  await root.page.getByRole('option', { name: 'everybody' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await root.page.locator('[data-testid=views]:has-text("what waits")').waitFor(); // the list shows that view
  await root.close();

  const sara = await Person.open(browser, server);
  await sara.signIn('sara');
  await sara.go('/comments');
  await sara.page.locator('tbody tr').first().waitFor();
  await sara.page.getByTestId('views').click();
  await sara.page.getByText('shared by root').waitFor();
  await sara.page.getByRole('button', { name: 'Begin with it: what waits' }).click();
  await sara.page.getByRole('button', { name: 'Do not begin with it: what waits' }).waitFor();
  assert.equal(await sara.page.getByRole('button', { name: 'Edit: what waits' }).count(), 0, 'it is not hers to change');
  await sara.page.getByRole('button', { name: /^what waits/ }).first().click();
  await sara.page.waitForURL(/on_hold/);
  await sara.page.waitForFunction((n) => document.querySelectorAll('tbody tr').length === n, held);
  // A list that is opened anew begins with it, and its address leads there.
  await sara.page.evaluate(() => localStorage.removeItem('vireo.comments.listParams'));
  await sara.go('/comments');
  await sara.page.waitForURL(/on_hold/);
  await sara.page.locator('[data-testid=views]:has-text("what waits")').waitFor();
  await sara.close();
}

/** overList decides about all rows that a filter lets through, beyond the page, and is reloaded meanwhile. */
export async function overList(browser, server) {
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  const who = await server.register('many_words');
  for (let i = 0; i < 30; i++) await comment(server, who, feed[i % feed.length].id, `remark number ${i} about this`);
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root');
  await p.go('/comments?filter=' + encodeURIComponent(JSON.stringify({ user_id: who.id })));
  await page.locator('thead input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Choose all 30 that match' }).click();
  await page.waitForSelector('text=All 30 that match are chosen');
  await page.getByRole('button', { name: 'Decide about all of them' }).click();
  await page.getByRole('dialog').getByText('Decide about 30').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'take down', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click();
  await page.waitForURL(/batches\/\d+\/show/);
  await page.reload();
  await page.waitForFunction(() => /30 of 30/.test(document.querySelector('[data-testid=progress]')?.textContent ?? ''));
  await page.waitForSelector('text=All rows of the list Comments');
  await page.waitForSelector('text=Results · 30');

  // The same list as a file: what the filter lets through, and nothing else.
  await p.go('/comments?filter=' + encodeURIComponent(JSON.stringify({ user_id: who.id })));
  await page.getByRole('button', { name: 'CSV' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click();
  const file = await coming;
  assert.match(file.suggestedFilename(), /^comments-\d{4}-\d\d-\d\d\.csv$/);
  let text = '';
  for await (const part of await file.createReadStream()) text += part;
  assert.equal(text.trim().split('\r\n').length, 31);
  await p.close();
}

/** routing: a rule is tried before it is saved, and the job moves what it said. */
export async function routing(browser, server) {
  const who = await server.register('looks_twice');
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  for (const v of feed.slice(-3)) await server.app('POST', '/douyin/report/action/', { token: who.token, subject_kind: 'video', subject_id: v.id, reason: 'violence', text: '' });
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root');
  await p.go('/queues');
  await page.getByRole('button', { name: 'New queue' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('violent');
  await form.getByLabel('Title in English').fill('Violence');
  await form.getByLabel('Title in Chinese').fill('暴力内容');
  await form.getByLabel('Due after (hours)').fill('2');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/queues\/\d+\/show/);
  const queue = /queues\/(\d+)/.exec(page.url())[1];
  const would = (await ask(page, 'GET', 'cases?live=true&reason=violence')).total;
  assert.ok(would > 0, 'there are cases to move');

  await p.go('/routes');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const rule = page.getByRole('dialog');
  await rule.getByLabel('Queue').click();
  await page.getByRole('option', { name: 'Violence' }).click();
  await rule.getByLabel('Reasons').fill('violence');
  await page.getByRole('option', { name: 'violence' }).click();
  await rule.getByRole('button', { name: 'Confirm' }).click();
  const preview = page.getByTestId('preview');
  await preview.getByText(`${would} open case`, { exact: false }).waitFor();
  assert.equal((await ask(page, 'GET', `cases?live=true&queue_id=${queue}`)).total, 0, 'a preview moves nothing');
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByTestId('goes').waitFor();
  await page.getByRole('button', { name: 'Save the rules' }).click();
  await page.waitForSelector('[data-testid=move-job] >> text=done');
  await until(() => ask(page, 'GET', `cases?live=true&queue_id=${queue}`), (l) => l.total === would);
  await p.go('/queues');
  await page.getByRole('row').filter({ hasText: 'Violence' }).waitFor();
  await p.close();
}

/** found are screens whose address is known only when what they show has been made. */
export const found = [];

/** more makes what the pages of this file show: a strike, a template, notes. */
export async function more(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root');
  await ask(page, 'POST', 'templates', { name: 'Advertising, the first time', kind: 'decision', policy: 'ads', measures: [{ kind: 'takedown' }, { kind: 'mute', days: 3 }], text_en: 'Dear {user}, you advertised in {item}.', text_zh: '{user}，您在{item}中发布了广告。' });
  await ask(page, 'POST', `users/${server.writer.id}/notes`, { text: 'Asked for a delay; has been told that there is none.' });
  await ask(page, 'POST', 'cases/1/notes', { text: 'Looks like the same person as in case 2.' });
  if ((await ask(page, 'GET', 'strikes')).total === 0) await appealed(server, page);
  if ((await ask(page, 'GET', 'waves')).total === 0) await spam(server, 'Buy followers cheap, ask me');
  const [wave] = (await ask(page, 'GET', 'waves')).data;
  found.push(`/waves/${wave.id}/show`, `/users/${server.writer.id}/show`);
  await p.close();
}
