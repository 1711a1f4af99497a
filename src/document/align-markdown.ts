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

function walk(out: PlainText, value: string, source: string, start: number, end: number): boolean {
  const pieces: [string, number, number][] = [];
  let at = start;
  let from = 0;
  let run = start;
  let read = 0;
  const flush = (): void => {
    if (read > from) pieces.push([value.slice(from, read), run, 0]);
  };
  while (read < value.length) {
    const code = source.charCodeAt(at);
    const wanted = value.charCodeAt(read);
    if (wanted === LF || wanted === CR) {
      flush();
      const size = wanted === CR && value.charCodeAt(read + 1) === LF ? 2 : 1;
      const line = lineEndAt(source, at);
      if (line < 0 || line >= end) return false;
      const width = source.charCodeAt(line) === CR && source.charCodeAt(line + 1) === LF ? 2 : 1;
      pieces.push([' ', line, width]);
      read += size;
      at = contentStart(source, line + width, value, read);
      from = read;
      run = at;
      continue;
    }
    const piece =
      code === BACKSLASH || code === AMPERSAND ? spelledPiece(source, at, value, read) : undefined;
    if (piece) {
      flush();
      pieces.push([piece.value, at, piece.length]);
      read += piece.value.length;
      at += piece.length;
      from = read;
      run = at;
      continue;
    }
    if (code !== wanted && !(code === 0 && wanted === 0xfffd)) return false;
    read += 1;
    at += 1;
  }
  flush();
  if (at > end) return false;
  for (const [text, offset, length] of pieces) {
    if (length === 0) out.linear(text, offset);
    else out.atomic(text, offset, length);
  }
  return true;
}

/** An escape or entity at `at`, when it gives the text that is wanted. */
function spelledPiece(
  source: string,
  at: number,
  value: string,
  read: number,
): { value: string; length: number } | undefined {
  if (source.charCodeAt(at) === AMPERSAND) {
    const entity = decodeEntity(source, at);
    return entity && value.startsWith(entity.value, read) ? entity : undefined;
  }
  const next = source.charCodeAt(at + 1);
  return isPunctuation(next) && value.charCodeAt(read) === next
    ? { value: source[at + 1]!, length: 2 }
    : undefined;
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
