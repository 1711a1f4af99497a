import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import { EVENTS, SETTING, trimmed } from './argument.js';
import type { Argument } from './argument.js';
import { closing, isContrasted, isCoordination, isParenthetical } from './coordination.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import {
  AUXILIARIES,
  BE,
  COORDINATORS,
  DETERMINERS,
  INSTRUMENTS,
  PEOPLE,
  PREPOSITIONS,
  RELATIVES,
  SENTENCE_PUNCTUATION,
  opensClause,
} from './word-classes.js';

/** A head further away than this belongs to something else. Tokens. */
const REACH = 14;

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
  // "the reason *your back* is killing you": a name that begins within the cue is what stands behind it.
  const overlapping = mentions.find(({ from, to }) => from < at && to > at);
  if (overlapping !== undefined) return { mentions: [overlapping], isPronoun: false };
  const next = verbs.find(
    (verb) => verb.from >= at && !isPartOfName(verb, mentions) && !isThing(verb, at, tokens, mentions),
  );
  const end = clauseEnd(
    tokens,
    at,
    Math.min(limit, next?.from ?? sentence.to, sentence.to),
    options,
    mentions,
  );
  const inside = mentions.filter(
    (mention) => mention.from >= at && mention.to <= end && !isContrasted(mention, tokens, at),
  );
  if (isObjectAlone(tokens, at, end)) return { mentions: [], isPronoun: true };
  const reachable = options.wide === true ? inside : inside.filter(({ from }) => from - at <= REACH);
  const first = reachable[0];
  const better = reachable.find(({ kind }) => !SETTING.has(kind));
  // "harms the gut and heart, coeliac or not": what stands behind a comma is no better object.
  const isBehindComma =
    first !== undefined &&
    better !== undefined &&
    first.kind === 'body-part' &&
    tokens.slice(first.to, better.from).some(({ norm }) => norm === ',');
  const head = isBehindComma ? first : (better ?? first);
  if (head === undefined) {
    const theirs = complaintOfSomebody(marked, sentence, at, end);
    if (theirs !== undefined) return { mentions: [theirs], isPronoun: false };
    const pronoun = objectPronoun(tokens, at, end);
    return { mentions: [], isPronoun: pronoun, words: pronoun ? undefined : trimmed(tokens, at, end) };
  }
  const theirs = head.kind === 'population' ? complaintOfSomebody(marked, sentence, at, head.to) : undefined;
  if (theirs !== undefined) return { mentions: [theirs], isPronoun: false };
  return { mentions: objectsFrom(head, inside, tokens, next), isPronoun: false };
}

/** "treats the *root cause*": a noun of relation that a concept's name covers bounds nothing. */
function isPartOfName({ cue, from }: CueMark, mentions: readonly Mention[]): boolean {
  return cue.as === 'noun' && mentions.some((mention) => mention.from <= from && mention.to > from);
}

/** "helps little ones *with ear infections*": the complaint behind somebody no concept is known for. */
function complaintOfSomebody(
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
  at: number,
  end: number,
): Mention | undefined {
  if (tokens[end]?.norm !== 'with' || end - at > 5 || end <= at) return undefined;
  return mentions.find(
    ({ from, to, kind }) =>
      from > end && from <= end + 4 && to <= sentence.to && (kind === 'condition' || kind === 'symptom'),
  );
}

/** "reduces *falls*", "prevents the *spread* of …": what stands right behind a cue and names a thing is no verb. */
function isThing(verb: CueMark, at: number, tokens: readonly Token[], mentions: readonly Mention[]): boolean {
  const gap = verb.from - at;
  if (gap > 1 || (gap === 1 && !DETERMINERS.has(tokens[at]?.norm ?? ''))) return false;
  return mentions.some(
    ({ from, form }) => from === verb.from && (form & (FORM.singular | FORM.plural)) !== 0,
  );
}

function objectPronoun(tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at]?.norm;
  if (at >= end || first === undefined) return false;
  if (first === 'it' || first === 'them') return true;
  if (!['this', 'these', 'those', 'that', 'both'].includes(first)) return false;
  // "these causes" is a noun phrase of its own, "relieves these with …" is a pronoun.
  const next = tokens[at + 1];
  return next?.kind !== 'word' || PREPOSITIONS.has(next.norm) || COORDINATORS.has(next.norm);
}

/** "flush *them* out and …", "beats *it* with …": the pronoun is the whole object, whatever is named behind it. */
function isObjectAlone(tokens: readonly Token[], at: number, end: number): boolean {
  const norm = tokens[at]?.norm;
  if (at >= end || (norm !== 'it' && norm !== 'them')) return false;
  const next = tokens[at + 1];
  return (
    at + 1 >= end ||
    next?.kind === 'punctuation' ||
    PARTICLES.has(next?.norm ?? '') ||
    (PREPOSITIONS.has(next?.norm ?? '') && next?.norm !== 'to') ||
    next?.norm === 'and'
  );
}

const PARTICLES = new Set(['out', 'off', 'away', 'up', 'down', 'back', 'apart']);

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
    const inner = mentions.find((mention) => mention.from < at && mention.to > at);
    // "soreness after exercise" is one name: its words bound nothing.
    if (inner !== undefined) at = inner.to;
    if (at >= limit) return limit;
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
    // "affects *how* a cold goes"
    const isAsked = at === from && (norm === 'how' || norm === 'whether');
    if (opensClause(tokens, at) && !isAsked) return at;
    if (RELATIVES.has(norm) && at > from) return at;
    if (norm === 'and' && startsVerbGroup(tokens[at + 1]?.norm)) return at;
    // "adds to your fluids, and most people …": another clause.
    if (
      norm === ',' &&
      tokens[at + 1]?.norm === 'and' &&
      DETERMINERS.has(tokens[at + 2]?.norm ?? '') &&
      !named &&
      at > from
    )
      return at;
    if (afterNoun && named && (BE.has(norm) || norm === 'include' || norm === 'includes')) return at;
    if (!wide && INSTRUMENTS.has(norm) && at > from && !isOfPeople(tokens, at, from)) return at;
    if (!wide && norm === '–' && tokens[at + 1]?.kind !== 'number') return at;
  }
  return limit;
}

/** "… and *does not* …", "… and *will* …": a verb group of its own. */
function startsVerbGroup(norm: string | undefined): boolean {
  return norm !== undefined && (VERB_STARTS.has(norm) || norm.endsWith("n't"));
}

const VERB_STARTS = new Set(
  'does do did is are was were has have had will would can could may might should cannot'.split(' '),
);

/** "people *with* back pain": the complaint is theirs, no means. */
function isOfPeople(tokens: readonly Token[], at: number, from: number): boolean {
  return tokens[at]?.norm === 'with' && at - from <= 4 && PEOPLE.has(tokens[at - 1]?.norm ?? '');
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
    const linked = isCoordination(tokens, last.to, mention.from);
    const part = !linked && EVENTS.has(mention.kind) && isPartLink(tokens, last.to, mention.from);
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
