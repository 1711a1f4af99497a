import { ParseEnglish } from 'parse-english';
import type { Sentence, Token } from '../vocabulary.js';

const parser = new ParseEnglish();

/** A stop, question or exclamation mark with text after it: without one the block is a single sentence. */
const INNER_END = /[.!?…]["'”’)\]]*\s+\S|\n/;

/**
 * Abbreviations after which English medical prose goes on in the same sentence, whatever follows. `parse-english`
 * knows the general ones; these are the ones it misses.
 */
const NEVER_FINAL =
  /(?:\b(?:et al|approx|fig|figs|vol|no|nos|dr|prof|st|vs|cf|e\.g|i\.e|ca|resp|incl|spp?|ref|refs|tab|eq|sec|dept|est|max|min|wt|temp)|\b[A-Z])\.["'”’)\]]*$/i;
/** Abbreviations that end a sentence only when a capital follows. */
const MAYBE_FINAL = /\b(?:p\.m|a\.m|u\.s|u\.k|etc|inc|ltd|jr|sr|ph\.d|m\.d|b\.i\.d|t\.i\.d)\.$/i;

/**
 * Splits a block into sentences. Offsets in block; every token belongs to exactly one sentence.
 * @param text the block's plain text
 * @param tokens its tokens, from `tokenise`
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  if (tokens.length === 0) return [];
  const ends = INNER_END.test(text) ? (plainEnds(text) ?? sentenceEnds(text)) : [text.length];
  const sentences: Sentence[] = [];
  let from = 0;
  for (const end of ends) {
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
    if (to === from) continue;
    sentences.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? end, from, to });
    from = to;
  }
  return sentences;
}

/** Anything that may end a sentence, and the words that may not although a stop follows them. */
const MARK = /[.!?…‽\n\r]/g;
const PLAIN_END = /(?<![a-zA-Z.'’-])([a-z]{2,})[.!?] $/;
const ABBREVIATIONS = new Set(
  `al ca cf cp cu dr eq ff fl ft gr hr id in jr kt lb mi no op oz pt qt sp sr st vs wt yd
  apr aug bbl bbls cap cca cent cit con cont cwt dec dept doz ead est etc feb fig figs fri gal gro hrs ibid inc incl
  jan jul jun lbs ltd mar max min mon nem nos nov oct approx pro prof ref refs resp sat sec secs sep sept seq sic spp
  stat sun tab tbsp tem temp thu thurs tsp tue tues viz vol wed yds`.split(/\s+/),
);
const PLAIN_START = /^[A-Z][a-z]+[ ,]/;

/**
 * Sentence ends of a text in which every mark is beyond doubt: a small word, a mark, a space, a capital. That is
 * most text, and parsing it would find the same at many times the cost. Undefined when one mark is not so plain.
 */
function plainEnds(text: string): number[] | undefined {
  const ends: number[] = [];
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const end = match.index + 1;
    if (end === text.length) break;
    const word = PLAIN_END.exec(text.slice(Math.max(0, end - 24), end + 1))?.[1];
    if (word === undefined || ABBREVIATIONS.has(word)) return undefined;
    if (!PLAIN_START.test(text.slice(end + 1, end + 24))) return undefined;
    ends.push(end);
  }
  ends.push(text.length);
  return ends;
}

/** Offsets just behind each sentence, the last one at the end of the text. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  const tree = parser.parse(text);
  for (const paragraph of tree.children) {
    if (paragraph.type !== 'ParagraphNode') continue;
    for (const sentence of paragraph.children) {
      if (sentence.type !== 'SentenceNode') continue;
      const end = sentence.position?.end.offset ?? text.length;
      if (!goesOn(text, end)) ends.push(end);
    }
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

/** True when the stop before `end` belongs to an abbreviation and the sentence goes on behind it. */
function goesOn(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 24), end);
  const after = text.slice(end, end + 8).trimStart();
  if (after === '') return false;
  if (NEVER_FINAL.test(before) && !/^I\.$/.test(before.slice(-2))) return true;
  if (MAYBE_FINAL.test(before)) return /^[^A-Z"“]/.test(after);
  return /\.$/.test(before) && /^[a-z]/.test(after);
}
