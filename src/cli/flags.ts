import type { Severity } from '../vocabulary.js';

/** Options that decide which config holds; every command that reads articles takes them. */
export interface ConfigFlags {
  readonly config?: string;
  /** False with --no-config-lookup. */
  readonly configLookup: boolean;
  /** False with --no-config-code. */
  readonly configCode: boolean;
  readonly rule?: readonly RuleFlag[];
  /** False with --no-cache. */
  readonly cache: boolean;
}

/** Options of `explain`. */
export interface ExplainFlags extends ConfigFlags {
  readonly json?: boolean;
}

/** Options that decide which files are read. */
export interface FileFlags {
  /** False with --no-ignore. */
  readonly ignore: boolean;
  readonly ignorePattern?: readonly string[];
  /** False with --no-error-on-unmatched-pattern. */
  readonly errorOnUnmatchedPattern: boolean;
}

/** Options of the command that lints. */
export interface LintFlags extends ConfigFlags, FileFlags {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  /** False with --no-inline-config. */
  readonly inlineConfig: boolean;
  /** False with --no-warn-ignored. */
  readonly warnIgnored: boolean;
  readonly passOnNoPatterns?: boolean;
  readonly quiet?: boolean;
  /** Warnings allowed; -1 = any number. */
  readonly maxWarnings: number;
  readonly exitOnFatalError?: boolean;
  readonly format: 'stylish' | 'json' | 'json-with-metadata';
  readonly outputFile?: string;
  readonly color?: boolean;
  /** File whose config is to be printed. */
  readonly printConfig?: string;
  readonly version?: boolean;
}

/** `--rule id:severity`. */
export interface RuleFlag {
  readonly key: string;
  readonly severity: Severity;
}
