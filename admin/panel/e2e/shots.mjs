// The screenshots of docs/img: some screens in both languages and themes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Person } from './browser.mjs';
import { copies } from './clips.mjs';
import { appealed, ask, spam, until } from './decisions.mjs';
import { prepare } from './words-world.mjs';

const folder = fileURLToPath(new URL('../../../docs/img', import.meta.url));

export async function shots(browser, server) {
  mkdirSync(folder, { recursive: true });
  const first = await Person.open(browser, server);
  await first.enrol('root');
  for (const name of ['maya', 'sara']) {
    const p = await Person.open(browser, server);
    await p.enrol(name);
    await p.close();
  }
  await everyLook(browser, server, async (p, shot, one) => {
    await p.page.waitForSelector('[data-case]');
    await p.page.waitForSelector('video');
    await p.page.keyboard.press('v');
    await p.page.waitForFunction(() => document.querySelector('video')?.readyState >= 2);
    await shot('triage');
    await p.go('/cases');
    await shot('list');
    if (!one) return; // each sheet takes twenty comments for itself
    await p.go('/sheet');
    await p.page.waitForSelector('[data-testid=beside]');
    for (const key of ['j', 'x', 'j', 'x']) await p.page.keyboard.press(key);
    await shot('sheet', true);
  });
  const wave = await appealsAndWaves(browser, server, first);
  await everyLook(browser, server, async (p, shot) => {
    await p.go('/waves');
    await p.page.locator('button[aria-pressed=false]').click();
    await pictures(p.page);
    await shot('waves', true);
    await p.go(`/waves/${wave}/show`);
    await pictures(p.page);
    await shot('wave', true);
    await p.go('/appeals');
    await shot('appeals', true);
    await p.go('/appeals/1/show');
    await shot('appeal', true);
  });
  await prepare(browser, server, first);
  await first.close();
  await everyLook(browser, server, async (p, shot) => {
    for (const [name, path] of [['dashboard', '/dashboard'], ['roles', '/roles']]) {
      await p.go(path);
      await shot(name);
    }
    for (const [name, path] of [['word-list', '/word-lists/2/show'], ['draft', '/words-draft'], ['dry-run', '/scans/1/show']]) {
      await p.go(path);
      await shot(name, true);
    }
    await p.go('/words-test');
    await p.page.locator('textarea').first().fill('Get your 0nline cas1no bonus today, or 扫.码.进.群.领.福.利 now.');
    await p.page.waitForSelector('mark');
    await shot('words');
  });
}

/** pictures waits until all that are in sight have been drawn. */
const pictures = (page) => page.waitForFunction(() => document.images.length > 0 && [...document.images].every((i) => i.complete && i.naturalWidth > 0));

/** appealsAndWaves makes some of each, and answers a wave of near copies. */
async function appealsAndWaves(browser, server, root) {
  const sara = await Person.open(browser, server);
  await sara.signIn('sara', '/profile');
  const says = ['That was a joke among friends.', '这是我朋友之间的玩笑，没有恶意。', 'I only quoted what he had said to me.', '请再看一下上下文，我是在劝架。'];
  for (const text of says) await appealed(server, sara.page, text);
  await sara.close();
  for (const [text, accounts, each] of [['Best crypto signals, write to me on the other app', 6, 3], ['加我领取内部名额，先到先得', 4, 2], ['Cheap followers, ask me', 3, 1]]) await spam(server, text, accounts, each);
  const { near } = await copies(server);
  const waves = () => ask(root.page, 'GET', 'waves?kind=frames&sort=-items');
  const { data } = await until(waves, (list) => list.data.length > 0);
  for (const w of data) if ((await ask(root.page, 'GET', `waves/${w.id}/items`)).data.some((i) => i.subject_id === String(near[0]))) return w.id;
  throw new Error('there is no wave of near copies');
}

/** smaller writes a picture with a palette of 256 colours, where ffmpeg is there and that is smaller. */
function smaller(file) {
  const made = file.replace(/\.png$/, '.small.png');
  try {
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, '-vf', 'split[a][b];[a]palettegen=max_colors=256:reserve_transparent=0:stats_mode=full[p];[b][p]paletteuse=dither=none', '-pred', 'mixed', '-compression_level', '100', made], { stdio: 'ignore' });
  } catch {
    return;
  }
  if (statSync(made).size < statSync(file).size) renameSync(made, file);
}

/** everyLook does something in both languages and both themes, with a function that keeps a picture; of two, English in light and Chinese in dark alone. */
async function everyLook(browser, server, look) {
  for (const [language, locale] of [['en', 'en-US'], ['zh', 'zh-CN']]) {
    for (const colorScheme of ['light', 'dark']) {
      const p = await Person.open(browser, server, { locale, colorScheme });
      await p.signIn('root');
      const one = (language === 'en') === (colorScheme === 'light');
      await look(p, async (name, two = false) => {
        if (two && !one) return; // one of each is enough
        await p.page.waitForTimeout(600);
        const file = `${folder}/${name}-${language}-${colorScheme}.png`;
        await p.page.screenshot({ path: file });
        smaller(file);
      }, one);
      await p.close();
    }
  }
}
