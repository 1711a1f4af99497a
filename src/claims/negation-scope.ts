import type { Sentence, Span, Token } from '../vocabulary.js';
import type { Negation } from './find-negations.js';
import {
  isExcludedOpener,
  AUX,
  clauseEnd,
  clauseStart,
  DETERMINER,
  INCLUDED_OPENERS,
  isAux,
  isDash,
  isProtasis,
  isStop,
  nextComma,
  NOMINATIVE,
  normAt,
  SUBJECTS,
} from './clause-bounds.js';
import type { Scan } from './clause-bounds.js';
import { PREPOSITIONS } from './word-classes.js';

/**
 * What a negation denies, in the block: its clause with the subject, without the negating words. Clauses are bounded by
 * marks and closed-class words; "without" and a negated adjective before its noun reach over their phrase only.
 */
export function negationScope(negation: Negation, tokens: readonly Token[], sentence: Sentence): Span[] {
  const first = negation.at[0];
  const last = negation.at.at(-1);
  if (first === undefined || last === undefined) return [];
  const inside = new Set<number>();
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) inside.add(at);
  };
  const scan: Scan = { tokens, from: sentence.from, to: sentence.to };
  if (negation.kind === 'affix') takeAffix(scan, first, take);
  else if (isInterjection(scan, first)) return [];
  else {
    take(first, last + 1);
    // "It was not, to be fair, a success": what is put in between stays outside.
    const aside = normAt(scan, last + 1) === ',' ? nextComma(scan, last + 2) : undefined;
    const begin = (aside ?? last) + 1;
    take(
      begin,
      clauseEnd(scan, begin, { isConditional: isProtasis(scan, first), isRelative: isRelative(scan, first) }),
    );
    takeWord(scan, first, take);
  }
  return spansOf(inside, negation, tokens);
}

/** "Those who were not asked were …": the next verb is the main clause's. */
function isRelative(scan: Scan, at: number): boolean {
  const opener = normAt(scan, isAux(normAt(scan, at - 1)) ? at - 2 : at - 1);
  return opener === 'that' || opener === 'who' || opener === 'which';
}

type Take = (from: number, to: number) => void;

function takeWord(scan: Scan, first: number, take: Take): void {
  const norm = normAt(scan, first);
  if (norm === 'without') return;
  const next = normAt(scan, first + 1);
  if (norm === 'nor' && (isAux(next) || INCLUDED_OPENERS.has(next))) return;
  const start = clauseStart(scan, first);
  // "And nobody asked": the negation is the subject.
  if (start === first && SUBJECT_CUES.has(norm)) return;
  take(start, first);
  const opener = normAt(scan, start - 1);
  // "they rest and take no pills": the subject stands in the predicate before.
  if (
    (opener === 'and' || opener === 'or' || opener === 'nor' || opener === 'but' || opener === ',') &&
    !hasSubject(scan, start, first)
  ) {
    takeSubject(scan, start - 1, take);
  } else if (norm === 'nor' && !hasSubject(scan, first + 1, first + 3)) takeSubject(scan, first, take);
}

const SUBJECT_CUES = new Set(['nobody', 'nothing', 'none', 'neither', 'no']);

/** True when a subject stands before the verb: a pronoun, or any words before an auxiliary. */
function hasSubject(scan: Scan, from: number, to: number): boolean {
  const norm = normAt(scan, from);
  if (from >= to) return false;
  if (NOMINATIVE.has(norm) || INCLUDED_OPENERS.has(norm)) return true;
  if (isAux(norm)) return NOMINATIVE.has(normAt(scan, from + 1));
  for (let at = from + 1; at < to; at++) if (isAux(normAt(scan, at))) return true;
  return DETERMINER.test(norm);
}

/** A verb in the past, as far as its letters show. */
const PAST =
  /^(?:.{3,}ed|took|went|came|saw|said|made|found|gave|got|knew|thought|told|left|kept|felt|stood|sat|ran|fell|held|brought|began|became|wrote|spoke|rose|drew|threw|grew|lost|met|paid)$/;

/** The subject of the clause before a token, with the auxiliary behind it. */
function takeSubject(scan: Scan, before: number, take: Take): void {
  let start = before;
  while (start > scan.from) {
    const norm = normAt(scan, start - 1);
    if (
      isStop(scan, start - 1) ||
      isDash(scan, start - 2) ||
      norm === 'that' ||
      norm === 'if' ||
      norm === 'but' ||
      isExcludedOpener(scan, start - 1)
    )
      break;
    if (norm === ',' && SUBJECTS.has(normAt(scan, start))) break;
    start--;
  }
  let at = start;
  if (normAt(scan, at) === ',') at++;
  const from = at;
  if (INCLUDED_OPENERS.has(normAt(scan, at))) at++;
  while (
    at < before &&
    !NOMINATIVE.has(normAt(scan, at)) &&
    !isAux(normAt(scan, at)) &&
    !PAST.test(normAt(scan, at)) &&
    normAt(scan, at) !== ','
  )
    at++;
  if (at < before && NOMINATIVE.has(normAt(scan, at))) at++;
  while (at < before && isAux(normAt(scan, at))) at++;
  take(from, at);
}

