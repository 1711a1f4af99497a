import { findFiles } from './find-files.js';
import { readConfigFlags } from './read-config-flags.js';
import { readIgnoreRules } from './ignore-files.js';
import { readSource } from './read-source.js';
import { formatClaimsTable } from '../report/format-claims.js';
import { widthOf, type Io } from './io.js';
import { showPath } from './read-config-flags.js';
import type { Engine } from '../engine/create-engine.js';
import type { ConfigFlags, FileFlags } from './flags.js';

export interface ClaimsFlags extends ConfigFlags, FileFlags {
  readonly format: 'json' | 'table';
}

/**
 * Lists every claim read, checked or not. A file that cannot be read is told on standard error; the others are
 * listed, and the exit code is 2.
 */
export async function claimsCommand(
  patterns: readonly string[],
  flags: ClaimsFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  const settings = readConfigFlags(flags, io, engine);
  const ignores = readIgnoreRules(io.cwd, flags, settings.resolver);
  const { targets, unmatched } = await findFiles(patterns.length === 0 ? ['.'] : patterns, io.cwd, ignores);
  const files = targets.filter(({ ignored }) => !ignored);
  for (const { path } of files) await settings.forFile(path);
  const complaints = flags.errorOnUnmatchedPattern ? [...unmatched] : [];
  let opening = '[';
  for (const { path } of files) {
    const own = await settings.forFile(path);
    const decoded = readSource(path, own.maxFileSize);
    if ('problem' in decoded) {
      complaints.push(`${showPath(path, io.cwd)}: ${decoded.problem}`);
      continue;
    }
    const linter = await engine.linterFor(own);
    const report = await linter.readClaims(decoded.source, { path, settings: own });
    if (flags.format === 'json') io.stdout.write(opening + JSON.stringify(report));
    else io.stdout.write(formatClaimsTable(report, { name: showPath(path, io.cwd), width: widthOf(io) }));
    opening = ',';
  }
  if (flags.format === 'json') io.stdout.write(opening === '[' ? '[]\n' : ']\n');
  if (complaints.length === 0) return 0;
  io.stderr.write(`${complaints.join('\n')}\n`);
  return 2;
}
