import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from './config-error.js';

/** Names a config file can have. */
export const CONFIG_NAMES = [
  'claimlint.config.yaml',
  'claimlint.config.yml',
  'claimlint.config.json',
  'claimlint.config.js',
  'claimlint.config.mjs',
] as const;

/**
 * The config file in a folder; undefined when it has none or does not exist.
 *
 * @throws ConfigError when the folder has two: which one holds would be a guess
 */
export function findConfigIn(folder: string, show: (path: string) => string): string | undefined {
  const entries = new Set(entriesOf(folder));
  const found = CONFIG_NAMES.filter((name) => entries.has(name));
  if (found.length > 1) {
    throw new ConfigError(`${show(folder)} holds several config files: ${found.join(', ')}. Keep one.`);
  }
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The folder and every folder above it, nearest first. */
export function foldersUp(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}
