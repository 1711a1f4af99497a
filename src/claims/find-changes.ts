import type { Quantity, Token } from '../vocabulary.js';
import { numberAt } from './read-number.js';
import { BE, DETERMINERS } from './word-classes.js';

/** A figure in a sentence: token range `[from, to)` and its value. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly bound?: Quantity['bound'];
  /** "percent", "people", "seconds", "times" … */
  readonly unit: string;
  /** What the words themselves say is measured: "halves" is a change, whatever stands around it. */
  readonly measure?: Quantity['measure'];
}

/** "fivefold": how many times as much, in one word. */
export const FOLDS: ReadonlyMap<string, number> = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, at) => [`${word}fold`, at + 2]),
);
/** Verbs that hold a figure: how many times as much, or how many percent less. */
export const CHANGES = new Map<string, Pick<Figure, 'low' | 'high' | 'unit'>>([
  ...['double', 'doubles', 'doubled', 'doubling'].map((verb) => [verb, times(2)] as const),
  ...['triple', 'triples', 'tripled', 'tripling'].map((verb) => [verb, times(3)] as const),
  ...['halve', 'halves', 'halved', 'halving'].map(
    (verb) => [verb, { low: 50, high: 50, unit: 'percent' }] as const,
  ),
]);

function times(value: number): Pick<Figure, 'low' | 'high' | 'unit'> {
  return { low: value, high: value, unit: 'times' };
}

/** A share of the whole. */
export function percent(from: number, to: number, low: number, high = low): Figure {
  return { from, to, low, high, unit: 'percent' };
}

const AS_MUCH = new Set(
  'likely many much high common often great long fast well strong effective good bad'.split(' '),
);
const HOW_OFTEN = new Set(['a', 'per', 'each', 'every', 'daily', 'weekly']);
const RISK = new Set(
  `risk risks rate rates odds chance chances likelihood number prevalence incidence deaths death mortality length duration
  time protection need needs requirement requirements amount dose intake calories portions strength`.split(
    /\s+/,
  ),
);
/** What a comparison by times goes on with: "three times *more* likely", "twice *the* risk". */
const TIMES_MORE = new Set(
  'more less higher lower greater fewer longer shorter faster slower better worse stronger likelier bigger'.split(
    ' ',
  ),
);
/** Words behind "doubles" that are no object of it. */
const NO_OBJECT = new Set('as up down over or and of in out back for when if after'.split(' '));

/** "doubles the risk of", "halves deaths", "twice as likely", "three times the risk", "in half the time", "twice a day". */
export function changeAt(tokens: readonly Token[], at: number): Figure | undefined {
  const norm = tokens[at]?.norm ?? '';
  const one = tokens[at + 1]?.norm ?? '';
  if (norm === 'twice') {
    if (HOW_OFTEN.has(one)) return { from: at, to: at + 1, ...times(2) };
    return comparesAt(tokens, at + 1) ? { from: at, to: at + 1, ...times(2), measure: 'change' } : undefined;
  }
  if (norm === 'half') {
    const isHalf = (one === 'as' && AS_MUCH.has(tokens[at + 2]?.norm ?? '')) || isOfAmount(tokens, at + 1);
    return isHalf ? { ...percent(at, at + 1, 50), measure: 'change' } : undefined;
  }
  const change = CHANGES.get(norm);
  if (change !== undefined) {
    return isChanging(tokens, at) ? { from: at, to: at + 1, ...change, measure: 'change' } : undefined;
  }
  const fold = FOLDS.get(norm);
  if (fold !== undefined) return { from: at, to: at + 1, ...times(fold), measure: 'change' };
  return timesAt(tokens, at);
}

/** "double *the*", "doubles *deaths*", "the risk *doubles*"; not "double vision". */
function isChanging(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (DETERMINERS.has(next?.norm ?? '') || RISK.has(next?.norm ?? '')) return true;
  if (RISK.has(tokens[at - 1]?.norm ?? '')) return true;
  if (BE.has(tokens[at - 1]?.norm ?? '') && /ed$/.test(tokens[at]?.norm ?? '')) return true;
  return /s$/.test(tokens[at]?.norm ?? '') && next?.kind === 'word' && !NO_OBJECT.has(next.norm);
}

/** "three times more", "a fivefold", "3-fold". */
function timesAt(tokens: readonly Token[], at: number): Figure | undefined {
  const first = numberAt(tokens, at, tokens.length);
  if (first === undefined) return undefined;
  const to = tokens[first.to]?.norm === '-' ? first.to + 1 : first.to;
  const word = tokens[to]?.norm;
  const isTimes = word === 'fold' || (word === 'times' && comparesAt(tokens, to + 1));
  return isTimes ? { from: at, to: to + 1, ...times(first.value), measure: 'change' } : undefined;
}

/** "as likely", "more likely", "the risk of". */
function comparesAt(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  if (TIMES_MORE.has(norm)) return true;
  return norm === 'as' ? AS_MUCH.has(tokens[at + 1]?.norm ?? '') : isOfAmount(tokens, at);
}

/** "the risk", "your usual dose". */
function isOfAmount(tokens: readonly Token[], at: number): boolean {
  if (!DETERMINERS.has(tokens[at]?.norm ?? '')) return false;
  return RISK.has(tokens[at + 1]?.norm ?? '') || RISK.has(tokens[at + 2]?.norm ?? '');
}
