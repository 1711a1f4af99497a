import type { PlainText } from './plain-text.js';

interface Piece {
  readonly value: string;
  readonly at: number;
  readonly length: number;
  /** How much of the parsed value the piece stands for. */
  readonly read: number;
}

const DOUBLE_ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[\s\S])/y;
const LINE_JOIN = /\\(?:\r\n|\r|\n)[ \t]*/y;
const SPACES = /[ \t\r\n]+/y;

/**
 * Writes a YAML string whose source, quotes or block header included, is `[start, end)`. Where value and source cannot
 * be matched piece by piece, the whole scalar is one piece.
 */
export function writeYamlScalar(
  out: PlainText,
  value: string,
  type: string | undefined,
  source: string,
  start: number,
  end: number,
): void {
  const pieces = align(value, type, source, start, end);
  if (!pieces) {
    out.atomic(value.replace(/\s+/g, ' ').trim(), start, end - start);
    return;
  }
  for (const piece of pieces) {
    if (piece.length === piece.value.length) out.linear(piece.value, piece.at);
    else out.atomic(piece.value, piece.at, piece.length);
  }
}

function align(
  value: string,
  type: string | undefined,
  source: string,
  start: number,
  end: number,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  let at = isQuoted ? start + 1 : type?.startsWith('BLOCK') ? blockStart(source, start, end) : start;
  const trimmed = value.trimEnd();
  let read = /^\s*/.exec(trimmed)![0].length;
  while (at < end && read < trimmed.length && isSpace(source.charCodeAt(at))) at += 1;
  while (read < trimmed.length) {
    if (at >= end) return undefined;
    const piece = nextPiece(trimmed, read, type, source, at);
    if (!piece) return undefined;
    if (piece.value !== '') pieces.push(piece);
    at += piece.length;
    read += piece.read;
  }
  return pieces;
}

function nextPiece(
  value: string,
  read: number,
  type: string | undefined,
  source: string,
  at: number,
): Piece | undefined {
  const wanted = value[read]!;
  const code = source.charCodeAt(at);
  if (type === 'QUOTE_DOUBLE' && code === 92) {
    LINE_JOIN.lastIndex = at;
    const join = LINE_JOIN.exec(source);
    if (join) return { value: '', at, length: join[0].length, read: 0 };
    DOUBLE_ESCAPE.lastIndex = at;
    const size = value.codePointAt(read)! > 0xffff ? 2 : 1;
    const length = DOUBLE_ESCAPE.exec(source)![0].length;
    return { value: /\s/.test(wanted) ? ' ' : value.slice(read, read + size), at, length, read: size };
  }
  if (type === 'QUOTE_SINGLE' && code === 39) {
    return wanted === "'" ? { value: "'", at, length: 2, read: 1 } : undefined;
  }
  if (isSpace(code) && isSpace(value.charCodeAt(read))) {
    SPACES.lastIndex = at;
    const length = SPACES.exec(source)![0].length;
    SPACES.lastIndex = read;
    const run = SPACES.exec(value)![0];
    return { value: /\n[ \t]*\n/.test(run) ? '\n' : ' ', at, length, read: run.length };
  }
  return source[at] === wanted ? { value: wanted, at, length: 1, read: 1 } : undefined;
}

/** The first line of a block scalar's text, after its header (`>-`, `|2 # comment`). */
function blockStart(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
