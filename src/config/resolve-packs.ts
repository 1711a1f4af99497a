/** Where the packs that a config names are: built in, in a folder, or in an npm package. Nothing of a package is run. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { isReallyWithin } from '../evidence/is-within.js';
import { isFolder } from '../evidence/pack-names.js';
import type { ConfigFile } from './read-config.js';
import type { ProblemWords } from '../evidence/yaml-file.js';

export interface PackContext {
  /** Names of the packs claimlint comes with. */
  readonly builtInPacks: readonly string[];
  /** How a path is shown in messages. */
  readonly show: (path: string) => string;
}

/** A pack that cannot be used, in words. */
class UnusablePack extends Error {
  constructor(readonly words: Pick<ProblemWords, 'message' | 'suggestion'>) {
    super(words.message);
  }
}

/**
 * The packs a config file names: built-in ones by their name, all others as the folder their `pack.yaml` is in.
 *
 * @param packs as they stand in the file
 * @throws ConfigError for a pack that is not there, with what to do about it
 */
export async function resolvePacks(
  packs: readonly string[],
  file: ConfigFile,
  context: PackContext,
): Promise<string[]> {
  const resolved: string[] = [];
  for (const [index, pack] of packs.entries()) {
    try {
      resolved.push(await resolvePack(pack, file.path, context));
    } catch (error) {
      if (!(error instanceof UnusablePack)) throw error;
      const { formatProblem } = await import('../evidence/problem.js');
      throw new ConfigError(
        formatProblem(file.problemAt(['packs', index], { code: 'unknown-pack', ...error.words })),
      );
    }
  }
  return [...new Set(resolved)];
}

async function resolvePack(pack: string, from: string, context: PackContext): Promise<string> {
  if (pack.startsWith('.') || isAbsolute(pack)) return packIn(resolve(dirname(from), pack), context);
  if (context.builtInPacks.includes(pack)) return pack;
  const folder = PACKAGE_NAME.test(pack) ? folderOfPackage(pack, from) : undefined;
  if (folder !== undefined) return packIn(folder, context, pack);
  throw new UnusablePack(await missing(pack, context));
}

/** A name npm allows; with no way out of `node_modules` in it. */
const PACKAGE_NAME = /^(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~-][\w.~-]*$/i;

async function missing(
  pack: string,
  { builtInPacks }: PackContext,
): Promise<{ readonly message: string; readonly suggestion?: string | undefined }> {
  const { nearest } = await import('../evidence/nearest.js');
  const suggestion = nearest(pack, builtInPacks);
  const message =
    `There is no evidence pack "${pack}": it is not built in (${builtInPacks.join(', ')}) and no package of ` +
    'that name is installed here.';
  if (suggestion !== undefined) return { message, suggestion };
  if (!PACKAGE_NAME.test(pack)) return { message: `${message} Write ./ before the name of a folder.` };
  return {
    message: `${message} Install it with "npm install --save-dev ${pack}", or write ./ before the name of a folder.`,
  };
}

/** The folder Node would find a package in, from a file. */
function folderOfPackage(name: string, from: string): string | undefined {
  const { resolve: find } = createRequire(from);
  try {
    return dirname(find(`${name}/package.json`));
  } catch {
    // A package whose `exports` leave its package.json out is found as Node finds it, folder by folder.
    const folders = (find.paths(name) ?? []).map((modules) => join(modules, name));
    return folders.find((folder) => existsSync(join(folder, 'package.json')));
  }
}

/**
 * The folder with the pack in a folder or package: itself, `rules` in it, or what `claimlint.pack` in its package.json
 * says, which must be inside.
 */
function packIn(folder: string, { show }: PackContext, name?: string): string {
  const what = name === undefined ? show(folder) : `the package "${name}"`;
  if (!isFolder(folder)) throw new UnusablePack({ message: `There is no folder ${what} for a pack.` });
  const named = packOfPackage(folder, what);
  if (named !== undefined) {
    const place = resolve(folder, named);
    if (!isFolder(place) || !isReallyWithin(place, folder))
      throw new UnusablePack({
        message: `The package.json of ${what} says that its pack is in "${named}", and there is no such folder inside it.`,
      });
    return place;
  }
  const found = [folder, join(folder, 'rules')].find((each) => existsSync(join(each, 'pack.yaml')));
  if (found === undefined) {
    throw new UnusablePack({
      message:
        `There is no pack in ${what}: no pack.yaml, no rules/pack.yaml, and no "claimlint": {"pack": …} in a ` +
        'package.json.',
    });
  }
  if (!isReallyWithin(found, folder))
    throw new UnusablePack({ message: `The folder rules of ${what} is a link that leads out of it.` });
  return found;
}

function packOfPackage(folder: string, what: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UnusablePack({ message: `The package.json of ${what} could not be read as JSON.` });
  }
  const own = (value as { readonly claimlint?: { readonly pack?: unknown } } | null)?.claimlint;
  return typeof own?.pack === 'string' ? own.pack : undefined;
}
