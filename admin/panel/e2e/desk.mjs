// Triage and the comment sheet as moderators use them: by keyboard alone.
import assert from 'node:assert/strict';
import { Person } from './browser.mjs';

const caseOf = (page) => page.locator('[data-case]').getAttribute('data-case');
const api = (page, path) => page.evaluate((p) => fetch('/admin/api/v1/' + p).then((r) => r.json()), path);
const dialog = (page) => page.locator('[role=dialog]');

/** another waits until another case is there than one. */
const another = (page, id) => page.waitForFunction((before) => ![null, undefined, before].includes(document.querySelector('[data-case]')?.dataset.case), id);

const syllables = ['ba', 'ko', 'mi', 're', 'tu', 'zo', 'la', 'ne', 'pi', 'sa'];

/** word is another word for each number: equal texts would be held as copies once one is taken down. */
const word = (i) => syllables[i % 10] + syllables[Math.floor(i / 10) % 10] + syllables[(3 * i + 1) % 10];

/** comments makes comments that somebody reports: cases for a sheet. Their texts are the writer's own: equal ones of a taken-down text would be held. */
export async function comments(server, name, n) {
  const writer = await server.register(name);
  const readers = [await server.register(name + '_one'), await server.register(name + '_two')]; // nobody may report more than fifty a day
  const [reporter] = readers;
  const [video] = (await server.app('GET', '/douyin/feed/', { token: reporter.token })).video_list;
  for (let i = 0; i < n; i++) {
    const said = await server.app('POST', '/douyin/comment/action/', { token: writer.token, video_id: video.id, action_type: 1, comment_text: `${word(i)} ${i % 2 ? '加我领取内部名额' : 'sells accounts, write to me'} ${name}` });
    await server.app('POST', '/douyin/report/action/', { token: readers[i % 2].token, subject_kind: 'comment', subject_id: said.comment.id, reason: 'minors', text: '' });
  }
}

/** choose opens a choice by its key, filters it and takes what is left. */
async function choose(page, key, text, label) {
  await page.keyboard.press(key);
  await dialog(page).getByRole('combobox').waitFor();
  await page.keyboard.type(text);
  await dialog(page).getByRole('option', { selected: true }).filter({ hasText: label }).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
}

