import type { Sentence, Token } from '../vocabulary.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import type { Kernel } from './read-assertion.js';

/** True when the kernel stands in a quotation of several words, in a sentence or block that goes on outside it. */
export function isQuoted({ tokens }: MarkedBlock, sentence: Sentence, { from, to, own }: Kernel): boolean {
  let open = -1;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tokens[at]?.norm !== '"') continue;
    if (open < 0) {
      open = at;
      continue;
    }
    if (open < from && at >= to) {
      // 'the cut "needed air"': a few words in quotation marks are held at arm's length.
      if (at - open <= 4) return own === undefined;
      return tokens.length > sentence.to || sentence.to - sentence.from - (at - open) > 3;
    }
    open = -1;
  }
  return false;
}

/** "*Claims* on video sites *that* soda cures …": a noun of saying with its clause some words on. */
export function isClaimNoun({ tokens }: MarkedBlock, { from }: Sentence, before: number): boolean {
  for (let at = before - 1; at > from; at--) {
    if (tokens[at]?.norm !== 'that') continue;
    for (let noun = at - 1; noun >= from && noun >= at - 6; noun--) {
      if (SAID.has(tokens[noun]?.norm ?? '')) return true;
      if (tokens[noun]?.kind === 'punctuation') return false;
    }
  }
  return false;
}

const SAID = new Set(
  'claim claims rumour rumours rumor rumors idea ideas notion belief beliefs suggestion suggestions assertion assertions theory theories promise promises headline headlines story stories advice myth myths fear fears worry worries'.split(
    ' ',
  ),
);

/** Who speaks at an attribution cue; undefined when a verb of saying has no person before it. */
export function voiceOf(
  { cue, from }: CueMark,
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
): { kind: 'named' | 'vague'; adopted: boolean } | undefined {
  if (cue.role !== 'says')
    return { kind: cue.role === 'named' ? 'named' : 'vague', adopted: cue.role !== 'distant' };
  const speaker = mentions.findLast(
    ({ to, from: start }) => to <= from && from - to <= 2 && start >= sentence.from,
  );
  const isPerson =
    speaker !== undefined && (speaker.kind === 'practitioner' || speaker.kind === 'population');
  for (let at = from - 1; at >= sentence.from && at >= from - 5; at--) {
    const { norm } = tokens[at] as Token;
    if (norm === 'i' || norm === 'we' || norm === 'you') return undefined;
    if (norm === 'he' || norm === 'she' || norm === 'they') return { kind: 'vague', adopted: false };
    if (SAID_BY.has(norm)) return { kind: 'vague', adopted: false };
    if (VAGUE.has(norm)) return { kind: 'vague', adopted: false };
    if (norm === 'most' || norm === 'all') return isPerson ? { kind: 'vague', adopted: true } : undefined;
  }
  return isPerson ? { kind: 'vague', adopted: false } : undefined;
}

const SAID_BY = new Set(
  'statistic statistics headline headlines post posts website websites site sites ad ads advert adverts label labels leaflet blog blogs meme saying rumour rumor followers fans proponents'.split(
    ' ',
  ),
);

const VAGUE = new Set([
  'some',
  'many',
  'certain',
  'few',
  'several',
  'other',
  'others',
  'critics',
  'proponents',
  'people',
]);
