import type { Claim, Quantity, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import type { CountedClaim } from './build-claim.js';
import { countsPeople, findMeasured, placeFigures } from './find-measured.js';
import type { Measured, Place } from './find-measured.js';
import { FIGURE_WORDS, findFigures } from './find-quantities.js';
import type { Figure } from './find-changes.js';
import { doesOther, isElsewhere, isForSome, isPart, populationOf } from './find-population.js';
import { isSample, isTold } from './is-sample.js';
import { wordsOf } from './mark-block.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { readAssertion } from './read-assertion.js';
import type { Assertion } from './read-assertion.js';
import { isAdvised, spanOf } from './read-advice.js';
import { DOSES, PEOPLE } from './read-number.js';

const LIFETIME =
  /\b(?:lifetimes?|lifelong|at (?:some|one) (?:point|time|stage)|(?:during|in|over|throughout|across) (?:the course of )?(?:their|her|his|our|your|a|one's) (?:whole |entire )?li(?:fe|ves)|in life|ever|sooner or later|at least once|before they die|by the end of life)\b/;
const POINT =
  /\b(?:at any (?:one |given )?(?:time|moment|point)|at this (?:very )?(?:time|moment)|as you read this|at the moment|at present|on any (?:given |one )?day|on a given day|right now|today|now|currently|presently|as we speak|point prevalence)\b/;
const PERIOD =
  /\b(?:(?:within|over|during|in) (?:a|any|the|one|any given|a given|a single|the (?:past|last|previous)|the (?:past|last|previous) (?:\S+)) (?:years?|months?)|(?:past|last|previous) (?:year|month|\S+ months)|(?:each|every|per|a) year|annual(?:ly)?|yearly)\b/;

/** Quantity claims of a sentence: how common something is, how long or how often something is done. */
export function readFigures(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
): readonly CountedClaim[] {
  if (!mayHoldFigure(marked.tokens, sentence)) return [];
  const figures = findFigures(marked.tokens, sentence).map((figure) => ({
    ...figure,
    measure: measureOf(figure, marked.tokens),
  }));
  if (figures.length === 0) return [];
  return placeFigures(marked.tokens, sentence, figures, mentionsIn(marked, sentence)).flatMap((place) => {
    return readFigure(article, marked, place);
  });
}

function mayHoldFigure(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'number' || FIGURE_WORDS.has(norm)) return true;
  }
  return false;
}

/** The claim of a figure; several where the name of what is measured is ambiguous. */
function readFigure(article: Article, marked: MarkedBlock, place: Place): readonly CountedClaim[] {
  const { figure, sentence } = place;
  const population = countsPeople(figure)
    ? (populationOf(article, place) ?? columnPopulation(article, marked))
    : undefined;
  const measured = findMeasured(article, marked, place, population);
  if (measured === undefined) return [];
  const thing = measured.mentions[0] as Mention;
  const own = measured.marked === marked && thing.from >= sentence.from && thing.to <= sentence.to;
  const here = own ? thing : { from: sentence.to, to: sentence.to };
  if (own && countsPeople(figure) && doesOther(marked.tokens, place, population, here)) return [];
  const complete = (): readonly Claim[] =>
    figureClaims(article, marked, place, population, { ...measured, here }, thing);
  const { coverage } = article;
  if (coverage === undefined || thing.concepts.some((concept) => coverage.ofFigure(concept)))
    return complete();
  return thing.concepts.map((_, at) => ({ complete: () => complete()[at] as Claim }));
}

function figureClaims(
  article: Article,
  marked: MarkedBlock,
  place: Place,
  population: Mention | undefined,
  measured: Measured & { readonly here: Pick<Mention, 'from' | 'to'> },
  thing: Mention,
): readonly Claim[] {
  const { figure, sentence, mentions } = place;
  const own = measured.here === thing;
  const near = population !== undefined && mentions.includes(population) ? population : undefined;
  const kernelFrom = Math.min(figure.from, near?.from ?? figure.from);
  const assertion = readAssertion(marked, sentence, {
    from: figure.from,
    to: figure.to,
    strength: 'none',
    absolute: false,
    form: 0,
  });
  const people = measured.isOfComplaint ? undefined : population;
  const quantity = quantityOf(article, marked, place, people, measured);
  const isCapped = quantity.advised === true && isExcessDenied(quantity, assertion);
  const said = isCapped ? { ...quantity, bound: 'at-most' as const } : quantity;
  return thing.concepts.map((concept) =>
    buildClaim(
      article,
      marked,
      sentence,
      {
        kind: 'quantity',
        subject: { marked: measured.marked, from: thing.from, to: thing.to, concept },
        quantity: said,
        from: own ? Math.min(kernelFrom, thing.from) : kernelFrom,
        to: Math.max(figure.to, near?.to ?? figure.to, own ? thing.to : figure.to),
      },
      isCapped ? { ...assertion, polarity: 'positive' } : assertion,
    ),
  );
}

/** "do *not* have *more than* 400 mg" sets a limit; it denies no figure. */
function isExcessDenied({ bound }: Quantity, { polarity }: Assertion): boolean {
  return bound === 'at-least' && polarity === 'negative';
}

/** The population a column header names: "Share of adults". */
function columnPopulation(article: Article, { block }: MarkedBlock): Mention | undefined {
  const column = block.headers?.column;
  return column === undefined
    ? undefined
    : article.marked(column).mentions.find(({ kind }) => kind === 'population');
}

function quantityOf(
  article: Article,
  marked: MarkedBlock,
  place: Place,
  population: Mention | undefined,
  { isOfComplaint, here }: Measured & { readonly here: Pick<Mention, 'from' | 'to'> },
): Quantity {
  const { figure, sentence } = place;
  const { tokens } = marked;
  const words = wordsOf(tokens, sentence.from, sentence.to);
  const timeFrame = timeFrameOf(words);
  const measure = isOfComplaint ? 'share' : figure.measure;
  const sample =
    measure === 'prevalence' || measure === 'count'
      ? isSample(tokens, place, population)
      : AMOUNTS.has(measure) && isTold(tokens, place);
  const isAmount = AMOUNTS.has(measure) || DOSES.has(figure.unit);
  const per = isAmount ? spanOf(article, marked, place) : undefined;
  const part =
    measure === 'prevalence'
      ? isPart(tokens, place, population, here)
      : isAmount
        ? isForSome(tokens, sentence)
        : isElsewhere(tokens, sentence);
  return {
    measure,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    ...(figure.bound === undefined ? {} : { bound: figure.bound }),
    ...(population === undefined ? {} : { population: population.concepts[0] as string }),
    ...(timeFrame === undefined ? {} : { timeFrame }),
    ...(sample ? { sample } : {}),
    ...(part ? { part } : {}),
    ...(isAmount && isAdvised(article, marked, place) ? { advised: true } : {}),
    ...(per === undefined ? {} : { per }),
  };
}

/** Figures of how much or how long, which can be advice. */
const AMOUNTS = new Set<Quantity['measure']>(['dose', 'duration', 'frequency', 'share']);

function timeFrameOf(words: string): Quantity['timeFrame'] {
  if (LIFETIME.test(words)) return 'lifetime';
  if (POINT.test(words)) return 'point';
  return PERIOD.test(words) ? 'period' : undefined;
}

const OFTEN = new Set(['a', 'per', 'each', 'every', 'of', 'the']);

/** Words right at a percentage that make it a change: "by 30%", "a 30% reduction". */
const CHANGE_BEFORE = new Set(['by']);
const CHANGE_AFTER = new Set(
  'reduction decrease increase improvement drop rise fall gain loss less more lower higher better worse fewer greater shorter longer likelier smaller larger faster slower bigger extra increased reduced decreased raised elevated stronger relative'.split(
    ' ',
  ),
);

function measureOf({ unit, from, to, measure }: Figure, tokens: readonly Token[]): Quantity['measure'] {
  if (measure !== undefined) return measure;
  if (unit === 'people') return 'count';
  if (unit === 'times' || unit === 'sessions') return 'frequency';
  // "five days a week" says how often, not how long.
  if (unit === 'days' && OFTEN.has(tokens[to]?.norm ?? '') && tokens[to + 1]?.norm === 'week')
    return 'frequency';
  if (DOSES.has(unit)) return isExtra(tokens, from, to) ? 'change' : 'dose';
  if (unit !== 'percent') return 'duration';
  for (let at = from - 1; at >= 0 && at >= from - 3; at--)
    if (CHANGE_BEFORE.has(tokens[at]?.norm ?? '')) return 'change';
  if (CHANGE_AFTER.has(tokens[to]?.norm ?? '')) return 'change';
  return wholeThing(tokens, to) ?? 'prevalence';
}

/** "an *extra* 340 kcal", "340 *more* calories", "2,000 *extra* calories". */
function isExtra(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from - 2; at <= to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (norm === 'extra' || norm === 'additional' || (norm === 'more' && at > from)) return true;
  }
  return false;
}

const ENERGY = new Set('energy calories calorie kcal intake diet'.split(' '));
const THINGS = new Set(
  `cases visits appointments deaths hospitalisations hospitalizations research studies trials articles budget water weight
  work days nights time times times body brain costs cost symptoms year month week day sales money market evidence`.split(
    /\s+/,
  ),
);

/** "25% of daily energy" is a share of what is eaten, "40% of the year" is one of nothing anybody has. */
function wholeThing(tokens: readonly Token[], to: number): Quantity['measure'] | undefined {
  if (tokens[to]?.norm !== 'of') return undefined;
  for (let at = to + 1; at < to + 7; at++) {
    const { norm, kind } = tokens[at] ?? { norm: '', kind: 'punctuation' as const };
    if (PEOPLE.has(norm)) return undefined;
    if (ENERGY.has(norm)) return 'share';
    if (THINGS.has(norm)) return 'other';
    if ((kind !== 'word' && norm !== "'") || STOPS.has(norm)) return undefined;
  }
  return undefined;
}

const STOPS = new Set(
  'in with who have has is are was were can could will from for that and or but'.split(' '),
);
