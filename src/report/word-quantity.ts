import type { Quantity, QuantityPattern, Rule } from '../vocabulary.js';

/** Gives the words for a concept id: "general-population" → "the general population". */
export type LabelOf = (concept: string) => string;

/**
 * What the text says, what the evidence gives, for whom, and by how much they differ.
 * Undefined when the rule has no figure of that measure.
 */
export function wordQuantity(
  quantity: Quantity,
  rule: Pick<Rule, 'quantities'>,
  labelOf: LabelOf,
): string | undefined {
  const pattern = findPattern(quantity, rule.quantities);
  if (pattern === undefined) return undefined;
  const said = `The text says ${wordFigure(quantity)}${ofPopulation([quantity.population], labelOf)}`;
  if (pattern.range === null)
    return `${said}; no figure${ofPopulation(pattern.population, labelOf)} can be defended.`;
  const [low, high] = pattern.range;
  const given = `${wordRange(low, high, quantity.unit)}${ofPopulation(pattern.population, labelOf)}`;
  const miss = wordMiss(quantity, low, high);
  return `${said}; the evidence gives ${given}${miss === undefined ? '' : ` (${miss})`}.`;
}

/** A figure as an editor would write it: "85%", "at least 2 litres", "30–50%". */
export function wordFigure(quantity: Quantity): string {
  const bound = { 'at-least': 'at least ', 'at-most': 'up to ', about: 'about ' };
  return (
    (quantity.bound === undefined ? '' : bound[quantity.bound]) +
    wordRange(quantity.low, quantity.high, quantity.unit)
  );
}

function wordRange(low: number, high: number, unit: string): string {
  const figures = low === high ? wordNumber(low) : `${wordNumber(low)}–${wordNumber(high)}`;
  return unit === 'percent' ? `${figures}%` : `${figures} ${unit}`.trim();
}

/** Thousands in groups, at most two decimals: a figure in a message is read, not computed with. */
function wordNumber(value: number): string {
  const [whole, fraction] = String(Math.round(value * 100) / 100).split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function ofPopulation(population: readonly (string | undefined)[] | undefined, labelOf: LabelOf): string {
  const labels = (population ?? []).flatMap((concept) => (concept === undefined ? [] : [labelOf(concept)]));
  return labels.length === 0 ? '' : ` of ${labels.join(' or ')}`;
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

/** The rule's figure nearest in kind: same measure and unit, then same population, then same time frame. */
function findPattern(quantity: Quantity, patterns: readonly QuantityPattern[]): QuantityPattern | undefined {
  const score = (pattern: QuantityPattern): number => {
    const population = quantity.population;
    const samePopulation = population !== undefined && (pattern.population?.includes(population) ?? false);
    const sameTime = pattern.timeFrame !== undefined && pattern.timeFrame === quantity.timeFrame;
    return (samePopulation ? 4 : 0) + (sameTime ? 2 : 0) + (pattern.timeFrame === undefined ? 1 : 0);
  };
  const same = patterns.filter(({ measure, unit }) => measure === quantity.measure && unit === quantity.unit);
  return same.reduce<QuantityPattern | undefined>(
    (best, pattern) => (best === undefined || score(pattern) > score(best) ? pattern : best),
    undefined,
  );
}
