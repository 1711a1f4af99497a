import { FORM } from '../evidence/compiled.js';
import type { ConceptKind, Sentence, Token } from '../vocabulary.js';
import { closing, isContrasted, isCoordination, isParenthetical, withCoordinated } from './coordination.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import {
  AUXILIARIES,
  BE,
  CLAUSE_OPENERS,
  COORDINATORS,
  INSTRUMENTS,
  PLACEHOLDERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING,
  SENTENCE_PUNCTUATION,
} from './word-classes.js';

/** One end of a relation as a clause names it. */
export interface Argument {
  /** The head and what is coordinated with it, in text order; empty when no concept is named. */
  readonly mentions: readonly Mention[];
  /** The place holds a pronoun or a bare demonstrative phrase. */
  readonly isPronoun: boolean;
  /** Words standing at the place when no concept is known for them: token range. */
  readonly words?: readonly [number, number] | undefined;
  /** The relation cue before, when this one goes on from it ("eases pain and *prevents* knots"). */
  readonly previous?: CueMark | undefined;
}

/** Kinds that say where or in whom, seldom what: passed over while a better end stands beside them. */
const SETTING: ReadonlySet<ConceptKind> = new Set(['population', 'body-part']);
const COMPLAINTS: ReadonlySet<ConceptKind> = new Set([
  'condition',
  'symptom',
  'process',
  'finding',
  'outcome',
]);

const FINITE = FORM.third | FORM.past;
const NOMINAL = FORM.singular | FORM.plural | FORM.gerund;

/** A head further away than this belongs to something else. Tokens. */
const REACH = 14;

/**
 * What stands before a relation cue in its clause.
 * @param at token index of the cue
 * @param verbs the sentence's relation cues, sorted
 */
export function findBefore(
  marked: MarkedBlock,
  sentence: Sentence,
  at: number,
  verbs: readonly CueMark[],
): Argument {
  const { tokens, mentions } = marked;
  const groupStart = skipVerbGroup(tokens, sentence.from, at, mentions);
  const relative = tokens[groupStart - 1];
  if (relative !== undefined && groupStart - 1 > sentence.from && RELATIVES.has(relative.norm)) {
    const head = relativeHead(marked, sentence, groupStart - 1);
    if (head !== undefined) return head;
  }
  const previous = verbs.filter(({ to }) => to <= groupStart).at(-1);
  const { start, carries } = clauseStart(tokens, sentence.from, groupStart, previous, mentions);
  const inside = mentions.filter(({ from, to }) => from >= start && to <= groupStart);
  const chosen = chooseHead(inside, tokens, start);
  if (chosen.length > 0) return { mentions: chosen, isPronoun: false };
  const words = trimmed(tokens, start, groupStart);
  if (words !== undefined && hasPronoun(tokens, words)) return { mentions: [], isPronoun: true };
  if (carries && words === undefined) return { mentions: [], isPronoun: false, previous };
  return {
    mentions: [],
    isPronoun: false,
    words: carries ? undefined : words,
    previous: carries ? previous : undefined,
  };
}

/** Steps back over auxiliaries, adverbs and negations to where the verb group begins. */
function skipVerbGroup(
  tokens: readonly Token[],
  from: number,
  at: number,
  mentions: readonly Mention[],
): number {
  let start = at;
  while (start > from) {
    const { norm } = tokens[start - 1] as Token;
    const isGroup =
      AUXILIARIES.has(norm) || BE.has(norm) || norm.endsWith("n't") || /^[a-z]{3,}ly$/.test(norm);
    if (
      !isGroup ||
      PRONOUNS.has(norm) ||
      mentions.some((mention) => mention.from < start && mention.to >= start)
    )
      break;
    start--;
  }
  return start;
}

/** The noun a relative clause hangs on; undefined when "that" opens a reported clause. */
function relativeHead(
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
  at: number,
): Argument | undefined {
  const before = (tokens[at - 1] as Token).norm;
  if (REPORTING.has(before)) return undefined;
  const named = mentions.filter(({ to, from }) => to <= at && from >= sentence.from);
  const head = named.at(-1);
  // "Yoga is a gentle practice that eases pain": the predicate says what the subject is.
  const defined = named.findLast(({ to }) => isPredicate(tokens, to, at));
  const chosen = defined ?? (head !== undefined && at - head.to <= 5 ? head : undefined);
  if (chosen !== undefined) {
    return { mentions: withCoordinated(chosen, mentions, tokens, sentence.from), isPronoun: false };
  }
  const words = trimmed(tokens, Math.max(sentence.from, at - 3), at);
  return { mentions: [], isPronoun: false, words };
}

/** The tokens `[from, to)` are "is a …" with nothing but a noun phrase. */
function isPredicate(tokens: readonly Token[], from: number, to: number): boolean {
  const norm = tokens[from]?.norm ?? '';
  if (norm !== 'is' && norm !== 'are' && norm !== 'was' && norm !== 'were') return false;
  if (to - from > 10) return false;
  for (let at = from + 1; at < to; at++) if (PREPOSITIONS.has(tokens[at]?.norm ?? '')) return false;
  return true;
}

