import { FORM } from '../evidence/compiled.js';
import type { CompiledCue } from '../evidence/compiled.js';
import type { Hit } from '../text/spot.js';
import { splitSentences } from '../text/split-sentences.js';
import type { Block, ConceptKind, Sentence, Token } from '../vocabulary.js';
import type { OpenLexicon, PhraseReading } from './lexicon.js';

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
}

/** Words around a block that decide ambiguous names: of its section and title, and of one of its sentences. */
export interface Surroundings {
  section(): string;
}

type PhraseHit = Hit<readonly PhraseReading[]>;

const VERB = FORM.base | FORM.third | FORM.past | FORM.participle;

/**
 * Marks concepts and cues in a block. Of overlapping concepts the leftmost longest wins, likewise of cues; a cue that
 * stands inside a longer concept name ("trigger" in "trigger point") is none.
 */
export function markBlock(
  block: Block,
  tokens: readonly Token[],
  hits: readonly PhraseHit[],
  lexicon: OpenLexicon,
  surroundings: Surroundings,
): MarkedBlock {
  const sentences = splitSentences(block.text, tokens);
  const mentions = markMentions(hits, tokens, sentences, lexicon, surroundings);
  return { block, tokens, sentences, mentions, cues: markCues(hits, mentions) };
}

function markMentions(
  hits: readonly PhraseHit[],
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  lexicon: OpenLexicon,
  surroundings: Surroundings,
): Mention[] {
  const found: Mention[] = [];
  for (const { from, to, value } of hits) {
    let concepts: string[] | undefined;
    let form = 0;
    for (const reading of value) {
      if (reading.concept < 0 || !isAllowed(reading, from, tokens, sentences, surroundings)) continue;
      (concepts ??= []).push(lexicon.conceptAt(reading.concept)?.id as string);
      form |= reading.form;
    }
    if (concepts === undefined) continue;
    const kind = lexicon.concept(concepts[0] as string)?.kind ?? 'other';
    found.push({ from, to, concepts, kind, form });
  }
  return longest(found.filter((mention) => !isWholeClause(mention, found, hits)));
}

/**
 * "releases muscle tension" names a thing only as "releasing …", "a treatment for knots" is a relation and its object:
 * such names give way to the shorter ones inside.
 */
function isWholeClause(mention: Mention, found: readonly Mention[], hits: readonly PhraseHit[]): boolean {
  if (mention.to - mention.from < 2 || (mention.form & FORM.gerund) !== 0) return false;
  const isVerb = (mention.form & VERB) !== 0;
  return hits.some(
    ({ from, to, value }) =>
      from <= mention.from &&
      to > mention.from &&
      to < mention.to &&
      value.some(({ cue }) => cue?.kind === 'relation' && (cue.as === 'verb' ? isVerb : cue.as === 'noun')) &&
      found.some((inner) => inner.from >= to && inner.to === mention.to),
  );
}

function markCues(hits: readonly PhraseHit[], mentions: readonly Mention[]): CueMark[] {
  const marks = hits
    .filter(({ from, to }) => !isInside(from, to, mentions))
    .flatMap(({ from, to, value }) =>
      value.flatMap(({ cue, form }) => (cue === undefined ? [] : [{ from, to, cue, form }])),
    );
  // "They are" may be a verdict on what was said, "is a" gives way to "a sign of": neither hides other cues.
  const isVerdict = ({ cue }: CueMark): boolean =>
    cue.role === 'verdict-true' || cue.role === 'verdict-false';
  const isCopula = ({ cue }: CueMark): boolean => cue.role === 'definition';
  const main = longestGroups(marks.filter((mark) => !isVerdict(mark) && !isCopula(mark)));
  const copulas = longestGroups(marks.filter(isCopula)).filter(
    ({ from, to }) => !main.some((mark) => mark.from < to && mark.to > from),
  );
  const kept = [...main, ...copulas, ...longestGroups(marks.filter(isVerdict))];
  return kept.sort((a, b) => a.from - b.from);
}

/** True when a mention of more words than `[from, to)` covers it. Outcomes ("pain relief") hide nothing. */
function isInside(from: number, to: number, mentions: readonly Mention[]): boolean {
  for (const mention of mentions) {
    if (mention.from > from) return false;
    if (mention.to >= to && mention.to - mention.from > to - from && mention.kind !== 'outcome') return true;
  }
  return false;
}

/** Leftmost longest of overlapping ranges, with all that stand on exactly the same words. */
function longestGroups(marks: readonly CueMark[]): CueMark[] {
  const winners = new Set(longest(marks).map(({ from, to }) => `${from} ${to}`));
  return marks.filter(({ from, to }) => winners.has(`${from} ${to}`));
}

/** Leftmost longest of overlapping ranges. */
function longest<Range extends { from: number; to: number }>(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Range[] = [];
  let end = -1;
  for (const range of sorted) {
    if (range.from < end) continue;
    kept.push(range);
    end = range.to;
  }
  return kept;
}

function isAllowed(
  { guard }: PhraseReading,
  from: number,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  surroundings: Surroundings,
): boolean {
  if (guard === undefined) return true;
  if (guard.unless.length > 0) {
    const sentence = sentences.find((candidate) => from >= candidate.from && from < candidate.to);
    if (sentence !== undefined) {
      const words = wordsOf(tokens, sentence.from, sentence.to);
      if (guard.unless.some((phrase) => words.includes(` ${phrase} `))) return false;
    }
  }
  if (guard.near.length === 0) return true;
  const section = surroundings.section();
  return guard.near.some((phrase) => section.includes(` ${phrase} `));
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
