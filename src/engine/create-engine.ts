import { readFileSync } from 'node:fs';
import { ConfigError } from '../config/config-error.js';
import { readEvidence } from '../evidence/evidence-file.js';
import { OWN_RULES, ruleNames } from '../evidence/rule-key.js';
import { findPackageFiles } from './package-files.js';
import type { ResolvedSettings } from '../config/settings.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Linter } from '../lint.js';

/** Evidence and linters by the packs config asks for, each opened once. */
export interface Engine {
  /**
   * @param packs as in `ResolvedSettings.packs`
   * @throws ConfigError when a pack cannot be found or has mistakes
   */
  evidenceFor(packs: ResolvedSettings['packs']): Promise<CompiledEvidence>;
  linterFor(packs: ResolvedSettings['packs']): Promise<Linter>;
}

/** The engine over the evidence claimlint comes with and packs on disk. */
export function createEngine(): Engine {
  const evidence = new Map<string, Promise<CompiledEvidence>>();
  const linters = new Map<string, Promise<Linter>>();
  const engine: Engine = {
    evidenceFor: (packs) => remember(evidence, keyOf(packs), () => openPacks(packs, engine)),
    linterFor: (packs) =>
      remember(linters, keyOf(packs), async () => {
        const compiled = engine.evidenceFor(packs);
        const [{ createLinter }, { openEvidence }] = await Promise.all([
          import('../lint.js'),
          import('../evidence/open-evidence.js'),
        ]);
        return createLinter(openEvidence(await compiled));
      }),
  };
  return engine;
}

/** Every id and alias that config, flags and directives may name. */
export function knownRuleNames(evidence: CompiledEvidence): string[] {
  return [...ruleNames(evidence.rules), ...Object.values(OWN_RULES)];
}

/** Settings that also silence the built-in packs which config left out of `packs`. */
export function silenceOtherPacks(settings: ResolvedSettings, evidence: CompiledEvidence): ResolvedSettings {
  const { packs } = settings;
  if (packs === undefined) return settings;
  const others = evidence.packs.filter(({ name }) => !packs.some((pack) => pack === name || isFolder(pack)));
  if (others.length === 0) return settings;
  const silent = others.map(({ name }) => ({ key: `${name}/*`, severity: 'off' as const, options: {} }));
  return { ...settings, rules: [...settings.rules, ...silent] };
}

async function openPacks(packs: ResolvedSettings['packs'], engine: Engine): Promise<CompiledEvidence> {
  if (packs === undefined) {
    const { evidence } = findPackageFiles();
    return evidence === undefined ? compilePacks(undefined) : readEvidence(readFileSync(evidence));
  }
  if (packs.some(isFolder)) return compilePacks(packs);
  const builtIn = await engine.evidenceFor(undefined);
  const unknown = packs.find((pack) => !builtIn.packs.some(({ name }) => name === pack));
  if (unknown === undefined) return builtIn;
  const names = builtIn.packs.map(({ name }) => name);
  const { nearest } = await import('../evidence/nearest.js');
  const suggestion = nearest(unknown, names);
  throw new ConfigError(
    `There is no evidence pack "${unknown}": not built in (${names.join(', ')}) and not an installed package.` +
      `${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`} Write ./ before the name of a folder.`,
  );
}

async function compilePacks(packs: ResolvedSettings['packs']): Promise<CompiledEvidence> {
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

/** Config gives folders as absolute paths. */
function isFolder(pack: string): boolean {
  return /[\\/]/.test(pack);
}

function keyOf(packs: ResolvedSettings['packs']): string {
  return packs === undefined ? '' : JSON.stringify(packs);
}

function remember<Value>(
  map: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
