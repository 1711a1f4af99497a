import { posix } from 'node:path';
import ts from 'typescript';
import { readProjectFile } from './project-files.js';

/** What a source file imports, statically, lazily or for types only: project paths, and names of packages. */
export interface Imports {
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

export function readImports(path: string): Imports {
  const { importedFiles } = ts.preProcessFile(readProjectFile(path), true, true);
  const files: string[] = [];
  const packages: string[] = [];
  for (const { fileName } of importedFiles) {
    if (fileName.startsWith('.')) {
      files.push(posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts'));
    } else {
      packages.push(fileName);
    }
  }
  return { files, packages };
}

/** A file's place in the architecture table: its folder in `src`, or its own name when it stands in `src` itself. */
export function stageOf(path: string): string {
  return path.split('/')[1]!.replace(/\.ts$/, '');
}

/**
 * The "may import" column of the table in docs/architecture.md: stage → stages it may import besides itself.
 * `nothing` allows none; `all of the above` allows every earlier row.
 */
export function readAllowedImports(architecture: string): ReadonlyMap<string, ReadonlySet<string>> {
  const allowed = new Map<string, Set<string>>();
  for (const line of architecture.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const stage = /^`([\w-]+)(?:\/|\.ts)`$/.exec(cells[1] ?? '')?.[1];
    if (stage === undefined) continue;
    const names = new Set<string>();
    for (const name of cells[4]!.split(',').map((word) => word.trim().replace(/`|\/$|\.ts(?=`?$)/g, ''))) {
      if (name === 'all of the above') for (const earlier of allowed.keys()) names.add(earlier);
      else if (name !== 'nothing') names.add(name);
    }
    allowed.set(stage, names);
  }
  return allowed;
}

/** Every file `entry` reaches through imports, itself included. */
export function reachableFrom(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...readImports(path).files);
  }
  return seen;
}
