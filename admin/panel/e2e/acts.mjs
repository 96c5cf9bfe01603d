// Deeds of the panel that are rarer than decisions, each with what is seen afterwards and
// that it is still so after a reload.
import assert from 'node:assert/strict';
import { Person } from './browser.mjs';
import { clip, copies, publish } from './clips.mjs';
import { appealed, ask, until } from './decisions.mjs';
import { comments } from './desk.mjs';

const dialog = (page) => page.getByRole('dialog');
const button = (at, name) => at.getByRole('button', { name, exact: true });
const fact = (page, name) => page.locator(`dt:text-is("${name}") + dd`);

/** open is somebody at a page of the panel. */
async function open(browser, server, name, path) {
  const p = await Person.open(browser, server);
  await p.signIn(name, '/profile');
  if (path) await p.go(path);
  return p;
}

/** prove answers the question who one is, if it is asked before a thing is there. */
async function prove(page, server, name, then) {
  const proof = dialog(page).filter({ hasText: 'Is it you?' });
  await proof.or(then).first().waitFor();
  if ((await proof.count()) === 0) return;
  await proof.getByLabel('Password or code').fill(server.staff[name].password);
  await button(proof, 'Confirm').click();
  await proof.waitFor({ state: 'detached' });
}

/** say gives the reason that a dialog asks for, and confirms. */
async function say(page, label, text) {
  await dialog(page).getByLabel(label).fill(text);
  await button(dialog(page), 'Confirm').click();
}

