import { decodeHtmlEntity } from './html-text.js';
import type { PlainText } from './plain-text.js';

/** How a value is spelled in its file. */
export interface Spelling {
  /** `\x` stands for `x` (Markdown). */
  readonly escapes: boolean;
  /** Characters of markup that may stand in the file without being part of the value. */
  readonly markup: string;
}

const SPACE = /\s/;

/**
 * Writes a parsed value (an attribute, an alternative text) whose source is `[start, end)`, piece by piece. When the two
 * do not agree the whole value becomes one piece: still exact, only coarser.
 */
export function writeValue(
  out: PlainText,
  value: string,
  source: string,
  start: number,
  end: number,
  spelling: Spelling,
): void {
  if (
    value.length === end - start &&
    !/[\s&\\]/.test(value.replaceAll(' ', '')) &&
    source.startsWith(value, start)
  ) {
    out.linear(value, start);
    return;
  }
  const pieces = alignValue(value, source, start, end, spelling);
  if (!pieces) {
    out.atomic(value.replace(/\s+/g, ' '), start, end - start);
    return;
  }
  for (const piece of pieces) {
    if (piece.length === piece.value.length) out.linear(piece.value, piece.at);
    else out.atomic(piece.value, piece.at, piece.length);
  }
}

interface Piece {
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

function alignValue(
  value: string,
  source: string,
  start: number,
  end: number,
  spelling: Spelling,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  let at = start;
  let read = 0;
  while (read < value.length) {
    if (at >= end) return undefined;
    const piece = nextPiece(value, read, source, at, end, spelling);
    if (!piece) {
      if (!spelling.markup.includes(source[at]!)) return undefined;
      at += 1;
      continue;
    }
    if (piece.value !== '') pieces.push({ value: piece.value, at, length: piece.length });
    at += piece.length;
    read += piece.read;
  }
  return pieces;
}

function nextPiece(
  value: string,
  read: number,
  source: string,
  at: number,
  end: number,
  spelling: Spelling,
): { value: string; length: number; read: number } | undefined {
  const wanted = value[read]!;
  const char = source[at]!;
  if (SPACE.test(wanted) && SPACE.test(char)) {
    const valueRun = /^\s+/.exec(value.slice(read, read + 200))![0].length;
    const sourceRun = /^\s+(?:>[ \t]*)*/.exec(source.slice(at, Math.min(end, at + 400)))![0];
    const blanks = sourceRun.includes('\n') ? sourceRun.length : /^\s+/.exec(sourceRun)![0].length;
    return { value: ' ', length: blanks, read: valueRun };
  }
  if (spelling.escapes && char === '\\' && source[at + 1] === wanted)
    return { value: wanted, length: 2, read: 1 };
  if (char === '&') {
    const entity = decodeHtmlEntity(source, at);
    if (entity && value.startsWith(entity.value, read)) {
      return { value: entity.value, length: entity.length, read: entity.value.length };
    }
  }
  return char === wanted ? { value: wanted, length: 1, read: 1 } : undefined;
}
