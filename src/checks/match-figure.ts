import type { Quantity, QuantityPattern } from '../vocabulary.js';

/** How many of the smallest unit of its kind one unit is. */
const SIZES: readonly ReadonlyMap<string, number>[] = [
  new Map([
    ['μg', 1],
    ['mg', 1e3],
    ['g', 1e6],
  ]),
  new Map([
    ['seconds', 1],
    ['minutes', 60],
    ['hours', 3600],
    ['days', 86400],
    ['weeks', 604800],
    ['months', 2629746],
  ]),
  new Map([
    ['ml', 1],
    ['litres', 1000],
  ]),
];

/**
 * The figure in the unit of a rule's pattern; undefined when the two cannot be compared. A change in times is one in
 * percent: twice as much is 100% more.
 */
export function inUnit(
  { low, high, unit, measure }: Quantity,
  wanted: string,
): Pick<Quantity, 'low' | 'high'> | undefined {
  if (unit === wanted) return { low, high };
  if (measure === 'change' && unit === 'times' && wanted === 'percent') {
    return { low: (low - 1) * 100, high: (high - 1) * 100 };
  }
  const sizes = SIZES.find((each) => each.has(unit) && each.has(wanted));
  if (sizes === undefined) return undefined;
  const factor = (sizes.get(unit) as number) / (sizes.get(wanted) as number);
  return { low: low * factor, high: high * factor };
}

/**
 * The figure as a pattern of a rule measures it, or undefined when the pattern is about something else. Figures of one
 * sample, or of some of the people named, are judged by no rule. A pattern with a time frame speaks only of figures
 * that name it: "60% have back pain" may be meant over a lifetime. Where no figure can be defended, only the unit named
 * is meant, and where another pattern of the rule has the figure's own unit, that one.
 */
export function fitFigure(
  quantity: Quantity,
  pattern: QuantityPattern,
  others: readonly QuantityPattern[],
): Quantity | undefined {
  if (quantity.sample === true || quantity.part === true) return undefined;
  if (!isMeasured(pattern.measure, quantity.measure)) return undefined;
  if (pattern.timeFrame !== undefined && pattern.timeFrame !== quantity.timeFrame) return undefined;
  if (pattern.advised === true && quantity.advised !== true) return undefined;
  if (pattern.per !== undefined && pattern.per !== (quantity.per ?? 'day')) return undefined;
  const isOwnUnit = pattern.unit === quantity.unit;
  if (
    !isOwnUnit &&
    (pattern.range === null ||
      others.some(({ unit, of }) => unit === quantity.unit && of.some((each) => pattern.of.includes(each))))
  )
    return undefined;
  const converted = inUnit(quantity, pattern.unit);
  if (converted === undefined) return undefined;
  const fitted = { ...quantity, ...converted, unit: pattern.unit };
  const { only } = pattern;
  return only === undefined || (fitted.high >= only[0] && fitted.low <= only[1]) ? fitted : undefined;
}

/**
 * A rule on a share of people covers figures of how many have something; a rule on how many have something does not
 * cover a share of something else ("half of all back pain").
 */
function isMeasured(wanted: Quantity['measure'], measure: Quantity['measure']): boolean {
  return wanted === measure || (wanted === 'share' && measure === 'prevalence');
}
