import { describe, expect, it } from 'vitest';
import { listFiles, readProjectFile } from './project-files.js';

const LONGEST = 350;
const code = ['src', 'bin', 'scripts', 'bench', 'docs']
  .flatMap(listFiles)
  .filter((path) => /\.(?:ts|js|md)$/.test(path) && !path.includes('/node_modules/') && !path.includes('/.'));

describe('source files', () => {
  // The vocabulary is one list of types, read as a glossary; split, it would have to be searched.
  const bounded = listFiles('src').filter((path) => path !== 'src/vocabulary.ts');

  it.each(bounded)(`%s stays below ${String(LONGEST)} lines`, (path) => {
    expect(readProjectFile(path).split('\n').length).toBeLessThanOrEqual(LONGEST);
  });

  it.each(listFiles('src'))('%s is kebab-case', (path) => {
    expect(path).toMatch(/^[a-z0-9/-]+\.ts$/);
  });

  it.each(code)('%s leaves nothing for later', (path) => {
    expect(
      /\b(?:TODO|FIXME|XXX|HACK|[Ss]tubs?|[Nn]ot implemented)\b/.exec(readProjectFile(path))?.[0],
    ).toBeUndefined();
  });
});
