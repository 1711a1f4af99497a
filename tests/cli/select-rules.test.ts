import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { selectRules } from '../../src/cli/select-rules.js';

const FILES = [
  'built-in/packs/sleep/pack.yaml',
  'built-in/packs/sleep/warm-milk-improves-sleep.yaml',
  'built-in/packs/skin/pack.yaml',
  'built-in/packs/skin/sun-ages-skin.yaml',
  'built-in/lexicon/concepts/sleep.yaml',
  'own/house/pack.yaml',
  'own/house/water-cures-knots.yaml',
  'own/house/lexicon/concepts/water.yaml',
  'own/notes/readme.md',
];

let cwd = '';
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'select-rules-')));
  for (const name of FILES) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), '');
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Packs to load and files meant, relative to the folder. */
function select(paths: readonly string[], configured?: readonly string[]) {
  const { packs, isSelected } = selectRules(paths, { cwd, rulesDir: join(cwd, 'built-in'), configured });
  const show = (path: string): string => relative(cwd, path);
  return { packs: packs.map(show), files: FILES.filter((name) => isSelected(join(cwd, name))) };
}

describe('selectRules', () => {
  it('means everything built in when nothing is asked for', () => {
    const { packs, files } = select([]);
    expect(packs).toEqual(['built-in/packs/skin', 'built-in/packs/sleep']);
    expect(files).toContain('built-in/lexicon/concepts/sleep.yaml');
  });

  it('means the packs of the config when nothing else is asked for', () => {
    expect(select([], ['sleep', join(cwd, 'own/house')])).toEqual({
      packs: ['built-in/packs/sleep', 'own/house'],
      files: [FILES[0], FILES[1], FILES[5], FILES[6], FILES[7]],
    });
  });

  it.each([
    ['a rule file', 'own/house/water-cures-knots.yaml', 'own/house', [FILES[6]]],
    ['a folder in a pack', 'own/house/lexicon', 'own/house', [FILES[7]]],
    ['a pack', 'own/house', 'own/house', [FILES[5], FILES[6], FILES[7]]],
    ['a folder of packs', 'own', 'own/house', [FILES[5], FILES[6], FILES[7], FILES[8]]],
    ['the name of a built-in pack', 'sleep', 'built-in/packs/sleep', [FILES[0], FILES[1]]],
    ['the id of a built-in rule', 'sleep/warm-milk-improves-sleep', 'built-in/packs/sleep', [FILES[1]]],
    ['the name of a built-in rule', 'sun-ages-skin', 'built-in/packs/skin', [FILES[3]]],
  ])('takes %s', (_, asked, pack, files) => {
    expect(select([asked])).toEqual({ packs: [pack], files });
  });

  it('loads every built-in pack for a file of the built-in lexicon', () => {
    expect(select(['built-in/lexicon/concepts/sleep.yaml'])).toEqual({
      packs: ['built-in/packs/skin', 'built-in/packs/sleep'],
      files: [FILES[4]],
    });
  });

  it('refuses what is in no pack', () => {
    expect(() => select(['own/notes'])).toThrow('own/notes is in no pack of rules');
  });

  it('refuses what is not there, with what may have been meant', () => {
    expect(() => select(['sleeep'])).toThrow('Did you mean "sleep"?');
  });
});
