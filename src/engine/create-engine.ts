import { readFileSync } from 'node:fs';
import { readEvidence } from '../evidence/evidence-file.js';
import { OWN_RULES, ruleNames } from '../evidence/rule-key.js';
import { findPackageFiles } from './package-files.js';
import { isPackFolder, RECOMMENDED, type AskedPacks, type ResolvedSettings } from '../config/settings.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Linter } from '../lint.js';
import type { Pack } from '../vocabulary.js';

/** Evidence and linters by the packs config asks for, each opened once. */
export interface Engine {
  /**
   * @throws ConfigError when a pack has mistakes
   */
  evidenceFor(asked: AskedPacks): Promise<CompiledEvidence>;
  linterFor(asked: AskedPacks): Promise<Linter>;
}

/** The engine over the evidence claimlint comes with and packs on disk. */
export function createEngine(): Engine {
  const evidence = new Map<string, Promise<CompiledEvidence>>();
  const linters = new Map<string, Promise<Linter>>();
  const engine: Engine = {
    evidenceFor: (asked) => remember(evidence, keyOf(asked), () => openPacks(asked, engine)),
    linterFor: (asked) =>
      remember(linters, keyOf(asked), async () => {
        const compiled = engine.evidenceFor(asked);
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

/** Of the packs in the evidence, those that config asks for. */
export function packsAskedFor({ packs }: AskedPacks, evidence: CompiledEvidence): readonly Pack[] {
  if (packs === undefined) return evidence.packs;
  return evidence.packs.filter(({ name }) => packs.some((pack) => pack === name || isPackFolder(pack)));
}

/** Settings that also silence the built-in packs which config left out of `packs`. */
export function silenceOtherPacks(settings: ResolvedSettings, evidence: CompiledEvidence): ResolvedSettings {
  const asked = packsAskedFor(settings, evidence);
  const others = evidence.packs.filter((pack) => !asked.includes(pack));
  if (others.length === 0) return settings;
  const silent = others.map(({ name }) => ({ key: `${name}/*`, severity: 'off' as const, options: {} }));
  return { ...settings, rules: [...settings.rules, ...silent] };
}

async function openPacks(asked: AskedPacks, engine: Engine): Promise<CompiledEvidence> {
  const { packs } = asked;
  if (packs?.some(isPackFolder)) {
    const { compilePacks } = await import('./compile-packs.js');
    return compilePacks(packs, asked);
  }
  if (packs !== undefined) return engine.evidenceFor(RECOMMENDED);
  const { evidence } = findPackageFiles();
  if (evidence !== undefined) return readEvidence(readFileSync(evidence));
  return (await import('./compile-packs.js')).compileFresh(undefined);
}

function keyOf({ packs }: AskedPacks): string {
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
