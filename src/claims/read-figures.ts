import type { Claim, Quantity, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import { complaintTopic, findAntecedent } from './find-context.js';
import type { Supplied } from './find-context.js';
import { findFigures } from './find-quantities.js';
import type { Figure } from './find-quantities.js';
import { wordsOf } from './mark-block.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { rowTopic } from './read-table.js';
import { readAssertion } from './read-assertion.js';

const MEASURED = new Set<Mention['kind']>(['condition', 'symptom', 'finding', 'process']);
const LIFETIME = /\b(?:lifetime|at some point|during their li(?:fe|ves)|in their li(?:fe|ves)|ever)\b/;
const POINT =
  /\b(?:at any (?:one |given )?(?:time|moment|point)|right now|today|currently|point prevalence)\b/;

/** Quantity claims of a sentence: how common something is, how long or how often something is done. */
export function readFigures(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  if (!mayHoldFigure(marked.tokens, sentence)) return [];
  return findFigures(marked.tokens, sentence).flatMap((figure) => {
    const claim = readFigure(article, marked, sentence, figure);
    return claim === undefined ? [] : [claim];
  });
}

function mayHoldFigure(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const { kind, norm } = tokens[at] as Token;
    if (
      kind === 'number' ||
      /^(?:half|third|quarter|percent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|.+ty|.+teen)$/.test(
        norm,
      )
    )
      return true;
  }
  return false;
}

function readFigure(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  figure: Figure,
): Claim | undefined {
  const mentions = mentionsIn(marked, sentence);
  const isShare = figure.unit === 'percent' || figure.unit === 'people';
  const population = isShare
    ? (populationOf(mentions, figure) ?? columnPopulation(article, marked))
    : undefined;
  const measured = measuredOf(article, marked, sentence, mentions, figure, population, isShare);
  if (measured === undefined) return undefined;
  const quantity = quantityOf(marked, sentence, figure, population);
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

/** The population nearest behind the figure, else before it. */
function populationOf(mentions: readonly Mention[], figure: Figure): Mention | undefined {
  const people = mentions.filter(({ kind }) => kind === 'population');
  return people.find(({ from }) => from >= figure.from) ?? people.findLast(({ to }) => to <= figure.from);
}

/** The population a column header names: "Share of adults". */
function columnPopulation(article: Article, { block }: MarkedBlock): Mention | undefined {
  const column = block.headers?.column;
  return column === undefined
    ? undefined
    : article.marked(column).mentions.find(({ kind }) => kind === 'population');
}

/** What the figure measures: the nearest complaint or, for doses, the thing done. */
function measuredOf(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  mentions: readonly Mention[],
  figure: Figure,
  population: Mention | undefined,
  isShare: boolean,
): Supplied | undefined {
  const fits = (mention: Mention): boolean =>
    mention !== population &&
    !describes(mention, population, marked.tokens) &&
    (MEASURED.has(mention.kind) || (!isShare && mention.kind === 'treatment'));
  const here = mentions.filter(fits);
  const before = here.findLast(({ to }) => to <= figure.from);
  const after = here.find(({ from }) => from >= figure.to);
  const chosen = before ?? after;
  if (chosen !== undefined) return { marked, mentions: [chosen] };
  const row = rowTopic(article, marked);
  if (row !== undefined && row.mentions.some(fits))
    return { marked: row.marked, mentions: row.mentions.filter(fits) };
  const antecedent = findAntecedent(article, marked, sentence, figure.from, fits);
  if (antecedent !== undefined) return antecedent;
  return isShare && population === undefined ? undefined : complaintTopic(article, marked);
}

/** "patients *with pain* have …": the complaint tells which people, it is not what is counted. */
function describes(mention: Mention, population: Mention | undefined, tokens: readonly Token[]): boolean {
  if (population === undefined || mention.from < population.to || mention.from - population.to > 3)
    return false;
  const link = tokens[population.to]?.norm;
  return link === 'with' || link === 'in' || link === 'who' || link === 'living';
}

function quantityOf(
  marked: MarkedBlock,
  sentence: Sentence,
  figure: Figure,
  population: Mention | undefined,
): Quantity {
  const { tokens } = marked;
  const words = wordsOf(tokens, sentence.from, sentence.to);
  const timeFrame = LIFETIME.test(words) ? 'lifetime' : POINT.test(words) ? 'point' : undefined;
  return {
    measure: measureOf(figure, tokens),
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    ...(figure.bound === undefined ? {} : { bound: figure.bound }),
    ...(population === undefined ? {} : { population: population.concepts[0] as string }),
    ...(timeFrame === undefined ? {} : { timeFrame }),
  };
}

/** Words right at a percentage that make it a change: "by 30%", "a 30% reduction". */
const CHANGE_BEFORE = new Set(['by']);
const CHANGE_AFTER = new Set(
  'reduction decrease increase improvement drop rise fall gain loss less more lower higher better worse fewer greater'.split(
    ' ',
  ),
);

function measureOf({ unit, from, to }: Figure, tokens: readonly Token[]): Quantity['measure'] {
  if (unit === 'people') return 'count';
  if (unit === 'times' || unit === 'sessions') return 'frequency';
  if (unit === 'mg' || unit === 'g' || unit === 'litres' || unit === 'glasses') return 'dose';
  if (unit !== 'percent') return 'duration';
  for (let at = from - 1; at >= 0 && at >= from - 3; at--)
    if (CHANGE_BEFORE.has(tokens[at]?.norm ?? '')) return 'change';
  return CHANGE_AFTER.has(tokens[to]?.norm ?? '') ? 'change' : 'prevalence';
}
