import type { Sentence, Token } from '../vocabulary.js';

/**
 * A mark that may end a sentence, with the closing brackets, quotes and reference marks that cling to it ("pain.[3]",
 * "pain.² "), and the empty line that always does.
 */
const MARK =
  /[.!?…‽]+(?:["'”’)\]»\uFFFC]|[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*|[[(]\d{1,3}(?:[,–-]\d{1,3})*[\])])*|\n\s*\n/gu;

/** How much text around a mark decides; bounded, so that no text takes more than linear time. */
const REACH = 32;

const LAST_WORD = /[\p{L}\p{M}\d'’.]+$/u;
const PLAIN_WORD = /(?<![a-zA-Z.'’-])[a-z]{2,}$/;
/** Brackets and quotes that may open a sentence, and its first word with the mark behind it. */
const OPENING = /^\s*["'“‘„«([*_•¿¡–—-]*\s*/u;
const FIRST_WORD = /^[\p{L}\p{M}'’]+\.?/u;
/** A reference number left bare by its markup: "eases pain.12 Sleep". */
const BARE_REFERENCE = /^\d{1,3}(?:[,–-]\d{1,3})*(?=\s+["'“‘(]?\p{Lu})/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Abbreviations that never end a sentence: something they belong to always follows. */
const NEVER_FINAL = words('e.g i.e eg ie cf vs viz approx ca fig figs dr mr mrs ms prof st mt messrs');
/** Abbreviations that do not end a sentence when a number follows: "no. 7", "max. 4 g". */
const BEFORE_NUMBER = words(
  `no nos vol vols p pp ref refs sec ch art eq tab est max min temp wt ft suppl ed n ver
  jan feb mar apr jun jul aug sep sept oct nov dec`,
);
/** Abbreviations that end a sentence only when a word follows that cannot continue a name or title. */
const BEFORE_NAME = words(
  `al etc inc ltd co corp jr sr dept resp incl sp spp i.v i.m s.c u.s u.k e.u ph.d m.d m.sc b.sc d.c d.o d.p.t pts
  syst rev med clin int res sci surg phys ther rep rehabil orthop musculoskelet am br eur acad assoc soc natl inst univ
  pharmacol biol chem nutr physiol psychol neurol rheumatol dermatol pediatr epidemiol prev immunol microbiol
  endocrinol cardiol oncol gastroenterol pract educ exerc manip complement altern ann arch bull proc suppl integr`,
);
/** Times and doses: only the name of a day, month or zone goes on behind them with a capital. */
const BEFORE_DAY = words('p.m a.m b.i.d t.i.d q.i.d p.o');
const DAYS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Eastern|Central|Pacific|GMT|EST|PST|CET|UTC)\b/;
/** Nouns that a letter names a kind of: "plan B", "vitamin C". */
const LETTERED = words(
  `vitamin vitamins plan group groups type types hepatitis influenza grade class category option phase part section
  appendix table figure panel stage step point study trial arm version model level strep zone answer exhibit`,
);
/** Words that start sentences and stand in no name, title or species. */
const STARTERS = words(
  `it they he she we you i this that these those there here then the a an and but or so yet if when while whereas
  what why how who where which although though because since after before as at by for from in on to with without
  no not never most many some few all both each every other others another however moreover therefore instead also
  still once only even just our their his her its my your do does did is are was were have has had can may might
  should will would let try ask rest stop take use see now today later more less least about`,
);

/**
 * Splits a block into sentences. Offsets in block; every token belongs to exactly one sentence. Linear in its length.
 * @param text the block's plain text
 * @param tokens its tokens, from `tokenise`
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  if (tokens.length === 0) return [];
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of sentenceEnds(text)) {
    let to = from;
    let hasWord = false;
    for (; to < tokens.length && (tokens[to] as Token).start < end; to++) {
      hasWord ||= (tokens[to] as Token).kind !== 'punctuation';
    }
    if (to === from) continue;
    const last = sentences.at(-1);
    if (!hasWord && last !== undefined) {
      sentences[sentences.length - 1] = { ...last, end: (tokens[to - 1] as Token).end, to };
    } else if (hasWord || to === tokens.length) {
      sentences.push({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end, from, to });
    } else continue;
    from = to;
  }
  return sentences;
}

/** Offsets just behind each sentence, the last one at the end of the text. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const end = endAt(text, match[0], match.index, start);
    if (end === undefined || end >= text.length) continue;
    ends.push(end);
    start = end;
  }
  ends.push(text.length);
  return ends;
}

/** Where a sentence ends at this mark; undefined when it goes on. */
function endAt(text: string, mark: string, at: number, start: number): number | undefined {
  const end = at + mark.length;
  if (mark.startsWith('\n')) return end;
  const after = text.slice(end, end + REACH);
  const before = text.slice(Math.max(start, at - REACH), at);
  if (!isSpace(after)) {
    if (mark === '.' && PLAIN_WORD.test(before) && !isAbbreviation(before)) {
      const reference = BARE_REFERENCE.exec(after)?.[0];
      if (reference !== undefined) return end + reference.length;
    }
    return /[!?]$/.test(mark) && /^\p{Lu}/u.test(after) ? end : undefined;
  }
  const next = withoutOpening(after);
  if (startsSmall(next)) return undefined;
  return mark.charCodeAt(0) === 46 && mark.charCodeAt(1) !== 46 && goesOn(before, next, at - start)
    ? undefined
    : end;
}

function startsSentence(next: string): boolean {
  return STARTERS.has((FIRST_WORD.exec(next)?.[0] ?? '').toLowerCase());
}

/*
 * The same as the patterns above, for the plain letters and spaces that nearly always stand there: patterns over all of
 * Unicode's letters take longer to make than a short article to read.
 */

/** The letters, digits, apostrophes and stops a text ends in. */
function lastWordOf(before: string): string {
  let start = before.length;
  while (start > 0) {
    const code = before.charCodeAt(start - 1);
    if (code > 127) return LAST_WORD.exec(before)?.[0] ?? '';
    if (!isSmall(code) && !isCapital(code) && !(code >= 48 && code <= 57) && code !== 39 && code !== 46)
      break;
    start--;
  }
  return before.slice(start);
}

function withoutOpening(after: string): string {
  const first = after.charCodeAt(1);
  return after.startsWith(' ') && (isSmall(first) || isCapital(first))
    ? after.slice(1)
    : after.replace(OPENING, '');
}

function startsSmall(next: string): boolean {
  const code = next.charCodeAt(0);
  return isSmall(code) || (code > 127 && /^\p{Ll}/u.test(next));
}

function isSpace(after: string): boolean {
  return after.startsWith(' ') || /^\s/.test(after);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isAbbreviation(before: string): boolean {
  const word = lastWordOf(before).toLowerCase();
  return NEVER_FINAL.has(word) || BEFORE_NUMBER.has(word) || BEFORE_NAME.has(word);
}

/**
 * True when the stop belongs to an abbreviation, an initial or a list number, and what follows to the same sentence.
 * @param before the text before the stop
 * @param next what follows: no small letter at its start
 * @param length how long the sentence is up to the stop
 */
function goesOn(before: string, next: string, length: number): boolean {
  const written = lastWordOf(before);
  if (written === '') return false;
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return word.length <= 2 && before.slice(-length).trim() === word;
  if (NEVER_FINAL.has(word)) return true;
  if (/^\d/.test(next) && (BEFORE_NUMBER.has(word) || BEFORE_NAME.has(word))) return true;
  if (BEFORE_DAY.has(word)) return DAYS.test(next);
  if (BEFORE_NAME.has(word)) return /^\p{Lu}/u.test(next) && !startsSentence(next);
  // An initial ends in a capital letter.
  if (isSmall(written.charCodeAt(written.length - 1))) return false;
  if (!/^(?:\p{Lu}\.)*\p{Lu}$/u.test(written) || written === 'I') return false;
  const lettered = /([a-z]+)\s+$/i.exec(before.slice(0, -written.length))?.[1];
  return (
    /^\p{Lu}/u.test(next) &&
    !startsSentence(next) &&
    (lettered === undefined || !LETTERED.has(lettered.toLowerCase()))
  );
}
