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
  await prepare(browser, server, first);
  await first.close();
  for (const [language, locale] of [['en', 'en-US'], ['zh', 'zh-CN']]) {
    for (const colorScheme of ['light', 'dark']) {
      const p = await Person.open(browser, server, { locale, colorScheme });
      const { page } = p;
      await p.signIn('root');
      const shot = async (name) => {
        await page.waitForTimeout(600);
        await page.screenshot({ path: `${folder}/${name}-${language}-${colorScheme}.png` });
      };
      await page.waitForSelector('[data-case]');
      await page.waitForSelector('video');
      await page.keyboard.press('v');
      await shot('triage');
      await p.go('/cases');
      await shot('list');
      await p.go('/words-test');
      await page.locator('textarea').first().fill('Get your 0nline cas1no bonus today, or 扫.码.进.群.领.福.利 now.');
      await page.waitForSelector('mark');
      await shot('words');
      for (const [name, path] of [['roles', '/roles'], ['dashboard', '/dashboard'], ['word-list', '/word-lists/2/show'], ['draft', '/words-draft'], ['dry-run', '/scans/1/show']]) {
        await p.go(path);
        await shot(name);
      }
      await p.close();
    }
  }
}