/* -------------------------------------------------------------------- affixes */

function takeAffix(scan: Scan, at: number, take: Take): void {
  take(at, at + 1);
  const isManner = normAt(scan, at).endsWith('ly');
  if (!isManner && isAttributive(normAt(scan, at + 1))) {
    take(modifierStart(scan, at), phraseEnd(scan, at + 1));
    return;
  }
  let before = at - 1;
  while (before >= scan.from && isDegree(normAt(scan, before))) before--;
  const norm = normAt(scan, before);
  if (normAt(scan, at - 1) === 'not') return;
  if (COPULAS.has(norm) || isAux(norm) || COMPLEMENTED.has(norm) || (isManner && norm !== '')) {
    take(clauseStart(scan, at), clauseEnd(scan, at + 1));
  } else if (norm === 'and' || norm === 'or') {
    takeJoined(scan, at, before, take);
  } else take(DETERMINER.test(norm) ? modifierStart(scan, at) : before + 1, phraseEnd(scan, at + 1));
}

/** "It is old and useless", "their age and inexperience": what stands before the first of the two holds for both. */
function takeJoined(scan: Scan, at: number, and: number, take: Take): void {
  take(at, phraseEnd(scan, at + 1));
  for (let before = and - 1; before >= scan.from && before >= and - 4; before--) {
    const norm = normAt(scan, before);
    if (COPULAS.has(norm)) {
      take(clauseStart(scan, before), before + 1);
      return;
    }
    if (DETERMINER.test(norm)) {
      take(before, before + 1);
      return;
    }
  }
}

function modifierStart(scan: Scan, at: number): number {
  let start = at;
  while (start > scan.from && isModifier(normAt(scan, start - 1))) start--;
  return start;
}

/** "Something unusual in it", "made it unsafe": an adjective behind these is what the clause says of them. */
const COMPLEMENTED = new Set('something anything nothing everything it him her them me us'.split(' '));
const COPULAS = new Set(
  'is are was were be been being am seem seems seemed look looks looked appear appears appeared become becomes became feel felt remain remained'.split(
    ' ',
  ),
);
const isDegree = (norm: string): boolean =>
  /ly$/.test(norm) || /^(?:so|too|very|quite|most|more|rather|not|as|all)$/.test(norm);

function isAttributive(next: string): boolean {
  return (
    /^[\p{L}]/u.test(next) &&
    !PREPOSITIONS.has(next) &&
    !AUX.has(next) &&
    !NOMINATIVE.has(next) &&
    !/^(?:and|or|but|as|that|if|than|when|who|which|because|not)$/.test(next)
  );
}

const isModifier = (norm: string): boolean =>
  (/^[\p{L}]/u.test(norm) && !PREPOSITIONS.has(norm) && !AUX.has(norm) && DETERMINER.test(norm)) ||
  isDegree(norm) ||
  /^(?:own|same|other)$/.test(norm);

/** End of a noun phrase with its "of". */
function phraseEnd(scan: Scan, start: number): number {
  let at = start;
  while (at < scan.to) {
    const norm = normAt(scan, at);
    if (!/^[\p{L}\d-]/u.test(norm) || AUX.has(norm) || NOMINATIVE.has(norm)) break;
    if (PREPOSITIONS.has(norm) && norm !== 'of') break;
    if (/^(?:and|or|but|that|which|who|if|as|than|when)$/.test(norm)) break;
    at++;
  }
  return at;
}

/* --------------------------------------------------------------------- shared */

/** "No, sir": an answer denies what was asked. */
function isInterjection(scan: Scan, at: number): boolean {
  const next = normAt(scan, at + 1);
  return normAt(scan, at) === 'no' && (next === ',' || isStop(scan, at + 1));
}

/** Runs of tokens as spans, the negating letters cut out and marks at their ends left off. */
function spansOf(inside: ReadonlySet<number>, negation: Negation, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  const sorted = [...inside].sort((a, b) => a - b);
  for (const at of sorted) {
    const { start, end } = tokens[at] as Token;
    const part = negation.parts.find((cue) => cue.start < end && cue.end > start);
    if (part === undefined) spans.push({ start, end });
    else {
      if (part.start > start) spans.push({ start, end: part.start });
      if (part.end < end) spans.push({ start: part.end, end });
    }
  }
  return spans;
}
