import type { Config } from './config-shape.js';
import { orderRuleEntries, RECOMMENDED, type ResolvedSettings, type RuleEntry } from './settings.js';
import type { Severity } from '../vocabulary.js';

/** One block of config and what it holds for. Later layers hold over earlier ones. */
export interface Layer {
  readonly rules: readonly RuleEntry[];
  readonly verdicts: ResolvedSettings['verdicts'];
  readonly settings: Partial<
    Pick<ResolvedSettings, 'drafts' | 'hedged' | 'attributed' | 'maxFileSize' | 'cache'>
  >;
  /** As in `ResolvedSettings`, with the folder of the config file that names them. */
  readonly packs: { readonly names: readonly string[]; readonly from: string } | undefined;
  /** True for files the layer holds for; undefined = all. */
  readonly appliesTo: ((path: string) => boolean) | undefined;
}

/** Turns a `rules` block into entries, the more specific key last. */
export function readRules(rules: Config['rules']): RuleEntry[] {
  return orderRuleEntries(
    Object.entries(rules ?? {}).map(([key, value]) =>
      Array.isArray(value)
        ? { key, severity: value[0], options: value[1] }
        : { key, severity: value, options: {} },
    ),
  );
}

/** What the layers decide for one file, given by its absolute path. */
export function mergeLayers(layers: readonly Layer[], path: string): ResolvedSettings {
  let settings = RECOMMENDED;
  for (const layer of layers) {
    if (layer.appliesTo !== undefined && !layer.appliesTo(path)) continue;
    settings = {
      ...settings,
      ...layer.settings,
      rules: layer.rules.length === 0 ? settings.rules : [...settings.rules, ...layer.rules],
      verdicts: { ...settings.verdicts, ...layer.verdicts },
      packs: layer.packs?.names ?? settings.packs,
      packsFrom: layer.packs?.from ?? settings.packsFrom,
    };
  }
  return settings;
}

/** A layer made of rule severities and settings alone, as the command line gives them. */
export function rulesLayer(
  rules: Readonly<Record<string, Severity>>,
  settings: Layer['settings'] = {},
): Layer {
  return {
    rules: readRules({ ...rules }),
    verdicts: {},
    settings,
    packs: undefined,
    appliesTo: undefined,
  };
}
