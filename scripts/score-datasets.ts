/**
 * Scores the reader on third-party development data: causal strength, exaggeration, negation cues and scopes.
 * Run: `npm run datasets`, or `npm run datasets -- FOLDER`. The folder holds `causal-strength*.csv`, `exaggeration-pairs*.jsonl`
 * and `negation*.txt`; every score is given for all rows and for the even and the odd ones, so that what only fits the rows
 * it was developed on shows. Without the folder nothing is scored.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findNegations } from '../src/claims/find-negations.js';
import { negationScope } from '../src/claims/negation-scope.js';
import { createReader } from '../src/claims/read-claims.js';
import { readSentences } from '../src/claims/read-sentences.js';
import type { ReadSentence } from '../src/claims/read-sentences.js';
import { readDocument } from '../src/document/read-document.js';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { tokenise } from '../src/text/tokenise.js';
import type { Span } from '../src/vocabulary.js';
import { readNegationRows, readPairRows, readStrengthRows } from './dataset-files.js';
import type { GoldNegation, NegationRow } from './dataset-files.js';

const folder = process.argv[2] ?? join('..', 'shared', 'datasets');
if (!existsSync(folder)) {
  console.log(`Nothing scored: there is no folder ${folder} with development data.`);
  process.exit(0);
}
// Rules bring sayings, which neither strength nor negation hangs on.
const reader = createReader(openEvidence(compileEvidence({ ...(await loadBuiltIn()), rules: [] })));
const STEPS = ['none', 'correlational', 'conditional-causal', 'causal'];
const PARTS = ['all', 'even rows', 'odd rows'];

async function sentencesOf(text: string): Promise<readonly ReadSentence[]> {
  return readSentences(await readDocument(text, { path: 'row.txt', format: 'text' }), reader).sentences;
}

/** The strongest step of a text's sentences; with `claimed`, a link that is denied counts for nothing. */
async function stepOf(text: string, claimed: boolean): Promise<number> {
  const steps = (await sentencesOf(text)).map(({ strength, denied }) =>
    claimed && denied ? 0 : STEPS.indexOf(strength),
  );
  return Math.max(0, ...steps);
}

async function scoreStrength(path: string): Promise<void> {
  const rows = await Promise.all(
    readStrengthRows(path).map(async ({ text, strength }) => [strength, await stepOf(text, false)] as const),
  );
  console.log(`${path}: ${rows.length} sentences`);
  inParts(rows, (part) => {
    const classes = STEPS.map((_, step) => f1(part, step));
    const causal = part.filter(([gold]) => gold >= 2);
    return `macro-F1 ${show(mean(classes))}  by class ${classes.map(show).join(' ')}  hedging F1 ${show(f1(causal, 2))}`;
  });
}

async function scorePairs(path: string): Promise<void> {
  const labels = ['same', 'exaggerates', 'downplays'];
  const rows = await Promise.all(
    readPairRows(path).map(async ({ press, abstract, label }) => {
      const sign = Math.sign((await stepOf(press, true)) - (await stepOf(abstract, true)));
      return [labels.indexOf(label), sign < 0 ? 2 : sign] as const;
    }),
  );
  console.log(`${path}: ${rows.length} pairs`);
  inParts(rows, (part) => {
    const classes = labels.map((_, at) => f1(part, at));
    return `macro-F1 ${show(mean(classes))}  ${labels.map((label, at) => `${label} ${show(classes[at] as number)}`).join('  ')}`;
  });
}

interface Counts {
  both: number;
  gold: number;
  read: number;
}

async function scoreNegation(path: string): Promise<void> {
  const rows = await Promise.all(readNegationRows(path).map(scoreNegationRow));
  console.log(`${path}: ${rows.length} sentences`);
  inParts(rows, (part) => {
    const sum = (pick: (row: (typeof rows)[number]) => Counts): string => {
      const { both, gold, read } = part.map(pick).reduce(add, { both: 0, gold: 0, read: 0 });
      return show((2 * both) / (gold + read));
    };
    return `cue token F1 ${sum(({ cues }) => cues)}  without affixes ${sum(({ words }) => words)}  scope token F1 given the cue ${sum(({ scopes }) => scopes)}`;
  });
}

