import { join } from 'node:path';
import { findPackageFiles } from '../engine/package-files.js';
import { loadEvidence, type LoadResult } from '../evidence/load-evidence.js';
import { readConfigFlags, showPath } from './read-config-flags.js';
import { packsIn, selectRules, type RuleSelection } from './select-rules.js';
import type { Engine } from '../engine/create-engine.js';
import type { EvidenceProblem } from '../evidence/problem.js';
import type { ConfigFlags } from './flags.js';
import type { Io } from './io.js';

/** Rules asked for, loaded with what they lean on. */
export interface Selected {
  readonly loaded: LoadResult;
  readonly selection: RuleSelection;
  /** A problem with paths as messages show them. */
  readonly show: (problem: EvidenceProblem) => EvidenceProblem;
}

/**
 * Reads the rules that paths mean (as in `selectRules`) from their YAML, with the built-in lexicon and bibliography.
 *
 * @param options `others`: also every built-in pack, to hold the rules against
 * @throws UsageError for a path that means no rules
 */
export async function loadSelected(
  paths: readonly string[],
  flags: ConfigFlags,
  io: Io,
  engine: Engine,
  { others }: { readonly others: boolean },
): Promise<Selected> {
  const rulesDir = findPackageFiles().rules;
  const { packs: configured } =
    paths.length > 0
      ? { packs: undefined }
      : await readConfigFlags(flags, io, engine).forFile(join(io.cwd, 'article.md'));
  const selection = selectRules(paths, { cwd: io.cwd, rulesDir, configured });
  const packs = others ? [...packsIn(join(rulesDir, 'packs')), ...selection.packs] : selection.packs;
  return {
    loaded: await loadEvidence({ rulesDir, packs: [...new Set(packs)] }),
    selection,
    show: (problem) => ({
      ...problem,
      file: showPath(problem.file, io.cwd),
      message: problem.message.replaceAll(`${io.cwd}/`, ''),
    }),
  };
}