/**
 * Where the clause of a verb group begins. `carries`: a verb before it passes its subject on, because nothing that
 * could be a subject stands between.
 */
function clauseStart(
  tokens: readonly Token[],
  from: number,
  groupStart: number,
  previous: CueMark | undefined,
  mentions: readonly Mention[],
): { start: number; carries: boolean } {
  const floor = previous?.to ?? from;
  for (let at = groupStart - 1; at >= floor; at--) {
    const { norm } = tokens[at] as Token;
    const next = tokens[at + 1]?.norm;
    if ((norm === 'but' && next === 'not') || (norm === 'yet' && next === 'to')) continue;
    const isBoundary =
      SENTENCE_PUNCTUATION.has(norm) ||
      CLAUSE_OPENERS.has(norm) ||
      (norm === '–' && tokens[at + 1]?.kind !== 'number') ||
      (norm === 'that' && at > from && REPORTING.has((tokens[at - 1] as Token).norm));
    // "does not cure colds but worsens coughs": nothing stands between, so the subject goes on.
    if (isBoundary) return { start: at + 1, carries: norm === 'but' && at + 1 === groupStart };
  }
  if (previous === undefined) return { start: from, carries: false };
  for (let at = groupStart - 1; at >= floor; at--) {
    const { norm } = tokens[at] as Token;
    if (norm !== 'and' && norm !== 'or' && norm !== ',' && norm !== 'then') continue;
    const own = mentions.some((mention) => mention.from > at && mention.to <= groupStart);
    const pronoun = trimmed(tokens, at + 1, groupStart);
    if (own || (pronoun !== undefined && hasPronoun(tokens, pronoun)))
      return { start: at + 1, carries: false };
    break;
  }
  return { start: groupStart, carries: true };
}

/** The head among the mentions before a verb: the last one that does not hang on a preposition. */
function chooseHead(inside: readonly Mention[], tokens: readonly Token[], start: number): readonly Mention[] {
  const things = inside.some(({ kind }) => !SETTING.has(kind))
    ? inside.filter(({ kind }) => !SETTING.has(kind))
    : inside;
  for (let at = things.length - 1; at >= 0; at--) {
    const mention = things[at] as Mention;
    // "massage warms the muscle and relieves …": a thing named by a finite verb is what the subject does.
    if (at > 0 && (mention.form & FINITE) !== 0 && (mention.form & NOMINAL) === 0) continue;
    if (isContrasted(mention, tokens, start)) continue;
    if (!hangsOnPreposition(mention, tokens, start)) return withCoordinated(mention, things, tokens, start);
  }
  const first = things[0];
  return first === undefined ? [] : withCoordinated(first, things, tokens, start);
}

function hangsOnPreposition(mention: Mention, tokens: readonly Token[], start: number): boolean {
  for (let at = mention.from - 1; at >= start && at >= mention.from - 4; at--) {
    const { norm, kind } = tokens[at] as Token;
    if (PREPOSITIONS.has(norm)) return true;
    if (kind === 'punctuation' || norm === 'and' || norm === 'or') return false;
  }
  return false;
}

/** Words at an empty place, without leading conjunctions and commas; undefined when nothing is left. */
function trimmed(tokens: readonly Token[], from: number, to: number): readonly [number, number] | undefined {
  let start = from;
  let end = to;
  while (
    start < end &&
    (COORDINATORS.has((tokens[start] as Token).norm) || tokens[start]?.kind === 'punctuation')
  )
    start++;
  while (end > start && tokens[end - 1]?.kind === 'punctuation') end--;
  while (end > start && (tokens[end - 1] as Token).norm === 'to') end--;
  if (start < end && end - start <= 2 && PLACEHOLDERS.has((tokens[end - 1] as Token).norm)) return undefined;
  return start < end ? [start, end] : undefined;
}

function hasPronoun(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (PRONOUNS.has(norm)) return true;
    if (PREPOSITIONS.has(norm)) return false;
  }
  return false;
}

/**
 * What stands behind a relation cue in its clause.
 * @param limit token index to stop at
 * @param options wide: instrument words ("by", "with") do not end the search; afterNoun: the cue is a noun
 */
