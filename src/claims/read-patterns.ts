import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Claim, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import { findSayings, findTogether } from './find-sayings.js';
import type { PatternMatch } from './find-sayings.js';
import type { MarkedBlock } from './mark-block.js';
import { startingIn } from './ranges.js';
import { readAssertion } from './read-assertion.js';
import { AUXILIARIES, BE } from './word-classes.js';

/** Claims that rules bring their own patterns for; they pass through the same reading of assertion as all others. */
export function readPatterns(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  patterns: CompiledEvidence,
): Claim[] {
  const { lexicon } = article;
  const { without } = marked;
  const sayings = without.has('sayings') ? [] : findSayings(article, marked, sentence);
  const mentions = mentionsIn(marked, sentence);
  const together =
    mentions.length > 1 && !without.has('loose') ? findTogether(mentions, patterns, lexicon) : [];
  if (sayings.length === 0 && together.length === 0) return [];
  const isInDoubt = together.length > 0 && isDeniedSomewhere(marked, sentence);
  const loose = (together.length > 0 && saysSomething(marked, sentence) ? together : []).map((match) =>
    patternClaim(article, marked, sentence, patterns, match, 'together'),
  );
  return [
    ...sayings.map((match) => patternClaim(article, marked, sentence, patterns, match, 'saying')),
    ...(isInDoubt ? loose.filter(({ polarity }) => polarity === 'negative') : loose),
  ];
}

/** A verb stands in it: "On detoxes and lemon water" only names a topic. */
function saysSomething({ tokens, cues }: MarkedBlock, { from, to }: Sentence): boolean {
  if (startingIn(cues, from, to).some(({ cue }) => cue.kind === 'relation')) return true;
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (BE.has(norm) || AUXILIARIES.has(norm) || norm === 'you' || norm.startsWith("you'")) return true;
  }
  return !TOPIC_OPENERS.has(tokens[from]?.norm ?? '');
}

/** "*No* gain in lifespan was seen in people who took …": a denial anywhere may be meant for a claim without a verb. */
function isDeniedSomewhere({ cues }: MarkedBlock, { from, to }: Sentence): boolean {
  return startingIn(cues, from, to).some(
    ({ cue, from: at }) =>
      // "Never swallow gum, because …" warns.
      at > from + 1 &&
      cue.kind === 'negation' &&
      cue.role !== 'pseudo' &&
      cue.role !== 'terminate' &&
      cue.direction !== 'none',
  );
}

const TOPIC_OPENERS = new Set(['on', 'about', 'of', 'and', 'regarding']);

function patternClaim(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  patterns: CompiledEvidence,
  match: PatternMatch,
  kind: 'saying' | 'together',
): Claim {
  const { from, to, mentions } = match;
  const [first, second] = mentions;
  // A loose rule has no word of its own that a negation could govern: its last concept stands in.
  const kernelFrom = kind === 'together' ? (mentions.at(-1)?.from ?? from) : from;
  const assertion = readAssertion(marked, sentence, {
    from: kernelFrom,
    to,
    strength: 'causal',
    absolute: holdsAbsolute(marked, from, to),
    form: 0,
    isPattern: true,
    ...(kind === 'saying' && { own: match.words }),
  });
  const end = (
    mention: typeof first,
  ): { marked: MarkedBlock; from: number; to: number; concept: string | undefined } | undefined =>
    mention === undefined
      ? undefined
      : { marked, from: mention.from, to: mention.to, concept: mention.concepts[0] };
  return buildClaim(
    article,
    marked,
    sentence,
    {
      kind,
      subject: end(first),
      object: end(second),
      pattern: `${patterns.rules[match.rule]?.id}#${match.pattern}`,
      from,
      to,
    },
    assertion,
  );
}

/** "diet *cures* diabetes": a word among those of the pattern is absolute. */
function holdsAbsolute({ cues }: MarkedBlock, from: number, to: number): boolean {
  return cues.some(({ cue, from: start, to: end }) => cue.absolute === true && start >= from && end <= to);
}
