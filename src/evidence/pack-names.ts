import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the packs under `rulesDir/packs`. */
export function packNames(rulesDir: string): string[] {
  const home = join(rulesDir, 'packs');
  if (!isFolder(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
