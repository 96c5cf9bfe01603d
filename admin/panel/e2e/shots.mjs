// The screenshots of docs/img: some screens in both languages and themes.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Person } from './browser.mjs';
import { prepare } from './words-world.mjs';

const folder = fileURLToPath(new URL('../../../docs/img', import.meta.url));

export async function shots(browser, server) {
  mkdirSync(folder, { recursive: true });
  const first = await Person.open(browser, server);
  await first.enrol('root');
  const second = await Person.open(browser, server);
  await second.enrol('maya');
  await second.close();
  await everyLook(browser, server, async (p, shot) => {
    await p.page.waitForSelector('[data-case]');
    await p.page.waitForSelector('video');
    await p.page.keyboard.press('v');
    await shot('triage');
    await p.go('/cases');
    await shot('list');
  });
  await prepare(browser, server, first);
  await first.close();
  await everyLook(browser, server, async (p, shot) => {
    for (const [name, path] of [['dashboard', '/dashboard'], ['word-list', '/word-lists/2/show'], ['draft', '/words-draft'], ['dry-run', '/scans/1/show'], ['roles', '/roles']]) {
      await p.go(path);
      await shot(name);
    }
    await p.go('/words-test');
    await p.page.locator('textarea').first().fill('Get your 0nline cas1no bonus today, or 扫.码.进.群.领.福.利 now.');
    await p.page.waitForSelector('mark');
    await shot('words');
  });
}

/** everyLook does something in both languages and both themes, with a function that keeps a picture. */
async function everyLook(browser, server, look) {
  for (const [language, locale] of [['en', 'en-US'], ['zh', 'zh-CN']]) {
    for (const colorScheme of ['light', 'dark']) {
      const p = await Person.open(browser, server, { locale, colorScheme });
      await p.signIn('root');
      await look(p, async (name) => {
        await p.page.waitForTimeout(600);
        await p.page.screenshot({ path: `${folder}/${name}-${language}-${colorScheme}.png` });
      });
      await p.close();
    }
  }
}
