/**
 * Scores the linter on articles with gold notes: per article hits, misses and false alarms of the evidence rows for
 * rules there are. Run: `npx tsx scripts/score-articles.ts FOLDER` (a folder with `gold.yaml` and its articles).
 *
 * A finding hits a row when it is of the row's rule (or one it also accepts) and lies in a sentence of the quote; another
 * rule of the same family is half a hit. A finding outside every annotated sentence is a false alarm; one on a
 * `must_not_flag` quote is listed by itself. Drafts are scored, too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RECOMMENDED } from '../src/config/settings.js';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { createLinter } from '../src/lint.js';
import type { Span } from '../src/vocabulary.js';

interface Row {
  readonly quote: string;
  readonly rule: string;
  readonly type: 'evidence' | 'editorial';
  readonly also_accept?: readonly string[];
}

interface Gold {
  readonly rule_families: Readonly<Record<string, readonly string[]>>;
  readonly articles: readonly {
    readonly file: string;
    readonly flags: readonly Row[];
    readonly must_not_flag: readonly { readonly quote: string; readonly rules?: readonly string[] }[];
    readonly optional?: readonly { readonly quote: string }[];
  }[];
}

interface Reported extends Span {
  readonly rule: string;
  readonly text: string;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder that holds gold.yaml and its articles.');
  process.exit(2);
}
const gold = parse(readFileSync(join(folder, 'gold.yaml'), 'utf8')) as Gold;
const evidence = openEvidence(compileEvidence(await loadBuiltIn()));
const linter = createLinter(evidence);
const known = new Set(evidence.compiled.rules.map(({ id }) => shortId(id)));
const total = { rows: 0, hits: 0, halves: 0, alarms: 0, forbidden: 0 };

for (const article of gold.articles) {
  const source = readFileSync(join(folder, article.file), 'utf8');
  const { messages } = await linter.lintText(source, {
    path: article.file,
    settings: { ...RECOMMENDED, drafts: 'info' },
  });
  const reported = messages.flatMap(({ ruleId, claim }): Reported[] =>
    ruleId === null || claim === undefined
      ? []
      : [{ rule: shortId(ruleId), start: claim.start, end: claim.end, text: claim.text }],
  );
  const rows = article.flags.filter(({ type, rule }) => type === 'evidence' && known.has(rule));
  const matched = new Set<Reported>();
  let hits = 0;
  let halves = 0;
  for (const row of rows) {
    const near = reported.filter((one) => overlaps(one, sentenceOf(source, row.quote)));
    const exact = near.filter(({ rule }) => rule === row.rule || row.also_accept?.includes(rule) === true);
    const kin = near.filter(({ rule }) => areKin(rule, row.rule));
    if (exact.length > 0) hits++;
    else if (kin.length > 0) halves++;
    for (const one of exact.length > 0 ? exact : kin) matched.add(one);
    if (exact.length === 0) console.log(`${kin.length > 0 ? 'half ' : 'miss '} ${row.rule}: ${row.quote}`);
  }
  const annotated = [...article.flags, ...(article.optional ?? [])].map(({ quote }) =>
    sentenceOf(source, quote),
  );
  const alarms = reported.filter(
    (one) => !matched.has(one) && !annotated.some((span) => overlaps(one, span)),
  );
  for (const { rule, text } of alarms) console.log(`false ${rule}: ${text}`);
  const forbidden = article.must_not_flag.flatMap(({ quote, rules }) =>
    reported.filter(
      (one) => overlaps(one, spanOf(source, quote)) && (rules === undefined || rules.includes(one.rule)),
    ),
  );
  for (const { rule, text } of forbidden) console.log(`MUST NOT ${rule}: ${text}`);
  console.log(
    `${article.file}: ${hits} hits and ${halves} half hits of ${rows.length} rows, ` +
      `${alarms.length} false alarms, ${forbidden.length} on must_not_flag\n`,
  );
  total.rows += rows.length;
  total.hits += hits;
  total.halves += halves;
  total.alarms += alarms.length;
  total.forbidden += forbidden.length;
}
console.log(
  `All: ${total.hits}/${total.rows} = ${(total.hits / total.rows).toFixed(2)} hit, ${total.halves} half, ` +
    `${total.alarms} false alarms, ${total.forbidden} on must_not_flag`,
);

function shortId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function areKin(left: string, right: string): boolean {
  return Object.values(gold.rule_families).some((ids) => ids.includes(left) && ids.includes(right));
}

function spanOf(source: string, quote: string): Span {
  const start = source.indexOf(quote);
  if (start < 0) throw new Error(`This quote is not in the article: ${quote}`);
  return { start, end: start + quote.length };
}

/** The quote, widened to the ends of its sentence or line. */
function sentenceOf(source: string, quote: string): Span {
  let { start, end } = spanOf(source, quote);
  while (start > 0 && !/[.!?\n]/.test(source[start - 1]!)) start--;
  while (end < source.length && !/[.!?\n]/.test(source[end]!)) end++;
  return { start, end };
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
