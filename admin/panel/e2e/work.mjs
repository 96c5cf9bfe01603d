// What moderators do, in a browser.
import assert from 'node:assert/strict';
import { Person } from './browser.mjs';

const caseOf = (page) => page.locator('[data-case]').getAttribute('data-case');

/** press presses a key and waits until another case is there. */
async function decide(page, ...keys) {
  const before = await caseOf(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    if (keys.length > 1) await page.waitForTimeout(120);
  }
  await page.waitForFunction((id) => document.querySelector('[data-case]')?.dataset.case !== id, before);
  return before;
}

const api = (page, path) => page.evaluate((p) => fetch('/admin/api/v1/' + p).then((r) => r.json()), path);

/** triage decides ten cases and more by keyboard alone: the mouse is never moved. */
export async function triage(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('sara');
  await page.waitForSelector('[data-case]');
  const video = page.locator('video').first();
  await video.waitFor();
  assert.match(await video.evaluate((v) => getComputedStyle(v).filter), /blur/, 'media are blurred at first');
  assert.equal(await video.evaluate((v) => v.muted), true, 'media are muted');
  await page.keyboard.press('v');
  await page.waitForFunction(() => !getComputedStyle(document.querySelector('video')).filter.includes('blur'));
  await page.keyboard.press('g');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('video')).filter.includes('grayscale'));
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.waitForSelector('figure img');
  await page.keyboard.press('f');
  await page.keyboard.press('?');
  await page.waitForSelector('[role=dialog] kbd');
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { state: 'detached' });

  const begin = performance.now();
  const decided = [];
  for (const keys of [['a'], ['t'], ['l'], ['a'], ['t'], ['m', '2', 'Enter'], ['w', 'Enter'], ['s', '3', 'Enter'], ['a'], ['t']]) decided.push(await decide(page, ...keys));
  const took = (performance.now() - begin) / 1000;
  console.log(`      ten cases by keyboard in ${took.toFixed(1)} s`);
  assert.ok(took < 120, 'fifty cases in ten minutes');
  assert.equal(await page.locator('[data-testid=count]').innerText(), '10 decided');
  const outcomes = [];
  for (const id of decided) outcomes.push((await api(page, `cases/${id}`)).outcome);
  assert.deepEqual(outcomes, ['no_violation', 'actioned', 'actioned', 'no_violation', 'actioned', 'actioned', 'actioned', 'actioned', 'no_violation', 'actioned']);

  // Undo opens the question of the last decision again, and shows it.
  await page.keyboard.press('u');
  let previous = '';
  for (let i = 0; i < 50 && previous !== decided[9]; i++) {
    await page.waitForTimeout(100);
    previous = (await api(page, `cases/${await caseOf(page)}`)).previous_id;
  }
  assert.equal(previous, decided[9]);

  // Escalating, skipping and giving back go on to another case.
  const up = await decide(page, 'e', '1');
  assert.equal((await api(page, `cases/${up}`)).state, 'escalated');
  await decide(page, 'x', '2');
  await decide(page, 'n');

  // A reload finds the case in hand again.
  const mine = await caseOf(page);
  await page.reload();
  await page.waitForSelector('[data-case]');
  const resumed = await api(page, `cases/${await caseOf(page)}`);
  assert.deepEqual([resumed.id, resumed.holder_name], [mine, 'sara']);
  await p.close();
}

/** twoBrowsers: nobody gets a case that another has, and who loses one is told to whom. */
export async function twoBrowsers(browser, server) {
  const maya = await Person.open(browser, server);
  const omar = await Person.open(browser, server);
  await maya.signIn('maya');
  await omar.signIn('omar');
  await maya.page.waitForSelector('[data-case]');
  await omar.page.waitForSelector('[data-case]');
  const hers = await caseOf(maya.page);
  assert.notEqual(hers, await caseOf(omar.page));
  await omar.page.goto(`/admin/triage?case=${hers}`);
  await omar.page.waitForSelector('text=maya is working on this case');
  // A senior gives it to omar: maya is told so, without doing anything.
  const sara = await Person.open(browser, server);
  await sara.signIn('sara');
  const lease = await sara.page.evaluate(async (id) => {
    const { csrf_token } = await fetch('/admin/api/v1/session').then((r) => r.json());
    const ask = (path, body) => fetch('/admin/api/v1/' + path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf_token }, body: JSON.stringify(body) }).then((r) => r.json());
    const c = await fetch(`/admin/api/v1/cases/${id}`).then((r) => r.json());
    const staff = await fetch('/admin/api/v1/staff?username=omar').then((r) => r.json());
    return ask(`cases/${id}/assign`, { version: c.version, lease_token: '', assignee_id: staff.data[0].id });
  }, hers);
  if (!lease.error) {
    await maya.page.waitForSelector('[role=alert] >> text=/taken this case|not yours/');
    await maya.page.keyboard.press('n');
    await maya.page.waitForFunction((id) => document.querySelector('[data-case]')?.dataset.case !== id, hers);
  }
  await maya.close();
  await omar.close();
  await sara.close();
}

/** batch decides about many at once and is reloaded meanwhile. */
export async function batch(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('root');
  await p.go('/comments');
  await page.locator('thead input[type=checkbox]').check();
  await page.getByRole('button', { name: 'Decide about all of them' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'take down', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Decide', exact: true }).click();
  await page.waitForURL(/batches\/\d+\/show/);
  await page.reload();
  await page.waitForFunction(() => /25 of 25/.test(document.querySelector('[data-testid=progress]')?.textContent ?? ''));
  await page.waitForSelector('text=Results · 25');
  await page.getByRole('button', { name: 'Undo the batch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await page.waitForSelector('dt:has-text("Undone by") + dd a');
  await p.close();
}

/** rights: who may not do a thing neither sees nor reaches it. */
export async function rights(browser, server) {
  const p = await Person.open(browser, server);
  const { page } = p;
  await p.signIn('maya');
  await page.waitForSelector('[data-case]');
  const names = (await page.locator('nav a').allInnerTexts()).map((s) => s.trim());
  assert.ok(names.includes('Triage') && names.includes('Word lists'), names.join());
  assert.ok(!names.includes('Staff') && !names.includes('Audit log') && !names.includes('Jobs'), names.join());
  assert.ok(await page.locator('[aria-keyshortcuts=b]').isDisabled(), 'a moderator bans nobody');
  const before = await caseOf(page);
  await page.keyboard.press('b');
  await page.waitForTimeout(300);
  assert.equal(await page.locator('[role=dialog]').count(), 0);
  assert.equal(await caseOf(page), before);
  for (const path of ['/staff', '/audit-log', '/jobs', '/staff/1/show']) {
    await p.go(path);
    await page.waitForSelector('text=Not for your role');
  }
  await p.close();
  const auditor = await Person.open(browser, server);
  await auditor.signIn('audra');
  await auditor.page.waitForSelector('text=Not for your role'); // triage is not for who only reads
  await auditor.go('/cases/1/show');
  await auditor.page.waitForSelector('h1');
  assert.equal(await auditor.page.getByRole('link', { name: 'Open in triage' }).count(), 0);
  await auditor.close();
}
