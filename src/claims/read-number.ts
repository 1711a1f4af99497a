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
  ['bn', 1e9],
  ['dozen', 12],
]);
/** Parts that stand behind a whole number ("2½") or before a unit. */
const PARTS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
const PERCENT = new Set(['%', 'percent', 'pc']);
/** People of whom there can be a share, in words no lexicon has to know. */
export const PEOPLE: ReadonlySet<string> = new Set(
  `people person persons adult adults american americans briton britons european europeans australian australians
  canadian canadians patient patients woman women man men child children teenager teenagers worker workers employee
  employees student students athlete athletes runner runners sufferer sufferers population us individual individuals
  participants human humans citizen citizens resident residents teen teens mother mothers parent parents girl girls boy
  boys baby babies pupil pupils nurse nurses pensioner pensioners household households public`.split(/\s+/),
);
const UNIT_WORDS = new Map(
  Object.entries({
    people: 'people adults americans patients women men children individuals',
    seconds: 'second seconds sec secs',
    minutes: 'minute minutes min mins',
    hours: 'hour hours',
    days: 'day days',
    weeks: 'week weeks',
    months: 'month months',
    sessions: 'session sessions',
    times: 'times repetitions reps sets',
    mg: 'mg milligram milligrams',
    g: 'g gram grams',
    μg: 'μg mcg microgram micrograms ug',
    ml: 'ml millilitre millilitres milliliter milliliters',
    litres: 'litre litres liter liters',
    glasses: 'glass glasses',
    cups: 'cup cups mug mugs',
    teaspoons: 'teaspoon teaspoons tsp',
    tablespoons: 'tablespoon tablespoons tbsp',
    kcal: 'kcal kcals kilocalories calories calorie cals',
    IU: 'iu ius',
    steps: 'steps',
  }).flatMap(([unit, words]) => words.split(' ').map((word): [string, string] => [word, unit])),
);

/** Units of an amount taken. */
export const DOSES: ReadonlySet<string> = new Set(
  'mg g μg ml litres glasses cups teaspoons tablespoons kcal IU steps'.split(' '),
);

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
  if (norm === 'international' && /^units?$/.test(tokens[at + 1]?.norm ?? ''))
    return { unit: 'IU', to: at + 2 };
  const skip = norm === '-' ? at + 1 : at;
  const unit = UNIT_WORDS.get(tokens[skip]?.norm ?? '');
  if (unit === undefined) return undefined;
  if (unit === 'times' && COMPARISON.has(tokens[skip + 1]?.norm ?? '')) return undefined;
  return { unit, to: skip + 1 };
}

/** A number in figures or words: "1,200", "10 000", "1.2 billion", "eighty-five", "two hundred and fifty", "a dozen". */
export function numberAt(tokens: readonly Token[], at: number, limit: number): NumberAt | undefined {
  const token = tokens[at];
  if (token === undefined || at >= limit) return undefined;
  const read =
    token.kind === 'number' ? digitsAt(tokens, at) : (wordsAt(tokens, at) ?? articleAt(tokens, at));
  if (read === undefined) return undefined;
  return withParts(tokens, multiplied(tokens, read));
}

function digitsAt(tokens: readonly Token[], at: number): NumberAt | undefined {
  const token = tokens[at] as Token;
  if (isGlued(tokens, at)) return undefined;
  const next = tokens[at + 1];
  // "10 000": groups of three parted by one space, as many languages and the SI do.
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(token.norm) && next?.start === token.end + 1 && /^\d00$/.test(next.norm);
  const digits = isGrouped ? token.norm + next.norm : token.norm;
  const value = Number(digits.replace(/,(?=\d{3})/g, '').replace(',', '.'));
  if (Number.isNaN(value)) return undefined;
  const to = at + (isGrouped ? 2 : 1);
  const unit = tokens[to];
  const isThousands = unit?.norm === 'k' && unit.start === tokens[to - 1]?.end;
  return isThousands ? { value: value * 1000, to: to + 1 } : { value, to };
}

/** "eighty-five", "seven". */
function wordsAt(tokens: readonly Token[], at: number): NumberAt | undefined {
  const value = WORD_VALUES.get(tokens[at]?.norm ?? '');
  if (value === undefined) return undefined;
  const dash = tokens[at + 1]?.norm === '-' ? at + 2 : at + 1;
  const unit = WORD_VALUES.get(tokens[dash]?.norm ?? '');
  return value >= 20 && unit !== undefined && unit > 0 && unit < 10
    ? { value: value + unit, to: dash + 1 }
    : { value, to: at + 1 };
}

/** "a hundred", "half a million", "a couple of", "half an hour", "an hour": the article or half that stands for a number. */
function articleAt(tokens: readonly Token[], at: number): NumberAt | undefined {
  const norm = tokens[at]?.norm;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'half' && (next === 'a' || next === 'an')) {
    const part = tokens[at + 2]?.norm ?? '';
    return MULTIPLIERS.has(part) || HALVED.has(part) ? { value: 0.5, to: at + 2 } : undefined;
  }
  if (norm !== 'a' && norm !== 'an') return undefined;
  if (next === 'couple') return { value: 2, to: tokens[at + 2]?.norm === 'of' ? at + 3 : at + 2 };
  return MULTIPLIERS.has(next) || next === 'hour' ? { value: 1, to: at + 1 } : undefined;
}

const HALVED = new Set('hour minute gram litre liter teaspoon tablespoon cup glass'.split(' '));

/** "two hundred and fifty thousand": each multiplier takes what stands before it, a smaller number behind it is added. */
function multiplied(tokens: readonly Token[], first: NumberAt): NumberAt {
  let { value, to } = first;
  let multiplier = MULTIPLIERS.get(tokens[to]?.norm ?? '');
  while (multiplier !== undefined) {
    value *= multiplier;
    to++;
    const rest = wordsAt(tokens, tokens[to]?.norm === 'and' ? to + 1 : to);
    if (rest !== undefined && rest.value > 0 && rest.value < multiplier) {
      value += rest.value;
      to = rest.to;
    }
    multiplier = MULTIPLIERS.get(tokens[to]?.norm ?? '');
  }
  return { value, to };
}

/** "2½", "two and a half". */
function withParts(tokens: readonly Token[], { value, to }: NumberAt): NumberAt {
  const part = PARTS.get(tokens[to]?.norm ?? '');
  if (part !== undefined) return { value: value + part, to: to + 1 };
  const isAndHalf =
    tokens[to]?.norm === 'and' && tokens[to + 1]?.norm === 'a' && tokens[to + 2]?.norm === 'half';
  return isAndHalf ? { value: value + 0.5, to: to + 3 } : { value, to };
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
