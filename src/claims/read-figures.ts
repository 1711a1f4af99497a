import type { Claim, Quantity, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import { countsPeople, findMeasured, placeFigures, populationOf } from './find-measured.js';
import type { Measured, Place } from './find-measured.js';
import { FIGURE_WORDS, findFigures } from './find-quantities.js';
import type { Figure } from './find-changes.js';
import { isSample } from './is-sample.js';
import { wordsOf } from './mark-block.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { readAssertion } from './read-assertion.js';
import { DOSES } from './read-number.js';

const LIFETIME = /\b(?:lifetime|at some point|during their li(?:fe|ves)|in their li(?:fe|ves)|ever)\b/;
const POINT =
  /\b(?:at any (?:one |given )?(?:time|moment|point)|right now|today|currently|point prevalence)\b/;
const PERIOD =
  /\b(?:(?:within|over|during|in) (?:a|any|the|one|any given|a given|a single|the (?:past|last|previous)) (?:year|month)|(?:each|every|per) year|annual(?:ly)?|yearly)\b/;

/** Quantity claims of a sentence: how common something is, how long or how often something is done. */
export function readFigures(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  if (!mayHoldFigure(marked.tokens, sentence)) return [];
  const figures = findFigures(marked.tokens, sentence).map((figure) => ({
    ...figure,
    measure: measureOf(figure, marked.tokens),
  }));
  if (figures.length === 0) return [];
  return placeFigures(marked.tokens, sentence, figures, mentionsIn(marked, sentence)).flatMap((place) => {
    const claim = readFigure(article, marked, place);
    return claim === undefined ? [] : [claim];
  });
}

function mayHoldFigure(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (kind === 'number' || FIGURE_WORDS.has(norm)) return true;
  }
  return false;
}

function readFigure(article: Article, marked: MarkedBlock, place: Place): Claim | undefined {
  const { figure, sentence, mentions } = place;
  const population = countsPeople(figure)
    ? (populationOf(place) ?? columnPopulation(article, marked))
    : undefined;
  const measured = findMeasured(article, marked, place, population);
  if (measured === undefined) return undefined;
  const quantity = quantityOf(marked, place, measured.isOfComplaint ? undefined : population, measured);
  const near = population !== undefined && mentions.includes(population) ? population : undefined;
  const kernelFrom = Math.min(figure.from, near?.from ?? figure.from);
  const assertion = readAssertion(marked, sentence, {
    from: figure.from,
    to: figure.to,
    strength: 'none',
    absolute: false,
    form: 0,
  });
  const thing = measured.mentions[0] as Mention;
  const own = measured.marked === marked && thing.from >= sentence.from && thing.to <= sentence.to;
  return buildClaim(
    article,
    marked,
    sentence,
    {
      kind: 'quantity',
      subject: { marked: measured.marked, from: thing.from, to: thing.to, concept: thing.concepts[0] },
      quantity,
      from: own ? Math.min(kernelFrom, thing.from) : kernelFrom,
      to: Math.max(figure.to, near?.to ?? figure.to, own ? thing.to : figure.to),
    },
    assertion,
  );
}

/** The population a column header names: "Share of adults". */
function columnPopulation(article: Article, { block }: MarkedBlock): Mention | undefined {
  const column = block.headers?.column;
  return column === undefined
    ? undefined
    : article.marked(column).mentions.find(({ kind }) => kind === 'population');
}

function quantityOf(
  { tokens }: MarkedBlock,
  place: Place,
  population: Mention | undefined,
  { isOfComplaint }: Measured,
): Quantity {
  const { figure, sentence } = place;
  const words = wordsOf(tokens, sentence.from, sentence.to);
  const timeFrame = timeFrameOf(words);
  const measure = isOfComplaint ? 'share' : figure.measure;
  const sample = measure === 'prevalence' && isSample(tokens, place, population);
  return {
    measure,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    ...(figure.bound === undefined ? {} : { bound: figure.bound }),
    ...(population === undefined ? {} : { population: population.concepts[0] as string }),
    ...(timeFrame === undefined ? {} : { timeFrame }),
    ...(sample ? { sample } : {}),
  };
}

function timeFrameOf(words: string): Quantity['timeFrame'] {
  if (LIFETIME.test(words)) return 'lifetime';
  if (POINT.test(words)) return 'point';
  return PERIOD.test(words) ? 'period' : undefined;
}

/** Words right at a percentage that make it a change: "by 30%", "a 30% reduction". */
const CHANGE_BEFORE = new Set(['by']);
const CHANGE_AFTER = new Set(
  'reduction decrease increase improvement drop rise fall gain loss less more lower higher better worse fewer greater'.split(
    ' ',
  ),
);

function measureOf({ unit, from, to, measure }: Figure, tokens: readonly Token[]): Quantity['measure'] {
  if (measure !== undefined) return measure;
  if (unit === 'people') return 'count';
  if (unit === 'times' || unit === 'sessions') return 'frequency';
  if (DOSES.has(unit)) return 'dose';
  if (unit !== 'percent') return 'duration';
  for (let at = from - 1; at >= 0 && at >= from - 3; at--)
    if (CHANGE_BEFORE.has(tokens[at]?.norm ?? '')) return 'change';
  return CHANGE_AFTER.has(tokens[to]?.norm ?? '') ? 'change' : 'prevalence';
}
