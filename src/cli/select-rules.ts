import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { foldersUp } from '../config/find-config.js';
import { isPackFolder } from '../config/settings.js';
import { isWithin } from '../evidence/is-within.js';
import { nearest } from '../evidence/nearest.js';
import { UsageError } from './usage-error.js';

/** Rules asked for by path or name: what has to be loaded, and which files of that are meant. */
export interface RuleSelection {
  /** Absolute folders of the packs the rules are in. */
  readonly packs: readonly string[];
  /** @param file absolute path */
  readonly isSelected: (file: string) => boolean;
}

export interface SelectOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The built-in rules: folder with `packs/`, `lexicon/` and `bibliography/`; absolute. */
  readonly rulesDir: string;
  /** Packs that config asks for: names of built-in ones or absolute folders; undefined is every built-in pack. */
  readonly configured: readonly string[] | undefined;
}

/** A path asked for, and the packs in it or around it. */
interface Scope {
  readonly path: string;
  readonly packs: readonly string[];
}

/**
 * Finds the rules that paths and names mean: a rule file, a file of a lexicon or bibliography, a pack's folder, a folder of
 * packs; the name of a built-in pack, or of a rule in one. Nothing asked for means the packs config asks for.
 *
 * @throws UsageError for what is no such thing
 */
export function selectRules(paths: readonly string[], options: SelectOptions): RuleSelection {
  const { rulesDir, configured } = options;
  const builtIn = join(rulesDir, 'packs');
  if (paths.length === 0 && configured === undefined)
    return { packs: packsIn(builtIn), isSelected: () => true };
  const scopes =
    paths.length === 0
      ? (configured ?? []).map((pack) =>
          scopeOf(isPackFolder(pack) ? pack : join(builtIn, pack), pack, options),
        )
      : paths.map((path) => scopeOf(resolve(options.cwd, path), path, options));
  return {
    packs: [...new Set(scopes.flatMap(({ packs }) => packs))].sort(),
    isSelected: (file) => scopes.some(({ path }) => isWithin(file, path)),
  };
}

/** Every pack folder directly below a folder. */
export function packsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .filter(isPack)
    .sort();
}

function scopeOf(path: string, asked: string, { rulesDir }: SelectOptions): Scope {
  const builtIn = join(rulesDir, 'packs');
  if (!existsSync(path)) return named(asked, builtIn);
  const around = foldersUp(isFolder(path) ? path : dirname(path)).find(isPack);
  if (around !== undefined) return { path, packs: [around] };
  if (isFolder(path)) {
    const packs = [path, join(path, 'packs')].filter(isFolder).flatMap(packsIn);
    if (packs.length > 0) return { path, packs };
  }
  // Lexicon and bibliography serve every built-in pack.
  if (isWithin(path, rulesDir)) return { path, packs: packsIn(builtIn) };
  throw new UsageError(
    `${asked} is in no pack of rules: there is no pack.yaml beside it, above it or in the folders below it.`,
  );
}

function named(asked: string, builtIn: string): Scope {
  const packs = packsIn(builtIn);
  const pack = packs.find((folder) => basename(folder) === asked);
  if (pack !== undefined) return { path: pack, packs: [pack] };
  const files = packs.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const idOf = (file: string): string => `${basename(dirname(file))}/${basename(file, '.yaml')}`;
  const file =
    files.find((each) => idOf(each) === asked) ?? files.find((each) => basename(each) === `${asked}.yaml`);
  if (file !== undefined) return { path: file, packs: [dirname(file)] };
  const suggestion = nearest(asked, [...packs.map((folder) => basename(folder)), ...files.map(idOf)]);
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  throw new UsageError(
    `There is no file or folder "${asked}", and no built-in pack or rule of that name.${hint}`,
  );
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, 'pack.yaml'));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
