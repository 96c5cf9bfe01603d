// The words from draft to appeal, the numbers, and roles, in a browser.
import assert from 'node:assert/strict';
import { Person } from './browser.mjs';

/** ask asks the admin API as who is signed in on a page. */
export const ask = (page, method, path, body) =>
  page.evaluate(
    async ({ method, path, body }) => {
      const { csrf_token } = await fetch('/admin/api/v1/session').then((r) => r.json());
      const r = await fetch('/admin/api/v1/' + path, { method, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf_token }, body: method === 'GET' ? undefined : JSON.stringify(body ?? {}) });
      return { status: r.status, ...(await r.json().catch(() => ({}))) };
    },
    { method, path, body },
  );

/** until asks again until an answer will do. */
export async function until(page, what, fn) {
  for (let i = 0; i < 100; i++) {
    const got = await fn();
    if (got) return got;
    await page.waitForTimeout(100);
  }
  throw new Error(`never: ${what}`);
}

const dialog = (page) => page.getByRole('dialog');
const named = (page, name) => page.getByRole('button', { name, exact: true });

/** story: a word goes from the draft into force, holds a comment, and the comment comes back by an appeal. */
export async function story(browser, server) {
  const phrase = 'zebra lottery';
  const author = await server.register('zoe');
  const reader = await server.register('rick');
  const feed = (await server.app('GET', '/douyin/feed/', { token: reader.token })).video_list;
  const video = feed[0].id;
  const says = (text) => server.app('POST', '/douyin/comment/action/', { token: author.token, video_id: video, action_type: 1, comment_text: text });
  const sees = async (id) => (await server.app('GET', '/douyin/comment/list/', { token: reader.token, video_id: video })).comment_list.some((c) => c.id === id);
  const old = (await says(`an old ${phrase} of last week`)).comment;
  assert.equal(await sees(old.id), true, 'nothing looks for the phrase yet');

  // A senior writes the word into the draft.
  const sara = await Person.open(browser, server);
  const { page } = sara;
  await sara.signIn('sara', '/word-lists');
  await named(page, 'New word list').click();
  await dialog(page).getByLabel('Name').fill('lotteries');
  await named(dialog(page), 'Save').click();
  await page.getByRole('link', { name: 'lotteries' }).click();
  await page.waitForSelector('h1:has-text("lotteries")');
  await named(page, 'Import').click();
  await dialog(page).getByLabel(/^Entries:/).fill(`text,level\n${phrase},hold\nbad,loud\n`);
  await named(dialog(page), 'Preview').click();
  await page.waitForSelector('text=Line 3: level "loud"');
  assert.equal(await named(dialog(page), 'Import one entry').count(), 0, 'a file with a bad line can not be imported');
  await dialog(page).getByLabel(/^Entries:/).fill(`text,level\n${phrase},mask\n`);
  await named(dialog(page), 'Preview').click();
  await named(dialog(page), 'Import one entry').click();
  await page.waitForSelector(`td:has-text("${phrase}")`);
  // The level and the note are changed where they stand.
  await page.getByRole('combobox', { name: `Level: ${phrase}` }).click();
  await page.getByRole('option', { name: 'hold' }).click();
  await page.waitForSelector('td >> text=hold');
  await page.getByRole('button', { name: `Note of “${phrase}”: change` }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('seen in comments');
  await page.keyboard.press('Enter');
  await page.waitForSelector('td:has-text("seen in comments")');

  // The dry run tells what it would do, also after a reload in the middle.
  await sara.go('/words-draft');
  await named(page, 'Start a dry run').click();
  const scan = await page.locator('[data-testid=scan]').getAttribute('data-scan');
  await page.reload();
  await page.waitForSelector(`[data-scan="${scan}"]:has-text("done")`);
  assert.match(await page.locator('[data-testid=counts] tr:has-text("comment")').innerText(), /comment\s+0\s+1\s+0\s+0/, 'one comment would be held');
  await page.waitForSelector('[data-testid=forecast]');
  await page.getByRole('link', { name: 'Examples and details' }).click();
  await page.waitForSelector(`mark:has-text("${phrase}")`);

  // Meanwhile somebody changes the draft: what was looked at is not there to publish any more.
  await sara.go('/words-draft');
  await named(page, 'Publish').click();
  const lists = await ask(page, 'GET', 'word-lists?name=lotteries');
  await ask(page, 'POST', 'word-entries', { list_id: lists.data[0].id, text: 'moon lottery', level: 'observe' });
  await named(dialog(page), 'Publish').click();
  await page.waitForSelector('[data-testid=draft-changed]');
  await named(page, 'Look again').click();
  await page.waitForSelector('td:has-text("moon lottery")');
  const maya = await Person.open(browser, server);
  await maya.signIn('maya', '/cases');
  await maya.page.waitForSelector('tbody tr');
  await named(page, 'Publish').click();
  await dialog(page).getByLabel('Note').fill('lotteries');
  await named(dialog(page), 'Publish').click();
  await page.waitForSelector('text=/Version \\d+ is published/');

  // The app holds a comment, and its case appears in a panel that is open.
  const comment = (await says(`${phrase} tonight, write to me`)).comment;
  assert.equal(await sees(comment.id), false, 'the comment is on hold');
  const found = await until(page, 'the case of the comment', async () => (await ask(page, 'GET', `cases?subject_kind=comment&subject_id=${comment.id}`)).data[0]);
  await maya.page.waitForSelector(`tbody a[href$="/cases/${found.id}/show"]`);

  // A moderator takes it down by keyboard; the author is told and appeals.
  await maya.go(`/triage?case=${found.id}`);
  await maya.page.waitForSelector(`[data-case="${found.id}"]`);
  await maya.page.keyboard.press('t');
  await until(page, 'the decision', async () => (await ask(page, 'GET', `cases/${found.id}`)).outcome === 'actioned');
  const notices = () => server.app('GET', '/douyin/notice/list/', { token: author.token });
  const told = await until(page, 'the notice', async () => {
    const n = (await notices()).notice_list.find((n) => n.kind === 'takedown');
    if (!n) await page.waitForTimeout(900); // it is sent ten seconds after the decision
    return n;
  });
  assert.ok(told.appeal_until > Date.now() && told.statement.facts.includes(phrase));
  await server.app('POST', '/douyin/appeal/action/', { token: author.token, action_id: told.action_id, text: 'This was a joke about zebras.' });

  // Another than who acted decides, on the page of the appeal.
  const appeal = (await ask(page, 'GET', 'appeals?state=open')).data.find((a) => a.user_id === String(author.id));
  await sara.go(`/appeals/${appeal.id}/show`);
  const form = page.getByRole('form', { name: 'Decide the appeal' });
  await form.getByRole('button', { name: 'Overturn', exact: true }).click();
  await form.getByLabel('Answer to the user').fill('It was our mistake.');
  await form.getByRole('button', { name: 'Decide the appeal' }).click();
  await page.waitForSelector('dt:has-text("Outcome") + dd >> text=overturned');

  await until(page, 'the comment is public again', () => sees(comment.id));
  await until(page, 'the answer to the appeal', async () => {
    const told = (await notices()).notice_list.some((n) => n.kind === 'appeal' && n.content.includes('It was our mistake.'));
    if (!told) await page.waitForTimeout(900);
    return told;
  });

  // These words were not tried as they were published, so they can not be put on history.
  await sara.go('/rulesets');
  await page.locator('tbody tr').first().click();
  await page.waitForSelector('h1:has-text("Ruleset")');
  assert.equal(await named(page, 'Apply to history').isDisabled(), true);
  await maya.close();
  await sara.close();
}

/** history: the draft is tried as it is published, put on history, and taken back. */
export async function history(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root', '/words-draft');
  const list = await ask(page, 'POST', 'word-lists', { name: 'history', category: 'other' });
  await ask(page, 'POST', 'word-entries', { list_id: list.id, text: 'nobody wants to see', level: 'mask' });
  await page.waitForSelector('td:has-text("nobody wants to see")');
  await named(page, 'Start a dry run').click();
  await page.waitForSelector('[data-testid=scan]:has-text("done")');
  await named(page, 'Publish').click();
  await named(dialog(page), 'Publish').click();
  await page.waitForSelector('text=/Version \\d+ is published/');
  await page.getByRole('link', { name: 'Examples and details' }).click();
  await named(page, 'Apply to history').click();
  await dialog(page).getByLabel('Note').fill('in the browser');
  await named(dialog(page), 'Apply to history').click();
  await confirmWho(page, server.staff.root);
  await page.waitForURL(/rulesets\/\d+\/show/);
  await page.waitForSelector('[data-testid=history]');
  await page.reload(); // it goes on
  await page.waitForSelector('[data-testid=history]:has-text("done")', { timeout: 60_000 });
  await named(page, 'Take it back').click();
  await named(dialog(page), 'Confirm').click();
  await page.waitForSelector('[data-testid=history]:has-text("Taken back from history")');
  await page.waitForSelector('[data-testid=history]:has-text("taken back")');
  await p.close();
}

/** confirmWho answers the question for the password, if it is asked. */
async function confirmWho(page, staff) {
  const asked = page.getByLabel('Password or code');
  await Promise.race([asked.waitFor(), page.waitForURL(/rulesets\/\d+\/show/)]);
  if ((await asked.count()) === 0) return;
  await asked.fill(staff.password);
  await page.keyboard.press('Enter');
}

/** numbers: who may read them lands there; each chart has a table; who may not sees their own. */
export async function numbers(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root', '/');
  await page.waitForURL(/\/dashboard$/);
  await page.waitForSelector('svg[role=img]');
  await named(page, '90 days').click();
  await page.waitForURL(/days=90/);
  await p.settled();
  const tables = page.getByRole('button', { name: 'Show as table' });
  const before = await tables.count();
  assert.ok(before >= 3, `${before} charts`);
  await tables.first().click();
  await page.waitForSelector('table[aria-label="Cases in and out"] tbody tr:nth-child(90)');
  await page.reload();
  await page.waitForSelector('[aria-pressed=true]:has-text("90 days")');
  await p.close();
  const omar = await Person.open(browser, server);
  await omar.signIn('omar', '/');
  await omar.page.waitForURL(/\/triage/);
  await omar.go('/dashboard');
  await omar.page.waitForSelector('h1:has-text("My work")');
  assert.equal(await omar.page.getByText('Moderators', { exact: true }).count(), 0);
  await omar.close();
}

/** narrow: a role that reads word lists alone sees nothing else, and reaches nothing else. */
export async function narrow(browser, server) {
  const root = await Person.open(browser, server);
  await root.signIn('root', '/roles');
  await ask(root.page, 'POST', 'session/step-up', { password: server.staff.root.password });
  const made = await ask(root.page, 'POST', 'roles', { name: 'lexicographer', title: 'Lexicographer', rank: 5, inherits: '', require_totp: false, allow: ['word-lists:read', 'roles:read'] });
  assert.equal(made.status, 200, JSON.stringify(made));
  await root.go(`/roles/${made.id}/show`);
  await root.page.waitForSelector('[data-testid=role-menu]');
  const foretold = (await root.page.locator('[data-testid=role-menu] li').allInnerTexts()).map((s) => s.trim());
  await root.close();
  const out = server.run('admin', 'create', 'lexi', '--role', 'lexicographer');
  server.staff.lexi = { name: 'lexi', role: 'lexicographer', password: /\b([a-z0-9]{4}(?:-[a-z0-9]{4}){3})\b/.exec(out)[1] };
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.begin('lexi');
  const names = (await page.locator('nav a').allInnerTexts()).map((s) => s.trim());
  assert.deepEqual(names, foretold, 'the menu is the one that the page of the role foretells');
  assert.ok(names.includes('Word lists') && !names.includes('Cases') && !names.includes('Dry runs'), names.join());
  for (const path of ['/cases', '/scans', '/rulesets', '/entry-stats', '/replicas', '/jobs', '/scans/1/show', '/cases/1/show']) {
    await p.go(path);
    await page.waitForSelector('text=Not for your role');
  }
  await p.go('/word-lists');
  await page.waitForSelector('tbody tr');
  for (const name of ['New word list', 'Import', 'Export']) assert.equal(await named(page, name).count(), 0, name);
  await p.go('/words-draft');
  await page.waitForSelector('h1');
  assert.equal(await named(page, 'Publish').count(), 0);
  assert.equal(await named(page, 'Start a dry run').count(), 0);
  for (const [method, path] of [['GET', 'cases'], ['GET', 'words/scans'], ['GET', 'stats/overview'], ['POST', 'words/rulesets'], ['POST', 'words/import'], ['POST', 'words/scans'], ['POST', 'word-lists']]) {
    const r = await ask(page, method, path, method === 'POST' ? { text: 'x', list: 'x', name: 'x' } : undefined);
    assert.equal(r.status, 403, `${method} ${path}: ${r.status}`);
  }
  await p.close();
}
