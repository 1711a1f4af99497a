import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Claim, Sentence } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import { findSayings, findTogether } from './find-sayings.js';
import type { PatternMatch } from './find-sayings.js';
import type { MarkedBlock } from './mark-block.js';
import { readAssertion } from './read-assertion.js';

/** Claims that rules bring their own patterns for; they pass through the same reading of assertion as all others. */
export function readPatterns(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  patterns: CompiledEvidence,
): Claim[] {
  const { lexicon } = article;
  const sayings = findSayings(marked, sentence, article.anchorsIn(marked, sentence), lexicon);
  const mentions = mentionsIn(marked, sentence);
  const together = mentions.length > 1 ? findTogether(mentions, patterns, lexicon) : [];
  return [
    ...sayings.map((match) => patternClaim(article, marked, sentence, patterns, match, 'saying')),
    ...together.map((match) => patternClaim(article, marked, sentence, patterns, match, 'together')),
  ];
}

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
    absolute: false,
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
