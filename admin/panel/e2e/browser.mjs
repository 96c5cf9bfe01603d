// Browsers, and what every test of the panel wants of a page: no request to another
// host, no error in the console, nothing that the policy had to stop.
import { chromium } from 'playwright-core';
import { code } from './totp.mjs';

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath, headless: true, args });

/** refusals are lines of the console that a refused request leaves by itself. */
const refusals = /Failed to load resource: the server responded with a status of (401|403|404|409|422|429)/;

export class Person {
  static async open(browser, server, { locale = 'en-US', colorScheme = 'light', viewport = { width: 1440, height: 900 } } = {}) {
    const p = new Person();
    p.server = server;
    p.faults = [];
    p.context = await browser.newContext({ locale, colorScheme, viewport, baseURL: server.base, reducedMotion: 'reduce' });
    await p.context.route('**/*', (route) => {
      const url = new URL(route.request().url());
      if (url.origin === server.base || url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
      p.faults.push(`a request to another host: ${url}`);
      return route.abort();
    });
    p.page = await p.context.newPage();
    p.page.on('pageerror', (e) => p.faults.push(`an error of the page: ${e.stack}`));
    p.page.on('console', (m) => {
      if (m.type() === 'error' && !refusals.test(m.text())) p.faults.push(`the console: ${m.text()}`);
    });
    return p;
  }

  /** enrol signs in for the first time: another password, an authenticator. */
  async enrol(name) {
    const { page } = this;
    const staff = this.server.staff[name];
    await page.goto('/admin/');
    await page.fill('[name=username]', name);
    await page.fill('[name=password]', staff.password);
    await page.click('button[type=submit]');
    await page.waitForSelector('[name=old_password]');
    const password = `correct horse battery ${staff.role}`;
    await page.fill('[name=old_password]', staff.password);
    await page.fill('[name=new_password]', password);
    await page.fill('[name=again]', password);
    await page.click('button[type=submit]');
    staff.password = password;
    staff.secret = (await page.locator('[data-testid=secret]').innerText()).trim();
    await page.fill('[name=code]', code(staff.secret));
    await page.click('button[type=submit]');
    await page.waitForSelector('[data-testid=codes]');
    staff.codes = await page.locator('[data-testid=codes] li').allInnerTexts();
    await page.locator('button.MuiButton-contained').click();
    await page.waitForSelector('nav');
  }

  /** signIn signs in with a recovery code, because a code of the authenticator works once. */
  async signIn(name, path = '/triage') {
    const { page } = this;
    const staff = this.server.staff[name];
    await page.goto('/admin' + path);
    await page.fill('[name=username]', name);
    await page.fill('[name=password]', staff.password);
    await page.locator('form button[type=button]').click();
    await page.fill('[name=code]', staff.codes.pop());
    await page.click('button[type=submit]');
    await page.waitForSelector('nav');
    if (staff.codes.length < 2) staff.codes = await this.moreCodes(staff.password);
  }

  /** moreCodes makes new recovery codes when the old ones are nearly used up. */
  moreCodes(password) {
    return this.page.evaluate(async (password) => {
      const { csrf_token } = await fetch('/admin/api/v1/session').then((r) => r.json());
      const post = (path, body) => fetch('/admin/api/v1/' + path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf_token }, body: JSON.stringify(body) }).then((r) => r.json());
      await post('session/step-up', { password });
      return (await post('me/recovery-codes', {})).recovery_codes;
    }, password);
  }

  /** begin is the first sign-in of who needs no authenticator. */
  async begin(name) {
    const { page } = this;
    const staff = this.server.staff[name];
    await page.goto('/admin/');
    await page.fill('[name=username]', name);
    await page.fill('[name=password]', staff.password);
    await page.click('button[type=submit]');
    await page.waitForSelector('[name=old_password]');
    const password = 'correct horse battery staple';
    await page.fill('[name=old_password]', staff.password);
    await page.fill('[name=new_password]', password);
    await page.fill('[name=again]', password);
    await page.click('button[type=submit]');
    staff.password = password;
    await page.waitForSelector('nav');
  }

  async go(path) {
    await this.page.goto('/admin' + path);
    await this.settled();
  }

  /** settled waits until nothing is on its way. The stream of events never ends, so it is not waited for. */
  async settled() {
    await this.page.waitForSelector('nav, form');
    await this.page.waitForFunction(() => !document.querySelector('[role=status][aria-label=Loading], [role=status][aria-label=加载中]'));
  }

  async close() {
    await this.context.close();
    if (this.faults.length > 0) throw new Error(this.faults.join('\n'));
  }
}
