import type { Sentence, Token } from '../vocabulary.js';
import { FORM } from '../evidence/compiled.js';
import { EVENTS } from './argument.js';
import type { MarkedBlock } from './mark-block.js';
import { AUXILIARIES, BE, DETERMINERS, PRONOUNS } from './word-classes.js';

/** A sentence cut into what is done or given and what comes of it; token ranges `[from, to)`. */
export interface Cut {
  readonly means: readonly [number, number];
  readonly result: readonly [number, number];
  /** The first clause is a command or bare phrase: "Sit up and …". */
  readonly isBare?: boolean;
  /** The result comes of leaving the first clause undone: "… or you'll …". */
  readonly isOmitted?: boolean;
  /** The first clause says what its subject does, and the result is that subject's too: "X frees …, so that …". */
  readonly isStated?: boolean;
}

const OPENERS = new Set(['if', 'when', 'whenever', 'once', 'because', 'after', 'without', 'with', 'by']);
/** "every time", "as soon as", "the moment": a first word and those that make it an opener. */
const LONG_OPENERS: Readonly<Record<string, readonly string[]>> = {
  every: ['time'],
  each: ['time'],
  any: ['time'],
  as: ['soon', 'long'],
  the: ['moment', 'minute', 'second', 'instant'],
};
const JOINS = new Set(['and', 'so', 'until', 'then', '—', '–', ':']);
const TRAILING = new Set(['if', 'when', 'whenever', 'once', 'because', 'after', 'unless', 'without']);

/** Every way to cut a sentence so; the likeliest first. */
export function* cutClauses(marked: MarkedBlock, { from, to }: Sentence): Generator<Cut> {
  const { tokens } = marked;
  const measured = comparedClauses(tokens, from, to);
  if (measured !== undefined) yield measured;
  const opener = opensCondition(tokens, from);
  if (opener !== undefined) {
    for (let at = opener + 2; at < to; at++) {
      const { norm } = tokens[at] as Token;
      if (norm === 'you' || norm === "you'll") yield { means: [opener, at], result: [at, to] };
      if (norm !== ',' && norm !== 'then') continue;
      yield { means: [opener, at], result: [at + 1, to] };
      if (norm === 'then' || startsClause(tokens, at + 1)) {
        yield* trailingClauses(tokens, at + 1, to);
        return;
      }
    }
    return;
  }
  for (let at = from + 1; at < to - 1; at++) {
    const { norm } = tokens[at] as Token;
    if (isTrailing(tokens, at)) yield trailingClause(tokens, from, at, to);
    else if (isTherefore(tokens, at)) {
      yield {
        means: [from, at],
        result: [at + (tokens[at + 1]?.norm === 'that' ? 2 : 1), to],
        isStated: true,
      };
    } else if (norm === 'or' && isOtherwise(tokens, from, at)) {
      yield { means: [from, at], result: [at + 1, to], isOmitted: true };
    } else if (norm === ',' && tokens[at - 1]?.norm === 'later' && isBareMeans(tokens, from, at)) {
      yield { means: [from, at], result: [at + 1, to], isBare: true };
    } else if (JOINS.has(norm) && isBareMeans(tokens, from, at)) {
      const start = tokens[at + 1]?.norm === 'that' ? at + 2 : at + 1;
      if (startsClause(tokens, start) || startsOutcome(marked, start))
        yield { means: [from, at], result: [start, to], isBare: true };
    }
  }
}

/** "Once you pass 60, *you will avoid fractures if you take calcium*": the clauses behind the opening one. */
function* trailingClauses(tokens: readonly Token[], from: number, to: number): Generator<Cut> {
  for (let at = from + 1; at < to - 1; at++)
    if (isTrailing(tokens, at)) yield trailingClause(tokens, from, at, to);
}

function isTrailing(tokens: readonly Token[], at: number): boolean {
  return TRAILING.has(tokens[at]?.norm ?? '') && tokens[at - 1]?.norm !== 'even';
}

function trailingClause(tokens: readonly Token[], from: number, at: number, to: number): Cut {
  const norm = tokens[at]?.norm;
  const without = norm === 'without' || norm === 'unless';
  return { means: [without ? at : at + 1, to], result: [from, at] };
}

