/**
 * Measures how well unseen sentences are read: precision, recall and near misses flagged, per set, construction and pack,
 * and how the status of each claim was read; see docs/accuracy.md.
 *
 * - `npm run accuracy` scores all sets of tests/accuracy/sets, `npm run accuracy -- FILE.jsonl …` those named
 * - `--misses` lists what was missed or flagged without reason, of sets that may be read
 * - `--ablate` leaves out each mechanism in turn and prints what the sets that may be read lose
 *
 * A line is `{"text", "rule", "flag", "construction"}`: `flag` true when an editor who knows the evidence for the rule
 * would flag the text, false for a near miss. Sets called `scored-…` are sealed: no flag prints their texts.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { createLinter } from '../src/lint.js';
import type { Linter } from '../src/lint.js';
import type { Mechanism } from '../src/vocabulary.js';
import { reportAblation, reportMisses, reportSet } from './accuracy-report.js';
import { scoreItem, tallyOf } from './accuracy-scores.js';
import type { Outcome } from './accuracy-scores.js';
import { createSetReader } from './accuracy-sets.js';
import type { ItemSet } from './accuracy-sets.js';

const SETS = 'tests/accuracy/sets';
const MECHANISMS: readonly Mechanism[] = [
  'context',
  'entries',
  'results',
  'advice',
  'verbal',
  'algebra',
  'narrower',
  'hedges',
  'negation-scope',
  'framing',
  'attribution',
  'sayings',
  'loose',
  'joined',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, ablate: { type: 'boolean' } },
});
const evidence = openEvidence(compileEvidence(await loadBuiltIn()));
const files = positionals.length > 0 ? positionals : readdirSync(SETS).map((name) => join(SETS, name));
const sets = [...files].sort().map(createSetReader(evidence.compiled.rules));
if (values.ablate === true) console.log(await ablate(sets.filter(({ isSealed }) => !isSealed)));
else await score(createLinter(evidence));

async function score(linter: Linter): Promise<void> {
  for (const set of sets) {
    const outcomes = await scoreSet(linter, set);
    console.log(`${reportSet(set, outcomes)}\n`);
    if (values.misses === true) console.log(`${reportMisses(set, outcomes)}\n`);
  }
}

async function ablate(readable: readonly ItemSet[]): Promise<string> {
  const tally = async (linter: Linter): Promise<ReturnType<typeof tallyOf>> => {
    const outcomes: Outcome[] = [];
    for (const set of readable) outcomes.push(...(await scoreSet(linter, set)));
    return tallyOf(outcomes);
  };
  const full = await tally(createLinter(evidence));
  const without: [Mechanism, typeof full][] = [];
  for (const mechanism of MECHANISMS)
    without.push([mechanism, await tally(createLinter(evidence, { without: new Set([mechanism]) }))]);
  return reportAblation(full, without);
}

async function scoreSet(linter: Linter, { items }: ItemSet): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const item of items) outcomes.push(await scoreItem(linter, item));
  return outcomes;
}
