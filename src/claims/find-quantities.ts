import type { Quantity, Sentence, Token } from '../vocabulary.js';

/** A figure in a sentence: token range `[from, to)` and its value. */
export interface Figure {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly bound?: Quantity['bound'];
  /** "percent", "people", "seconds", "times per day" … */
  readonly unit: string;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORD_VALUES = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, value): [string, number] => [word, (value + 2) * 10]),
]);
const MULTIPLIERS = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** Spoken fractions, as percent. */
const FRACTIONS = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['tenth', 10],
  ['tenths', 10],
]);
const PERCENT = new Set(['%', 'percent', 'pc', 'per cent']);
const UNIT_WORDS = new Map([
  ['people', 'people'],
  ['adults', 'people'],
  ['americans', 'people'],
  ['patients', 'people'],
  ['second', 'seconds'],
  ['seconds', 'seconds'],
  ['sec', 'seconds'],
  ['secs', 'seconds'],
  ['minute', 'minutes'],
  ['minutes', 'minutes'],
  ['min', 'minutes'],
  ['mins', 'minutes'],
  ['hour', 'hours'],
  ['hours', 'hours'],
  ['day', 'days'],
  ['days', 'days'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
  ['month', 'months'],
  ['months', 'months'],
  ['session', 'sessions'],
  ['sessions', 'sessions'],
  ['times', 'times'],
  ['repetitions', 'times'],
  ['reps', 'times'],
  ['sets', 'times'],
  ['mg', 'mg'],
  ['g', 'g'],
  ['litres', 'litres'],
  ['liters', 'litres'],
  ['glasses', 'glasses'],
]);
const AT_LEAST = new Set(['least', 'over', 'than', 'exceeding', 'above']);
const AT_MOST = new Set(['to', 'most', 'under', 'below', 'than', 'maximum']);
const ABOUT = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'some',
  'estimated',
  'approx',
  'circa',
  '~',
  '≈',
  'close',
]);

interface Value {
  readonly value: number;
  readonly to: number;
}

/** All figures with a unit in a sentence. Years, footnote marks, list numbers and bare numbers have none and are left out. */
export function findFigures(tokens: readonly Token[], sentence: Sentence): Figure[] {
  const figures: Figure[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const figure = shareAt(tokens, at, sentence.to) ?? measuredAt(tokens, at, sentence.to);
    if (figure === undefined) continue;
    figures.push({ ...figure, ...boundBefore(tokens, at, sentence.from) });
    at = figure.to - 1;
  }
  return figures;
}

/** "8 in 10", "one out of five", "two thirds of", "half of". */
function shareAt(tokens: readonly Token[], at: number, limit: number): Figure | undefined {
  const norm = tokens[at]?.norm ?? '';
  const fraction = fractionAt(tokens, at, limit);
  if (fraction !== undefined) return fraction;
  const first = numberAt(tokens, at, limit);
  if (first === undefined || norm === '') return undefined;
  let next = first.to;
  if (tokens[next]?.norm === 'in' || tokens[next]?.norm === 'of') next++;
  else if (tokens[next]?.norm === 'out' && tokens[next + 1]?.norm === 'of') next += 2;
  else return undefined;
  if (tokens[next]?.norm === 'every') next++;
  const whole = numberAt(tokens, next, limit);
  if (whole === undefined || whole.value <= first.value || whole.value > 1000) return undefined;
  const share = (first.value / whole.value) * 100;
  return { from: at, to: whole.to, low: share, high: share, unit: 'percent' };
}

function fractionAt(tokens: readonly Token[], at: number, limit: number): Figure | undefined {
  const count = tokens[at]?.norm === 'a' ? 1 : WORD_VALUES.get(tokens[at]?.norm ?? '');
  const place = count === undefined ? at : at + (tokens[at + 1]?.norm === '-' ? 2 : 1);
  const part = FRACTIONS.get(tokens[place]?.norm ?? '');
  if (part === undefined || place >= limit) return undefined;
  if (count === undefined && part !== 50) return undefined;
  const next = tokens[place + 1]?.norm;
  if (next !== 'of' && !(part === 50 && (next === 'the' || next === 'all'))) return undefined;
  const value = part * (count ?? 1);
  return { from: at, to: place + 1, low: value, high: value, unit: 'percent' };
}

/** "85%", "30–50 percent", "between 30 and 50 per cent", "two to three sessions", "1.2 billion people". */
function measuredAt(tokens: readonly Token[], at: number, limit: number): Figure | undefined {
  const isBetween = tokens[at]?.norm === 'between';
  const first = numberAt(tokens, isBetween ? at + 1 : at, limit);
  if (first === undefined) return undefined;
  let to = first.to;
  let high = first.value;
  const ownUnit = unitAt(tokens, to);
  const joined = tokens[ownUnit?.to ?? to]?.norm;
  if (
    joined === '–' ||
    joined === '—' ||
    joined === '-' ||
    joined === 'to' ||
    joined === 'or' ||
    (isBetween && joined === 'and')
  ) {
    const second = numberAt(tokens, (ownUnit?.to ?? to) + 1, limit);
    if (second !== undefined && second.value >= first.value && unitAt(tokens, second.to) !== undefined) {
      high = second.value;
      to = second.to;
    }
  }
  const unit = unitAt(tokens, to);
  return unit === undefined ? undefined : { from: at, to: unit.to, low: first.value, high, unit: unit.unit };
}

function unitAt(tokens: readonly Token[], at: number): { unit: string; to: number } | undefined {
  const norm = tokens[at]?.norm;
  if (norm === undefined) return undefined;
  if (PERCENT.has(norm)) return { unit: 'percent', to: at + 1 };
  if (norm === 'per' && tokens[at + 1]?.norm === 'cent') return { unit: 'percent', to: at + 2 };
  const skip = norm === '-' ? at + 1 : at;
  const unit = UNIT_WORDS.get(tokens[skip]?.norm ?? '');
  return unit === undefined ? undefined : { unit, to: skip + 1 };
}

/** A number in figures or words: "1,200", "1.2 billion", "eighty-five". */
function numberAt(tokens: readonly Token[], at: number, limit: number): Value | undefined {
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

/** "else1", "10x", "B12": no numbers of their own. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind === 'word' && before.end === token.start) return true;
  return (
    after?.kind === 'word' &&
    after.start === token.end &&
    (after.norm === 'x' || after.norm === 's' || after.norm === 'th')
  );
}

function boundBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): { bound?: NonNullable<Quantity['bound']> } {
  const one = at - 1 >= from ? (tokens[at - 1] as Token).norm : '';
  const two = at - 2 >= from ? (tokens[at - 2] as Token).norm : '';
  if (one === 'to' && two === 'up') return { bound: 'at-most' };
  if (one === 'than' && (two === 'more' || two === 'greater')) return { bound: 'at-least' };
  if (one === 'than' && (two === 'less' || two === 'fewer')) return { bound: 'at-most' };
  if (AT_LEAST.has(one) && one !== 'than') return { bound: 'at-least' };
  if (AT_MOST.has(one) && one !== 'to' && one !== 'than') return { bound: 'at-most' };
  return ABOUT.has(one) || (one === 'an' && two === '') ? { bound: 'about' } : {};
}
