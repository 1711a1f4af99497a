import { decodeEntity } from './decode-entity.js';
import type { PlainText } from './plain-text.js';

const LF = 10;
const CR = 13;
const BACKSLASH = 92;
const AMPERSAND = 38;
const GREATER = 62;

/**
 * Writes the value of an mdast text node, walking value and source side by side. They differ by entities, escapes,
 * NUL, and at line ends by trailing blanks and the prefix (`> `, indentation) of the next line.
 * Returns false when the two do not agree (the tree was changed after parsing); nothing exact can be said then, and
 * the whole value is written as one piece.
 */
export function writeMarkdownText(
  out: PlainText,
  value: string,
  source: string,
  start: number,
  end: number,
): boolean {
  if (value.length === end - start && isPlain(value) && source.startsWith(value, start)) {
    out.linear(value.includes('\n') || value.includes('\r') ? value.replace(/[\n\r]/g, ' ') : value, start);
    return true;
  }
  const mark = out.text.length;
  if (walk(out, value, source, start, end)) return true;
  if (out.text.length === mark) out.atomic(value.replace(/\r\n|\r|\n/g, ' '), start, end - start);
  return false;
}

/** No character that a source could spell in more than one way, so equal text is equal meaning. */
function isPlain(value: string): boolean {
  return !value.includes('\\') && !value.includes('&') && !value.includes('\r\n');
}

/** A stretch of text and the stretch of the file that spells it. */
interface Piece {
  readonly value: string;
  readonly at: number;
  readonly length: number;
  /** Where the file goes on. */
  readonly next: number;
  /** How much of the parsed value the piece stands for. */
  readonly read: number;
}

function walk(out: PlainText, value: string, source: string, start: number, end: number): boolean {
  const pieces: Piece[] = [];
  let at = start;
  let read = 0;
  while (read < value.length) {
    if (at >= end) return false;
    const piece = spelledPiece(source, at, value, read) ?? linePiece(source, at, end, value, read);
    if (piece) {
      pieces.push(piece);
      at = piece.next;
      read += piece.read;
      continue;
    }
    const length = sameLength(source, at, end, value, read);
    if (length === 0) return false;
    pieces.push({ value: value.slice(read, read + length), at, length, next: at + length, read: length });
    at += length;
    read += length;
  }
  for (const piece of pieces) {
    if (piece.length === piece.value.length) out.linear(piece.value, piece.at);
    else out.atomic(piece.value, piece.at, piece.length);
  }
  return true;
}

/** How many characters from here stand in the file as they read. */
function sameLength(source: string, at: number, end: number, value: string, read: number): number {
  let length = 0;
  while (at + length < end && read + length < value.length) {
    const code = source.charCodeAt(at + length);
    const wanted = value.charCodeAt(read + length);
    if (wanted === LF || wanted === CR) break;
    if (length > 0 && (code === BACKSLASH || code === AMPERSAND)) break;
    if (code !== wanted && !(code === 0 && wanted === 0xfffd)) break;
    length += 1;
  }
  return length;
}

/** A line end, with the blanks around it and the next line's prefix: one space. */
function linePiece(source: string, at: number, end: number, value: string, read: number): Piece | undefined {
  const wanted = value.charCodeAt(read);
  if (wanted !== LF && wanted !== CR) return undefined;
  const line = lineEndAt(source, at);
  if (line < 0 || line >= end) return undefined;
  const length = source.charCodeAt(line) === CR && source.charCodeAt(line + 1) === LF ? 2 : 1;
  const size = wanted === CR && value.charCodeAt(read + 1) === LF ? 2 : 1;
  const next = contentStart(source, line + length, value, read + size);
  return { value: ' ', at: line, length, next, read: size };
}

/** An escape or entity at `at`, when it gives the text that is wanted. A line end that an entity gives reads as a space. */
function spelledPiece(source: string, at: number, value: string, read: number): Piece | undefined {
  const code = source.charCodeAt(at);
  if (code === AMPERSAND) {
    const entity = decodeEntity(source, at);
    if (!entity || !value.startsWith(entity.value, read)) return undefined;
    const { length } = entity;
    return {
      value: entity.value.replace(/[\n\r]/g, ' '),
      at,
      length,
      next: at + length,
      read: entity.value.length,
    };
  }
  if (code !== BACKSLASH) return undefined;
  const next = source.charCodeAt(at + 1);
  if (!isPunctuation(next) || value.charCodeAt(read) !== next) return undefined;
  return { value: source[at + 1]!, at, length: 2, next: at + 2, read: 1 };
}

/** The line end at `at`, past blanks; -1 when something else stands there. */
function lineEndAt(source: string, at: number): number {
  let here = at;
  while (isBlank(source.charCodeAt(here))) here += 1;
  const code = source.charCodeAt(here);
  return code === LF || code === CR ? here : -1;
}

/**
 * Where the next line's own text begins, after indentation and quote markers. A `>` can also be text (in a lazy line
 * indented by four), so the markers that the value itself begins with are left standing.
 */
function contentStart(source: string, lineStart: number, value: string, read: number): number {
  let own = 0;
  for (let at = read; isPrefix(value.charCodeAt(at)); at += 1) if (value.charCodeAt(at) === GREATER) own += 1;
  let end = lineStart;
  while (isPrefix(source.charCodeAt(end))) end += 1;
  let at = end;
  while (own > 0 && at > lineStart) {
    at -= 1;
    if (source.charCodeAt(at) === GREATER) own -= 1;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isPrefix(code: number): boolean {
  return code === 32 || code === 9 || code === GREATER;
}

/** ASCII punctuation: what a backslash escapes. */
function isPunctuation(code: number): boolean {
  return (
    (code > 32 && code < 48) ||
    (code > 57 && code < 65) ||
    (code > 90 && code < 97) ||
    (code > 122 && code < 127)
  );
}
