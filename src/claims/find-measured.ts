import type { Quantity, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { complaintTopic, findAntecedent } from './find-context.js';
import type { Supplied } from './find-context.js';
import type { Figure } from './find-changes.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { isAdvised } from './read-advice.js';
import { DOSES, PEOPLE } from './read-number.js';
import { rowTopic } from './read-table.js';
import { DETERMINERS, PRONOUNS } from './word-classes.js';

export type MeasuredFigure = Figure & Pick<Quantity, 'measure'>;

/** True for a figure of how many people have something. */
export function countsPeople({ measure }: MeasuredFigure): boolean {
  return measure === 'prevalence' || measure === 'count';
}

/** A figure of a sentence with the figures around it, and the tokens of its own clause. */
export interface Place {
  readonly figure: MeasuredFigure;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  /** Clause of the figure, half-open. */
  readonly from: number;
  readonly to: number;
}

type Kind = Mention['kind'];
const COMPLAINTS: readonly Kind[] = ['condition', 'symptom', 'finding', 'process'];
const SHARED = new Set<Kind>([...COMPLAINTS, 'exposure']);
const CHANGED = new Set<Kind>([...COMPLAINTS, 'outcome']);
const TIMED = new Set<Kind>([...COMPLAINTS, 'treatment']);
const DOSED = new Set<Kind>(['substance', 'treatment', 'exposure']);
const EATEN = new Set<Kind>([...SHARED, 'substance']);
/** More energy is what people need, not what something holds. */
const FED = new Set<Kind>(['population', 'condition']);

const BREAKS = new Set([';', '—', 'but', 'while', 'whereas', 'although', 'though']);
const JOINS = new Set([',', 'and', 'or', ...BREAKS]);

/** The clauses of a sentence's figures: each ends where the words that lead to the next figure begin. */
export function placeFigures(
  tokens: readonly Token[],
  sentence: Sentence,
  figures: readonly MeasuredFigure[],
  mentions: readonly Mention[],
): Place[] {
  const bound = (left: number, right: number): number | undefined => {
    for (let at = right - 1; at >= left; at--) if (JOINS.has(tokens[at]?.norm ?? '')) return at;
    return undefined;
  };
  return figures.map((figure, index) => {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    let from = previous === undefined ? sentence.from : (bound(previous.to, figure.from) ?? previous.to);
    let to = next === undefined ? sentence.to : (bound(figure.to, next.from) ?? next.from);
    for (let at = from; at < figure.from; at++) if (BREAKS.has(tokens[at]?.norm ?? '')) from = at;
    for (let at = to - 1; at >= figure.to; at--) if (BREAKS.has(tokens[at]?.norm ?? '')) to = at;
    return { figure, sentence, mentions, from, to };
  });
}

/** What a figure measures, and whether it is a share of a complaint ("half of all back pain") and not of people. */
export interface Measured extends Supplied {
  readonly isOfComplaint: boolean;
}

/** What the figure measures: the complaint people have, the one nearest to the figure or, for doses, the thing taken. */
export function findMeasured(
  article: Article,
  marked: MarkedBlock,
  place: Place,
  population: Mention | undefined,
): Measured | undefined {
  const { figure, sentence, mentions } = place;
  const { tokens } = marked;
  const isShare = countsPeople(figure);
  const kinds = kindsOf(figure, isShare);
  const whole = isShare ? wholeOf(tokens, place) : undefined;
  const having = isShare ? findHaving(tokens, place) : undefined;
  const isOfShare = isShare && endsShare(tokens, place);
  const people = population === undefined ? [] : mentions.filter(({ kind }) => kind === 'population');
  const fits = (mention: Mention): boolean =>
    mention !== population &&
    mention !== whole &&
    kinds.has(mention.kind) &&
    ((having !== undefined && mention.to > having) || isOfShare || !describes(mention, people, tokens));
  const found = (supplied: Supplied | undefined): Measured | undefined =>
    supplied && { ...supplied, isOfComplaint: whole !== undefined };
  const candidates = mentions.filter(fits);
  if (having !== undefined) {
    const had = candidates.find(({ to }) => to > having && to <= place.to);
    if (had !== undefined) return found({ marked, mentions: [had] });
    if (!holdsPlace(tokens, having, place.to) && !candidates.some(({ from }) => from >= place.to))
      return undefined;
  }
  const nearby = nearest(tokens, candidates, place);
  const chosen = figure.measure === 'change' ? lookThrough(tokens, candidates, nearby) : nearby;
  if (chosen !== undefined) return found({ marked, mentions: [chosen] });
  if (whole !== undefined) return undefined;
  const row = rowTopic(article, marked);
  if (row !== undefined && row.mentions.some(fits)) {
    return found({ marked: row.marked, mentions: row.mentions.filter(fits) });
  }
  // An amount without its substance is one only where it is put forward as advice.
  if (DOSES.has(figure.unit) && !isAdvised(article, marked, place)) return undefined;
  const antecedent = findAntecedent(article, marked, sentence, figure.from, fits);
  if (antecedent !== undefined) return found(antecedent);
  if (DOSES.has(figure.unit)) return undefined;
  return isShare && population === undefined ? undefined : found(complaintTopic(article, marked));
}

function kindsOf({ unit, measure }: MeasuredFigure, isShare: boolean): ReadonlySet<Kind> {
  if (isShare) return SHARED;
  if (unit === 'kcal' && measure === 'change') return FED;
  if (DOSES.has(unit)) return DOSED;
  if (measure === 'share') return EATEN;
  return measure === 'change' ? CHANGED : TIMED;
}

/**
 * In the figure's own clause the last before it, else the first behind it; then the same in the whole sentence. A dose
 * goes first with what stands right behind it: "400 mg of caffeine".
 */
function nearest(
  tokens: readonly Token[],
  candidates: readonly Mention[],
  { figure, from, to }: Place,
): Mention | undefined {
  const own = candidates.filter((mention) => mention.from >= from && mention.to <= to);
  const isDose = DOSES.has(figure.unit);
  for (const each of [own, candidates]) {
    const before = each.findLast((mention) => mention.to <= figure.from);
    const after = each.find((mention) => mention.from > figure.from && mention.to > figure.to);
    const isRightBehind =
      after !== undefined && (tokens[figure.to]?.norm === 'of' || after.from <= figure.to + 1);
    const chosen = isDose && isRightBehind ? after : (before ?? after);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

/** "a 45% higher *risk* of *bowel cancer*": what the risk is of. */
function lookThrough(
  tokens: readonly Token[],
  candidates: readonly Mention[],
  chosen: Mention | undefined,
): Mention | undefined {
  if (chosen?.kind !== 'outcome' || !OF.has(tokens[chosen.to]?.norm ?? '')) return chosen;
  return candidates.find(({ from }) => from > chosen.to && from <= chosen.to + 4) ?? chosen;
}

const OF = new Set(['of', 'from', 'for']);

const HAVING = new Set(
  'have has had having experience experiences experienced report reports reported carry carries face faces endure endures expect expects'.split(
    ' ',
  ),
);
/** Verbs that take what people have behind a small word. */
const HAVING_WITH = new Map([
  ...['suffer', 'suffers', 'suffered', 'suffering'].map((verb) => [verb, 'from'] as const),
  ...['live', 'lives', 'lived', 'living'].map((verb) => [verb, 'with'] as const),
]);
const HAD_BY = new Set('get gets got develop develops developed'.split(' '));
const RELATIVE = new Set(['who', 'that', 'which', 'whom']);

/** Token behind the verb that says what the people counted have: "30% *have* …"; not "30% of those who have …". */
function findHaving(tokens: readonly Token[], { figure, to }: Place): number | undefined {
  for (let at = figure.to; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    const isHaving = HAVING.has(norm) || HAD_BY.has(norm);
    const isWith = HAVING_WITH.get(norm) === tokens[at + 1]?.norm && HAVING_WITH.has(norm);
    if (!isHaving && !isWith) continue;
    if (/ing$/.test(norm) || isRelative(tokens, at, figure.to)) continue;
    if (tokens[at + 1]?.norm === 'been' || tokens[at + 1]?.norm === 'by') continue;
    return isWith ? at + 2 : at + 1;
  }
  return undefined;
}

function isRelative(tokens: readonly Token[], at: number, from: number): boolean {
  for (let back = at - 1; back >= from && back >= at - 3; back--) {
    if (RELATIVE.has(tokens[back]?.norm ?? '')) return true;
    if (PEOPLE.has(tokens[back]?.norm ?? '')) return false;
  }
  return false;
}

/** "have it", "have had this": the thing had is named elsewhere. */
function holdsPlace(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 3; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (PRONOUNS.has(norm) || norm === 'one' || norm === 'some') return true;
    if (!DETERMINERS.has(norm) && norm !== 'had' && norm !== 'at') return tokens[at]?.kind !== 'word';
  }
  return false;
}

const SHARES = new Set(['share', 'proportion', 'percentage', 'number', 'fraction']);

/** "*The share of* adults who have migraine *is* 30%". */
function endsShare(tokens: readonly Token[], { figure, sentence }: Place): boolean {
  if (!BEING.has(tokens[figure.from - 1]?.norm ?? '')) return false;
  for (let at = sentence.from; at < figure.from; at++)
    if (SHARES.has(tokens[at]?.norm ?? '') && tokens[at + 1]?.norm === 'of') return true;
  return false;
}

/** "patients *with pain* have …": the complaint tells which people, it is not what is counted. */
function describes(mention: Mention, people: readonly Mention[], tokens: readonly Token[]): boolean {
  return people.some(({ to }) => {
    if (mention.from < to || mention.from - to > 3 || !LINKS.has(tokens[to]?.norm ?? '')) return false;
    for (let at = to + 1; at < mention.from; at++) if (BEING.has(tokens[at]?.norm ?? '')) return false;
    return true;
  });
}

const LINKS = new Set(['with', 'in', 'who', 'living']);
const BEING = new Set('is are was were'.split(' '));

/** "three quarters of *all low back pain*": what the share is taken of, when that is a complaint. */
function wholeOf(tokens: readonly Token[], { figure, mentions, to }: Place): Mention | undefined {
  if (figure.unit !== 'percent' || tokens[figure.to]?.norm !== 'of') return undefined;
  const first = mentions.find(({ from }) => from > figure.to);
  if (first === undefined || first.from > figure.to + 3 || first.to > to) return undefined;
  for (let at = figure.to + 1; at < first.from; at++)
    if (PEOPLE.has(tokens[at]?.norm ?? '') || HAVING.has(tokens[at]?.norm ?? '')) return undefined;
  const isPeople = PEOPLE.has(tokens[first.to]?.norm ?? '');
  return COMPLAINTS.includes(first.kind) && !isPeople ? first : undefined;
}
