import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { foldersUp } from '../config/find-config.js';
import type { ConfigResolver, IgnoreBlock } from '../config/resolve-config.js';
import type { FileFlags } from './flags.js';
import type { Ignore } from 'ignore';

const IGNORE_FILE = '.claimlintignore';
/** Folders no walk enters. */
export const NEVER_WALKED = ['node_modules', '.git'] as const;

/** Answers whether a file is ignored, from every place that can say so. */
export interface IgnoreRules {
  /** @param path absolute */
  isIgnored(path: string): Promise<boolean>;
}

/**
 * Ignore rules of a run, weakest first: the folders no walk enters, the nearest `.claimlintignore` upward from the
 * working folder, `ignorePatterns` of each file's config, `--ignore-pattern`. A later `!pattern` takes back what an
 * earlier place ignored. With `--no-ignore` nothing is.
 */
export function readIgnoreRules(cwd: string, flags: FileFlags, resolver: ConfigResolver): IgnoreRules {
  if (!flags.ignore) return { isIgnored: () => Promise.resolve(false) };
  const fileBlock = readIgnoreFile(cwd);
  const given = flags.ignorePattern ?? [];
  const flagBlocks: IgnoreBlock[] = given.length === 0 ? [] : [{ folder: cwd, patterns: given }];
  const matchers = new Map<IgnoreBlock, Ignore>();

  return {
    isIgnored: async (path) => {
      const config = await resolver.forFile(path);
      let ignored = inNeverWalked(relative(cwd, path));
      for (const block of [...fileBlock, ...config.ignores, ...flagBlocks]) {
        const inside = relative(block.folder, path).split(sep).join('/');
        if (inside.startsWith('../')) continue;
        const result = (await matcherFor(block, matchers)).test(inside);
        if (result.ignored) ignored = true;
        else if (result.unignored) ignored = false;
      }
      return ignored;
    },
  };
}

async function matcherFor(block: IgnoreBlock, matchers: Map<IgnoreBlock, Ignore>): Promise<Ignore> {
  const known = matchers.get(block);
  if (known !== undefined) return known;
  const { default: ignore } = await import('ignore');
  const made = ignore().add([...block.patterns]);
  matchers.set(block, made);
  return made;
}

function readIgnoreFile(cwd: string): IgnoreBlock[] {
  for (const folder of foldersUp(cwd)) {
    const text = textOf(join(folder, IGNORE_FILE));
    if (text !== undefined) return [{ folder, patterns: text.replace(/^\uFEFF/, '').split(/\r?\n/) }];
  }
  return [];
}

function textOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function inNeverWalked(path: string): boolean {
  return path.split(sep).some((part) => (NEVER_WALKED as readonly string[]).includes(part));
}
