/** A mistake in a rule, lexicon, bibliography or pack file: data first, words by `formatProblem`. */
export interface EvidenceProblem {
  /** Stable name of the kind of mistake, like `unknown-key`. */
  readonly code: string;
  /** An error keeps the file out; a warning does not. */
  readonly level: 'error' | 'warning';
  /** Path as it was given to the loader. */
  readonly file: string;
  /** Count from 1. */
  readonly line: number;
  readonly column: number;
  /** Plain English: what is wrong, why it matters, what to do. */
  readonly message: string;
  /** The nearest right answer, when there is one. */
  readonly suggestion?: string;
  /** The lines around the place, with a caret; empty when there is no text to show. */
  readonly frame: string;
}

/** Offsets in a YAML text a problem is about. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Friendly text of a problem: `file:line:column level message`, the suggestion, the code frame.
 * Ends without a line break.
 */
export function formatProblem(problem: EvidenceProblem): string {
  const head = `${problem.file}:${problem.line}:${problem.column} ${problem.level}: ${problem.message}`;
  const hint = problem.suggestion === undefined ? '' : ` Did you mean "${problem.suggestion}"?`;
  return problem.frame === '' ? head + hint : `${head}${hint}\n${problem.frame}`;
}

/** Orders problems by file, then place, so that output never depends on the order of checks. */
export function compareProblems(a: EvidenceProblem, b: EvidenceProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/**
 * Draws the line a place stands on, one line before it, and a caret under it.
 *
 * @param source whole text of the file
 * @param line 1-based line of the place
 * @param column 1-based column of the place
 * @param length how many characters to underline on that line; at least one caret is drawn
 */
export function codeFrame(source: string, line: number, column: number, length: number): string {
  const lines = source.split(/\r\n|\n|\r/);
  const width = String(line).length;
  const cut = column > LINE_LIMIT - MARGIN ? column - MARGIN : 0;
  const rows: string[] = [];
  for (let number = Math.max(1, line - 1); number <= line; number += 1) {
    rows.push(`  ${String(number).padStart(width)} | ${clip(lines[number - 1] ?? '', cut)}`.trimEnd());
  }
  const room = Math.min(length, (lines[line - 1] ?? '').length - column + 1, LINE_LIMIT - MARGIN);
  const indent = ' '.repeat(cut === 0 ? column - 1 : MARGIN + 1);
  rows.push(`  ${' '.repeat(width)} | ${indent}${'^'.repeat(Math.max(1, room))}`);
  return rows.join('\n');
}

/** Longer lines are cut: a frame is to be read, and a minified file must not flood the terminal. */
const LINE_LIMIT = 110;
/** Characters kept before the place on a line cut at its start. */
const MARGIN = 40;

function clip(line: string, cut: number): string {
  const rest = cut === 0 ? line : `… ${line.slice(cut)}`;
  return rest.length <= LINE_LIMIT ? rest : `${rest.slice(0, LINE_LIMIT)} …`;
}
