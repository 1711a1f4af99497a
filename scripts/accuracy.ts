/**
 * Measures how well unseen sentences are read: precision, recall and near misses flagged, per construction.
 * Run: `npm run accuracy` (all sets of tests/accuracy/sets), or `npm run accuracy -- FILE.jsonl …`.
 *
 * A line is `{"text", "rule", "flag", "construction"}`: `flag` true when an editor who knows the evidence for the rule
 * would flag the text, false for a near miss. Intervals are Wilson's, 95%.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECOMMENDED } from '../src/config/settings.js';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { createLinter } from '../src/lint.js';

interface Item {
  readonly text: string;
  readonly rule: string;
  readonly flag: boolean;
  readonly construction: string;
}

interface Tally {
  claims: number;
  found: number;
  foundByAny: number;
  nearMisses: number;
  alarms: number;
}

const SETS = 'tests/accuracy/sets';
const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : readdirSync(SETS)
        .sort()
        .map((name) => join(SETS, name));
const linter = createLinter(openEvidence(compileEvidence(await loadBuiltIn())));

for (const file of files) {
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
  const all = emptyTally();
  const byConstruction = new Map<string, Tally>();
  for (const item of items) {
    const tally = byConstruction.get(item.construction) ?? emptyTally();
    byConstruction.set(item.construction, tally);
    const rules = await rulesFiring(item.text);
    count(all, item, rules);
    count(tally, item, rules);
  }
  console.log(`${file}: ${items.length} texts`);
  console.log(`  recall (named rule)    ${share(all.found, all.claims)}`);
  console.log(`  recall (any rule)      ${share(all.foundByAny, all.claims)}`);
  console.log(`  near misses flagged    ${share(all.alarms, all.nearMisses)}`);
  console.log(`  precision              ${share(all.foundByAny, all.foundByAny + all.alarms)}`);
  for (const [construction, tally] of [...byConstruction].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = tally.claims === 0 ? '' : `found ${tally.found}/${tally.claims}`;
    const alarms = tally.nearMisses === 0 ? '' : `near misses flagged ${tally.alarms}/${tally.nearMisses}`;
    console.log(`    ${construction.padEnd(16)} ${found.padEnd(14)} ${alarms}`);
  }
}

function emptyTally(): Tally {
  return { claims: 0, found: 0, foundByAny: 0, nearMisses: 0, alarms: 0 };
}

async function rulesFiring(text: string): Promise<readonly string[]> {
  const { messages } = await linter.lintText(text, {
    path: 'text.md',
    settings: { ...RECOMMENDED, drafts: 'info' },
  });
  return messages.flatMap(({ ruleId, claim }) =>
    claim === undefined ? [] : [(ruleId ?? '').replace(/^.*\//, '')],
  );
}

/** A near miss counts as flagged when any rule fires, a claim as found when the named one does. */
function count(tally: Tally, { flag, rule }: Item, rules: readonly string[]): void {
  if (flag) {
    tally.claims++;
    if (rules.includes(rule)) tally.found++;
    if (rules.length > 0) tally.foundByAny++;
  } else {
    tally.nearMisses++;
    if (rules.length > 0) tally.alarms++;
  }
}

/** "0.65 (98/150, 0.57–0.72)": Wilson's interval. */
function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const z = 1.96;
  const p = part / whole;
  const centre = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return `${p.toFixed(3)} (${part}/${whole}, ${(centre - half).toFixed(3)}–${(centre + half).toFixed(3)})`;
}
