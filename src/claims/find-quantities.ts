import type { Quantity, Sentence, Token } from '../vocabulary.js';
import { CHANGES, FOLDS, changeAt, percent } from './find-changes.js';
import type { Figure } from './find-changes.js';
import { numberAt, PEOPLE, unitAt, WORD_VALUES } from './read-number.js';

/** Spoken fractions, as percent. */
const FRACTIONS = new Map([
  ['half', 50],
  ['third', 100 / 3],
  ['thirds', 100 / 3],
  ['quarter', 25],
  ['quarters', 25],
  ['fifth', 20],
  ['fifths', 20],
  ['sixth', 100 / 6],
  ['seventh', 100 / 7],
  ['eighth', 12.5],
  ['ninth', 100 / 9],
  ['tenth', 10],
  ['tenths', 10],
]);
const ORDINALS = new Map([
  ['other', 2],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['tenth', 10],
]);
/** Words a figure can start with; a sentence without any, and without a number in digits, holds none. */
export const FIGURE_WORDS: ReadonlySet<string> = new Set([
  ...WORD_VALUES.keys(),
  ...FRACTIONS.keys(),
  ...CHANGES.keys(),
  ...FOLDS.keys(),
  'every',
  'twice',
  'hundred',
  'thousand',
  'million',
  'billion',
  'dozen',
  'couple',
  'hour',
  'fold',
]);

/** Words a figure starts with, or that stand before those. */
const STARTS: ReadonlySet<string> = new Set([...FIGURE_WORDS, 'a', 'an', 'between']);

/** A word a figure can start with, and behind "a", "an" and "between" such a word or a number. */
function startsFigure(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  if (!STARTS.has(norm)) return false;
  if (norm !== 'a' && norm !== 'an' && norm !== 'between') return true;
  const next = tokens[at + 1];
  return next !== undefined && (next.kind === 'number' || next.norm === '-' || STARTS.has(next.norm));
}

/** All figures with a unit in a sentence. Years, footnote marks, list numbers and bare numbers have none and are left out. */
export function findFigures(tokens: readonly Token[], sentence: Sentence): Figure[] {
  const figures: Figure[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const { kind } = tokens[at] as Token;
    if (kind !== 'number' && !startsFigure(tokens, at)) continue;
    const figure =
      shareAt(tokens, at, sentence) ?? changeAt(tokens, at) ?? measuredAt(tokens, at, sentence.to);
    if (figure === undefined) continue;
    figures.push({ ...figure, ...boundBefore(tokens, at, sentence.from), ...boundAfter(tokens, figure.to) });
    at = figure.to - 1;
  }
  return figures;
}

/** "8 in 10", "one person in five", "two thirds of", "half of", "every second adult". */
function shareAt(tokens: readonly Token[], at: number, sentence: Sentence): Figure | undefined {
  const spoken = fractionsAt(tokens, at, sentence.to) ?? everyAt(tokens, at);
  if (spoken !== undefined) return spoken;
  const first = numberAt(tokens, at, sentence.to);
  if (first === undefined) return undefined;
  const link = linkAt(tokens, first.to);
  if (link === undefined) return undefined;
  const next = tokens[link.to]?.norm === 'every' ? link.to + 1 : link.to;
  const whole = numberAt(tokens, next, sentence.to);
  if (whole === undefined || whole.value <= first.value || whole.value > 1000) return undefined;
  const unit = unitAt(tokens, whole.to)?.unit;
  if (unit !== undefined && unit !== 'people') return undefined;
  if (link.word !== 'in' && isMarkOrStep(tokens, at, whole.to, link.word, sentence)) return undefined;
  return percent(at, whole.to, (first.value / whole.value) * 100);
}

/** "in", "of", "out of", with the person counted before it: "one *adult in* ten", "one-*in*-five". */
function linkAt(tokens: readonly Token[], after: number): { word: string; to: number } | undefined {
  const dashed = tokens[after]?.norm === '-';
  const at = dashed ? after + 1 : afterPeople(tokens, after);
  const word = tokens[at]?.norm;
  let to = at + 1;
  if (word === 'out' && tokens[to]?.norm === 'of') to++;
  else if (word !== 'in' && word !== 'of') return undefined;
  if (dashed && tokens[to]?.norm === '-') to++;
  return { word, to };
}

const LINKS = new Set(['in', 'of', 'out']);

/** The token behind the people counted: "one *American woman* in three". */
function afterPeople(tokens: readonly Token[], after: number): number {
  for (let at = after; at < after + 3; at++) {
    if (PEOPLE.has(tokens[at]?.norm ?? '') && !PEOPLE.has(tokens[at + 1]?.norm ?? '')) return at + 1;
    if (tokens[at]?.kind !== 'word' || LINKS.has(tokens[at]?.norm ?? '')) return after;
  }
  return after;
}

