import { openFile, type OpenFileOptions } from './open-file.js';
import type { ReadingStats } from '../lint.js';
import type { ClaimsReport } from '../report/report-claims.js';
import type { Format, LintResult } from '../vocabulary.js';

/** What to read a text as, and with which config. */
export interface LintTextOptions extends OpenFileOptions {
  /** Format of the text; by default its path decides, and Markdown where there is none. */
  readonly format?: Format | undefined;
  /** Heed directives in comments and front matter. Default: true. */
  readonly inlineConfig?: boolean | undefined;
}

/**
 * Lints a text and gives ESLint's result for one file, and how much of it was read. The text's own faults become messages.
 *
 * @throws ConfigError when config is at fault
 */
export async function lintText(
  source: string,
  options: LintTextOptions = {},
): Promise<LintResult & { readonly stats: ReadingStats }> {
  const { path, settings, linter } = await openFile(options);
  return linter.lintText(source, { path, settings, ...reading(options) });
}

/**
 * Every claim read in a text, checked or not, with the verdict on it.
 *
 * @throws ConfigError when config is at fault
 */
export async function readClaims(source: string, options: LintTextOptions = {}): Promise<ClaimsReport> {
  const { path, settings, linter } = await openFile(options);
  return linter.readClaims(source, { path, settings, ...reading(options) });
}

function reading({ format, inlineConfig }: LintTextOptions): { format?: Format; inlineConfig?: boolean } {
  return {
    ...(format === undefined ? {} : { format }),
    ...(inlineConfig === undefined ? {} : { inlineConfig }),
  };
}
