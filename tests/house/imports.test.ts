import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { reachableFrom, readAllowedImports, readImports, stageOf } from './import-graph.js';
import { listFiles, readProjectFile } from './project-files.js';

const sources = listFiles('src').filter((path) => path.endsWith('.ts'));
const allowed = readAllowedImports(readProjectFile('docs/architecture.md'));

describe('imports point one way', () => {
  it('reads the table', () => {
    expect(allowed.get('vocabulary')).toEqual(new Set());
    expect(allowed.get('claims')).toContain('text');
    expect(allowed.get('claims')).not.toContain('checks');
    expect(allowed.get('cli')).toContain('report');
  });

  it.each(sources)('%s imports only what docs/architecture.md allows its folder', (path) => {
    const stage = stageOf(path);
    const wrong = readImports(path).files.filter((file) => {
      const other = stageOf(file);
      return other !== stage && !allowed.get(stage)?.has(other);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the core is pure', () => {
  const core = [...reachableFrom('src/lint.ts')].sort();
  const impure = /\b(?:process|Date|performance|fetch|Intl|localeCompare|toLocale\w+|Math\.random)\b/;

  it('reaches every stage', () => {
    expect(core.map(stageOf)).toEqual(
      expect.arrayContaining(['vocabulary', 'document', 'text', 'claims', 'evidence', 'checks', 'report']),
    );
  });

  it.each(core)('%s touches no file system, clock, locale or network', (path) => {
    const builtins = readImports(path).packages.filter(
      (name) => name.startsWith('node:') || builtinModules.includes(name),
    );
    expect(builtins).toEqual([]);
    expect(impure.exec(withoutComments(readProjectFile(path)))?.[0]).toBeUndefined();
  });
});

/** Blanks comments and string literals: prose may speak of dates and processes. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`/g, '');
}
