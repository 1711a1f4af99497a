import type { Problem } from '../vocabulary.js';

/** Lists and quotes nested deeper than this are not read: the parser's time grows with the square of the depth. */
const MAX_CONTAINERS = 100;
/** Runs of brackets or emphasis marks longer than this are not read, for the same reason. */
const SUSPECT = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*){101}/;

/**
 * Replaces lines nested too deep by blanks of the same length (so offsets stay right) and says so in `problems`.
 * Returns the source itself when no line is.
 */
export function blankDeepLines(source: string, problems: Problem[]): string {
  let result = source;
  let first = -1;
  let last = -1;
  let lineStart = 0;
  while (lineStart < source.length) {
    let lineEnd = source.indexOf('\n', lineStart);
    if (lineEnd < 0) lineEnd = source.length;
    if (lineEnd - lineStart > MAX_CONTAINERS && isContainerStart(source.charCodeAt(lineStart))) {
      const line = source.slice(lineStart, lineEnd);
      if (SUSPECT.test(line)) {
        result = result.slice(0, lineStart) + line.replace(/[^\r]/g, ' ') + result.slice(lineEnd);
        if (first < 0) first = lineStart;
        last = lineEnd;
      }
    }
    lineStart = lineEnd + 1;
  }
  if (first >= 0) {
    problems.push({
      message: `Not read: lists or quotes nested more than ${MAX_CONTAINERS} deep. Flatten them so that claimlint can read this part.`,
      span: { start: first, end: last },
      fatal: false,
    });
  }
  return result;
}

/** White space, `>`, a bullet or a digit: only such lines can open containers. */
function isContainerStart(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 62 ||
    code === 45 ||
    code === 42 ||
    code === 43 ||
    (code > 47 && code < 58)
  );
}
