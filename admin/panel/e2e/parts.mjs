// The parts of the test, in the order in which they run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as acts from './acts.mjs';
import { Person } from './browser.mjs';
import * as decisions from './decisions.mjs';
import { code } from './totp.mjs';
import { history, narrow, numbers, story } from './words.mjs';
import { desk, fifty, sheet } from './desk.mjs';
import { batch, rights, triage, twoBrowsers } from './work.mjs';

/** signIn enrols everybody, and signs in with a code, a recovery code, and wrongly. */
async function signIn(browser, server) {
  for (const name of ['root', 'sara', 'maya', 'omar', 'audra']) {
    const p = await Person.open(browser, server);
    await p.enrol(name);
    assert.equal(server.staff[name].codes.length, 10);
    if (name === 'maya') {
      await p.page.locator('[data-testid=me]').click();
      await p.page.getByRole('menuitem', { name: 'Logout' }).click();
      await p.page.waitForSelector('[name=username]');
      await p.page.fill('[name=username]', name);
      await p.page.fill('[name=password]', 'wrong');
      await p.page.click('button[type=submit]');
      await p.page.waitForSelector('[role=alert]');
      await p.page.fill('[name=password]', server.staff[name].password);
      await p.page.fill('[name=code]', code(server.staff[name].secret, 1)); // the code of now was used to confirm
      await p.page.click('button[type=submit]');
      await p.page.waitForSelector('nav');
    }
    await p.close();
  }
  const p = await Person.open(browser, server);
  await p.page.goto('/admin/cases/1/show'); // a link that was shared
  await p.page.waitForSelector('[name=username]');
  const staff = server.staff.sara;
  await p.page.fill('[name=username]', 'sara');
  await p.page.fill('[name=password]', staff.password);
  await p.page.locator('form button[type=button]').click();
  await p.page.fill('[name=code]', staff.codes.pop());
  await p.page.click('button[type=submit]');
  await p.page.waitForSelector('h1:has-text("Case")');
  await p.close();
}

export const screens = process.env.VIREO_E2E_SCREENS?.split(' ') ?? [
  '/triage', '/sheet', '/cases', '/cases/1/show', '/reports', '/reports/1/show', '/videos', '/videos/1/show', '/comments', '/comments/1/show', '/users', '/users/1/show', '/actions', '/restrictions', '/batches',
  '/dashboard', '/dashboard?days=7', '/scans', '/scans/1/show', '/entry-stats', '/roles?tab=list', '/roles?tab=explain',
  '/word-lists', '/word-lists/1/show', '/word-entries', '/word-entries/1/show', '/words-draft', '/words-test', '/rulesets', '/rulesets/1/show', '/hits', '/staff', '/roles', '/roles/1/show', '/sessions', '/tokens',
  '/appeals', '/appeals/1/show', '/strikes', '/strikes/1/show', '/statements', '/statements/1/show', '/policies', '/policies/1/show', '/templates', '/templates/1/show', '/waves', '/queues', '/queues/1/show', '/routes',
  '/actions/1/show', '/batches/1/show', '/audit-log', '/audit-log/1/show', '/jobs', '/replicas', '/profile', '/nothing-here',
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** everyScreen opens each one in both languages and looks, scans it with axe in both themes, and wants no text in the wrong language, and nothing beyond the window. */
async function everyScreen(browser, server) {
  const found = [];
  for (const [locale, colorScheme] of [['en-US', 'light'], ['zh-CN', 'dark']]) {
    const p = await Person.open(browser, server, { locale, colorScheme });
    await p.signIn('root');
    for (const path of [...screens, ...decisions.found]) {
      await p.go(path);
      if (path === '/triage') await p.page.waitForSelector('[data-case]');
      await p.page.waitForTimeout(150);
      const result = await p.page.evaluate(`${axe}; axe.run(document, { resultTypes: ['violations'] })`);
      for (const v of result.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')) {
        found.push(`${path} ${colorScheme}: ${v.id} (${v.impact}): ${v.nodes.slice(0, 2).map((n) => n.target + ' ' + n.failureSummary?.split('\n')[1]).join(' | ')}`);
      }
      const over = await p.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${path} ${locale}: ${over} px wider than the window`);
      const text = await p.page.locator('#root').innerText();
      for (const m of text.matchAll(/\b(?:vireo|resources|ra)\.[a-z_]+\.[a-z_.]+/g)) found.push(`${path} ${locale}: no text for ${m[0]}`);
    }
    await p.close();
  }
  assert.deepEqual(found, []);
}

const { appeal, selfReview, wave, views, overList, routing, more } = decisions;
const { fits, purging, keeping, lifting, ready, stopping, inPart, claimed, inBulk, together, exceptions, columns, films } = acts;

export const parts = {
  signIn, triage, twoBrowsers, desk, batch, sheet, fifty, rights, story, history, numbers, narrow, appeal, selfReview, wave, views, overList, routing, more, fits, purging, keeping, lifting, ready, exceptions, stopping, inPart, claimed, inBulk, together, columns, films, everyScreen,
};
