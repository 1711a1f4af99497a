import type { Token } from '../vocabulary.js';
import { PREPOSITIONS } from './word-classes.js';

/** The tokens of a sentence, as its clauses are looked for. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

export const normAt = ({ tokens, from, to }: Scan, at: number): string =>
  at >= from && at < to ? (tokens[at] as Token).norm : '';

/* ------------------------------------------------------------------ the ends */

const STOPS = new Set(['.', '!', '?', ';', ':', '—', '"', '(', ')', '[', ']']);
/** Open a clause of their own that a negation before them does not reach. */
const OUTSIDE = new Set('but since because although though whereas for'.split(' '));
export const NOMINATIVE = new Set('i he she we they it you there this that'.split(' '));
export const AUX = new Set(
  "is are was were am be been being has have had do does did will would can could may might shall should must ought need dare 's 'm 're 've 'd 'll ca wo sha".split(
    ' ',
  ),
);

export const isAux = (norm: string): boolean =>
  AUX.has(norm) ||
  /^(?:i|you|he|she|it|we|they|there|that|who)'(?:m|re|ve|d|ll|s)$/.test(norm) ||
  norm.endsWith("n't") ||
  norm === 'cannot';

export const isDash = (scan: Scan, at: number): boolean =>
  normAt(scan, at) === '-' && normAt(scan, at + 1) === '-';

/** Where the clause that goes on at a token ends. */
export function clauseEnd(
  scan: Scan,
  start: number,
  { isConditional = false, isRelative = false }: { isConditional?: boolean; isRelative?: boolean } = {},
): number {
  let hasRelative = false;
  for (let at = start; at < scan.to; at++) {
    const norm = normAt(scan, at);
    if (isStop(scan, at)) return at;
    if (norm === ',') {
      const close = asideEnd(scan, at);
      if (close !== undefined) {
        at = close;
        continue;
      }
      if (hasRelative || !goesOnBehindComma(scan, at)) return at;
      hasRelative = true;
    }
    if (opensOutside(scan, at)) return at;
    if (isConditional && opensMain(scan, at)) return at;
    if (isRelative && at > start && AUX.has(norm) && endsPredicate(normAt(scan, at - 1))) return at;
    if ((norm === 'and' || norm === 'or') && opensPredicate(scan, at + 1)) return at;
  }
  return scan.to;
}

/** A word after which a verb has no subject of its own. */
function endsPredicate(norm: string): boolean {
  return (
    /^\p{L}/u.test(norm) &&
    !NOMINATIVE.has(norm) &&
    !isAux(norm) &&
    !INCLUDED_OPENERS.has(norm) &&
    norm !== 'and' &&
    norm !== 'or'
  );
}

/** A subject and its verb that no verb of thinking takes. */
function opensMain(scan: Scan, at: number): boolean {
  return (
    NOMINATIVE.has(normAt(scan, at)) && isAux(normAt(scan, at + 1)) && !REPORTERS.test(normAt(scan, at - 1))
  );
}

export const isStop = (scan: Scan, at: number): boolean => {
  const norm = normAt(scan, at);
  // A stop within a sentence belongs to an abbreviation.
  if (norm === '.') return !/^[\p{L}\d]/u.test(normAt(scan, at + 1));
  return STOPS.has(norm) || isDash(scan, at);
};

function opensOutside(scan: Scan, at: number): boolean {
  const norm = normAt(scan, at);
  if (!OUTSIDE.has(norm)) return false;
  const next = normAt(scan, at + 1);
  if (norm === 'for') return NOMINATIVE.has(next);
  if (norm === 'since') return !DETERMINER.test(next) && next !== 'then';
  return true;
}

/** "If he did not come …": the main clause may follow without a comma. */
export function isProtasis(scan: Scan, at: number): boolean {
  for (let before = at - 1; before >= scan.from && before > at - 8; before--) {
    if (normAt(scan, before) === 'if') return true;
    if (isStop(scan, before) || normAt(scan, before) === ',') return false;
  }
  return false;
}

export function nextComma(scan: Scan, from: number): number | undefined {
  for (let at = from; at < scan.to; at++) {
    const norm = normAt(scan, at);
    if (isStop(scan, at)) return undefined;
    if (norm === ',') return at;
  }
  return undefined;
}

