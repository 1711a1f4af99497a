import { relative, sep } from 'node:path';
import { createConfigResolver, type ConfigResolver, type FolderConfig } from '../config/resolve-config.js';
import { rulesLayer } from '../config/layer.js';
import { knownRuleNames, silenceOtherPacks, type Engine } from './engine.js';
import { UsageError } from './usage-error.js';
import type { ConfigFlags, RuleFlag } from './flags.js';
import type { Io } from './io.js';
import type { ResolvedSettings } from '../config/settings.js';

/** The settings of any file, checked against the rules there are. */
export interface Settings {
  readonly resolver: ConfigResolver;
  /**
   * @param path absolute
   * @throws ConfigError when a config file that holds for the file is at fault
   */
  forFile(path: string): Promise<ResolvedSettings>;
}

/**
 * @throws UsageError when `--rule` names a rule nobody knows (on the first file asked about)
 */
export function readConfigFlags(flags: ConfigFlags, io: Io, engine: Engine): Settings {
  const given = flags.rule ?? [];
  const severities = Object.fromEntries(given.map(({ key, severity }) => [key, severity]));
  const resolver = createConfigResolver({
    cwd: io.cwd,
    ...(flags.config === undefined ? {} : { configFile: flags.config }),
    lookup: flags.configLookup,
    allowCode: flags.configCode,
    top: given.length === 0 ? [] : [rulesLayer(severities)],
    show: (path) => showPath(path, io.cwd),
  });
  const checked = new Map<FolderConfig, Promise<void>>();
  return {
    resolver,
    forFile: async (path) => {
      const folder = await resolver.forFile(path);
      const settings = folder.settingsFor(path);
      let check = checked.get(folder);
      if (check === undefined) {
        check = checkKeys(folder, settings, given, engine);
        checked.set(folder, check);
      }
      await check;
      return settings.packs === undefined
        ? settings
        : silenceOtherPacks(settings, await engine.evidenceFor(settings.packs));
    },
  };
}

/** A path as messages show it: relative below the working folder, absolute elsewhere. */
export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' ? '.' : inside.startsWith(`..${sep}`) || inside === '..' ? path : inside;
}

async function checkKeys(
  folder: FolderConfig,
  settings: ResolvedSettings,
  given: readonly RuleFlag[],
  engine: Engine,
): Promise<void> {
  const namesRules = folder.files.some(({ config }) => config.rules !== undefined || config.overrides !== undefined);
  if (given.length === 0 && !namesRules) return;
  const names = knownRuleNames(await engine.evidenceFor(settings.packs));
  if (namesRules) {
    const { checkRuleKeys } = await import('../config/check-rule-keys.js');
    checkRuleKeys(folder.files, names);
  }
  const { isKnownRuleKey, unknownRule } = await import('../evidence/unknown-rule.js');
  const known = new Set(names);
  for (const { key } of given) {
    if (isKnownRuleKey(key, known)) continue;
    const { message, suggestion } = unknownRule(key, known);
    throw new UsageError(`--rule: ${message}${suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`}`);
  }
}
