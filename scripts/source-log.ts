/**
 * Writes docs/source-log.csv, the log of what was read of every cited work and when, from rules and bibliography.
 *
 *     npm run source-log [-- --check]
 *
 * With --check nothing is written; exit code 1 when the log is not current.
 */
import path from 'node:path';
import { readBuiltInRules } from './built-in-rules.js';
import { runGenerator } from './generated-files.js';
import { sourceLog } from './source-log-file.js';

const root = path.resolve(import.meta.dirname, '..');
const { base, files } = await readBuiltInRules(root);
const log = sourceLog(
  files.works.map(({ thing }) => thing),
  base.rules,
);
await runGenerator('source-log', root, { files: new Map([['docs/source-log.csv', log]]), existing: [] });
