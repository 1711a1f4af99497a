import type { Token } from '../vocabulary.js';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers spelt as one word. */
export const WORD_VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, value): [string, number] => [word, (value + 2) * 10]),
]);
const MULTIPLIERS = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const PERCENT = new Set(['%', 'percent', 'pc']);
/** People of whom there can be a share, in words no lexicon has to know. */
export const PEOPLE: ReadonlySet<string> = new Set(
  `people person persons adult adults american americans briton britons european europeans australian australians
  canadian canadians patient patients woman women man men child children teenager teenagers worker workers employee
  employees student students athlete athletes runner runners sufferer sufferers population us individual individuals
  participants`.split(/\s+/),
);
const UNIT_WORDS = new Map(
  Object.entries({
    people: 'people adults americans patients',
    seconds: 'second seconds sec secs',
    minutes: 'minute minutes min mins',
    hours: 'hour hours',
    days: 'day days',
    weeks: 'week weeks',
    months: 'month months',
    sessions: 'session sessions',
    times: 'times repetitions reps sets',
    mg: 'mg milligrams',
    g: 'g gram grams',
    μg: 'μg mcg micrograms',
    ml: 'ml millilitres milliliters',
    litres: 'litre litres liter liters',
    glasses: 'glass glasses',
  }).flatMap(([unit, words]) => words.split(' ').map((word): [string, string] => [word, unit])),
);

/** Units of an amount taken. */
export const DOSES: ReadonlySet<string> = new Set(['mg', 'g', 'μg', 'ml', 'litres', 'glasses']);

/** "three times more likely" compares; it says nothing of how often. */
const COMPARISON = new Set(
  'more less as higher lower greater fewer faster slower better worse stronger likelier bigger the'.split(
    ' ',
  ),
);

/** A number with the token behind it. */
export interface NumberAt {
  readonly value: number;
  readonly to: number;
}

/** The unit that starts at a token, with the token behind it: "%", "per cent", "people", "-second". */
export function unitAt(tokens: readonly Token[], at: number): { unit: string; to: number } | undefined {
  const norm = tokens[at]?.norm;
  if (norm === undefined) return undefined;
  if (PERCENT.has(norm)) return { unit: 'percent', to: at + 1 };
  if (norm === 'per' && tokens[at + 1]?.norm === 'cent') return { unit: 'percent', to: at + 2 };
  const skip = norm === '-' ? at + 1 : at;
  const unit = UNIT_WORDS.get(tokens[skip]?.norm ?? '');
  if (unit === undefined) return undefined;
  if (unit === 'times' && COMPARISON.has(tokens[skip + 1]?.norm ?? '')) return undefined;
  return { unit, to: skip + 1 };
}

/** A number in figures or words: "1,200", "1.2 billion", "eighty-five". */
export function numberAt(tokens: readonly Token[], at: number, limit: number): NumberAt | undefined {
  const token = tokens[at];
  if (token === undefined || at >= limit) return undefined;
  let value: number | undefined;
  let to = at + 1;
  if (token.kind === 'number') {
    if (isGlued(tokens, at)) return undefined;
    value = Number(token.norm.replace(/,(?=\d{3})/g, '').replace(',', '.'));
    if (Number.isNaN(value)) return undefined;
  } else {
    value = WORD_VALUES.get(token.norm);
    if (value === undefined) return undefined;
    const dash = tokens[to]?.norm === '-' ? to + 1 : to;
    const unit = WORD_VALUES.get(tokens[dash]?.norm ?? '');
    if (value >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      to = dash + 1;
    }
  }
  const multiplier = MULTIPLIERS.get(tokens[to]?.norm ?? '');
  return multiplier === undefined ? { value, to } : { value: value * multiplier, to: to + 1 };
}

const SUFFIXES = new Set(['x', 's', 'st', 'nd', 'rd', 'th']);

/** "else1", "10x", "B12", "24/7": no numbers of their own. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before !== undefined && before.end === token.start && (before.kind === 'word' || before.norm === '/')) {
    return true;
  }
  return after?.start === token.end && (SUFFIXES.has(after.norm) || after.norm === '/');
}
