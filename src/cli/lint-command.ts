import { resolve } from 'node:path';
import { errorsOnly, fatalResult, ignoredResult, levelOf } from '../report/assemble-result.js';
import { findFiles, type Target } from './find-files.js';
import { readConfigFlags } from './read-config-flags.js';
import { readIgnoreRules, type IgnoreRules } from './ignore-files.js';
import { decodeInput, readSource } from './read-source.js';
import { openSink } from './open-sink.js';
import { UsageError } from './usage-error.js';
import { DEFAULT_WIDTH, wantsColor, widthOf, type Io } from './io.js';
import { packsAskedFor, type Engine } from '../engine/create-engine.js';
import { claimlintVersion } from '../engine/package-files.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { LintFlags } from './flags.js';
import type { Settings } from '../engine/open-settings.js';
import type { DecodedFile } from '../document/decode-file.js';
import type { FormatContext, Printer, Totals } from '../report/printer.js';
import type { RunFacts } from '../report/format-json-with-metadata.js';
import type { LintResult, Pack } from '../vocabulary.js';

const IGNORED =
  'File ignored because of a matching ignore pattern. Use "--no-ignore" to lint it all the same, or ' +
  '"--no-warn-ignored" to silence this warning.';

interface Run {
  readonly flags: LintFlags;
  readonly io: Io;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly ignores: IgnoreRules;
  /** What files were held against. */
  readonly used: { readonly evidence: Set<CompiledEvidence>; readonly packs: Set<Pack> };
}

/** What one file gave, and how much was read in it. */
interface Linted {
  readonly result: LintResult;
  readonly stats: { readonly sentences: number; readonly claims: number; readonly checked: number };
}

type Counts = { -readonly [Key in keyof Totals]: Totals[Key] } & { fatal: number };

const NOTHING_READ = { sentences: 0, claims: 0, checked: 0 } as const;

/**
 * Lints what the patterns mean and prints the report. Gives the exit code: 0 nothing wrong, 1 errors or too many
 * warnings, 2 something kept a file from being found or the run from its end.
 */
export async function lintCommand(
  patterns: readonly string[],
  flags: LintFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  checkFlags(patterns, flags);
  if (patterns.length === 0 && flags.stdin !== true && flags.passOnNoPatterns === true) return 0;
  const settings = readConfigFlags(flags, io, engine);
  const ignores = readIgnoreRules(io.cwd, flags, settings.resolver);
  const used: Run['used'] = { evidence: new Set(), packs: new Set() };
  const run: Run = { flags, io, engine, settings, ignores, used };
  const asked = patterns.length === 0 ? ['.'] : patterns;
  const found =
    flags.stdin === true ? { targets: [], unmatched: [] } : await findFiles(asked, io.cwd, ignores);
  // Every config is read before the first line of the report: a mistake in one must not cut a report short.
  for (const { path, ignored } of found.targets) if (!ignored) await settings.forFile(path);
  const stdin = flags.stdin === true ? await lintStdin(run) : undefined;

  const counts: Counts = { errors: 0, warnings: 0, infos: 0, fatal: 0, ...NOTHING_READ };
  if (stdin !== undefined || found.targets.length > 0) {
    const sink = openSink(flags.outputFile, io);
    const printer = await openPrinter(run, counts);
    const report = (linted: Linted): void => {
      addUp(counts, linted);
      sink.write(printer.file(flags.quiet === true ? errorsOnly(linted.result) : linted.result));
    };
    if (stdin !== undefined) report(stdin);
    for (const target of found.targets) {
      const linted = await lintTarget(target, run);
      if (linted !== undefined) report(linted);
    }
    sink.write(printer.end(flags.quiet === true ? { ...counts, warnings: 0, infos: 0 } : counts));
    sink.close();
  }
  return exitCode(counts, found.unmatched, flags, io);
}

function checkFlags(patterns: readonly string[], flags: LintFlags): void {
  if (flags.stdin === true && patterns.length > 0) {
    throw new UsageError('--stdin reads one article from standard input; name no files beside it.');
  }
  if (flags.stdinFilename !== undefined && flags.stdin !== true) {
    throw new UsageError('--stdin-filename names the article read with --stdin; add --stdin.');
  }
}

