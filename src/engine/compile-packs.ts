import { ConfigError } from '../config/config-error.js';
import { openPackCache } from './pack-cache.js';
import { findPackageFiles } from './package-files.js';
import type { AskedPacks } from '../config/settings.js';
import type { CompiledEvidence } from '../evidence/compiled.js';

/**
 * The evidence of packs that do not all come with claimlint: as it was kept from an earlier run, or compiled anew and kept.
 *
 * @param packs names of built-in packs and absolute folders of others
 * @throws ConfigError when a pack has mistakes, with all of them
 */
export async function compilePacks(
  packs: readonly string[],
  { packsFrom, cache: mayKeep }: AskedPacks,
): Promise<CompiledEvidence> {
  const { evidence: builtIn } = findPackageFiles();
  const cache =
    mayKeep && packsFrom !== undefined && builtIn !== undefined
      ? openPackCache(packs, packsFrom, builtIn)
      : undefined;
  const kept = cache?.read();
  if (kept !== undefined) return kept;
  const compiled = await compileFresh(packs);
  cache?.write(compiled);
  return compiled;
}

/**
 * Compiles packs from their YAML.
 *
 * @param packs undefined: every built-in pack
 * @throws ConfigError when one has mistakes, with all of them
 */
export async function compileFresh(packs: AskedPacks['packs']): Promise<CompiledEvidence> {
  const [{ loadEvidence }, { compileEvidence }, { formatProblem }] = await Promise.all([
    import('../evidence/load-evidence.js'),
    import('../evidence/compile-evidence.js'),
    import('../evidence/problem.js'),
  ]);
  const rulesDir = findPackageFiles().rules;
  const { base, problems } = await loadEvidence({ rulesDir, ...(packs === undefined ? {} : { packs }) });
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new ConfigError(errors.map(formatProblem).join('\n'));
  return compileEvidence(base);
}
