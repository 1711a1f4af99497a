import { decodeEntity, type Entity } from './decode-entity.js';
import type { PlainText } from './plain-text.js';

const LESS = 60;
const AMPERSAND = 38;
const GREATER = 62;

/** References that HTML decodes without a semicolon and that prose uses. */
const BARE =
  /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|amp|AMP|lt|LT|gt|GT|quot|QUOT|nbsp|copy|reg|deg|plusmn|micro|frac12|frac14|frac34|middot|times|eacute|uuml|ouml|auml|szlig|ntilde|ccedil|egrave|sup1|sup2|sup3)/y;
/** What HTML makes of numeric references 128–159: Windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes a character reference as HTML does: some need no semicolon, and 128–159 mean Windows-1252. */
export function decodeHtmlEntity(source: string, at: number): Entity | undefined {
  const strict = decodeEntity(source, at);
  if (strict && strict.value !== '\uFFFD') return strict;
  BARE.lastIndex = at;
  const match = BARE.exec(source);
  if (!match) return strict;
  const length = match[0].length + (source[at + match[0].length] === ';' ? 1 : 0);
  const digits = /^&#(x?)(.+)$/i.exec(match[0]);
  if (!digits) return { value: decodeEntity(`${match[0]};`, 0)!.value, length };
  const code = Number.parseInt(digits[2]!, digits[1] ? 16 : 10);
  if (code > 127 && code < 160) return { value: WINDOWS_1252[code - 128]!, length };
  return { value: decodeEntity(`&#${code};`, 0)?.value ?? '\uFFFD', length };
}

/**
 * Writes `[start, end)` of an HTML file as prose: white space collapsed to one space (none at the start of a block or
 * line), references decoded, tags and comments in it skipped. `quoteMarks`: a `>` that begins a line is Markdown's.
 */
export function writeHtmlText(
  out: PlainText,
  source: string,
  start: number,
  end: number,
  quoteMarks = false,
): void {
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (isSpace(code)) {
      const next = skipSpace(source, at, end, quoteMarks);
      if (out.text !== '' && !/[ \n]$/.test(out.text)) out.atomic(' ', at, next - at);
      at = next;
    } else if (code === LESS && isTagStart(source.charCodeAt(at + 1))) {
      at = skipTag(source, at, end);
    } else {
      const entity = code === AMPERSAND ? decodeHtmlEntity(source, at) : undefined;
      if (entity) {
        out.atomic(entity.value, at, entity.length);
        at += entity.length;
      } else {
        const next = runEnd(source, at + 1, end);
        out.linear(source.slice(at, next), at);
        at = next;
      }
    }
  }
}

/** The offset after the tag, comment or declaration at `at`; `end` when it is not closed. */
export function skipTag(source: string, at: number, end: number): number {
  if (source.startsWith('<!--', at)) {
    const close = source.indexOf('-->', at + 4);
    return close < 0 || close + 3 > end ? end : close + 3;
  }
  let quote = 0;
  for (let here = at + 1; here < end; here += 1) {
    const code = source.charCodeAt(here);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) {
      return here + 1;
    } else if ((code === 34 || code === 39) && source.charCodeAt(here - 1) === 61) {
      quote = code;
    }
  }
  return end;
}

/** Whether `<` and then this begins a tag, comment or declaration rather than text ("< 5"). */
export function isTagStart(code: number): boolean {
  return code === 33 || code === 47 || code === 63 || (code > 64 && code < 91) || (code > 96 && code < 123);
}

function runEnd(source: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === LESS || code === AMPERSAND || isSpace(code)) {
      if (code !== 32 || isSpace(source.charCodeAt(at + 1)) || at + 1 >= end) break;
    }
    at += 1;
  }
  return at;
}

function skipSpace(source: string, from: number, end: number, quoteMarks: boolean): number {
  let at = from;
  let lineStarted = false;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13) lineStarted = true;
    else if (!isSpace(code) && !(quoteMarks && lineStarted && code === GREATER)) break;
    at += 1;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code > 8 && code < 14);
}