export function findAfter(
  marked: MarkedBlock,
  sentence: Sentence,
  at: number,
  limit: number,
  verbs: readonly CueMark[],
  options: { wide?: boolean; afterNoun?: boolean } = {},
): Argument {
  const { tokens, mentions } = marked;
  const next = verbs.find((verb) => verb.from >= at && !isPartOfName(verb, mentions));
  const end = clauseEnd(
    tokens,
    at,
    Math.min(limit, next?.from ?? sentence.to, sentence.to),
    options,
    mentions,
  );
  const inside = mentions.filter(({ from, to }) => from >= at && to <= end);
  const reachable = options.wide === true ? inside : inside.filter(({ from }) => from - at <= REACH);
  const head = reachable.find(({ kind }) => !SETTING.has(kind)) ?? reachable[0];
  if (head === undefined) {
    const pronoun = objectPronoun(tokens, at, end);
    return { mentions: [], isPronoun: pronoun, words: pronoun ? undefined : trimmed(tokens, at, end) };
  }
  return { mentions: objectsFrom(head, inside, tokens, next), isPronoun: false };
}

/** "treats the *root cause*": a noun of relation that a concept's name covers bounds nothing. */
function isPartOfName({ cue, from }: CueMark, mentions: readonly Mention[]): boolean {
  return cue.as === 'noun' && mentions.some((mention) => mention.from <= from && mention.to > from);
}

function objectPronoun(tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at]?.norm;
  if (at >= end || first === undefined) return false;
  if (first === 'it' || first === 'them') return true;
  if (!['this', 'these', 'those', 'that', 'both'].includes(first)) return false;
  // "these causes" is a noun phrase of its own, "relieves these with …" is a pronoun.
  const next = tokens[at + 1];
  return at + 1 >= end || next?.kind !== 'word' || PREPOSITIONS.has(next.norm) || COORDINATORS.has(next.norm);
}

/** Where the clause behind a cue ends. */
function clauseEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { wide = false, afterNoun = false }: { wide?: boolean; afterNoun?: boolean },
  mentions: readonly Mention[],
): number {
  let named = false;
  for (let at = from; at < limit; at++) {
    const { norm } = tokens[at] as Token;
    named ||= mentions.some((mention) => mention.to === at);
    if (wide && norm === '(') {
      at = closing(tokens, at, limit);
      continue;
    }
    if (SENTENCE_PUNCTUATION.has(norm) && !(norm === '(' && !named)) {
      if (wide && (norm === '—' || (norm === ':' && at === from))) continue;
      return at;
    }
    if (CLAUSE_OPENERS.has(norm) && norm !== 'like') return at;
    if (RELATIVES.has(norm) && at > from) return at;
    if (afterNoun && named && (BE.has(norm) || norm === 'include' || norm === 'includes')) return at;
    if (!wide && INSTRUMENTS.has(norm) && at > from) return at;
    if (!wide && norm === '–' && tokens[at + 1]?.kind !== 'number') return at;
  }
  return limit;
}

/** The object with what is coordinated behind it and, for complaints, what it is a part of ("pain of *trigger points*"). */
function objectsFrom(
  head: Mention,
  inside: readonly Mention[],
  tokens: readonly Token[],
  next: CueMark | undefined,
): readonly Mention[] {
  const objects = [head];
  let last = head;
  for (const mention of inside) {
    if (mention.from < head.to) continue;
    if (isSubjectOf(mention, next, tokens)) break;
    if (isContrasted(mention, tokens, last.to)) continue;
    const linked = isCoordination(tokens, last.to, mention.from);
    const part = !linked && COMPLAINTS.has(mention.kind) && isPartLink(tokens, last.to, mention.from);
    if (isParenthetical(mention, tokens, last.to)) continue;
    const setting = SETTING.has(mention.kind);
    if (!linked && !part && !setting) break;
    last = mention;
    if (!setting || linked) objects.push(mention);
  }
  return objects;
}

function isPartLink(tokens: readonly Token[], from: number, to: number): boolean {
  const norm = tokens[from]?.norm;
  return (
    to - from <= 4 &&
    (norm === 'of' || norm === 'in' || norm === 'from' || norm === 'around' || norm === 'within')
  );
}

/** "relieves pain, and *stretching* prevents knots": the mention belongs to the next verb. */
function isSubjectOf(mention: Mention, next: CueMark | undefined, tokens: readonly Token[]): boolean {
  if (next === undefined || mention.to > next.from) return false;
  if (next.cue.as !== 'verb') return false;
  for (let at = mention.to; at < next.from; at++) {
    const { norm } = tokens[at] as Token;
    if (!AUXILIARIES.has(norm) && !BE.has(norm)) return false;
  }
  return (tokens[next.from - 1] as Token).norm !== 'to';
}

/** "To prevent knots, *drink water*": the means stands behind the comma. */
export function mentionsAround(
  marked: MarkedBlock,
  sentence: Sentence,
  mark: CueMark,
  verbs: readonly CueMark[],
): readonly Mention[] {
  const { tokens } = marked;
  const before = tokens[mark.from - 1]?.norm;
  if (before !== 'to' && before !== 'for') return [];
  for (let at = mark.to; at < sentence.to; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ',' || norm === ':') {
      const rest = verbs.filter(({ from }) => from > at + 8);
      return findAfter(marked, sentence, at + 1, sentence.to, rest, { wide: true }).mentions;
    }
  }
  return [];
}
