/**
 * What keeping compiled packs saves: all rules claimlint comes with, as a pack of one's own, opened from the cache beside
 * parsing the very same YAML. Run by bench/run.ts; prints the comparison as JSON.
 *
 *     npx tsx bench/pack-load.ts <folder to work in> <rounds>
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openPackCache } from '../src/engine/pack-cache.js';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadEvidence } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { formatProblem } from '../src/evidence/problem.js';
import { summarise } from './measure.js';

const root = join(import.meta.dirname, '..');
const rulesDir = join(root, 'rules');
const [scratch = '', rounds = '9'] = process.argv.slice(2);

const project = join(scratch, 'pack-load');
const pack = join(project, 'house');
mkdirSync(join(project, 'node_modules'), { recursive: true });
writeFileSync(join(project, 'package.json'), '{}');
for (const name of readdirSync(join(rulesDir, 'packs')))
  cpSync(join(rulesDir, 'packs', name), pack, { recursive: true });
writeFileSync(
  join(pack, 'pack.yaml'),
  'name: house\nversion: 1.0.0\ntitle: House rules\ndescription: All rules.\n',
);

const { base, problems } = await loadEvidence({ rulesDir, packs: [pack] });
const [problem] = problems.filter(({ level }) => level === 'error');
if (problem !== undefined) throw new Error(formatProblem(problem));
const { claims } = base.rules.find((rule) => rule.claims.length > 0)!;
const [subject, object] = [claims[0]?.subject?.[0], claims[0]?.object?.[0]];

// A cache of its own each time, as in a process that starts.
const openCache = () => openPackCache([pack], project, join(root, 'dist/evidence.jsonl'));
openCache().write(compileEvidence(base));

/** Whatever has to be done before the first claim is looked up. */
function openKept(): void {
  const kept = openCache().read();
  if (kept === undefined) throw new Error('what was compiled was not kept');
  if (openEvidence(kept).claimPatterns(subject, object).length === 0) throw new Error('the rules are lost');
}

function parseYaml(): void {
  for (const name of readdirSync(pack)) parse(readFileSync(join(pack, name), 'utf8'));
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const pairs = Array.from({ length: Number(rounds) }, () => ({
  reference: time(parseYaml),
  subject: time(openKept),
}));
process.stdout.write(JSON.stringify(summarise(pairs)));
