/** A run of lines of a plain-text file that belong together: a paragraph, a heading, a list item. */
export interface TextUnit {
  /** The lines without surrounding blanks or bullet; more than one when the file wraps its lines. */
  readonly lines: readonly { readonly start: number; readonly end: number }[];
  /** Begin of the first line's visible text, bullet included. */
  readonly start: number;
  readonly bullet?: { readonly indent: number; readonly ordered: boolean; readonly number?: number };
  readonly blankBefore: boolean;
  blankAfter: boolean;
  /** Length of all lines. */
  readonly length: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly bullet: RegExpExecArray | null;
}

/** Lines longer than this show that the file does not wrap its paragraphs. */
const WRAP_LIMIT = 130;
const BULLET = /^(?:([-*+•‣◦·▪●○■□◆✓✔➤►–—])|(?:(\d{1,3})[.)]))(?:[ \t\u00A0]+|$)/;

/** Splits plain text into units: joins wrapped lines, takes bullets off, and notes blank lines around. */
export function splitText(source: string): TextUnit[] {
  const lines = readLines(source);
  const width = wrapWidth(lines);
  const units: Mutable<TextUnit>[] = [];
  let blank = true;
  let at = 0;
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.end === line.start) {
      if (units.length > 0) units.at(-1)!.blankAfter = true;
      blank = true;
      at += 1;
      continue;
    }
    const next = takeUnit(source, lines, at, width, blank);
    units.push(next.unit);
    at = next.at;
    blank = false;
  }
  if (units.length > 0) units.at(-1)!.blankAfter = true;
  return units;
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

function takeUnit(
  source: string,
  lines: readonly Line[],
  from: number,
  width: number,
  blankBefore: boolean,
): { unit: Mutable<TextUnit>; at: number } {
  const first = lines[from]!;
  const parts: { start: number; end: number }[] = [];
  let at = from + 1;
  const mark = first.bullet;
  const lead = first.start + (mark ? mark[0].length : 0);
  if (mark && lead >= first.end) {
    while (at < lines.length && lines[at]!.end === lines[at]!.start) at += 1;
    const text = lines[at];
    if (text && !text.bullet) {
      parts.push({ start: text.start, end: text.end });
      at += 1;
    } else {
      at = from + 1;
    }
  } else {
    parts.push({ start: lead, end: first.end });
  }
  while (at < lines.length && continues(source, lines[at - 1]!, lines[at]!, width)) {
    parts.push({ start: lines[at]!.start, end: lines[at]!.end });
    at += 1;
  }
  let length = 0;
  for (const part of parts) length += part.end - part.start + 1;
  const unit: Mutable<TextUnit> = {
    lines: parts,
    start: first.start,
    blankBefore,
    blankAfter: false,
    length,
  };
  if (mark) {
    const number = mark[2] === undefined ? undefined : Number(mark[2]);
    unit.bullet = {
      indent: first.indent,
      ordered: number !== undefined,
      ...(number !== undefined && { number }),
    };
  }
  return { unit, at };
}

/** Whether `next` goes on with the paragraph of `line`: in a wrapped file, when its first word had no room before. */
function continues(source: string, line: Line, next: Line, width: number): boolean {
  if (width === 0 || next.end === next.start || next.bullet) return false;
  const firstWord = /^\S*/.exec(source.slice(next.start, next.end))![0].length;
  return line.indent + (line.end - line.start) + 1 + firstWord > width - 10;
}

/** The width a file wraps its lines at, or 0 when it has one line a paragraph. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  let followed = 0;
  for (const [at, line] of lines.entries()) {
    const length = line.indent + line.end - line.start;
    width = Math.max(width, length);
    const next = lines[at + 1];
    if (length > 50 && next && next.end > next.start && !next.bullet) followed += 1;
  }
  return width > WRAP_LIMIT || followed < 2 ? 0 : width;
}

function readLines(source: string): Line[] {
  const lines: Line[] = [];
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    let end = at;
    while (end < source.length && source.charCodeAt(end) !== 10 && source.charCodeAt(end) !== 13) end += 1;
    let start = at;
    let stop = end;
    while (start < stop && isBlank(source.charCodeAt(start))) start += 1;
    while (stop > start && isBlank(source.charCodeAt(stop - 1))) stop -= 1;
    const bullet = BULLET.exec(source.slice(start, Math.min(stop, start + 12)));
    lines.push({ start, end: stop, indent: start - at, bullet });
    at = source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === 0xa0 || code === 0x200b;
}
