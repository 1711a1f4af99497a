import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAllowedImports, stageOf } from './import-graph.js';
import { listFiles, readProjectFile, root } from './project-files.js';

const architecture = readProjectFile('docs/architecture.md');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...listFiles('docs')].filter((path) =>
  path.endsWith('.md'),
);

describe('docs', () => {
  it('describe every folder and file that stands in src, and no other', () => {
    const stages = new Set(listFiles('src').map(stageOf));
    expect([...readAllowedImports(architecture).keys()].sort()).toEqual([...stages].sort());
  });

  it.each(pages)('%s links to files that exist', (path) => {
    const prose = readProjectFile(path).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const targets = [...prose.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it.each(['npm ci && npm test', 'npm ci && npm run build && node bin/claimlint.js fixtures/articles'])(
    'README gives the command line %j',
    (command) => {
      expect(readProjectFile('README.md').split('\n')).toContain(command);
    },
  );
});
