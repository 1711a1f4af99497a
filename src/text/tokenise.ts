import type { Token } from '../vocabulary.js';

/**
 * Words keep inner apostrophes ("don't") and soft hyphens, numbers their separators ("1,200", "0.5"); every other
 * visible character is a token of its own. U+FFFC stands for something that is not prose. Plain ASCII, nearly all there is,
 * is cut by hand: in a fifth of the time.
 */
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:(?:['’ʼ]|\u00AD+)[\p{L}\p{M}]+)*|\S/gu;

const LETTER = /^[\p{L}\p{M}]/u;
const OBJECT = 0xfffc;

function isLetter(value: string, code: number): boolean {
  return isAsciiLetter(code) || (code > 127 && LETTER.test(value));
}

const PLAIN_WORD = /^[a-z]+$/;

/** Normal form for matching: lower case, compatibility forms folded, straight apostrophe, no soft hyphen. */
function normalise(word: string): string {
  if (PLAIN_WORD.test(word)) return word;
  return word
    .normalize('NFKC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\u00AD/g, '')
    .toLowerCase();
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
};
const DASHES = new Set(['‐', '‑', '‒', '–', '—', '―', '−']);

function normalisePunctuation(mark: string): string {
  if (mark === '‐' || mark === '‑') return '-';
  if (mark === '‒' || mark === '−') return '–';
  if (DASHES.has(mark)) return mark === '–' ? '–' : '—';
  return QUOTES[mark] ?? mark;
}

/** Splits a block's plain text into tokens with offsets in that text. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    const token =
      code > 127
        ? tokenAt(text, at)
        : isAsciiLetter(code)
          ? (asciiWordAt(text, at) ?? tokenAt(text, at))
          : isDigit(code)
            ? numberAt(text, at)
            : { start: at, end: at + 1, norm: text.charAt(at), kind: 'punctuation' as const };
    if (token === undefined) break;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The next token at or behind an offset, whatever its characters. */
function tokenAt(text: string, at: number): Token | undefined {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null) return undefined;
  const value = match[0];
  const start = match.index;
  const end = start + value.length;
  const code = value.charCodeAt(0);
  if (code === OBJECT) return { start, end, norm: value, kind: 'object' };
  if (isDigit(code)) return { start, end, norm: value, kind: 'number' };
  if (isLetter(value, code)) return { start, end, norm: normalise(value), kind: 'word' };
  return { start, end, norm: normalisePunctuation(value), kind: 'punctuation' };
}

/** A word of plain letters and inner apostrophes; undefined when other characters are near that may belong to it. */
function asciiWordAt(text: string, start: number): Token | undefined {
  let end = start;
  let isLower = true;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code >= 97 && code <= 122) end++;
    else if (code >= 65 && code <= 90) {
      isLower = false;
      end++;
    } else if (code === 39) {
      const next = text.charCodeAt(end + 1);
      if (next > 127) return undefined;
      if (!isAsciiLetter(next)) break;
      end++;
    } else if (code > 127) return undefined;
    else break;
  }
  const word = text.slice(start, end);
  return { start, end, norm: isLower ? word : word.toLowerCase(), kind: 'word' };
}

function numberAt(text: string, start: number): Token {
  let end = start;
  while (
    isDigit(text.charCodeAt(end)) ||
    (isSeparator(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)))
  ) {
    end++;
  }
  return { start, end, norm: text.slice(start, end), kind: 'number' };
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isSeparator(code: number): boolean {
  return code === 46 || code === 44;
}
