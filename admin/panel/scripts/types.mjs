// Writes src/api/schema.d.ts from the document that the server itself answers.
// With --check it fails when the file is not what it would write.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const here = fileURLToPath(new URL('..', import.meta.url));
const file = join(here, 'src/api/schema.d.ts');
const folder = mkdtempSync(join(tmpdir(), 'vireo-types-'));
try {
  execFileSync('go', ['run', './scripts/gen/openapi', '-out', folder], { cwd: join(here, '../..'), stdio: 'inherit' });
  const document = JSON.parse(readFileSync(join(folder, 'admin.json'), 'utf8'));
  const head = '// Written by `npm run types` from the OpenAPI document of the admin API. Do not edit.\n\n';
  const text = head + astToString(await openapi(document));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error('src/api/schema.d.ts is not what the API document says: run npm run types and commit.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
