import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A character reference as the file spells it. */
export interface Entity {
  /** What it stands for, one or two UTF-16 units (two characters for a few names). */
  readonly value: string;
  /** UTF-16 units in the file, `&` and `;` included. */
  readonly length: number;
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** Decodes the character reference at `at`, as CommonMark does (the semicolon is required); undefined if none is there. */
export function decodeEntity(source: string, at: number): Entity | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (!match) return undefined;
  const name = match[0].slice(1, -1);
  const value = name.startsWith('#') ? decodeNumber(name.slice(1)) : decodeNamedCharacterReference(name);
  return value === false ? undefined : { value, length: match[0].length };
}

function decodeNumber(digits: string): string {
  const isHex = /^x/i.test(digits);
  const code = isHex ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return isReadable(code) ? String.fromCodePoint(code) : '\uFFFD';
}

/** Code points CommonMark keeps: no controls, surrogates or non-characters. */
function isReadable(code: number): boolean {
  if (code < 9 || code === 11 || (code > 13 && code < 32) || (code > 126 && code < 160)) return false;
  if (code > 0xd7ff && code < 0xe000) return false;
  if (code > 0xfdcf && code < 0xfdf0) return false;
  return (code & 0xfffe) !== 0xfffe && code <= 0x10ffff;
}
