// How long a list of 25 rows takes until it can be used: from the address to rows that
// are drawn and answer. Nothing is asserted: the machine decides as much as the panel.
import { Person } from './browser.mjs';

const rounds = Number(process.env.VIREO_BENCH_ROUNDS ?? 9);
const lists = ['/cases', '/videos', '/comments', '/users', '/word-entries'];

/** measure opens a page and answers, in ms: the first answer of the API, the rows, the end of the longest task after them. */
export async function measure(page, path) {
  await page.goto('/admin' + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelectorAll('main tbody tr, #main-content tbody tr').length >= 10);
  return page.evaluate(async () => {
    const rows = performance.now();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const usable = performance.now();
    const asked = performance.getEntriesByType('resource').filter((r) => r.name.includes('/api/v1/'));
    const files = performance.getEntriesByType('resource').filter((r) => r.name.includes('/assets/'));
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return {
      page: performance.getEntriesByType('navigation')[0].responseEnd,
      files: Math.max(...files.filter((f) => f.startTime < rows).map((f) => f.responseEnd)),
      n: files.length,
      first: Math.min(...asked.map((r) => r.startTime)),
      list: Math.max(...asked.filter((r) => r.responseEnd > 0 && r.responseEnd < usable).map((r) => r.responseEnd)),
      paint,
      usable,
      asked: asked.map((r) => `${r.name.replace(/^.*\/api\/v1\//, '').slice(0, 32)} ${Math.round(r.startTime)}–${Math.round(r.responseEnd)}`),
    };
  });
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];

/** bench prints a table: each list with an empty cache of the browser, and with a full one. */
export async function bench(browser, server) {
  const person = await Person.open(browser, server);
  await person.enrol('root');
  const state = await person.context.storageState();
  await person.close();
  console.log('ms from the address to 25 rows that can be used: median (worst) of ' + rounds);
  console.log('list            cold            warm            warm: page  files  first request  list answered  paint  rows');
  for (const path of lists) {
    const cold = [];
    const warm = [];
    for (let i = 0; i < rounds; i++) {
      const context = await browser.newContext({ baseURL: server.base, storageState: state, viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      cold.push(await measure(page, path));
      warm.push(await measure(page, path));
      await context.close();
    }
    const cell = (list) => `${Math.round(median(list.map((m) => m.usable)))} (${Math.round(at(list.map((m) => m.usable), 1))})`.padEnd(16);
    const mid = (name) => String(Math.round(median(warm.map((m) => m[name]))));
    console.log(path.padEnd(16) + cell(cold) + cell(warm) + `${mid('page').padStart(10)} ${mid('files').padStart(6)} ${mid('first').padStart(14)} ${mid('list').padStart(14)} ${mid('paint').padStart(6)} ${mid('usable').padStart(5)}`);
    if (process.env.VIREO_BENCH_WHY) console.log('    ' + warm[0].asked.join('\n    ') + `\n    ${warm[0].n} files`);
  }
}
