import { ConfigError } from '../config/config-error.js';
import {
  createConfigResolver,
  type ConfigResolver,
  type FolderConfig,
  type ResolveOptions,
} from '../config/resolve-config.js';
import { findPackageFiles } from './package-files.js';
import { packNames } from '../evidence/pack-names.js';
import { knownRuleNames, silenceOtherPacks, type Engine } from './create-engine.js';
import type { ResolvedSettings } from '../config/settings.js';

/** The settings of any file, held against the rules there are. */
export interface Settings {
  readonly resolver: ConfigResolver;
  /**
   * @param path absolute
   * @throws ConfigError when config that holds for the file is at fault, or names a rule nobody knows
   */
  forFile(path: string): Promise<ResolvedSettings>;
}

/** How config is found; which packs are built in is known here. */
export type SettingsOptions = Omit<ResolveOptions, 'builtInPacks'>;

/** Opens config for linting: found, read, merged, and every rule it names known. */
export function openSettings(options: SettingsOptions, engine: Engine): Settings {
  const builtInPacks = (): readonly string[] => packNames(findPackageFiles().rules);
  const resolver = createConfigResolver({ ...options, builtInPacks });
  const checked = new Map<FolderConfig, Promise<void>>();
  return {
    resolver,
    forFile: async (path) => {
      const folder = await resolver.forFile(path);
      const settings = folder.settingsFor(path);
      let check = checked.get(folder);
      if (check === undefined) {
        check = checkKeys(folder, settings, options, engine);
        checked.set(folder, check);
      }
      await check;
      return settings.packs === undefined
        ? settings
        : silenceOtherPacks(settings, await engine.evidenceFor(settings));
    },
  };
}

async function checkKeys(
  folder: FolderConfig,
  settings: ResolvedSettings,
  { top }: SettingsOptions,
  engine: Engine,
): Promise<void> {
  const namesRules = folder.files.some(
    ({ config }) => config.rules !== undefined || config.overrides !== undefined,
  );
  const keys = top.flatMap(({ rules }) => rules.map(({ key }) => key));
  if (keys.length === 0 && !namesRules) return;
  const names = knownRuleNames(await engine.evidenceFor(settings));
  if (namesRules) {
    const { checkRuleKeys } = await import('../config/check-rule-keys.js');
    checkRuleKeys(folder.files, names);
  }
  const { isKnownRuleKey, unknownRule } = await import('../evidence/unknown-rule.js');
  const known = new Set(names);
  for (const key of keys) {
    if (isKnownRuleKey(key, known)) continue;
    const { message, suggestion } = unknownRule(key, known);
    throw new ConfigError(
      `--rule: ${message}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`,
    );
  }
}
