import { FORM } from '../evidence/compiled.js';
import type { CompiledCue } from '../evidence/compiled.js';
import type { Hit } from '../text/spot.js';
import { splitSentences } from '../text/split-sentences.js';
import type { Block, ConceptKind, Sentence, Token, Without } from '../vocabulary.js';
import type { OpenGuard, Phrase, PhraseList } from './lexicon.js';
import { rangeAt, startingIn } from './ranges.js';
import { findParticle, isSplitCue, mayHoldParticle } from './split-verbs.js';

/** A concept named in a block: token range `[from, to)`. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  /** Concept ids; more than one when the name is ambiguous. */
  readonly concepts: readonly string[];
  readonly kind: ConceptKind;
  readonly form: number;
}

/** Words that signal something: token range `[from, to)`. */
export interface CueMark {
  readonly from: number;
  readonly to: number;
  readonly cue: CompiledCue;
  readonly form: number;
}

/** A block with everything the lexicon knows in it. */
export interface MarkedBlock {
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Sorted, not overlapping. */
  readonly mentions: readonly Mention[];
  /** Sorted by place; several may stand on the same words. */
  readonly cues: readonly CueMark[];
  /** For measuring only; see `Mechanism`. */
  readonly without: Without;
}

type PhraseHit = Hit<Phrase>;

const VERB = FORM.base | FORM.third | FORM.past | FORM.participle;

/**
 * Marks concepts and cues in a block. Of overlapping concepts the leftmost longest wins, likewise of cues; a cue that
 * stands inside a longer concept name ("trigger" in "trigger point") is none.
 * @param isNear whether a word that a guarded name asks for stands in the block's section or the title
 * @param without carried along for those who read the block
 */
export function markBlock(
  block: Block,
  tokens: readonly Token[],
  hits: readonly PhraseHit[],
  isNear: (guard: OpenGuard) => boolean,
  without: Without,
): MarkedBlock {
  const sentences = splitSentences(block.text, tokens);
  const mentions = markMentions(hits, tokens, createGuardCheck(tokens, sentences, isNear));
  return { block, tokens, sentences, mentions, cues: markCues(hits, mentions, tokens), without };
}

function markMentions(
  hits: readonly PhraseHit[],
  tokens: readonly Token[],
  isAllowed: (guard: OpenGuard, from: number) => boolean,
): readonly Mention[] {
  const found: Mention[] = [];
  let isAnyLong = false;
  for (const { from, to, value } of hits) {
    const { names, named } = value;
    if (names.length === 0) continue;
    if (named !== undefined) {
      found.push({ from, to, concepts: named.concepts, kind: named.kind, form: named.form });
      isAnyLong ||= to - from > 1;
      continue;
    }
    let concepts: string[] | undefined;
    let kind: ConceptKind | undefined;
    let form = 0;
    for (const { concept, guard, form: own } of names) {
      if (guard !== undefined && !isAllowed(guard, from)) continue;
      kind ??= concept.kind;
      (concepts ??= []).push(concept.id);
      form |= own;
    }
    if (concepts === undefined || kind === undefined) continue;
    found.push({ from, to, concepts, kind, form });
    isAnyLong ||= to - from > 1;
  }
  return longest(isAnyLong ? found.filter((mention) => !isWholeClause(mention, found, hits, tokens)) : found);
}

/**
 * "releases muscle tension" names a thing only as "releasing …", "a treatment for knots" is a relation and its object:
 * such names give way to the shorter ones inside.
 */
function isWholeClause(
  mention: Mention,
  found: readonly Mention[],
  hits: readonly PhraseHit[],
  tokens: readonly Token[],
): boolean {
  if (mention.to - mention.from < 2 || (mention.form & FORM.gerund) !== 0) return false;
  const isVerb = (mention.form & VERB) !== 0;
  return startingIn(hits, mention.from - LONGEST_PHRASE, mention.from + 1).some(
    ({ to, value }) =>
      to > mention.from &&
      to < mention.to &&
      value.cues.some(
        ({ cue }) =>
          cue.kind === 'relation' &&
          (cue.as === 'verb' ? isVerb && isThere(cue, tokens, to) : cue.as === 'noun'),
      ) &&
      startingIn(found, to, mention.to).some((inner) => inner.to === mention.to),
  );
}

/** False for a verb whose particle is missing: "press the knot" is no "press … out". */
function isThere(cue: CompiledCue, tokens: readonly Token[], to: number): boolean {
  return !isSplitCue(cue) || findParticle(cue, tokens, to, tokens.length) !== undefined;
}

