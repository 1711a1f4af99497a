import type { Claim, Quantity, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import { complaintTopic, findAntecedent } from './find-context.js';
import type { Supplied } from './find-context.js';
import { findFigures } from './find-quantities.js';
import type { Figure } from './find-quantities.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { readAssertion } from './read-assertion.js';

const MEASURED = new Set<Mention['kind']>(['condition', 'symptom', 'finding', 'process']);
const LIFETIME = /\b(?:lifetime|at some point|during their li(?:fe|ves)|in their li(?:fe|ves)|ever)\b/;
const POINT = /\b(?:at any (?:one |given )?(?:time|moment|point)|right now|today|currently|point prevalence)\b/;

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
    if (kind === 'number' || /^(?:half|third|quarter|percent|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|.+ty|.+teen)$/.test(norm)) return true;
  }
  return false;
}

function readFigure(article: Article, marked: MarkedBlock, sentence: Sentence, figure: Figure): Claim | undefined {
  const mentions = mentionsIn(marked, sentence);
  const isShare = figure.unit === 'percent' || figure.unit === 'people';
  const population = isShare ? populationOf(mentions, figure) : undefined;
  const measured = measuredOf(article, marked, sentence, mentions, figure, population, isShare);
  if (measured === undefined) return undefined;
  const quantity = quantityOf(marked, sentence, figure, population);
  const kernelFrom = Math.min(figure.from, population?.from ?? figure.from);
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
      to: Math.max(figure.to, population?.to ?? figure.to, own ? thing.to : figure.to),
    },
    assertion,
  );
}

/** The population nearest behind the figure, else before it. */
function populationOf(mentions: readonly Mention[], figure: Figure): Mention | undefined {
  const people = mentions.filter(({ kind }) => kind === 'population');
  return people.find(({ from }) => from >= figure.from) ?? people.findLast(({ to }) => to <= figure.from);
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
    mention !== population && (MEASURED.has(mention.kind) || (!isShare && mention.kind === 'treatment'));
  const here = mentions.filter(fits);
  const before = here.findLast(({ to }) => to <= figure.from);
  const after = here.find(({ from }) => from >= figure.to);
  const chosen = before ?? after;
  if (chosen !== undefined) return { marked, mentions: [chosen] };
  const antecedent = findAntecedent(article, marked, sentence, figure.from, fits);
  if (antecedent !== undefined) return antecedent;
  return isShare && population === undefined ? undefined : complaintTopic(article, marked);
}

function quantityOf(marked: MarkedBlock, sentence: Sentence, figure: Figure, population: Mention | undefined): Quantity {
  const { block, tokens } = marked;
  const words = block.text.slice(tokens[sentence.from]?.start, tokens[sentence.to - 1]?.end).toLowerCase();
  const timeFrame = LIFETIME.test(words) ? 'lifetime' : POINT.test(words) ? 'point' : undefined;
  return {
    measure: measureOf(figure, words),
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    ...(figure.bound === undefined ? {} : { bound: figure.bound }),
    ...(population === undefined ? {} : { population: population.concepts[0] as string }),
    ...(timeFrame === undefined ? {} : { timeFrame }),
  };
}

function measureOf({ unit }: Figure, words: string): Quantity['measure'] {
  if (unit === 'percent') return /\b(?:reduc|increas|improv|cut|lower|rais|drop|decreas|boost|gain|loss|less|more likely)/.test(words) ? 'change' : 'prevalence';
  if (unit === 'people') return 'count';
  if (unit === 'times' || unit === 'sessions') return 'frequency';
  if (unit === 'mg' || unit === 'g' || unit === 'litres' || unit === 'glasses') return 'dose';
  return 'duration';
}