/** desk: ten cases by keyboard, by a policy chosen from the server, and one's own undo, by a moderator who lacks the permission to undo. */
export async function desk(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('maya');
  await page.waitForSelector('[data-case]');
  assert.ok(!(await api(page, 'session')).permissions.includes('actions:undo'), 'a moderator does not undo what others decided');

  // Why it is here: the reporters' record, strikes, notes, the queue's length.
  await page.waitForSelector('h2:has-text("Strikes")');
  await page.waitForSelector('[data-notes=note] textarea');
  await page.keyboard.press('c');
  await page.keyboard.type('seen twice this week');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('[data-notes=note] li:has-text("seen twice this week")');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await dialog(page).locator('[data-testid=reads-zh]').filter({ hasText: '下架' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('q');
  await dialog(page).getByRole('option').first().waitFor();
  await page.keyboard.press('1');
  await dialog(page).waitFor({ state: 'detached' });

  const begin = performance.now();
  const decided = [];
  for (let i = 0; i < 10; i++) {
    const id = await caseOf(page);
    if (i % 3 === 0) {
      await choose(page, 'p', '诈骗', 'Fraud');
      await page.waitForSelector('[data-testid=policy]:has-text("Fraud")');
      await page.keyboard.press('t');
    } else if (i % 3 === 1) await page.keyboard.press('a');
    else {
      await page.keyboard.press('m');
      await dialog(page).locator('[data-testid=suggested]').waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('Enter');
    }
    await another(page, id);
    decided.push(id);
  }
  console.log(`      ten cases by keyboard, by policies of the server, in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  assert.equal(await page.locator('[data-testid=count]').innerText(), '10 decided');
  for (const [i, id] of decided.entries()) {
    const { data } = await api(page, `actions?case_id=${id}&outcome=actioned&outcome=no_violation`);
    assert.equal(data[0].policy, i % 3 === 0 ? 'fraud' : data[0].policy);
    assert.equal((await api(page, `cases/${id}`)).outcome, i % 3 === 1 ? 'no_violation' : 'actioned');
  }

  // The tenth is taken back within the grace: the question is open again and in hand, and nobody was told.
  await page.waitForSelector('[role=status] >> text=the author is told in');
  await page.keyboard.press('u');
  await page.waitForSelector('text=Undone. The question is open again.');
  await page.waitForFunction(async (before) => {
    const id = document.querySelector('[data-case]')?.dataset.case;
    return id && (await fetch('/admin/api/v1/cases/' + id).then((r) => r.json())).previous_id === before;
  }, decided[9]);
  const owner = (await api(page, `cases/${decided[9]}`)).owner_id;
  const notices = (await api(page, `users/${owner}/notices`)).data;
  const undone = (await api(page, `actions?case_id=${decided[9]}`)).data.filter((a) => a.undone_by !== '0');
  assert.ok(undone.length > 0);
  for (const a of undone) assert.ok(!notices.some((n) => n.action_id === a.id && n.state === 'sent'), 'the author was told of what was undone');

  // Given back, it does not come again while others wait; snoozed, it leaves.
  const given = await caseOf(page);
  await page.keyboard.press('n');
  await another(page, given);
  const snoozed = await caseOf(page);
  await page.keyboard.press('z');
  await dialog(page).getByRole('option').first().waitFor();
  await page.keyboard.press('2');
  await another(page, snoozed);
  assert.ok((await api(page, `cases/${snoozed}`)).snoozed_until > Date.now());
  assert.notEqual(await caseOf(page), given);

  // What the filter held is shown as it was judged: entry, how, and by which version.
  const held = (await api(page, 'cases?reason=words&state=open')).data.find((c) => c.lease_until < Date.now() && c.snoozed_until < Date.now());
  if (held) {
    await page.goto(`/admin/triage?case=${held.id}`);
    await page.waitForSelector(`[data-case="${held.id}"] [data-testid=hit]`);
    await page.waitForSelector('[data-testid=text] mark');
    assert.match(await page.locator('[data-testid=hit]').first().innerText(), /ruleset \d+/);
  }
  await p.close();
}

/** sheet: twenty comments, three exceptions, the rest taken down as one batch and taken back in one step. */
export async function sheet(browser, server) {
  await comments(server, 'sheet_writer', 22);
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('omar');
  await p.go('/sheet');
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 20);
  const rows = () => page.locator('[data-row]').evaluateAll((list) => list.map((r) => r.dataset.row));
  const all = await rows();
  await page.waitForSelector('[data-testid=beside]');

  // A reload finds the same sheet.
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 20);
  assert.deepEqual(await rows(), all);

  const begin = performance.now();
  await page.keyboard.press('j');
  await page.keyboard.press('x'); // marks the second, and goes on to the third
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.waitForFunction(() => document.querySelectorAll('[data-row][data-marked]').length === 3);
  const exceptions = await page.locator('[data-row][data-marked]').evaluateAll((list) => list.map((r) => r.dataset.row));
  await choose(page, 'p', 'advert', 'Advertising');
  await page.waitForSelector('[data-testid=about]:has-text("17")');
  await page.keyboard.press('t');
  await page.waitForSelector('[data-testid=did]:has-text("17 of 17")');
  console.log(`      a sheet of twenty with three exceptions in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  assert.deepEqual(await rows(), exceptions);
  const taken = all.filter((id) => !exceptions.includes(id));
  const first = await api(page, `cases/${taken[0]}`);
  assert.equal(first.outcome, 'actioned');
  const [action] = (await api(page, `actions?case_id=${taken[0]}&measure=takedown`)).data;
  assert.equal(action.policy, 'ads');

  // In one step, everything is back, on the sheet and for everybody.
  await page.keyboard.press('u');
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 20);
  assert.deepEqual((await api(page, `comments/${first.subject_id}`)).causes, []);
  assert.equal((await api(page, `batches/${action.batch_id}`)).done, 17);
  await page.waitForFunction(() => document.querySelectorAll('[data-row][data-marked]').length === 3);

  // Again, and the exceptions one by one; the last one in triage.
  await page.keyboard.press('t');
  await page.waitForSelector('[data-testid=did]:has-text("17 of 17")');
  await page.waitForSelector('[data-testid=about]:has-text("The chosen one")');
  await page.keyboard.press('a');
  await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 2);
  const [last] = await rows();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`[data-case="${last}"]`);
  assert.equal((await api(page, `cases/${last}`)).holder_name, 'omar');
  await p.close();
}

/** fifty prints how long fifty decisions by keyboard take. It asserts nothing about it. */
export async function fifty(browser, server) {
  await comments(server, 'fifty_writer', 60);
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('sara');
  await page.waitForSelector('[data-case]');
  const begin = performance.now();
  for (let i = 0; i < 50; i++) {
    const id = await caseOf(page);
    await page.keyboard.press(i % 2 ? 'a' : 't');
    await another(page, id);
  }
  console.log(`      fifty cases by keyboard in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  await p.close();
}
