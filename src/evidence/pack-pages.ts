/** Where the pages about rules stand on the web. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '../vocabulary.js';

/** `https://github.com/owner/name`, however package.json writes it: in full, with git+ or .git, or as github:owner/name. */
const REPOSITORY =
  /^(?:(?:git\+)?(?:https?|ssh|git):\/\/(?:\w+@)?github\.com\/|git@github\.com:|github:)([\w-]+\/[\w.-]+?)(?:\.git)?\/?(?:#.*)?$/;

/** True for a pack that stands among the rules claimlint comes with, and not somewhere else. */
export function isBuiltIn(folder: string, rulesDir: string): boolean {
  return path.resolve(path.dirname(folder)) === path.resolve(rulesDir, 'packs');
}

/**
 * Pages of a built-in pack: those generated into `docs/rules` of the repository that the package.json beside `rules/`
 * names, under `repository` or `homepage`. Nothing while it names none: a link nobody answers helps no editor.
 */
export async function builtInPages(rulesDir: string, pack: string): Promise<Pick<Pack, 'docsUrl'>> {
  const text = await readFile(path.join(rulesDir, '..', 'package.json'), 'utf8').catch(() => '{}');
  const { repository, homepage } = JSON.parse(text) as {
    readonly repository?: string | { readonly url?: string };
    readonly homepage?: string;
  };
  const addresses = [typeof repository === 'string' ? repository : repository?.url, homepage];
  const [name] = addresses.flatMap((address) => REPOSITORY.exec(address ?? '')?.[1] ?? []);
  if (name === undefined) return {};
  return { docsUrl: `https://github.com/${name}/blob/main/docs/rules/${pack}/{id}.md` };
}
