import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from './config-error.js';
import type { Config } from './config-shape.js';
import type { EvidenceProblem } from '../evidence/problem.js';
import type { ProblemWords, ValuePath, YamlFile } from '../evidence/yaml-file.js';

/** A config file that was read and is valid, with the means to point into it. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly config: Config;
  /** A problem at a key of the file, for faults only the whole picture shows (a rule id nobody knows). */
  readonly problemAtKey: (path: ValuePath, what: ProblemWords) => EvidenceProblem;
  /** The same at a value. */
  readonly problemAt: (path: ValuePath, what: ProblemWords) => EvidenceProblem;
}

/** How config files may be read. */
export interface ReadConfigOptions {
  /** False refuses `.js` and `.mjs` files, which run code. */
  readonly allowCode: boolean;
  /** How a path is shown in messages. */
  readonly show: (path: string) => string;
}

/**
 * Reads one config file and holds it against the format.
 *
 * @throws ConfigError with file, line, column, a caret and the nearest right answer for every mistake in it
 */
export async function readConfig(path: string, options: ReadConfigOptions): Promise<ConfigFile> {
  const shown = options.show(path);
  return toConfigFile(
    path,
    isCode(path) ? await readCode(path, shown, options) : await readData(path, shown),
  );
}

/**
 * Holds config that is a value and not a file against the format.
 *
 * @param path where it would stand as a file: what it names is relative to this
 * @param shown what messages call it
 * @throws ConfigError as `readConfig` does, with keys for places
 */
export async function readConfigValue(value: unknown, path: string, shown: string): Promise<ConfigFile> {
  return toConfigFile(path, await fromValue(value, shown));
}

async function toConfigFile(path: string, file: YamlFile): Promise<ConfigFile> {
  const [{ checkShape }, { configShape }, { formatProblem }] = await Promise.all([
    import('../evidence/check-shape.js'),
    import('./config-shape.js'),
    import('../evidence/problem.js'),
  ]);
  const checked = checkShape(file, configShape, 'a claimlint config');
  if (checked.value === undefined) throw new ConfigError(checked.problems.map(formatProblem).join('\n'));
  return {
    path,
    config: checked.value,
    problemAtKey: (at, what) => file.problemAtKey(at, what),
    problemAt: (at, what) => file.problemAt(at, what),
  };
}

function isCode(path: string): boolean {
  return ['.js', '.mjs'].includes(extname(path));
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError(`${shown}: the config file could not be read: ${(error as Error).message}`);
  }
}

async function readData(path: string, shown: string): Promise<YamlFile> {
  const source = readText(path, shown);
  const { readYaml } = await import('../evidence/yaml-file.js');
  const file = readYaml(shown, source.replace(/^\uFEFF/, ''));
  // An empty file is a config that says nothing, as `{}` is.
  if (file.problems.some(({ code }) => code === 'empty-file')) return { ...file, value: {}, problems: [] };
  return expectKeys(file);
}

async function readCode(path: string, shown: string, options: ReadConfigOptions): Promise<YamlFile> {
  if (!options.allowCode) {
    throw new ConfigError(
      `${shown}: this config file is code, and --no-config-code refuses to run it. ` +
        'Write it as claimlint.config.yaml, or leave the flag out if you trust the file.',
    );
  }
  let value: unknown;
  try {
    value = ((await import(pathToFileURL(path).href)) as { default?: unknown }).default;
  } catch (error) {
    throw new ConfigError(
      `${shown}: the config file failed to run.\n${(error as Error).stack ?? String(error)}`,
    );
  }
  if (value === undefined) {
    throw new ConfigError(`${shown}: the config file has no default export. Write "export default { … }".`);
  }
  return fromValue(value, shown);
}

async function fromValue(value: unknown, shown: string): Promise<YamlFile> {
  const { problemWithFile } = await import('../evidence/yaml-file.js');
  // Code has no lines to point at; the key's path says where.
  const problemAt = (at: ValuePath, what: ProblemWords): EvidenceProblem =>
    problemWithFile(shown, {
      ...what,
      message: at.length === 0 ? what.message : `At ${at.join('.')}: ${what.message}`,
    });
  return expectKeys({ path: shown, source: '', value, problems: [], problemAt, problemAtKey: problemAt });
}

/** A config that is no map of keys gets its own words; the general ones speak of rule files. */
function expectKeys(file: YamlFile): YamlFile {
  const { value } = file;
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value)))
    return file;
  const message = 'A config holds keys with values, like "rules: …"; this file holds something else.';
  return { ...file, value: undefined, problems: [file.problemAt([], { code: 'wrong-type', message })] };
}
