import type { LintResult } from '../vocabulary.js';

/** What a formatter may know besides the results. */
export interface FormatContext {
  /** Absolute; paths below it are shown relative to it. */
  readonly cwd: string;
  readonly color: boolean;
  /** Columns a line may fill. */
  readonly width: number;
  /** True when the output is read by a GitHub Actions runner, which takes some lines for commands. */
  readonly githubActions: boolean;
}

/** Totals of a run. */
export interface Totals {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly sentences: number;
  /** Claims read, and those among them a rule had something to say about. */
  readonly claims: number;
  readonly checked: number;
}

/** Prints a run piece by piece, so that no more than one file's result need be in memory. */
export interface Printer {
  /** Text for one file's result; results come in the order they are to be shown. */
  file(result: LintResult): string;
  /** Text after the last file. */
  end(totals: Totals): string;
}

/** A formatter as ESLint has it: all results in, text out. */
export type Formatter = (
  results: readonly LintResult[],
  context: FormatContext & { readonly totals: Totals },
) => string;

/** Runs a printer over results that are all there. */
export function printAll(printer: Printer, results: readonly LintResult[], totals: Totals): string {
  return results.map((result) => printer.file(result)).join('') + printer.end(totals);
}
