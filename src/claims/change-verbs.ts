import { FORM } from '../evidence/compiled.js';
import type { Token } from '../vocabulary.js';
import { BE, DETERMINERS, PREPOSITIONS } from './word-classes.js';

/** Token range `[from, to)` of a clause. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** True when a verb of change is used as one: with a subject and an object, or with an agent. */
export function isChange(
  { from, to, form }: Clause & { readonly form: number },
  tokens: readonly Token[],
  clause: Clause,
): boolean {
  const before = wordBefore(tokens, from, clause.from);
  const next = wordAfter(tokens, to, clause.to);
  if (form & FORM.gerund) {
    if (BE.has(before)) return startsObject(next);
    // "Is effective in reducing", "the potential for improving".
    if (PREPOSITIONS.has(before) && before !== 'by')
      return startsObject(next) && isGoverned(tokens, from, clause);
    return (
      (before === ',' || before === 'thereby' || before === 'while' || isNominal(before)) &&
      startsObject(next)
    );
  }
  if (form & (FORM.past | FORM.participle) && !(form & FORM.base)) {
    if (BE.has(before) || before === 'being') return hasAgent(tokens, to, clause);
    if (before === 'has' || before === 'have' || before === 'had') {
      return (
        DETERMINERS.has(next) || tokens[from - 1]?.norm === 'not' || HELPERS.has(tokens[from - 2]?.norm ?? '')
      );
    }
    if (next === 'by') return isNominal(before);
    if (before === 'and' || before === ',') return startsObject(next) && DETERMINERS.has(next);
    return isNominal(before) && startsObject(next);
  }
  if (before === 'to' && form & FORM.base) return isGoverned(tokens, from, clause);
  if (form & FORM.base && HELPERS.has(before)) return !isVarying({ from, to, form }, tokens, clause);
  if (form & FORM.base && NOUNS.has(tokens[from]?.norm ?? '') && !/s$|^and$/.test(before)) return false;
  if (form & FORM.third && COORDINATED.has(before)) return startsObject(next);
  if (ADJECTIVES.has(tokens[from]?.norm ?? '')) return false;
  if (form & FORM.base && before === 'and')
    return startsObject(next) && !isAfterPreposition(tokens, from, clause);
  return isNominal(before) && startsObject(next);
}

const COORDINATED = new Set(['and', 'this', 'thereby', 'it']);
const HELPERS = new Set('may might can could will would do does did shall not cannot'.split(' '));
/** Words that are nouns as often: verbs behind a plural, or behind an auxiliary. */
const NOUNS = new Set(
  'control influence impact benefit damage harm cause trigger shape drive help aid block cut delay limit increase decrease change rescue strain fight combat'.split(
    ' ',
  ),
);
const ADJECTIVES = new Set(['lower', 'slow', 'double', 'alter']);

/** Behind these an infinitive says what happens, elsewhere what for. */
function isGoverned(tokens: readonly Token[], from: number, clause: Clause): boolean {
  for (let at = from - 1; at >= clause.from && at >= from - 8; at--) {
    if (GOVERNORS.has((tokens[at] as Token).norm)) return true;
  }
  return false;
}

const GOVERNORS = new Set(
  'able likely work works potential potentially appear appears appeared seem seems seemed found shown ability help helps helped serve serves feasible known tend tends tended fail fails failed thought believed expected effective capable capacity power successful demonstrated proven proved way approach beneficial helpful intervention strategy sufficient enough combine combined continue began begins due superior important essential crucial'.split(
    ' ',
  ),
);

function isAfterPreposition(tokens: readonly Token[], from: number, clause: Clause): boolean {
  for (let at = from - 2; at >= clause.from && at >= from - 4; at--) {
    if (PREPOSITIONS.has((tokens[at] as Token).norm)) return true;
  }
  return false;
}