const STEPS = new Set(
  'step chapter part page day week month level grade phase lesson module section stage question tip item round volume figure table slide number episode session set rule myth'.split(
    ' ',
  ),
);
const RATING = new Set(
  'rate rates rated rating ratings score scores scored scoring ranked gave give'.split(' '),
);
const SCALE = new Set(['scale', 'points', 'stars', 'star', 'rating', 'score']);
const MEASURES_UP = new Set('is was were be to from at a an of reached reaches'.split(' '));

/** "Step 2 of 3", "rated 7 out of 10", "a pain of 7 out of 10": a place in a row or on a scale, no share. */
function isMarkOrStep(
  tokens: readonly Token[],
  at: number,
  to: number,
  link: string,
  sentence: Sentence,
): boolean {
  const norm = (place: number): string =>
    place >= sentence.from && place < sentence.to ? (tokens[place]?.norm ?? '') : '';
  if (STEPS.has(norm(at - 1))) return true;
  for (let before = at - 1; before >= at - 5; before--) if (RATING.has(norm(before))) return true;
  for (let behind = to; behind < to + 6; behind++) if (SCALE.has(norm(behind))) return true;
  const endsHere = to >= sentence.to || tokens[to]?.kind !== 'word' || tokens[to].norm === 'to';
  return endsHere && (link === 'of' || MEASURES_UP.has(norm(at - 1)));
}

/** "every second person", "every third adult". */
function everyAt(tokens: readonly Token[], at: number): Figure | undefined {
  if (tokens[at]?.norm !== 'every') return undefined;
  const nth = ORDINALS.get(tokens[at + 1]?.norm ?? '');
  return nth === undefined || !PEOPLE.has(tokens[at + 2]?.norm ?? '')
    ? undefined
    : percent(at, at + 2, 100 / nth);
}

/** One spoken fraction, or two: "a third of", "between a third and a half of". */
function fractionsAt(tokens: readonly Token[], at: number, limit: number): Figure | undefined {
  const isBetween = tokens[at]?.norm === 'between';
  const first = fractionAt(tokens, isBetween ? at + 1 : at, limit);
  if (first === undefined) return undefined;
  const joined = tokens[first.to]?.norm;
  if (joined === 'to' || joined === 'or' || joined === '–' || (isBetween && joined === 'and')) {
    const second = fractionAt(tokens, first.to + 1, limit);
    if (second !== undefined && second.value > first.value && isOfWhole(tokens, second)) {
      return percent(at, second.to, first.value, second.value);
    }
  }
  const { to, value } = first;
  if (isBetween) return undefined;
  // "used by third parties" is no fraction.
  if (tokens[at - 1]?.norm === 'by' && (first.counted || value === 50))
    return { ...percent(at, to, value), measure: 'change' };
  if (isCutIn(tokens, at)) return { ...percent(at, to, value), measure: 'change' };
  return first.counted || value === 50
    ? isOfWhole(tokens, first)
      ? percent(at, to, value)
      : undefined
    : undefined;
}

interface Fraction {
  readonly value: number;
  readonly to: number;
  /** "a third", "two thirds": with a number, so that it is no ordinal. */
  readonly counted: boolean;
}

function fractionAt(tokens: readonly Token[], at: number, limit: number): Fraction | undefined {
  const norm = tokens[at]?.norm ?? '';
  const count = norm === 'a' || norm === 'an' ? 1 : WORD_VALUES.get(norm);
  const place = count === undefined ? at : at + (tokens[at + 1]?.norm === '-' ? 2 : 1);
  const part = FRACTIONS.get(tokens[place]?.norm ?? '');
  if (part === undefined || place >= limit) return undefined;
  return { value: part * (count ?? 1), to: place + 1, counted: count !== undefined };
}

/** "of …", or "half *the population*"; "half the time" and "half the battle" are no shares of people. */
function isOfWhole(tokens: readonly Token[], { value, to }: Fraction): boolean {
  const next = tokens[to]?.norm;
  if (next === 'of') return true;
  if (value !== 50 || (next !== 'the' && next !== 'all')) return false;
  return [to + 1, to + 2, to + 3].some((at) => PEOPLE.has(tokens[at]?.norm ?? ''));
}

/** "cuts the risk in half". */
function isCutIn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.norm !== 'in') return false;
  for (let before = at - 2; before >= Math.max(0, at - 8); before--) {
    if (/^(?:cut|cuts|cutting|slash|slashes|slashed)$/.test(tokens[before]?.norm ?? '')) return true;
  }
  return false;
}

const JOINS = new Set(['–', '—', '-', 'to', 'or']);

