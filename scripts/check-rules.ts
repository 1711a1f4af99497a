/**
 * Checks rule, lexicon and bibliography files and prints what is wrong with them.
 *
 *     npx tsx scripts/check-rules.ts [paths]
 *
 * Without paths everything is shown; with paths only mistakes in those files or folders. Everything is read either
 * way, because rules lean on the lexicon and the bibliography. Exit code 1 when an error is shown.
 */
import path from 'node:path';
import { loadEvidence } from '../src/evidence/load-evidence.js';
import { formatProblem } from '../src/evidence/problem.js';

const wanted = process.argv.slice(2).map((file) => path.resolve(file));
const rulesDir = path.relative(process.cwd(), path.resolve(import.meta.dirname, '../rules')) || '.';
const { base, problems } = await loadEvidence({ rulesDir });
const shown = problems.filter(
  ({ file }) => wanted.length === 0 || wanted.some((place) => isWithin(file, place)),
);

for (const problem of shown) process.stdout.write(`${formatProblem(problem)}\n\n`);
const errors = shown.filter(({ level }) => level === 'error').length;
const counts = [
  `${base.rules.length} rules`,
  `${base.lexicon.concepts.length} concepts`,
  `${base.lexicon.cues.length} cue groups`,
  `${Object.keys(base.sources).length} sources`,
  `${errors} errors`,
  `${shown.length - errors} warnings`,
];
process.stdout.write(`${counts.join(', ')}\n`);
process.exitCode = errors > 0 ? 1 : 0;

function isWithin(file: string, place: string): boolean {
  const way = path.relative(place, path.resolve(file));
  return way === '' || !way.startsWith('..');
}
