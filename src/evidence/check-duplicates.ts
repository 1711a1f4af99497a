import type { Evidence, Rule } from '../vocabulary.js';
import type { EvidenceIndex } from './compiled.js';
import { isLineWithin, openComparison } from './line-within.js';
import type { Comparison } from './line-within.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
import { linesOf } from './rule-lines.js';
import type { RuleLine } from './rule-lines.js';

interface Entry {
  readonly rule: Loaded<Rule>;
  readonly lines: readonly RuleLine[];
}

/**
 * Rules and lines that speak of the same claims: a text that makes one gets two messages, which may even disagree. Told
 * once a pair. Retired rules say nothing.
 */
export function checkDuplicates(rules: readonly Loaded<Rule>[], evidence: EvidenceIndex): EvidenceProblem[] {
  const comparison = openComparison(evidence);
  const entries = rules
    .map((rule): Entry => ({ rule, lines: linesOf(rule.thing) }))
    .filter(({ rule, lines }) => rule.thing.status !== 'retired' && lines.length > 0);
  return entries.flatMap((entry, at) => [
    ...repeatedLines(entry, comparison),
    ...entries.slice(0, at).flatMap((before) => comparePair(entry, before, comparison)),
  ]);
}

/** A line inside another line of its rule adds nothing. Of two that are the same the second is told. */
function repeatedLines({ rule, lines }: Entry, comparison: Comparison): EvidenceProblem[] {
  return lines.flatMap((line, at) => {
    const wider = lines.find(
      (other, place) =>
        other !== line &&
        isLineWithin(line, other, comparison) &&
        isRangeSame(line, other) &&
        (place < at || !isLineWithin(other, line, comparison)),
    );
    if (wider === undefined) return [];
    const message = `This line adds nothing: whatever fits it fits ${nameOf(wider)} of the rule, too. Drop it, or drop the other.`;
    return [
      rule.file.problemAt([line.key, line.index], { code: 'repeated-line', level: 'warning', message }),
    ];
  });
}

function comparePair(entry: Entry, before: Entry, comparison: Comparison): EvidenceProblem[] {
  const isInside = isWithin(entry, before, comparison);
  const isAround = isWithin(before, entry, comparison);
  const agree = isSameVerdict(entry.rule.thing, before.rule.thing);
  if (isInside && isAround) return [duplicate(entry, before, agree)];
  if (!agree) return [];
  if (isInside) return [shadowed(entry, before)];
  return isAround ? [shadowed(before, entry)] : [];
}

function isWithin(inner: Entry, outer: Entry, comparison: Comparison): boolean {
  return inner.lines.every((line) =>
    outer.lines.some((other) => isLineWithin(line, other, comparison) && isRangeSame(line, other)),
  );
}

function duplicate({ rule }: Entry, before: Entry, agree: boolean): EvidenceProblem {
  const { id } = before.rule.thing;
  const message = agree
    ? `The rule looks for the same claims as ${id} (${before.rule.file.path}) and says the same of them. Keep one, with the other's id as its alias.`
    : `The rule looks for the same claims as ${id} (${before.rule.file.path}) but says something else of them. Make it one rule, with an evidence entry for each population.`;
  return rule.file.problemAt(['id'], { code: 'duplicate-rule', message });
}

function shadowed({ rule }: Entry, wider: Entry): EvidenceProblem {
  const { id } = wider.rule.thing;
  const message =
    `Whatever this rule looks for, ${id} (${wider.rule.file.path}) finds with the same verdict for the same people. ` +
    "Drop this rule and make its id an alias of the other, or narrow the other with 'without'.";
  return rule.file.problemAt(['id'], { code: 'shadowed-rule', level: 'warning', message });
}

/** Whether the rules judge alike, population by population. */
function isSameVerdict(one: Rule, other: Rule): boolean {
  const judgements = ({ evidence }: Rule): string[] => evidence.map(judgementOf).sort();
  return judgements(one).join() === judgements(other).join();
}

function judgementOf({ population, direction, allows, allowsAbsolute }: Evidence): string {
  return direction === 'supports'
    ? `${population} ${direction} ${allows} ${allowsAbsolute}`
    : `${population} ${direction}`;
}

/** Figures with other plausible ranges are judged otherwise. */
function isRangeSame(line: RuleLine, other: RuleLine): boolean {
  if (line.key !== 'quantities' || other.key !== 'quantities') return true;
  return JSON.stringify(line.pattern.range) === JSON.stringify(other.pattern.range);
}

function nameOf({ key, index }: RuleLine): string {
  return `line ${index + 1} under ${key}`;
}
