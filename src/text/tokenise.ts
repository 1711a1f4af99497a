import type { Token } from '../vocabulary.js';

/**
 * Words keep inner apostrophes ("don't") and soft hyphens, numbers their separators ("1,200", "0.5"); every other
 * visible character is a token of its own. U+FFFC stands for something that is not prose.
 */
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:(?:['’ʼ]|\u00AD+)[\p{L}\p{M}]+)*|\S/gu;

const LETTER = /^[\p{L}\p{M}]/u;
const OBJECT = 0xfffc;

function isLetter(value: string, code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 127 && LETTER.test(value));
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
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const value = match[0];
    const start = match.index;
    const end = start + value.length;
    const code = value.charCodeAt(0);
    if (code === OBJECT) tokens.push({ start, end, norm: value, kind: 'object' });
    else if (code >= 48 && code <= 57) tokens.push({ start, end, norm: value, kind: 'number' });
    else if (isLetter(value, code)) {
      tokens.push({ start, end, norm: normalise(value), kind: 'word' });
    } else tokens.push({ start, end, norm: normalisePunctuation(value), kind: 'punctuation' });
  }
  return tokens;
}
