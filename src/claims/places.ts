import { FORM } from '../evidence/compiled.js';
import type { Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Place } from './build-claim.js';
import type { Supplied } from './find-context.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { rangeAt, startingIn } from './ranges.js';
import type { Kernel } from './read-assertion.js';
import { LACK } from './word-classes.js';

/** The mentions' concepts with their places, one entry a concept. */
export function places(article: Article, { marked, mentions }: Supplied): Place[] {
  return mentions.flatMap((mention) =>
    conceptsOf(article, marked, mention).map((concept) => ({
      marked,
      from: mention.from,
      to: mention.to,
      concept,
    })),
  );
}

/**
 * The mention's concepts, or their lack behind "shortage of": the opposite, or the concept `<id>-deficiency`; nothing
 * when the lack has no name.
 */
function conceptsOf(
  article: Article,
  { tokens, sentences, cues }: MarkedBlock,
  mention: Mention,
): readonly string[] {
  const start = rangeAt(sentences, mention.from)?.from ?? 0;
  // "the secret to avoiding knots": a word of a relation is none of its object.
  const isCue = startingIn(cues, start, mention.from).some(
    ({ cue, to }) => cue.kind === 'relation' && to === mention.from,
  );
  if (isCue || !isLacking(tokens, start, mention.from)) return mention.concepts;
  const { lexicon } = article;
  return mention.concepts.flatMap(
    (id) => lexicon.antonymOf(id) ?? lexicon.concept(`${id}-deficiency`)?.id ?? [],
  );
}

/** "lack of", "too little", "without", "not enough" right before a token. */
function isLacking(tokens: readonly Token[], start: number, at: number): boolean {
  const one = at - 1 >= start ? (tokens[at - 1] as Token).norm : '';
  const two = at - 2 >= start ? (tokens[at - 2] as Token).norm : '';
  if (one === 'enough') return two === 'not' || two.endsWith("n't");
  if (one === 'of' || one === 'any' || one === 'proper' || one === 'adequate' || one === 'regular')
    return LACK.has(two);
  return LACK.has(one);
}

/** What a cue itself says of how a claim is put. */
export function kernelOf({
  cue,
  form,
}: CueMark): Pick<Kernel, 'strength' | 'absolute' | 'form' | 'negated' | 'reported'> {
  return {
    // "You can blame stress" is the writer's, "he blames stress" is not.
    reported: cue.role === 'blame' && (form & (FORM.third | FORM.past)) !== 0,
    strength: cue.strength ?? 'causal',
    absolute: cue.absolute === true,
    form,
    negated: cue.role === 'negated',
  };
}