async function scoreNegationRow(row: NegationRow): Promise<{ cues: Counts; words: Counts; scopes: Counts }> {
  const { text, places } = textOf(row.words);
  const read = (await sentencesOf(text)).flatMap(({ cues }) =>
    cues.filter(({ kind }) => kind === 'negation'),
  );
  // The collection's negations are words and affixes; "fails to" and "unlikely" are none of them.
  const own = findNegations(tokenise(text), whole(text));
  const found = read.filter(({ start }) => own.some(({ parts }) => parts[0]?.start === start));
  const touched = (spans: readonly Span[]): Set<number> =>
    new Set(places.flatMap((place, at) => (spans.some((span) => overlap(span, place)) ? [at] : [])));
  const cueTokens = (isWanted: (word: string, cue: string) => boolean): Set<number> =>
    new Set(
      row.negations.flatMap(({ cue }) =>
        cue.flatMap((part, at) => (part !== '_' && isWanted(row.words[at] as string, part) ? [at] : [])),
      ),
    );
  const scopes = row.negations
    .map((gold) => count(tokensWith(gold.scope), touched(goldScope(gold, row, text, places))))
    .reduce(add, { both: 0, gold: 0, read: 0 });
  return {
    cues: count(
      cueTokens(() => true),
      touched(found.flatMap((cue) => cue.parts ?? [cue])),
    ),
    words: count(
      cueTokens((word, cue) => !isAffix(word, cue)),
      touched(found.flatMap((cue) => (cue.affix === true ? [] : (cue.parts ?? [cue])))),
    ),
    scopes,
  };
}

/** What the reader takes a given cue to deny. */
function goldScope(
  { cue }: GoldNegation,
  { words }: NegationRow,
  text: string,
  places: readonly Span[],
): readonly Span[] {
  const tokens = tokenise(text);
  const parts = cue.flatMap((part, at): Span[] => {
    if (part === '_') return [];
    const { start, end } = places[at] as Span;
    const isSuffix = (words[at] as string).toLowerCase().endsWith(part.toLowerCase());
    return [isSuffix ? { start: end - part.length, end } : { start, end: start + part.length }];
  });
  const at = parts.map((part) => tokens.findIndex((token) => overlap(token, part)));
  const kind = cue.some((part, index) => part !== '_' && isAffix(words[index] as string, part))
    ? 'affix'
    : 'word';
  return negationScope({ kind, parts, at }, tokens, whole(text));
}

const isAffix = (word: string, cue: string): boolean => cue !== word && !/^n[’']t$/i.test(cue);
const overlap = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
const tokensWith = (marks: readonly string[]): Set<number> =>
  new Set(marks.flatMap((mark, at) => (mark === '_' ? [] : [at])));
const whole = (text: string): { start: number; end: number; from: number; to: number } => ({
  start: 0,
  end: text.length,
  from: 0,
  to: tokenise(text).length,
});

/** The collection's tokens as running text, and where each stands in it. */
function textOf(words: readonly string[]): { text: string; places: Span[] } {
  let text = '';
  const places = words.map((word) => {
    const written = PLAIN.get(word) ?? word;
    if (text !== '' && !/^(?:n't|'(?:s|m|d|ll|re|ve))$/i.test(word)) text += ' ';
    const start = text.length;
    text += written;
    return { start, end: text.length };
  });
  return { text, places };
}

/** Marks as the collection writes them, and as people do. */
const PLAIN = new Map([
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ['--', '—'],
]);

function count(gold: ReadonlySet<number>, read: ReadonlySet<number>): Counts {
  return { both: [...read].filter((at) => gold.has(at)).length, gold: gold.size, read: read.size };
}

function add(a: Counts, b: Counts): Counts {
  return { both: a.both + b.both, gold: a.gold + b.gold, read: a.read + b.read };
}

/** F1 of a class over `[gold, read]` rows. */
function f1(rows: readonly (readonly [number, number])[], step: number): number {
  const both = rows.filter(([gold, read]) => gold === step && read === step).length;
  const either =
    rows.filter(([gold]) => gold === step).length + rows.filter(([, read]) => read === step).length;
  return either === 0 ? 0 : (2 * both) / either;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function show(value: number): string {
  return value.toFixed(3);
}

/** Prints a line for all rows, for the even and for the odd ones. */
function inParts<Row>(rows: readonly Row[], line: (part: readonly Row[]) => string): void {
  const parts = [rows, rows.filter((_, at) => at % 2 === 0), rows.filter((_, at) => at % 2 === 1)];
  for (const [at, part] of parts.entries())
    console.log(`  ${(PARTS[at] as string).padEnd(10)} ${line(part)}`);
}

for (const name of readdirSync(folder).sort()) {
  const path = join(folder, name);
  if (/^causal-strength.*\.csv$/.test(name)) await scoreStrength(path);
  else if (/^exaggeration-pairs.*\.jsonl$/.test(name)) await scorePairs(path);
  else if (/^negation.*\.txt$/.test(name)) await scoreNegation(path);
}