/** choose takes one of a field's choices. */
async function choose(page, at, label, option) {
  await at.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** fits: at each width everything of triage can be scrolled into view, and what decides covers none of it. */
export async function fits(browser, server) {
  for (const [width, height] of [[1280, 800], [1440, 900], [820, 1180], [820, 640]]) {
    const p = await Person.open(browser, server, { viewport: { width, height } });
    const { page } = p;
    await p.signIn('sara');
    await page.locator('[data-testid=beside] h2', { hasText: 'Place in the queue' }).waitFor();
    await page.locator('[data-notes] textarea').first().waitFor();
    const faults = await page.evaluate(() => {
      const out = [];
      const bar = document.querySelector('[role=toolbar]').getBoundingClientRect();
      if (bar.bottom > innerHeight || bar.top < 0) out.push(`the bar is at ${bar.top} to ${bar.bottom} of ${innerHeight}`);
      if (document.documentElement.scrollWidth > innerWidth) out.push('the page is wider than the window');
      const shown = (el, x, y) => {
        const top = document.elementFromPoint(x, y);
        return Boolean(top && (el.contains(top) || top.contains(el)));
      };
      for (const el of document.querySelectorAll('[data-case] section, [data-case] :is(a, button, textarea:not([aria-hidden]), dd, li)')) {
        if (el.getClientRects().length === 0) continue;
        const name = `${el.tagName} ${el.textContent.trim().slice(0, 30)}`;
        for (const block of ['end', 'start']) {
          el.scrollIntoView({ block });
          const r = el.getBoundingClientRect();
          const x = r.left + Math.min(r.width / 2, 12);
          const y = block === 'end' ? r.bottom - 3 : r.top + 3;
          if (y > bar.top || y < 48) out.push(`${name} ends behind the bars: ${y}`);
          else if (!shown(el, x, y)) out.push(`${name} is covered at its ${block}`);
        }
      }
      return out;
    });
    assert.deepEqual(faults, [], `${width}x${height}`);
    const beside = page.getByTestId('beside');
    const where = () => beside.evaluate((el) => el.scrollTop + el.parentElement.scrollTop);
    const before = (await beside.evaluate((el) => [el, el.parentElement].forEach((one) => one.scrollTo({ top: 0 }))), await where());
    await page.keyboard.press('PageDown');
    await until(where, (at) => at > before, 20);
    await p.close();
  }
}

/** purging: one asks, may not agree with themselves, and another does; the files are gone. */
export async function purging(browser, server) {
  const owner = await server.register('film_thief');
  const id = await publish(server, owner, 'a film that is not mine', clip(server, 'chart'));
  const root = await open(browser, server, 'root');
  await ask(root.page, 'POST', `videos/${id}/actions`, { outcome: 'actioned', policy: 'copyright', measures: [{ kind: 'takedown' }] });
  await root.go(`/videos/${id}/show`);
  const state = (page) => page.locator('section', { hasText: 'Removal of the files' });
  await button(root.page, 'Remove the files for good').click();
  await say(root.page, 'Why', 'ordered by a court');
  await prove(root.page, server, 'root', state(root.page));
  await state(root.page).getByText('waits for somebody who agrees').waitFor();

  // Who asked is told that it takes another, and nothing happens.
  await button(root.page, 'Agree to remove the files').click();
  await dialog(root.page).getByText('somebody else has to agree').waitFor();
  await say(root.page, 'Why', 'still so');
  await root.page.getByText('a second moderator has to agree').waitFor();
  await button(dialog(root.page), 'Cancel').click();
  await root.page.reload();
  await state(root.page).getByText('waits for somebody who agrees').waitFor();

  const sara = await open(browser, server, 'sara', `/videos/${id}/show`);
  await button(sara.page, 'Agree to remove the files').click();
  await dialog(sara.page).getByText('root asked for it: “ordered by a court”').waitFor();
  await say(sara.page, 'Why', 'I have read the order');
  await prove(sara.page, server, 'sara', state(sara.page).getByText('done', { exact: true }));
  for (const again of [false, true]) {
    if (again) await sara.page.reload();
    await state(sara.page).getByText('done', { exact: true }).waitFor();
    await fact(sara.page, 'Agreed by').getByText('sara').waitFor();
    await sara.page.getByText('files removed for good').first().waitFor();
    assert.equal(await button(sara.page, 'Remove the files for good').count() + await button(sara.page, 'Agree to remove the files').count(), 0);
  }
  await sara.page.getByText('This video can not be played.').waitFor();
  await root.close();
  await sara.close();
}

/** keeping: a legal hold is set and lifted. */
export async function keeping(browser, server) {
  const user = await server.register('witness');
  const p = await open(browser, server, 'root', `/users/${user.id}/show`);
  const { page } = p;
  const on = page.getByText('kept by a legal hold');
  await button(page, 'Legal hold').click();
  await say(page, 'Why', 'asked for by the police, 12/2026');
  await prove(page, server, 'root', on);
  await on.waitFor();
  await page.reload();
  await on.waitFor();
  assert.equal(await button(page, 'Legal hold').count(), 0);
  await button(page, 'End the legal hold').click();
  await button(dialog(page), 'Confirm').click();
  await prove(page, server, 'root', button(page, 'Legal hold'));
  await on.waitFor({ state: 'detached' });
  await page.reload();
  await button(page, 'Legal hold').waitFor();
  assert.equal(await on.count(), 0);
  await p.close();
}

/** lifting: a strike counts no more, and the page says who lifted it and why. */
export async function lifting(browser, server) {
  const p = await open(browser, server, 'sara');
  const { page } = p;
  const made = await appealed(server, page, 'It was a quotation.');
  const [strike] = (await ask(page, 'GET', `strikes?action_id=${made.action}`)).data;
  await p.go(`/strikes/${strike.id}/show`);
  await fact(page, 'State').getByText('counts').waitFor();
  await button(page, 'Lift the strike').click();
  await say(page, 'Why', 'a quotation, not an insult');
  for (const again of [false, true]) {
    if (again) await page.reload();
    await fact(page, 'State').getByText('lifted').waitFor();
    await fact(page, 'Lifted by').getByText('sara').waitFor();
    await page.getByText('a quotation, not an insult').first().waitFor();
    await page.getByText('No strike counts').waitFor();
    assert.equal(await button(page, 'Lift the strike').count(), 0);
  }
  await p.close();
}

const pause = 'Advertising, with a pause';

/** readyMade makes a template, unless it is there. */
async function readyMade(browser, server) {
  const root = await open(browser, server, 'root');
  const known = (await ask(root.page, 'GET', 'templates?per_page=200')).data;
  if (!known.some((one) => one.name === pause)) {
    await ask(root.page, 'POST', 'templates', { name: pause, kind: 'decision', policy: 'ads', measures: [{ kind: 'takedown' }, { kind: 'mute', days: 3 }], text_en: 'Dear {user}, you advertised in {item}.', text_zh: '{user}，您在{item}中发布了广告。' });
  }
  await root.close();
}

/** ready: a template is chosen in triage and in the form of a record: its policy, its text and its measures are what is decided. */
export async function ready(browser, server) {
  const p = await open(browser, server, 'maya');
  const { page } = p;
  await readyMade(browser, server);
  await comments(server, 'template_writer', 2);
  const cases = (await ask(page, 'GET', 'cases?state=open&subject_kind=comment&sort=-created_at&per_page=2')).data;
  await p.go(`/triage?case=${cases[0].id}`);
  await page.waitForSelector(`[data-case="${cases[0].id}"]`);
  await page.keyboard.press('i');
  await dialog(page).getByRole('combobox').fill('pause');
  await dialog(page).getByRole('option', { name: pause }).waitFor();
  await page.keyboard.press('Enter');
  const reads = dialog(page).getByTestId('reads-en');
  await reads.getByText('take down + mute').waitFor();
  await reads.getByText('Advertising').first().waitFor();
  await reads.getByText('Dear template_writer, you advertised in').waitFor();
  await dialog(page).getByText('3 days').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction((id) => ![null, undefined, id].includes(document.querySelector('[data-case]')?.dataset.case), cases[0].id);
  const done = (await ask(page, 'GET', `actions?case_id=${cases[0].id}`)).data.filter((a) => a.outcome === 'actioned');
  assert.deepEqual(done.map((a) => [a.measure, a.policy]).sort(), [['mute', 'ads'], ['takedown', 'ads']]);
  await p.go(`/cases/${cases[0].id}/show`);
  await fact(page, 'State').getByText('actioned').waitFor();

  // The same in the form of a comment.
  await p.go(`/comments/${cases[1].subject_id}/show`);
  await button(page, 'Decide').click();
  await choose(page, dialog(page), 'Template', pause);
  await dialog(page).getByText('take down').first().waitFor();
  await button(dialog(page), 'Decide').click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.reload();
  await fact(page, 'Visibility').getByText('taken down').waitFor();
  await p.close();
}

/** stopping: a batch that runs is cancelled; what is done stays, the rest has no turn. */
export async function stopping(browser, server) {
  const feed = (await server.app('GET', '/douyin/feed/', {})).video_list;
  const who = await server.register('flood');
  const n = 1500;
  for (let i = 0; i < n; i += 10) {
    await Promise.all(Array.from({ length: 10 }, (_, k) => server.app('POST', '/douyin/comment/action/', { token: who.token, video_id: feed[k].id, action_type: 1, comment_text: `remark ${String.fromCharCode(97 + (i % 26), 98 + (k % 24))} of many` })));
  }
  const p = await open(browser, server, 'root', '/comments?filter=' + encodeURIComponent(JSON.stringify({ user_id: who.id })));
  const { page } = p;
  await page.locator('thead input[type=checkbox]').check();
  await button(page, `Choose all ${n} that match`).click();
  await button(page, 'Decide about all of them').click();
  await button(dialog(page), 'take down').click();
  await button(dialog(page), 'Decide').click();
  await page.waitForURL(/batches\/\d+\/show/);
  await button(page, 'Cancel').click();
  await dialog(page).getByText('the rest has no turn').waitFor();
  await button(dialog(page), 'Confirm').click();
  await fact(page, 'State').getByText('cancelled').waitFor();
  await page.reload();
  await fact(page, 'State').getByText('cancelled').waitFor();
  assert.equal(await button(page, 'Cancel').count(), 0);
  const id = /batches\/(\d+)/.exec(page.url())[1];
  const batch = await ask(page, 'GET', `batches/${id}`);
  const down = (await ask(page, 'GET', `comments?user_id=${who.id}&taken_down=true&per_page=1`)).total;
  assert.ok(batch.done < n && batch.done === down, `${batch.done} of ${n} done, ${down} taken down`);
  if (batch.done > 0) await button(page, 'Undo the batch').waitFor();
  await p.close();
}

/** inPart: an appeal is overturned in part: other measures take the place of those that were. */
export async function inPart(browser, server) {
  const sara = await open(browser, server, 'sara');
  const made = await appealed(server, sara.page, 'A warning would have been enough.');
  await sara.close();
  const p = await open(browser, server, 'root', `/appeals/${made.appeal}/show`);
  const { page } = p;
  const form = page.getByRole('form', { name: 'Decide the appeal' });
  await button(form, 'In part').click();
  assert.ok(await button(form, 'Decide the appeal').isDisabled(), 'there is no measure yet');
  await button(form, 'warn').click();
  await form.getByLabel('Answer to the user').fill('The comment is back; mind your words.');
  await button(form, 'Decide the appeal').click();
  for (const again of [false, true]) {
    if (again) await page.reload();
    await fact(page, 'Outcome').getByText('partly overturned').waitFor();
    await fact(page, 'Answer to the user').getByText('mind your words').waitFor();
  }
  const comment = await ask(page, 'GET', `comments/${made.comment}`);
  assert.deepEqual(comment.causes, []);
  const kept = (await ask(page, 'GET', `actions?owner_id=${comment.user_id}&measure=warn`)).data;
  assert.ok(kept.some((a) => a.undone_by === '0'), 'the warning that takes its place stands');
  await p.close();
}

/** claimed: who begins to decide an appeal takes it; a colleague reads who has it, until they leave. */
export async function claimed(browser, server) {
  const maya = await open(browser, server, 'maya');
  const made = await appealed(server, maya.page, 'Please look again.');
  await maya.close();
  const path = `/appeals/${made.appeal}/show`;
  const root = await open(browser, server, 'root', path);
  const sara = await open(browser, server, 'sara', path);
  const form = (p) => p.page.getByRole('form', { name: 'Decide the appeal' });
  await form(sara).waitFor();
  const took = root.page.waitForResponse((r) => r.url().endsWith('/claim') && r.ok());
  await form(root).getByLabel('Answer to the user').focus();
  await took;
  await sara.page.reload();
  await sara.page.getByTestId('why-not').getByText('root is working on this appeal').waitFor();
  assert.equal(await form(sara).count(), 0);
  const gave = root.page.waitForResponse((r) => r.url().endsWith('/release') && r.ok());
  await root.page.getByRole('link', { name: 'Appeals' }).first().click();
  await gave;
  await sara.page.reload();
  await form(sara).getByLabel('Answer to the user').fill('It stays as it is.');
  await button(form(sara), 'Decide the appeal').click();
  await fact(sara.page, 'Outcome').getByText('upheld').waitFor();
  await root.close();
  await sara.close();
}

/** inBulk: what the list of cases offers besides deciding, each on chosen rows. */
export async function inBulk(browser, server) {
  await comments(server, 'bulk_writer', 12);
  const p = await open(browser, server, 'root');
  const { page } = p;
  const rows = (await ask(page, 'GET', 'cases?state=open&reason=minors&sort=-created_at&per_page=10')).data.filter((c) => c.owner_name === 'bulk_writer');
  const queue = await ask(page, 'POST', 'queues', { name: 'minors', title_en: 'Danger to minors', title_zh: '危害未成年人', due_ms: 3_600_000, position: 20 });
  const owner = rows[0].owner_id;
  const list = '/cases?filter=' + encodeURIComponent(JSON.stringify({ owner_id: owner }));
  const read = (id) => ask(page, 'GET', `cases/${id}`);
  /** does carries an operation out on two rows, and sees its result, also after a reload. */
  const does = async (operation, fill = () => undefined) => {
    const [one, two] = [rows.pop(), rows.pop()];
    if (operation === 'release') for (const c of [one, two]) await ask(page, 'POST', `cases/${c.id}/claim`, { version: 0 });
    await p.go(list);
    for (const c of [one, two]) await page.getByRole('checkbox', { name: new RegExp(` ${c.id}$`) }).check();
    await button(page, 'More').click();
    await dialog(page).getByText('Do something with 2 cases').waitFor();
    await choose(page, dialog(page), 'Operation', operation);
    await fill();
    await dialog(page).getByLabel('Note').fill(`in bulk: ${operation}`);
    await button(dialog(page), 'Do it').click();
    await page.waitForURL(/batches\/\d+\/show/);
    await page.reload();
    await page.waitForFunction(() => /2 of 2$/.test(document.querySelector('[data-testid=progress]')?.textContent ?? ''));
    await fact(page, 'Operation').getByText(operation).waitFor();
    await p.go(list);
    await page.locator('tbody tr').first().waitFor();
    return [await read(one.id), await read(two.id)];
  };
  const row = (c) => page.getByRole('row').filter({ has: page.locator(`a[href$="/cases/${c.id}/show"]`) });
  const staff = (await ask(page, 'GET', 'staff?username=maya')).data[0];

  const given = await does('assign', () => choose(page, dialog(page), 'Member', /maya/));
  for (const c of given) {
    assert.equal(c.assignee_id, staff.id);
    await row(c).getByText('maya').waitFor();
  }
  const later = await does('snooze', () => choose(page, dialog(page), 'Until', '3 days'));
  for (const c of later) {
    assert.ok(c.snoozed_until > Date.now() + 2 * 86_400_000);
    await p.go(`/cases/${c.id}/show`);
    await fact(page, 'Snoozed until').getByText('in 2 days').waitFor();
  }
  for (const c of await does('escalate')) {
    assert.equal(c.state, 'escalated');
    await row(c).getByText('escalated').waitFor();
  }
  for (const c of await does('move to a queue', () => choose(page, dialog(page), 'Queue', 'Danger to minors'))) {
    assert.deepEqual([c.queue_id, c.pinned], [queue.id, true]);
    await row(c).getByRole('link', { name: 'Danger to minors' }).waitFor();
  }
  for (const c of await does('release')) {
    assert.ok(c.lease_until <= Date.now(), 'it is free');
    assert.equal(await row(c).getByText('root').count(), 0);
  }
  await p.close();
}

/** together: two change the rules of routing. The second is told, keeps the draft, and may begin from the rules of now. */
export async function together(browser, server) {
  const root = await open(browser, server, 'root', '/routes');
  const sara = await open(browser, server, 'sara', '/routes');
  const add = async (page, reason) => {
    await button(page, 'Add a rule').click();
    const form = dialog(page);
    await form.getByRole('combobox', { name: 'Queue' }).click();
    await page.getByRole('option').first().click();
    await form.getByLabel('Reasons').fill(reason);
    await page.getByRole('option', { name: reason }).click();
    await button(form, 'Confirm').click();
    await form.waitFor({ state: 'detached' });
    await page.locator('[data-rule]', { hasText: reason }).waitFor();
  };
  await add(sara.page, 'gambling');
  await add(root.page, 'copyright');
  await button(root.page, 'Save the rules').click();
  await root.page.getByText('The rules hold.').waitFor();
  await button(sara.page, 'Save the rules').click();
  await sara.page.getByRole('alert').getByText('Somebody has changed the rules meanwhile.').waitFor();
  await sara.page.locator('[data-rule]', { hasText: 'gambling' }).waitFor();
  await button(sara.page, 'Take the rules of now').click();
  await sara.page.locator('[data-rule]', { hasText: 'copyright' }).waitFor();
  await sara.page.getByText('Somebody has changed the rules meanwhile.').waitFor({ state: 'detached' });
  assert.equal(await sara.page.locator('[data-rule]', { hasText: 'gambling' }).count(), 0);

  await add(sara.page, 'gambling');
  await button(sara.page, 'Save the rules').click();
  await sara.page.getByText('The rules hold.').waitFor();
  await root.page.reload();
  for (const reason of ['copyright', 'gambling']) await root.page.locator('[data-rule]', { hasText: reason }).waitFor();
  await root.close();
  await sara.close();
}

/** exceptions: on a sheet the marked ones are passed up, a template decides about the rest. */
export async function exceptions(browser, server) {
  await readyMade(browser, server);
  await comments(server, 'sheet_two', 20);
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('maya', '/profile');
  await p.go('/sheet');
  await page.locator('[data-row]').first().waitFor();
  const rows = () => page.locator('[data-row]').evaluateAll((list) => list.map((r) => r.dataset.row));
  const all = await rows();
  for (const key of ['j', 'x', 'x']) await page.keyboard.press(key);
  await page.waitForFunction(() => document.querySelectorAll('[data-row][data-marked]').length === 2);
  const marked = await page.locator('[data-row][data-marked]').evaluateAll((list) => list.map((r) => r.dataset.row));
  await page.keyboard.press('e');
  await dialog(page).getByText('Escalate 2 comments').waitFor();
  await page.keyboard.press('2');
  await page.waitForSelector('[data-testid=did]:has-text("escalate: 2 of 2")');
  assert.deepEqual(await rows(), all.filter((id) => !marked.includes(id)));
  for (const id of marked) assert.equal((await ask(page, 'GET', `cases/${id}`)).state, 'escalated');
  await page.keyboard.press('i');
  await dialog(page).getByRole('option', { name: /Advertising, with a pause/ }).click();
  await dialog(page).getByText(`about each of the ${all.length - 2}`).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-testid=did]:has-text("${all.length - 2} of ${all.length - 2}")`);
  assert.deepEqual(await rows(), []);
  const [first] = all.filter((id) => !marked.includes(id));
  const done = (await ask(page, 'GET', `actions?case_id=${first}`)).data.filter((a) => a.outcome === 'actioned');
  assert.deepEqual(done.map((a) => [a.measure, a.policy]).sort(), [['mute', 'ads'], ['takedown', 'ads']]);
  await page.reload();
  await page.waitForFunction((gone) => [...document.querySelectorAll('[data-row]')].every((r) => !gone.includes(r.dataset.row)), all);
  await p.close();
}

/** columns: a list shows those that are chosen; a view keeps them, and so does who opens it. */
export async function columns(browser, server) {
  const root = await open(browser, server, 'root', '/comments');
  const heads = (page) => page.locator('thead th').allInnerTexts().then((list) => list.map((one) => one.trim()).filter(Boolean));
  await root.page.locator('tbody tr').first().waitFor();
  const all = await heads(root.page);
  assert.ok(all.includes('Author') && all.includes('Video'), all.join());
  await root.page.getByTestId('columns').click();
  for (const name of ['Author', 'Video']) await dialog(root.page).getByRole('checkbox', { name }).uncheck();
  await root.page.keyboard.press('Escape');
  const fewer = all.filter((one) => !['Author', 'Video'].includes(one));
  await until(() => heads(root.page), (now) => now.join() === fewer.join(), 20);
  await root.page.reload();
  await root.page.locator('tbody tr').first().waitFor();
  assert.deepEqual(await heads(root.page), fewer);
  await root.page.getByTestId('views').click();
  await button(root.page, 'Save this view').click();
  await dialog(root.page).getByLabel('Name').fill('texts alone');
  await choose(root.page, dialog(root.page), 'Shared with', 'everybody');
  await button(dialog(root.page), 'Save').click();
  await root.page.locator('[data-testid=views]:has-text("texts alone")').waitFor();
  await root.page.getByTestId('columns').click();
  await button(dialog(root.page), 'Show all').click();
  await root.page.keyboard.press('Escape');
  await until(() => heads(root.page), (now) => now.join() === all.join(), 20);
  await root.close();

  const sara = await open(browser, server, 'sara', '/comments');
  await sara.page.locator('tbody tr').first().waitFor();
  await sara.page.getByTestId('views').click();
  await sara.page.getByRole('button', { name: /^texts alone/ }).first().click();
  await until(() => heads(sara.page), (now) => now.join() === fewer.join(), 20);
  await sara.page.reload();
  await sara.page.locator('[data-testid=views]:has-text("texts alone")').waitFor();
  assert.deepEqual(await heads(sara.page), fewer);
  await sara.close();
}

/** films: videos of one file, and near copies of one film, are waves; one of them is decided as one batch. */
export async function films(browser, server) {
  const { files, near } = await copies(server);
  const p = await open(browser, server, 'root', '/waves');
  const { page } = p;
  const card = (text) => page.locator('[data-wave]').filter({ hasText: text });
  await card('equal file').first().getByText('3 items by 3 accounts').waitFor();
  await card('near frames').filter({ hasText: '4 items by 3 accounts' }).waitFor();
  const blurred = (img) => img.evaluate((el) => getComputedStyle(el).filter.includes('blur') && el.complete && el.naturalWidth > 0);
  await until(() => blurred(card('near frames').filter({ hasText: '4 items' }).locator('img')), Boolean);
  await card('near frames').filter({ hasText: '4 items by 3 accounts' }).click();
  await page.waitForURL(/waves\/\d+\/show/);
  await until(() => page.locator('[data-item]').count(), (n) => n === 4);
  assert.deepEqual((await page.locator('[data-item]').evaluateAll((list) => list.map((i) => i.dataset.item))).sort(), near.map((id) => `video/${id}`).sort());
  await button(page, 'Show the pictures').click();
  const pictures = page.locator('[data-item] img');
  await until(() => pictures.evaluateAll((list) => list.filter((i) => i.complete && i.naturalWidth > 0 && !getComputedStyle(i).filter.includes('blur')).length), (n) => n === 4);
  await page.locator(`[data-item="video/${near[0]}"]`).getByRole('checkbox').check();
  await button(page, 'Decide about the wave').click();
  await dialog(page).getByText('Decide about 3 items').waitFor();
  await button(dialog(page), 'take down').click();
  await button(dialog(page), 'Decide').click();
  await page.waitForURL(/batches\/\d+\/show/);
  await page.waitForFunction(() => /3 of 3/.test(document.querySelector('[data-testid=progress]')?.textContent ?? ''));
  await page.reload();
  await page.waitForSelector('text=Results · 3');
  const down = async (ids) => (await Promise.all(ids.map((id) => ask(page, 'GET', `videos/${id}`)))).map((v) => v.causes.includes('taken_down'));
  assert.deepEqual(await down(near), [false, true, true, true]);
  await p.go('/waves');
  await card('near frames').filter({ hasText: '4 items by 3 accounts' }).getByText('decided').waitFor();

  // The files that are equal: all of them.
  await card('equal file').first().click();
  await page.waitForURL(/waves\/\d+\/show/);
  await button(page, 'Decide about the wave').click();
  await button(dialog(page), 'take down').click();
  await button(dialog(page), 'Decide').click();
  await page.waitForURL(/batches\/\d+\/show/);
  await page.waitForSelector('text=Results · 3');
  assert.deepEqual(await down(files), [true, true, true]);
  const late = await server.register('late_copier');
  await assert.rejects(publish(server, late, 'again', clip(server, 'cells')), /publish/, 'what was taken down does not come back');
  await p.close();
}