/** "The less you drink, the more cramps you get". */
function comparedClauses(tokens: readonly Token[], from: number, to: number): Cut | undefined {
  if (!isCompared(tokens, from)) return undefined;
  for (let at = from + 2; at < to; at++) {
    if (tokens[at]?.norm !== ',') continue;
    return isCompared(tokens, at + 1) ? { means: [from, at], result: [at + 2, to] } : undefined;
  }
  return undefined;
}

/** "the more", "the longer". */
export function isCompared(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.norm ?? '';
  return (
    tokens[at]?.norm === 'the' &&
    (next === 'more' || next === 'less' || next === 'worse' || /^[a-z]{2,}er$/.test(next))
  );
}

/** "…, *which is why* you get cramps", "… *so* your muscles cramp". */
function isTherefore(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  if (norm === 'why' || norm === 'how') {
    const before = tokens[at - 1]?.norm;
    return before === "that's" || (before === 'is' && BARE_SUBJECTS.has(tokens[at - 2]?.norm ?? ''));
  }
  // "Never go out with wet hair *or you'll* …"
  if (norm === 'or') return (tokens[at + 1]?.norm ?? '').startsWith('you') && isWarning(tokens, at);
  if (norm === 'means' || norm === 'mean' || norm === 'meaning')
    return startsClause(tokens, at + (tokens[at + 1]?.norm === 'that' ? 2 : 1));
  if (norm !== 'so') return false;
  const next = tokens[at + 1]?.norm ?? '';
  if (next === 'that' || next === "there's" || next === 'you' || next.startsWith("you'")) return true;
  return tokens[at - 1]?.norm === ',' && startsClause(tokens, at + 1);
}

const BARE_SUBJECTS = new Set(['which', 'that', 'this']);

/** A "never" or "don't" stands before: "… or" tells what comes of doing it. */
function isWarning(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 12; before--) {
    const norm = tokens[before]?.norm ?? '';
    if (WARNING.has(norm)) return true;
    if (norm === '.' || norm === ';') return false;
  }
  return false;
}

/** "Dry your hair *or you'll* catch a cold": what comes of not doing it. */
function isOtherwise(tokens: readonly Token[], from: number, at: number): boolean {
  if (!(tokens[at + 1]?.norm ?? '').startsWith('you') || isWarning(tokens, at)) return false;
  return isBareMeans(tokens, from, at) && !DETERMINERS.has(tokens[from]?.norm ?? '');
}

const WARNING = new Set(['never', "don't", 'not', 'avoid', 'stop', 'quit', 'skip', 'cut', 'limit']);

/** Token index of the words behind "If", "Every time", "As soon as"; undefined when the sentence opens otherwise. */
function opensCondition(tokens: readonly Token[], from: number): number | undefined {
  const first = tokens[from]?.norm ?? '';
  if (OPENERS.has(first)) return first === 'without' ? from : from + 1;
  const second = tokens[from + 1]?.norm ?? '';
  return LONG_OPENERS[first]?.includes(second) === true ? from + 2 : undefined;
}

/** "… and *you* will", "… and *your back pain* will": what follows is a clause, not another thing. */
function startsClause(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  return norm === 'you' || norm.startsWith("you'") || PRONOUNS.has(norm) || DETERMINERS.has(norm);
}

/** "Turn off the screen and *sleep better*": a name that is a verb phrase. */
function startsOutcome({ mentions }: MarkedBlock, at: number): boolean {
  return mentions.some(
    ({ from, form, kind }) =>
      from === at && EVENTS.has(kind) && (form & FORM.base) !== 0 && (form & FORM.singular) === 0,
  );
}

/** A command or a bare phrase: no finite verb and nobody who did it ("I rested, and …" is a story). */
export function isBareMeans(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    // "*Get* a standing desk" is a command.
    if ((BE.has(norm) && at > from) || FINITE.has(norm) || PERSONS.has(norm)) return false;
    if (AUXILIARIES.has(norm) && MODALS.has(norm)) return false;
  }
  return true;
}

const FINITE = new Set(['has', 'had', 'does', 'did', 'was', 'were']);
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', "won't", "can't", 'should']);
const PERSONS = new Set(['i', 'we', 'he', 'she', 'they', 'it', "i've", "i'd", 'who']);
