import { fitFigure, inUnit } from '../checks/match-figure.js';
import type { Quantity, QuantityPattern, Rule } from '../vocabulary.js';

/** Gives the words for a concept id: "general-population" → "the general population". */
export type LabelOf = (concept: string) => string;

/**
 * What the text says, what the evidence gives, for whom, and by how much they differ.
 * Undefined when the rule has no figure of that measure.
 * @param of concept the figure measures: a rule may have figures of several
 */
export function wordQuantity(
  quantity: Quantity,
  rule: Pick<Rule, 'quantities'>,
  labelOf: LabelOf,
  of?: string,
): string | undefined {
  const pattern = findPattern(quantity, rule.quantities, of);
  if (pattern === undefined) return undefined;
  const own = `${wordBound(quantity)}${wordAmount(quantity.low, quantity.high, quantity.unit, [quantity.population], labelOf)}`;
  const fitted = { ...quantity, ...inUnit(quantity, pattern.unit), unit: pattern.unit };
  const converted =
    pattern.range === null || pattern.unit === quantity.unit
      ? ''
      : ` (${wordRange(fitted.low, fitted.high, pattern.unit)}${quantity.measure === 'change' ? ' more' : ''})`;
  const said = `The text says ${own}${converted}`;
  if (pattern.range === null)
    return `${said}; no figure${ofPopulation(pattern.population, labelOf)} can be defended.`;
  const miss = wordMiss(fitted, ...pattern.range);
  const given = wordInterval(pattern, pattern.range, labelOf);
  return `${said}; the evidence gives ${given}${miss === undefined ? '' : ` (${miss})`}.`;
}

/** What the evidence gives: "30–60% of pain clinic patient over a lifetime", "at most 400 mg a day". */
export function wordInterval(
  pattern: QuantityPattern,
  [low, high]: NonNullable<QuantityPattern['range']>,
  labelOf: LabelOf,
): string {
  const population = pattern.population ?? [];
  const amount =
    low === 0
      ? `at most ${wordAmount(high, high, pattern.unit, population, labelOf)}`
      : wordAmount(low, high, pattern.unit, population, labelOf);
  return `${amount}${pattern.per === undefined ? '' : ` a ${pattern.per}`}${wordTime(pattern)}`;
}

function wordBound({ bound }: Quantity): string {
  return bound === undefined ? '' : { 'at-least': 'at least ', 'at-most': 'up to ', about: 'about ' }[bound];
}

/** "85% of people in general", "1.9 billion people worldwide". */
function wordAmount(
  low: number,
  high: number,
  unit: string,
  population: readonly (string | undefined)[],
  labelOf: LabelOf,
): string {
  const [label] = labelsOf(population, labelOf);
  if (unit === 'people' && label !== undefined) return `${wordRange(low, high, '')} ${label}`;
  return wordRange(low, high, unit) + ofPopulation(population, labelOf);
}

function wordRange(low: number, high: number, unit: string): string {
  const figures = low === high ? wordNumber(low) : `${wordNumber(low)}–${wordNumber(high)}`;
  return unit === 'percent' ? `${figures}%` : `${figures} ${unit}`.trim();
}

/**
 * Thousands in groups, millions and billions in words, and no more decimals than one reads: a figure in a message is
 * read, not computed with.
 */
function wordNumber(value: number): string {
  if (value >= 1e9) return `${wordNumber(value / 1e9)} billion`;
  if (value >= 1e6) return `${wordNumber(value / 1e6)} million`;
  const decimals = value >= 10 ? 10 : 100;
  const [whole, fraction] = String(Math.round(value * decimals) / decimals).split('.') as [
    string,
    string | undefined,
  ];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function labelsOf(population: readonly (string | undefined)[], labelOf: LabelOf): string[] {
  return population.flatMap((concept) => (concept === undefined ? [] : [labelOf(concept)]));
}

function ofPopulation(population: readonly (string | undefined)[] | undefined, labelOf: LabelOf): string {
  const labels = labelsOf(population ?? [], labelOf);
  return labels.length === 0 ? '' : ` of ${labels.join(' or ')}`;
}

function wordTime({ timeFrame }: QuantityPattern): string {
  if (timeFrame === undefined) return '';
  return { lifetime: ' over a lifetime', point: ' at any one time', period: ' over a period' }[timeFrame];
}

function wordMiss(quantity: Quantity, low: number, high: number): string | undefined {
  const unit = quantity.unit === 'percent' ? 'percentage points' : quantity.unit;
  const words = (distance: number, way: string): string =>
    `the text is ${wordNumber(distance)} ${unit} too ${way}`;
  if (quantity.low > high) return words(quantity.low - high, 'high');
  if (quantity.high < low) return words(low - quantity.high, 'low');
  // "up to 95%" where the evidence ends at 60%: the range reaches too far, though it overlaps.
  if (quantity.high > high) return words(quantity.high - high, 'high at its upper end');
  if (quantity.low < low && quantity.bound !== 'at-most')
    return words(low - quantity.low, 'low at its lower end');
  return undefined;
}

/** The rule's figure nearest in kind: one that judges this figure, of the same thing, then population, then time frame. */
function findPattern(
  quantity: Quantity,
  patterns: readonly QuantityPattern[],
  of: string | undefined,
): QuantityPattern | undefined {
  const score = (pattern: QuantityPattern): number => {
    const population = quantity.population;
    const isSameThing = of !== undefined && pattern.of.includes(of);
    const samePopulation = population !== undefined && (pattern.population?.includes(population) ?? false);
    const sameTime = pattern.timeFrame !== undefined && pattern.timeFrame === quantity.timeFrame;
    const misses = pattern.range !== null && wordMiss(quantity, ...pattern.range) !== undefined;
    return (
      (isSameThing ? 16 : 0) +
      (samePopulation ? 8 : 0) +
      (sameTime ? 4 : 0) +
      (misses ? 2 : 0) +
      (pattern.timeFrame === undefined ? 1 : 0)
    );
  };
  const same = patterns.filter((pattern) => fitFigure(quantity, pattern, patterns) !== undefined);
  return same.reduce<QuantityPattern | undefined>(
    (best, pattern) => (best === undefined || score(pattern) > score(best) ? pattern : best),
    undefined,
  );
}
