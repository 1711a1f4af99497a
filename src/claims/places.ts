import { FORM } from '../evidence/compiled.js';
import type { Relation, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Place } from './build-claim.js';
import type { Supplied } from './find-context.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { rangeAt, startingIn } from './ranges.js';
import type { Kernel } from './read-assertion.js';
import { LACK } from './word-classes.js';

/**
 * The mentions' concepts with their places, one entry a concept.
 * @param end `whole`: words of lack count for nothing; `given-up`: the lack is meant; a word of lessening before a subject makes it its lack ("cutting sugar"); before an object it is the relation
 */
export function places(
  article: Article,
  { marked, mentions }: Supplied,
  end: 'subject' | 'object' | 'whole' | 'given-up' = 'object',
): Place[] {
  return mentions.flatMap((mention) => {
    const { from, to, concepts } = mention;
    const isLack = end === 'given-up' || (end !== 'whole' && isLackOf(marked, mention, end));
    return concepts.map((id) => ({ marked, from, to, ...(isLack ? lackOf(article, id) : { concept: id }) }));
  });
}

/** The lack of a thing: its opposite or the concept `<id>-deficiency`, and failing these the thing as absent. */
function lackOf({ lexicon }: Article, id: string): Pick<Place, 'concept' | 'isAbsent'> {
  const named = lexicon.antonymOf(id) ?? lexicon.concept(`${id}-deficiency`)?.id;
  return named === undefined ? { concept: id, isAbsent: true } : { concept: named };
}

/** "lack of sleep", "sugar-free" and, before a subject, "cutting sugar". */
export function isLackOf(marked: MarkedBlock, { from, to }: Mention, end: 'subject' | 'object'): boolean {
  const { tokens, sentences, cues } = marked;
  const start = rangeAt(sentences, from)?.from ?? 0;
  if (tokens[to]?.norm === '-' && tokens[to + 1]?.norm === 'free') return true;
  if (isLowered(tokens, start, from, to)) return true;
  // "stay *away from* sugar", "steer *clear of* it", "say *no to* it"
  if (end === 'subject' && from - 2 >= start) {
    const before = tokens[from - 1]?.norm ?? '';
    if (AWAY[before] !== undefined && AWAY[before] === tokens[from - 2]?.norm) return true;
  }
  const joined = end === 'subject' ? joinedBefore(marked, from, start) : undefined;
  if (joined !== undefined) return LACK.has(tokens[joined.from]?.norm ?? '') || isLackOf(marked, joined, end);
  // "the secret to avoiding knots": a word of a relation is none of its object.
  const cue = startingIn(cues, start, from).find(
    (mark) => mark.cue.kind === 'relation' && mark.to === from,
  )?.cue;
  if (cue === undefined) return isLacking(tokens, start, from);
  return end === 'subject' && cue.as === 'verb' && cue.relation !== undefined && isUndoing(cue.relation);
}

/** "*treating* the imbalance", "*easing* stress" before a subject: there is less of it then. */
export function isUndoing(relation: Relation): boolean {
  return isLessening(relation) || relation === 'treats' || relation === 'relieves' || relation === 'cures';
}

/** "swapping butter and *lard*": what holds of the one holds of what is joined to it. */
function joinedBefore({ tokens, mentions }: MarkedBlock, from: number, start: number): Mention | undefined {
  const at =
    JOINED.has(tokens[from - 2]?.norm ?? '') && OTHER.has(tokens[from - 1]?.norm ?? '') ? from - 2 : from - 1;
  if (!JOINED.has(tokens[at]?.norm ?? '')) return undefined;
  return mentions.find((mention) => mention.to === at && mention.from > start);
}

const JOINED = new Set(['and', 'or', ',']);
const OTHER = new Set(['other', 'your', 'all', 'any', 'the', 'similar']);

/** "a *lower* cancer *risk*". */
function isLowered(tokens: readonly Token[], start: number, from: number, to: number): boolean {
  if (!RISKS.has(tokens[to]?.norm ?? '') && !RISKS.has(tokens[to - 1]?.norm ?? '')) return false;
  for (let at = from - 1; at >= start && at >= from - 3; at--)
    if (LOWERED.has(tokens[at]?.norm ?? '')) return true;
  return false;
}

const RISKS = new Set([
  'risk',
  'risks',
  'rate',
  'rates',
  'incidence',
  'mortality',
  'chance',
  'odds',
  'symptoms',
  'deaths',
]);
const LOWERED = new Set([
  'lower',
  'reduced',
  'decreased',
  'smaller',
  'lowered',
  'fewer',
  'less',
  'diminished',
  'halved',
]);

/** True for relations that leave less of a thing. */
export function isLessening(relation: Relation): boolean {
  return LESSENING.has(relation);
}

const LESSENING: ReadonlySet<Relation> = new Set(['decreases', 'prevents', 'removes']);

const AWAY: Readonly<Record<string, string>> = { from: 'away', of: 'clear', to: 'no', off: 'leave' };

/** "lack of", "too little", "without", "not enough" right before a token. */
function isLacking(tokens: readonly Token[], start: number, at: number): boolean {
  const one = at - 1 >= start ? (tokens[at - 1] as Token).norm : '';
  const two = at - 2 >= start ? (tokens[at - 2] as Token).norm : '';
  if ((one === 'a' || one === 'an' || one === 'your' || one === 'the') && two === 'without') return true;
  if (one === 'enough') return two === 'not' || two.endsWith("n't");
  if (one === 'of' || one === 'any' || one === 'proper' || one === 'adequate' || one === 'regular')
    return LACK.has(two);
  // "a few minutes of" is an amount.
  if (two === 'a' && (one === 'few' || one === 'little')) return false;
  return LACK.has(one);
}

/** What a cue itself says of how a claim is put. */
export function kernelOf({
  cue,
  form,
}: CueMark): Pick<Kernel, 'strength' | 'absolute' | 'form' | 'negated' | 'reported' | 'defines'> {
  return {
    // "You can blame stress" is the writer's, "he blames stress" is not.
    reported: cue.role === 'blame' && (form & (FORM.third | FORM.past)) !== 0,
    strength: cue.strength ?? 'causal',
    absolute: cue.absolute === true,
    form,
    negated: cue.role === 'negated',
    defines: cue.role === 'definition' || cue.role === 'reversed',
  };
}
