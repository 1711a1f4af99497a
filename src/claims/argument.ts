import type { ConceptKind, Token } from '../vocabulary.js';
import type { CueMark, Mention } from './mark-block.js';
import { COORDINATORS, DETERMINERS, OPEN_NOUNS, PREPOSITIONS, PRONOUNS } from './word-classes.js';

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
export const SETTING: ReadonlySet<ConceptKind> = new Set(['population', 'body-part']);

/** Kinds of what may come about or go away: complaints, processes, findings, outcomes. */
export const EVENTS: ReadonlySet<ConceptKind> = new Set([
  'condition',
  'symptom',
  'process',
  'finding',
  'outcome',
]);

/** Words at an empty place, without leading conjunctions and commas; undefined when nothing is left. */
export function trimmed(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly [number, number] | undefined {
  let start = from;
  let end = to;
  while (
    start < end &&
    (COORDINATORS.has((tokens[start] as Token).norm) || tokens[start]?.kind === 'punctuation')
  )
    start++;
  while (end > start && tokens[end - 1]?.kind === 'punctuation') end--;
  while (end > start && (tokens[end - 1] as Token).norm === 'to') end--;
  // "*an* effective treatment for …" names nothing before it.
  while (end > start && DETERMINERS.has((tokens[end - 1] as Token).norm)) end--;
  if (start < end && end - start <= 2 && OPEN_NOUNS.has((tokens[end - 1] as Token).norm)) return undefined;
  return start < end ? [start, end] : undefined;
}

export function hasPronoun(tokens: readonly Token[], [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (PRONOUNS.has(norm)) return true;
    if (PREPOSITIONS.has(norm)) return false;
  }
  return false;
}
