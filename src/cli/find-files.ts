import { statSync, type Stats } from 'node:fs';
import { resolve, sep } from 'node:path';
import { formatOf } from '../document/read-document.js';
import { NEVER_WALKED, type IgnoreRules } from './ignore-files.js';

/** A file to lint, or one that was asked for by name but is ignored. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  readonly ignored: boolean;
}

export interface Found {
  /** Each file once, in code-unit order of their paths. */
  readonly targets: readonly Target[];
  /** A sentence for every pattern that gave no file. */
  readonly unmatched: readonly string[];
}

/**
 * Finds the files that patterns mean: a file by its name, whatever its kind; every article below a folder; what a
 * glob matches. Symbolic links to folders are not followed.
 */
export async function findFiles(
  patterns: readonly string[],
  cwd: string,
  ignores: IgnoreRules,
): Promise<Found> {
  const targets = new Map<string, Target>();
  const unmatched: string[] = [];
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern);
    const stats = statOf(path);
    if (stats !== undefined && !stats.isDirectory()) {
      targets.set(path, { path, ignored: await ignores.isIgnored(path) });
      continue;
    }
    const matched = stats === undefined ? await matchGlob(pattern, cwd) : await walk(path);
    const kept = await keepUnignored(matched, ignores);
    for (const file of kept) targets.set(file, { path: file, ignored: false });
    if (kept.length === 0) unmatched.push(unmatchedSentence(pattern, matched.length > 0));
  }
  const sorted = [...targets.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { targets: sorted, unmatched };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function unmatchedSentence(pattern: string, allIgnored: boolean): string {
  return allIgnored
    ? `All files matched by "${pattern}" are ignored.`
    : `No files matching "${pattern}" were found. Check the name, or for a folder whether it holds articles.`;
}

async function keepUnignored(paths: readonly string[], ignores: IgnoreRules): Promise<string[]> {
  const kept: string[] = [];
  for (const path of paths) if (!(await ignores.isIgnored(path))) kept.push(path);
  return kept;
}

async function walk(folder: string): Promise<string[]> {
  return (await globFiles('**/*', folder)).filter((path) => formatOf(path) !== undefined);
}

async function matchGlob(pattern: string, cwd: string): Promise<string[]> {
  const { isDynamicPattern } = await import('tinyglobby');
  const glob = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  if (!isDynamicPattern(glob)) return [];
  const files = await globFiles(glob, cwd);
  // "*.adoc" asks for that kind; "docs/**" asks for articles.
  const namesKind = /\.[\w-]+$/.test(glob);
  return namesKind ? files : files.filter((path) => formatOf(path) !== undefined);
}

async function globFiles(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    cwd,
    absolute: true,
    dot: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: NEVER_WALKED.map((name) => `**/${name}/**`),
  });
  return found.map((path) => resolve(path));
}
