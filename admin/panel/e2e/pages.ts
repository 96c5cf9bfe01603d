// What the list pages of the panel ask the server for, read from their source: filters with values, and orders.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../src');
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const listOf = (text: string) => [...text.matchAll(/'([\w-]+)'/g)].map((m) => m[1]!);

/** named are the lists of values that pages name instead of spelling out. */
const named = new Map<string, string[]>();
for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))) {
  for (const m of read(join(source, file)).matchAll(/^(?:export )?const (\w+) = (\[['\w\s,-]+\]);/gm)) named.set(m[1]!, listOf(m[2]!));
}
const columns = new Map([...read(join(source, 'common/columns.tsx')).matchAll(/export const (\w+): Column[^=]+= \[(.*?)\n\];/gs)].map((m) => [m[1]!, m[2]!]));

export interface Asked {
  sorts: string[];
  filters: { name: string; value: unknown }[];
}

/** pageOf is the source of the list page of a resource, and of the columns that it shows. */
function pageOf(resource: string): { text: string; cols: string } {
  const folder = join(source, resource);
  const text = readdirSync(folder).filter((f) => /^(List|Entries|columns)\.tsx$/.test(f)).map((f) => read(join(folder, f))).join('\n');
  return { text, cols: text + [...columns].filter(([name]) => text.includes(name)).map(([, body]) => body).join('\n') };
}

/** columnsOf are the columns that the list page of a resource shows. */
export const columnsOf = (resource: string) => [...new Set([...pageOf(resource).cols.matchAll(/\{ name: '(\w+)'/g)].map((m) => m[1]!))];

/** asked is what the list page of a resource can ask for. */
export function asked(resource: string): Asked {
  if (!existsSync(join(source, resource))) return { sorts: [], filters: [] };
  const { text, cols } = pageOf(resource);
  const sorts = new Set([...cols.matchAll(/name: '(\w+)',(?: label: '[^']*',)? sort: true/g)].map((m) => m[1]!));
  for (const m of text.matchAll(/sort=\{\{ field: '(\w+)'/g)) sorts.add(m[1]!);
  const filters: Asked['filters'] = [];
  for (const m of text.matchAll(/oneOf\('(\w+)', '\w+', (\[[^\]]*\]|\w+)/g)) {
    const values = m[2]!.startsWith('[') ? listOf(m[2]!) : named.get(m[2]!);
    if (!values?.length) throw new Error(`${resource}: the values of ${m[1]} are not known`);
    filters.push({ name: m[1]!, value: values });
  }
  for (const m of text.matchAll(/isSo\('(\w+)'/g)) filters.push({ name: m[1]!, value: true }, { name: m[1]!, value: false });
  for (const m of text.matchAll(/idOf\('(\w+)'/g)) filters.push({ name: m[1]!, value: '1' });
  for (const m of text.matchAll(/source="(\w+)" label="[^"]+" many/g)) filters.push({ name: m[1]!, value: ['1'] });
  for (const m of text.matchAll(/between\('(\w+)'/g)) filters.push({ name: m[1]! + '_gte', value: '2026-01-01' }, { name: m[1]! + '_lte', value: '2026-01-01' });
  for (const m of text.matchAll(/atLeast\('(\w+)'/g)) filters.push({ name: m[1]! + '_gte', value: 1 });
  if (/^\s+search$/m.test(text)) filters.push({ name: 'q', value: 'a' });
  return { sorts: [...sorts], filters };
}
