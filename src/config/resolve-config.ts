import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { statSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import { findConfigIn, foldersUp } from './find-config.js';
import { mergeLayers, readRules, type Layer } from './layer.js';
import { readConfig, readConfigValue, type ConfigFile, type ReadConfigOptions } from './read-config.js';
import type { Config } from './config-shape.js';
import type { ResolvedSettings } from './settings.js';

export interface ResolveOptions extends ReadConfigOptions {
  /** Absolute; `configFile` and globs in it are relative to this folder. */
  readonly cwd: string;
  /** Use this file for every linted file and look for no other. */
  readonly configFile?: string;
  /** False: look for no config files. */
  readonly lookup: boolean;
  /** Config given as a value; holds over config files. */
  readonly inline?: { readonly value: unknown; /** What messages call it. */ readonly name: string };
  /** Names of the packs claimlint comes with. */
  readonly builtInPacks: () => readonly string[];
  /** Holds over all other config (command line). */
  readonly top: readonly Layer[];
}

/** Files not to lint, from one config file. */
export interface IgnoreBlock {
  /** Absolute folder the patterns are relative to. */
  readonly folder: string;
  readonly patterns: readonly string[];
}

/** Everything config says about the files of one folder. */
export interface FolderConfig {
  /** Config files it came from, lowest precedence first, extended ones included. */
  readonly files: readonly ConfigFile[];
  readonly ignores: readonly IgnoreBlock[];
  /** Settings for a file (absolute path) of the folder. */
  settingsFor(path: string): ResolvedSettings;
}

export interface ConfigResolver {
  /**
   * Config for a file, by its absolute path.
   *
   * @throws ConfigError when a config file is at fault
   */
  forFile(path: string): Promise<FolderConfig>;
}

/** Layers and ignores of one config file, what it extends included. */
interface Chain {
  readonly files: readonly ConfigFile[];
  readonly layers: readonly Layer[];
  readonly ignores: readonly IgnoreBlock[];
  readonly root: boolean;
}

const NOTHING: Chain = { files: [], layers: [], ignores: [], root: false };

/**
 * Finds config for linted files: the nearest config file upward from each, merged over those in the folders above
 * until one says `root: true`. Every folder and file is read once.
 */
export function createConfigResolver(options: ResolveOptions): ConfigResolver {
  const chains = new Map<string, Promise<Chain>>();
  const folders = new Map<string, Promise<FolderConfig>>();
  const remember = <Value>(map: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const made = make();
    map.set(key, made);
    return made;
  };

  const chainIn = (folder: string): Promise<Chain> =>
    remember(chains, folder, async () => {
      const file = findConfigIn(folder, options.show);
      return file === undefined ? NOTHING : readChain(file, folder, options, []);
    });

  const inlineChain = async (): Promise<Chain[]> => {
    const { inline, cwd } = options;
    if (inline === undefined) return [];
    const path = join(cwd, 'claimlint.config.yaml');
    return [
      await remember(chains, 'inline', async () =>
        extendChain(await readConfigValue(inline.value, path, inline.name), cwd, options, []),
      ),
    ];
  };

  const configOf = async (folder: string): Promise<FolderConfig> => {
    if (options.configFile !== undefined) {
      const file = resolve(options.cwd, options.configFile);
      const given = await remember(chains, `given:${file}`, () => readChain(file, options.cwd, options, []));
      return toFolderConfig([given, ...(await inlineChain())], options);
    }
    const found: Chain[] = [];
    for (const above of options.lookup ? foldersUp(folder) : []) {
      const chain = await chainIn(above);
      found.unshift(chain);
      if (chain.root) break;
    }
    return toFolderConfig([...found, ...(await inlineChain())], options);
  };

  return { forFile: (path) => remember(folders, dirname(path), () => configOf(dirname(path))) };
}

function toFolderConfig(chains: readonly Chain[], options: ResolveOptions): FolderConfig {
  const layers = [...chains.flatMap((chain) => chain.layers), ...options.top];
  return {
    files: chains.flatMap(({ files }) => files),
    ignores: chains.flatMap(({ ignores }) => ignores),
    settingsFor: (path) => mergeLayers(layers, path),
  };
}

/**
 * Reads a config file and what it extends.
 *
 * @param base folder that globs are relative to: that of the config file that was found, also for extended ones
 * @param above files that extend this one, to catch a circle
 */
async function readChain(
  path: string,
  base: string,
  options: ResolveOptions,
  above: readonly string[],
): Promise<Chain> {
  if (above.includes(path)) {
    throw new ConfigError(
      `${options.show(path)} extends itself: ${[...above, path].map(options.show).join(' → ')}. Break the circle.`,
    );
  }
  return extendChain(await readConfig(path, options), base, options, above);
}

async function extendChain(
  file: ConfigFile,
  base: string,
  options: ResolveOptions,
  above: readonly string[],
): Promise<Chain> {
  const { config, path } = file;
  const { PRESETS } = await import('./presets.js');
  const extended: Chain[] = [];
  for (const [index, name] of asList(config.extends).entries()) {
    const preset = PRESETS[name];
    if (preset !== undefined) extended.push({ ...NOTHING, layers: await toLayers(preset, base) });
    else {
      const target = await findExtended(name, index, file, options);
      extended.push(await readChain(target, base, options, [...above, path]));
    }
  }
  const patterns = asList(config.ignorePatterns);
  const packs = await packsOf(file, options);
  return {
    files: [...extended.flatMap(({ files }) => files), file],
    layers: [...extended.flatMap(({ layers }) => layers), ...(await toLayers(config, base, packs))],
    ignores: [
      ...extended.flatMap(({ ignores }) => ignores),
      ...(patterns.length === 0 ? [] : [{ folder: base, patterns }]),
    ],
    root: config.root === true,
  };
}

async function findExtended(
  name: string,
  index: number,
  file: ConfigFile,
  options: ResolveOptions,
): Promise<string> {
  const isPath = name.startsWith('.') || isAbsolute(name);
  try {
    const target = isPath ? resolve(dirname(file.path), name) : createRequire(file.path).resolve(name);
    if (statSync(target).isFile()) return target;
  } catch {
    // Told below, with the place and what could have been meant.
  }
  const [{ formatProblem }, { nearest }, { PRESETS }] = await Promise.all([
    import('../evidence/problem.js'),
    import('../evidence/nearest.js'),
    import('./presets.js'),
  ]);
  const message = isPath
    ? `There is no file ${options.show(resolve(dirname(file.path), name))} to extend.`
    : `"${name}" is no preset (${Object.keys(PRESETS).join(', ')}) and no package that is installed here. ` +
      'Write ./ before the name of a file.';
  const suggestion = isPath ? undefined : nearest(name, Object.keys(PRESETS));
  throw new ConfigError(
    formatProblem(file.problemAt(['extends', index], { code: 'extends', message, suggestion })),
  );
}

async function packsOf(file: ConfigFile, options: ResolveOptions): Promise<Layer['packs']> {
  const { packs } = file.config;
  if (packs === undefined) return undefined;
  const { resolvePacks } = await import('./resolve-packs.js');
  const context = { builtInPacks: options.builtInPacks(), show: options.show };
  const names = await resolvePacks(packs, file, context);
  return { names, from: dirname(file.path) };
}

async function toLayers(config: Config, base: string, packs?: Layer['packs']): Promise<Layer[]> {
  const layers: Layer[] = [
    {
      rules: readRules(config.rules),
      verdicts: withoutUndefined(config.verdicts),
      settings: withoutUndefined(config.settings),
      packs,
      appliesTo: undefined,
    },
  ];
  if (config.overrides === undefined) return layers;
  const { matchFiles } = await import('./match-files.js');
  for (const override of config.overrides) {
    layers.push({
      rules: readRules(override.rules),
      verdicts: withoutUndefined(override.verdicts),
      settings: {},
      packs: undefined,
      appliesTo: matchFiles(base, asList(override.files), asList(override.excludedFiles)),
    });
  }
  return layers;
}

function asList(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

type Defined<Block> = { [Key in keyof Block]: Exclude<Block[Key], undefined> };

function withoutUndefined<Block extends object>(block: Block | undefined): Partial<Defined<Block>> {
  return Object.fromEntries(
    Object.entries(block ?? {}).filter(([, value]) => value !== undefined),
  ) as Partial<Defined<Block>>;
}
