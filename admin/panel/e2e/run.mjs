// Tries the panel in a browser, against a server of its own. A name runs one part:
// node e2e/run.mjs triage. "shots" makes the screenshots instead, "bench" measures.
import { bench } from './bench.mjs';
import { launch } from './browser.mjs';
import { parts } from './parts.mjs';
import { Server } from './server.mjs';
import { shots } from './shots.mjs';

const wanted = process.argv.slice(2);
const others = { shots, bench };
const list = wanted[0] in others ? { [wanted[0]]: others[wanted[0]] } : Object.fromEntries(Object.entries(parts).filter(([name]) => name === 'signIn' || wanted.length === 0 || wanted.includes(name)));

const server = await Server.start();
const browser = await launch();
let failed = 0;
try {
  await server.world({ videos: 20, comments: 24, held: 6 });
  for (const [name, part] of Object.entries(list)) {
    const begin = performance.now();
    try {
      await part(browser, server);
      console.log(`ok    ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed++;
      console.error(`FAIL  ${name}\n${error.stack}`);
      for (const [i, context] of browser.contexts().entries()) {
        for (const page of context.pages()) {
          const file = `/tmp/vireo-e2e-${name}-${i}.png`;
          await page.screenshot({ path: file }).catch(() => undefined);
          console.error(`      ${page.url()}: ${file}`);
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = failed ? 1 : 0;