/** The word before, adverbs passed over; empty at the start of the clause. */
function wordBefore(tokens: readonly Token[], at: number, start: number): string {
  let before = at - 1;
  while (before >= start && isAdverb((tokens[before] as Token).norm)) before--;
  return before < start ? '' : (tokens[before] as Token).norm;
}

/** The word behind, adverbs passed over. */
export function wordAfter(tokens: readonly Token[], at: number, end: number): string {
  let after = at;
  while (after < end && isAdverb((tokens[after] as Token).norm)) after++;
  return after < end ? (tokens[after] as Token).norm : '';
}

function isAdverb(norm: string): boolean {
  return (
    (norm.length > 4 && norm.endsWith('ly')) ||
    norm === 'also' ||
    norm === 'only' ||
    norm === 'not' ||
    norm === 'further' ||
    norm === 'thus'
  );
}

/** A word that may end a subject. */
function isNominal(norm: string): boolean {
  return (
    norm !== '' &&
    /^[\p{L}\d)\]%]/u.test(norm) &&
    !DETERMINERS.has(norm) &&
    !PREPOSITIONS.has(norm) &&
    !BE.has(norm) &&
    !FUNCTION.has(norm)
  );
}

const FUNCTION = new Set('and or nor to than as has have had if whether both this these'.split(' '));

function startsObject(norm: string): boolean {
  return /^[\p{L}\d]/u.test(norm) && !PREPOSITIONS.has(norm) && !BE.has(norm) && !NO_OBJECT.has(norm);
}

const NO_OBJECT = new Set(
  'and or nor but to than as has have had may might can could will would did do does when while among that which who if because'.split(
    ' ',
  ),
);

function hasAgent(tokens: readonly Token[], from: number, clause: Clause): boolean {
  for (let at = from; at < clause.to && at < from + 6; at++) if (tokens[at]?.norm === 'by') return true;
  return false;
}

/** "These findings may inform", "could influence our results": what a study does or meets is no finding. */
export function isAboutStudy({ from, to }: Clause, tokens: readonly Token[], clause: Clause): boolean {
  for (let at = to; at < clause.to && at < to + 6; at++) {
    if (tokens[at]?.norm === 'our' && STUDY.has(tokens[at + 1]?.norm ?? '')) return true;
  }
  let isSubject = false;
  let isHead = true;
  for (let at = clause.from; at < from; at++) {
    const { norm } = tokens[at] as Token;
    if (COMPLEMENT.has(norm) || REPORTED.test(norm)) return false;
    if (isHead && STUDY.has(norm)) isSubject = true;
    if (PREPOSITIONS.has(norm)) isHead = false;
  }
  return isSubject;
}

/** "Risk increases with age": something varies, nothing is said to change it. */
export function isVarying(
  { from, to, form }: Clause & { readonly form: number },
  tokens: readonly Token[],
  clause: Clause,
): boolean {
  if (!VARYING.test(tokens[from]?.norm ?? '') || !(form & (FORM.base | FORM.third | FORM.past))) return false;
  const before = wordBefore(tokens, from, clause.from);
  const next = wordAfter(tokens, to, clause.to);
  if (!PREPOSITIONS.has(next) || next === 'in' || next === 'of' || next === 'by') return false;
  return HELPERS.has(before) || isNominal(before);
}

const VARYING =
  /^(?:increase|decrease|improve|worsen|deteriorate|diminish|decline|rise)[sd]?$|^(?:worsened|rose|risen)$/;

/** What a study shows or finds is its finding. */
const REPORTED =
  /^(?:show|demonstrate|find|found|reveal|report|suggest|indicate|identif|confirm|prove|discover|conclude|observe)(?:s|n|d|ed|ied|ies|ing)?$/;
const COMPLEMENT = new Set('that how whether why which who'.split(' '));
const STUDY = new Set(
  'study studies findings finding results result data analysis research evidence trial trials paper review we authors researchers scientists'.split(
    ' ',
  ),
);