/** How far back a phrase that reaches a token may begin, in tokens with the hyphens between them. */
const LONGEST_PHRASE = 30;

function markCues(
  hits: readonly PhraseHit[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): readonly CueMark[] {
  const main: CueMark[] = [];
  // "They are" may be a verdict on what was said, "is a" gives way to "a sign of": neither hides other cues.
  const verdicts: CueMark[] = [];
  const copulas: CueMark[] = [];
  for (const hit of hits) {
    const { from, to, value } = hit;
    const { cues, particles } = value;
    if (cues.length === 0 || (particles !== undefined && !mayHoldParticle(particles, tokens, to))) continue;
    if (isInside(hit, mentions)) continue;
    for (const { cue, form } of cues) {
      // A verb has a reading for every particle; only those whose particle is there count.
      if (isSplitCue(cue) && findParticle(cue, tokens, to, tokens.length) === undefined) continue;
      const mark = { from, to, cue, form };
      if (cue.role === 'definition') copulas.push(mark);
      else if (cue.role === 'verdict-true' || cue.role === 'verdict-false') verdicts.push(mark);
      else main.push(mark);
    }
  }
  const chosen = longest(main);
  if (copulas.length === 0 && verdicts.length === 0) return chosen;
  const bare = longest(copulas).filter(
    ({ from, to }) => !startingIn(chosen, from - LONGEST_PHRASE, to).some((mark) => mark.to > from),
  );
  return [...chosen, ...bare, ...longest(verdicts)].sort((a, b) => a.from - b.from);
}

/**
 * True when a mention of more words than the hit covers it. In an outcome ("pain relief") a noun of relation still
 * speaks, a verb ("serious *harm*") does not.
 */
function isInside({ from, to, value }: PhraseHit, mentions: readonly Mention[]): boolean {
  const mention = rangeAt(mentions, from);
  return (
    mention !== undefined &&
    mention.to >= to &&
    mention.to - mention.from > to - from &&
    (mention.kind !== 'outcome' || value.cues.every(({ cue }) => cue.as === 'verb'))
  );
}

/**
 * Leftmost longest of overlapping ranges, with all that stand on exactly the same words.
 * @param ranges by their first token, those that share it the shortest first
 */
function longest<Range extends { from: number; to: number }>(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges;
  const kept: Range[] = [];
  let end = -1;
  for (let at = 0; at < ranges.length;) {
    const { from } = ranges[at] as Range;
    let behind = at + 1;
    while (ranges[behind]?.from === from) behind++;
    if (from >= end) {
      end = (ranges[behind - 1] as Range).to;
      for (; at < behind; at++) if ((ranges[at] as Range).to === end) kept.push(ranges[at] as Range);
    }
    at = behind;
  }
  return kept;
}

/** Whether the words around a token let a guarded name count. Asked in the order of the tokens. */
function createGuardCheck(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  isNear: (guard: OpenGuard) => boolean,
): (guard: OpenGuard, from: number) => boolean {
  let sentence: Sentence | undefined;
  let excluded: Map<OpenGuard, boolean> | undefined;
  const isExcluded = (guard: OpenGuard, from: number): boolean => {
    if (sentence === undefined || from < sentence.from || from >= sentence.to) {
      sentence = rangeAt(sentences, from);
      excluded = undefined;
    }
    excluded ??= new Map();
    let isOne = excluded.get(guard);
    if (isOne === undefined) {
      isOne = sentence !== undefined && holdsAny(tokens, sentence, guard.unless);
      excluded.set(guard, isOne);
    }
    return isOne;
  };
  return (guard, from) => {
    if (guard.unless !== undefined && isExcluded(guard, from)) return false;
    return guard.near === undefined || isNear(guard);
  };
}

/** True when a word or phrase of the list stands in the token range. */
function holdsAny(
  tokens: readonly Token[],
  { from, to }: Pick<Sentence, 'from' | 'to'>,
  list: PhraseList | undefined,
): boolean {
  if (list === undefined) return false;
  for (let at = from; at < to; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (kind !== 'punctuation' && list.words.has(norm)) return true;
  }
  let text: string | undefined;
  return list.phrases.some(([first, phrase]) => {
    for (let at = from; at < to; at++) {
      if ((tokens[at] as Token).norm !== first) continue;
      text ??= wordsOf(tokens, from, to);
      return text.includes(phrase);
    }
    return false;
  });
}

/** Normalised words of a token range, each between spaces. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = ' ';
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'punctuation') words += `${token.norm} `;
  }
  return words;
}