/** "85%", "30–50 percent", "between 30 and 50 per cent", "two to three sessions", "1.2 billion people". */
function measuredAt(tokens: readonly Token[], at: number, limit: number): Figure | undefined {
  const isBetween = tokens[at]?.norm === 'between';
  const first = numberAt(tokens, isBetween ? at + 1 : at, limit);
  if (first === undefined || isYearOrAge(tokens, at) || tokens[at - 1]?.norm === 'any') return undefined;
  let to = first.to;
  let high = first.value;
  const ownUnit = unitAt(tokens, to);
  const joined = tokens[ownUnit?.to ?? to]?.norm ?? '';
  if (JOINS.has(joined) || (isBetween && joined === 'and')) {
    const second = numberAt(tokens, (ownUnit?.to ?? to) + 1, limit);
    if (second !== undefined && second.value >= first.value && unitAt(tokens, second.to) !== undefined) {
      high = second.value;
      to = second.to;
    }
  }
  const unit = unitAt(tokens, afterExtra(tokens, to)) ?? peopleAt(tokens, to, high);
  if (unit?.unit === 'percent' && isWording(tokens, unit.to, high)) return undefined;
  if (unit === undefined || (unit.unit === 'people' && GIVEN.has(tokens[at - 1]?.norm ?? '')))
    return undefined;
  return { from: at, to: unit.to, low: first.value, high, unit: unit.unit };
}

/** "2,000 *extra* calories". */
function afterExtra(tokens: readonly Token[], at: number): number {
  return EXTRA.has(tokens[at]?.norm ?? '') ? at + 1 : at;
}

const EXTRA = new Set(['extra', 'additional', 'more', 'full', 'whole', 'solid', 'good']);

/** "600 million *American adults*", "619 million *worldwide*": millions are of people where the words allow it. */
function peopleAt(
  tokens: readonly Token[],
  at: number,
  value: number,
): { unit: string; to: number } | undefined {
  if (value < MILLION) return undefined;
  for (let to = at; to < at + 3; to++) {
    const norm = tokens[to]?.norm ?? '';
    if (PEOPLE.has(norm) && norm !== 'us') return { unit: 'people', to: to + 1 };
    if (to === at && WHEREVER.has(norm)) return { unit: 'people', to };
    if (tokens[to]?.kind !== 'word' || norm === 'of') return undefined;
  }
  return undefined;
}

const MILLION = 1e6;
const WHEREVER = new Set(['worldwide', 'globally', 'around', 'across']);

/** "50% off", "100% natural": wording, no share. */
function isWording(tokens: readonly Token[], to: number, value: number): boolean {
  const next = tokens[to];
  if (next?.norm === 'off' || next?.norm === 'discount') return true;
  return value === 100 && next?.kind === 'word' && next.norm !== 'of';
}

/** "*the* 120 patients" are those a text is about, not how many there are. */
const GIVEN = new Set(['the', 'our', 'these', 'those', 'their', 'all']);

/** "In 2019 patients were …", "aged 6 months". */
function isYearOrAge(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? '';
  if (before === 'age' || before === 'aged' || before === 'ages') return true;
  return /^(?:19|20)\d\d$/.test(tokens[at]?.norm ?? '') && /^(?:in|since|by|until|from|during)$/.test(before);
}

const ABOUT = new Set(
  'about around approximately roughly nearly almost some estimated approx circa ~ ≈'.split(' '),
);
const OVER = new Set(['over', 'exceed', 'exceeding', 'above', 'exceeds', 'minimum']);
const UNDER = new Set(['under', 'below', 'maximum']);

/** "150 minutes *or more*". */
function boundAfter(tokens: readonly Token[], to: number): { bound?: NonNullable<Quantity['bound']> } {
  if (tokens[to]?.norm !== 'or') return {};
  const word = tokens[to + 1]?.norm ?? '';
  if (word === 'more' || word === 'above' || word === 'over') return { bound: 'at-least' };
  return word === 'less' || word === 'fewer' || word === 'below' ? { bound: 'at-most' } : {};
}

function boundBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): { bound?: NonNullable<Quantity['bound']> } {
  const norm = (back: number): string => (at - back >= from ? (tokens[at - back] as Token).norm : '');
  const [one, two, three] = [norm(1), norm(2), norm(3)];
  if (one === 'than') {
    if (/^(?:more|greater|higher)$/.test(two)) return { bound: three === 'no' ? 'at-most' : 'at-least' };
    if (/^(?:less|fewer|lower)$/.test(two)) return { bound: three === 'no' ? 'at-least' : 'at-most' };
    return {};
  }
  if (one === 'as' && three === 'as') return /^(?:many|much|high)$/.test(two) ? { bound: 'at-most' } : {};
  if (one === 'to') return two === 'up' ? { bound: 'at-most' } : two === 'close' ? { bound: 'about' } : {};
  if (one === 'least' || OVER.has(one)) return { bound: 'at-least' };
  if (one === 'most' || UNDER.has(one)) return { bound: 'at-most' };
  return ABOUT.has(one) ? { bound: 'about' } : {};
}
