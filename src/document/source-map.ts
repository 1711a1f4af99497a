import type { OffsetMap, Span } from '../vocabulary.js';

/**
 * The span in the file for `[start, end)` of a block's plain text. Tight: markup before the first or after the last
 * character stays outside, so the span of a bold word begins at the word, not at `**`.
 * An empty range gives the empty span before the character at `start`.
 */
export function toSource(map: OffsetMap, start: number, end: number): Span {
  if (map.plain.length === 0) return { start: 0, end: 0 };
  const from = sourceStart(map, start);
  if (end <= start) return { start: from, end: from };
  return { start: from, end: sourceEnd(map, end) };
}

/** Lines of a file. Line ends are LF, CRLF and CR. */
export interface LineIndex {
  /** Line and column, both counted from 1, the column in UTF-16 units. Offsets outside the file are clamped. */
  pointAt(offset: number): { line: number; column: number };
  /** The inverse of `pointAt`; a line or column outside the file is clamped to the nearest one inside. */
  offsetAt(line: number, column: number): number;
  readonly lineCount: number;
}

/** The line index of a file: one pass when something is first asked, then every question is a binary search. */
export function createLineIndex(source: string): LineIndex {
  let known: number[] | undefined;
  const linesOf = (): number[] => (known ??= lineStarts(source));
  return {
    get lineCount() {
      return linesOf().length;
    },
    pointAt(offset) {
      const starts = linesOf();
      const inside = Math.min(Math.max(0, offset), source.length);
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if (starts[middle]! <= inside) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: inside - starts[low]! + 1 };
    },
    offsetAt(line, column) {
      const starts = linesOf();
      const startOf = (number: number): number => starts[number - 1]!;
      if (line < 1) return 0;
      if (line > starts.length) return source.length;
      const limit = line < starts.length ? startOf(line + 1) - 1 : source.length;
      return Math.min(startOf(line) + Math.max(0, column - 1), Math.max(limit, startOf(line)));
    },
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 13 && source.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) starts.push(at + 1);
  }
  return starts;
}

function sourceStart(map: OffsetMap, offset: number): number {
  const piece = pieceAt(map, offset);
  const into = offset - map.plain[piece]!;
  if (into >= map.plainLength[piece]!) return map.source[piece]! + map.sourceLength[piece]!;
  return map.source[piece]! + (isLinear(map, piece) ? into : 0);
}

function sourceEnd(map: OffsetMap, offset: number): number {
  const piece = pieceAt(map, offset - 1);
  const into = Math.min(offset - map.plain[piece]!, map.plainLength[piece]!);
  return map.source[piece]! + (isLinear(map, piece) ? into : map.sourceLength[piece]!);
}

/** The last piece that begins at or before `offset`. */
function pieceAt(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.plain.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (map.plain[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function isLinear(map: OffsetMap, piece: number): boolean {
  return map.plainLength[piece] === map.sourceLength[piece];
}
