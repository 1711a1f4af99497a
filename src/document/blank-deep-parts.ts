import type { Problem, Span } from '../vocabulary.js';

/** Lists and quotes nested deeper than this are not read: the parser's time grows with the cube of the depth. */
const MAX_CONTAINERS = 100;
/** A list item or quote indented further than this many columns is nested too deep, however it got there. */
const MAX_INDENT = 160;
/** More emphasis marks than this in one paragraph are not read: the parser compares each with each. */
const MAX_MARKS = 1500;
const TOO_DEEP = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){101}/;
const CONTAINER = /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/**
 * Replaces parts that would make the parser run for minutes by blanks of the same length (so offsets stay right) and
 * says so in `problems`. Returns the source itself when there is none, which is what one pass over it finds out.
 */
export function blankDeepParts(source: string, problems: Problem[]): string {
  const deepLines: Span[] = [];
  const markedParagraphs: Span[] = [];
  let lineStart = 0;
  let paragraphStart = 0;
  let marks = 0;
  let isBlank = true;
  for (let at = 0; at <= source.length; at += 1) {
    const code = at < source.length ? source.charCodeAt(at) : 10;
    if (code === 10 || code === 13) {
      if (at - lineStart > MAX_CONTAINERS && isTooDeep(source, lineStart, at))
        deepLines.push({ start: lineStart, end: at });
      if (isBlank || at === source.length) {
        if (marks > MAX_MARKS) markedParagraphs.push({ start: paragraphStart, end: at });
        marks = 0;
        paragraphStart = at + 1;
      }
      lineStart = at + 1;
      isBlank = true;
    } else if (code === 42 || code === 95 || code === 126) {
      marks += 1;
      isBlank = false;
    } else if (code !== 32 && code !== 9) {
      isBlank = false;
    }
  }
  if (deepLines.length === 0 && markedParagraphs.length === 0) return source;
  report(problems, deepLines, `lists or quotes nested more than ${MAX_CONTAINERS} deep. Flatten them`);
  report(problems, markedParagraphs, `a paragraph with more than ${MAX_MARKS} emphasis marks. Split it`);
  return blank(
    source,
    [...deepLines, ...markedParagraphs].sort((a, b) => a.start - b.start),
  );
}

function isTooDeep(source: string, start: number, end: number): boolean {
  const line = source.slice(start, Math.min(end, start + 4000));
  if (indentOf(line) > MAX_INDENT) return true;
  return CONTAINER.test(line) && TOO_DEEP.test(line);
}

/** Columns before a list item's or quote's marker, a tab counting four; 0 for other lines. */
function indentOf(line: string): number {
  const blanks = /^[ \t]*/.exec(line)![0];
  if (blanks.length === line.length || !CONTAINER.test(line)) return 0;
  return blanks.length + 3 * (blanks.match(/\t/g)?.length ?? 0);
}

function report(problems: Problem[], spans: readonly Span[], what: string): void {
  const first = spans[0];
  if (!first) return;
  const span = { start: first.start, end: spans.at(-1)!.end };
  problems.push({ message: `Not read: ${what} so that claimlint can read this part.`, span, fatal: false });
}

/**
 * Blanks the spans, which are in order (one may hold another); line ends stay. Each begins with a rule, which ends the
 * lists and quotes around it: even blank lines are slow within a hundred of them.
 */
function blank(source: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    const blanks = source.slice(from, end).replace(/[^\r\n]/g, ' ');
    parts.push(source.slice(at, from), blanks.replace(/^ {3}/, '***'));
    at = end;
  }
  parts.push(source.slice(at));
  return parts.join('');
}
