// Fails when the JavaScript of the first load is larger than its budget. The
// first load is what index.html names, and what those files import at once.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const budget = 350 * 1024; // bytes, gzip
const dist = fileURLToPath(new URL('../dist', import.meta.url));
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const todo = [...page.matchAll(/(?:src|href)="\/admin\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
const seen = new Set();
while (todo.length > 0) {
  const file = todo.pop();
  if (seen.has(file)) continue;
  seen.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const m of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) todo.push(join(dirname(file), m[1]));
}
const size = (file) => {
  const packed = statSync(join(dist, `${file}.gz`), { throwIfNoEntry: false });
  return packed ? packed.size : statSync(join(dist, file)).size;
};
const total = [...seen].reduce((sum, file) => sum + size(file), 0);
const kib = (n) => (n / 1024).toFixed(1) + ' KiB';
console.log(`first load: ${seen.size} files, ${kib(total)} of JavaScript by gzip; the budget is ${kib(budget)}`);
if (total > budget) {
  for (const file of seen) console.error(`  ${kib(size(file))}  ${file}`);
  process.exitCode = 1;
}
