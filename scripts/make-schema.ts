/**
 * Writes the JSON Schemas of the rule, concepts, cues, source and pack files, from the shapes the loader checks them
 * against.
 *
 *     npx tsx scripts/make-schema.ts [--check]
 *
 * With --check nothing is written; exit code 1 when a published schema is not current.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsonSchemas } from '../src/evidence/json-schemas.js';

const check = process.argv.includes('--check');
const folder = path.resolve(import.meta.dirname, '../rules/schema');
await mkdir(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) {
  const file = path.join(folder, name);
  const current = await readFile(file, 'utf8').catch(() => '');
  if (current === text) continue;
  if (check) {
    process.stderr.write(`rules/schema/${name} is not current. Run: npx tsx scripts/make-schema.ts\n`);
    process.exitCode = 1;
  } else {
    await writeFile(file, text);
  }
}