async function lintStdin(run: Run): Promise<Linted> {
  const { flags, io } = run;
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  const name = flags.stdinFilename;
  const path = resolve(io.cwd, name ?? '__stdin__.md');
  const shown = name === undefined ? '<text>' : path;
  if (name !== undefined && (await run.ignores.isIgnored(path))) {
    const result = ignoredResult(shown, IGNORED);
    return {
      result: flags.warnIgnored ? result : { ...result, messages: [], warningCount: 0 },
      stats: NOTHING_READ,
    };
  }
  const { maxFileSize } = await run.settings.forFile(path);
  return lintDecoded(decodeInput(Buffer.concat(chunks), maxFileSize), path, shown, run);
}

async function lintTarget({ path, ignored }: Target, run: Run): Promise<Linted | undefined> {
  if (ignored) {
    return run.flags.warnIgnored ? { result: ignoredResult(path, IGNORED), stats: NOTHING_READ } : undefined;
  }
  const { maxFileSize } = await run.settings.forFile(path);
  return lintDecoded(readSource(path, maxFileSize), path, path, run);
}

/** @param shown the path as results give it */
async function lintDecoded(decoded: DecodedFile, path: string, shown: string, run: Run): Promise<Linted> {
  if ('problem' in decoded) return { result: fatalResult(shown, decoded.problem), stats: NOTHING_READ };
  const settings = await run.settings.forFile(path);
  try {
    const linter = await run.engine.linterFor(settings);
    const evidence = await run.engine.evidenceFor(settings);
    run.used.evidence.add(evidence);
    for (const pack of packsAskedFor(settings, evidence)) run.used.packs.add(pack);
    const { stats, ...result } = await linter.lintText(decoded.source, {
      path: shown === '<text>' ? 'stdin.md' : shown,
      settings,
      inlineConfig: run.flags.inlineConfig,
    });
    return { result: shown === '<text>' ? { ...result, filePath: shown } : result, stats };
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigError') throw error;
    // A fault of ours on one article must not hide the findings in the others; the stack says where it is.
    run.io.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    const message = `claimlint failed on this file: ${String(error)}. This is a fault of claimlint; please report it.`;
    return { result: fatalResult(shown, message), stats: NOTHING_READ };
  }
}

async function openPrinter(run: Run, counts: Counts): Promise<Printer> {
  const { flags, io } = run;
  if (flags.format === 'json') return (await import('../report/format-json.js')).createJsonPrinter();
  if (flags.format === 'json-with-metadata') {
    const { createJsonWithMetadataPrinter } = await import('../report/format-json-with-metadata.js');
    return createJsonWithMetadataPrinter(() => factsOf(run, counts));
  }
  // A report in a file is read later, elsewhere: terminal and environment say nothing about it.
  const toFile = flags.outputFile !== undefined;
  const context: FormatContext = {
    cwd: io.cwd,
    color: toFile ? flags.color === true : wantsColor(flags.color, io),
    width: toFile ? DEFAULT_WIDTH : widthOf(io),
    githubActions: (io.env.GITHUB_ACTIONS ?? '') !== '',
  };
  return (await import('../report/format-stylish.js')).createStylishPrinter(context);
}

function factsOf({ flags, io, used }: Run, { warnings }: Counts): RunFacts {
  const { maxWarnings } = flags;
  return {
    cwd: io.cwd,
    version: claimlintVersion(),
    evidence: [...used.evidence],
    packs: [...used.packs],
    ...(hasTooManyWarnings(warnings, flags)
      ? { maxWarningsExceeded: { maxWarnings, foundWarnings: warnings } }
      : {}),
  };
}

function hasTooManyWarnings(warnings: number, { maxWarnings }: LintFlags): boolean {
  return maxWarnings >= 0 && warnings > maxWarnings;
}

function addUp(counts: Counts, { result, stats }: Linted): void {
  counts.errors += result.errorCount;
  counts.warnings += result.warningCount;
  counts.fatal += result.fatalErrorCount;
  counts.infos += result.messages.filter((message) => levelOf(message) === 'info').length;
  counts.sentences += stats.sentences;
  counts.claims += stats.claims;
  counts.checked += stats.checked;
}

function exitCode(counts: Counts, unmatched: readonly string[], flags: LintFlags, io: Io): number {
  if (unmatched.length > 0 && flags.errorOnUnmatchedPattern) {
    io.stderr.write(`${unmatched.join('\n')}\n`);
    return 2;
  }
  if (flags.exitOnFatalError === true && counts.fatal > 0) return 2;
  const tooMany = hasTooManyWarnings(counts.warnings, flags);
  if (tooMany && counts.errors === 0) {
    io.stderr.write(`claimlint found too many warnings (maximum: ${flags.maxWarnings}).\n`);
  }
  return counts.errors > 0 || tooMany ? 1 : 0;
}
