import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldersUp } from '../config/find-config.js';

/** Where claimlint's own files are. */
export interface PackageFiles {
  /** Absolute. */
  readonly root: string;
  /** Evidence compiled when the package was built; undefined when running from sources, which read the YAML. */
  readonly evidence: string | undefined;
  /** Folder with `packs/`, `lexicon/` and `bibliography/`. */
  readonly rules: string;
}

/** Finds the package this module is in: the bundle is in `dist`, sources are in `src`. */
export function findPackageFiles(): PackageFiles {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = foldersUp(here).find((folder) => existsSync(join(folder, 'package.json'))) ?? here;
  const isBuilt = /^dist\b/.test(relative(root, here));
  return {
    root,
    evidence: isBuilt ? join(root, 'dist', 'evidence.jsonl') : undefined,
    rules: join(root, 'rules'),
  };
}

/** Version of this claimlint. */
export function claimlintVersion(): string {
  const text = readFileSync(join(findPackageFiles().root, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