/** "The trial, though small, was sound": where an aside of a few words closes before the verb goes on. */
function asideEnd(scan: Scan, comma: number): number | undefined {
  const close = nextComma(scan, comma + 1);
  return close !== undefined && close - comma <= 5 && isAux(normAt(scan, close + 1)) ? close : undefined;
}

/** A relative clause or the rest of a list. */
function goesOnBehindComma(scan: Scan, at: number): boolean {
  const next = normAt(scan, at + 1);
  return next === 'or' || next === 'who' || next === 'which' || next === 'whom' || next === 'whose';
}

/** Behind "and": a clause or another predicate, not the rest of a phrase. */
function opensPredicate(scan: Scan, at: number): boolean {
  const norm = normAt(scan, at);
  const next = normAt(scan, at + 1);
  if (NOMINATIVE.has(norm)) return isAux(next) || /(?:ed|s)$/.test(next) || norm !== 'that';
  return isAux(norm) || norm === 'then' || norm === 'so' || norm === 'yet' || isAux(next);
}

/* ----------------------------------------------------------------- the start */

const EXCLUDED_OPENERS = new Set(
  'if that because since although though as whether but for lest unless while'.split(' '),
);
export const INCLUDED_OPENERS = new Set('when where why how what which who whom whose'.split(' '));

/** Where the clause that a token stands in begins. */
export function clauseStart(scan: Scan, at: number): number {
  if (NOMINATIVE.has(normAt(scan, at - 1)) && isAux(normAt(scan, at - 2))) {
    return INCLUDED_OPENERS.has(normAt(scan, at - 3)) ? at - 3 : at - 2;
  }
  let start = at;
  while (start > scan.from) {
    const norm = normAt(scan, start - 1);
    if (isStop(scan, start - 1) || norm === ',' || isDash(scan, start - 2)) break;
    if (norm === 'nor' || isExcludedOpener(scan, start - 1)) break;
    if ((norm === 'and' || norm === 'or') && !joinsNouns(scan, start - 1)) break;
    if (
      start < at &&
      REPORTERS.test(norm) &&
      (SUBJECTS.has(normAt(scan, start - 2)) || normAt(scan, start - 2) === 'you')
    )
      break;
    // "a drug which they could not buy": the pronoun is none of the denied clause's subject.
    if ((norm === 'which' || norm === 'whom') && NOMINATIVE.has(normAt(scan, start))) break;
    start--;
    if (INCLUDED_OPENERS.has(norm)) break;
    // "I know you are not": a subject pronoun before its verb opens the clause.
    const before = normAt(scan, start - 1);
    if (norm === 'that' && isAux(normAt(scan, start + 1))) break;
    const isSubject =
      SUBJECTS.has(norm) ||
      (isAux(normAt(scan, start + 1)) && !PREPOSITIONS.has(before) && (norm === 'it' || norm === 'you'));
    if (isSubject && start < at && !INCLUDED_OPENERS.has(before) && !isAux(before)) break;
  }
  return start;
}

/** "If", "because", and "that" where it opens a reported clause: outside; "in that trial", "that is not so": within. */
export function isExcludedOpener(scan: Scan, at: number): boolean {
  const norm = normAt(scan, at);
  if (!EXCLUDED_OPENERS.has(norm)) return false;
  const next = normAt(scan, at + 1);
  if (norm === 'for') return NOMINATIVE.has(next);
  if (norm !== 'that') return true;
  return !isAux(next) && !PREPOSITIONS.has(normAt(scan, at - 1));
}

const REPORTERS =
  /^(?:think|thinks|thought|suppose|supposed|know|knew|believe|believed|say|says|said|hope|hoped|fear|feared|feel|felt|see|saw|suggest|assure|tell|told|swear|fancy|guess|wish|find|found)$/;

/** "The beads and the bibs had …": no verb before the "and". */
function joinsNouns(scan: Scan, at: number): boolean {
  for (let before = at - 1; before >= scan.from; before--) {
    const norm = normAt(scan, before);
    if (isStop(scan, before) || norm === ',' || isExcludedOpener(scan, before)) return before < at - 1;
    if (isAux(norm) || NOMINATIVE.has(norm) || /.{2}ed$/.test(norm)) return false;
  }
  return true;
}

export const SUBJECTS = new Set('i he she we they there'.split(' '));

export const DETERMINER =
  /^(?:the|a|an|his|her|its|my|our|their|your|this|that|these|those|some|every|each|no)$/;
