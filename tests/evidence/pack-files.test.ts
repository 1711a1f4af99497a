import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashHome, readHome } from '../../src/evidence/pack-files.js';
import type { EvidenceProblem } from '../../src/evidence/problem.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimlint-pack-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `says: ${name}\n`);
  }
}

function read(): { names: string[]; problems: EvidenceProblem[]; hash: string } {
  const problems: EvidenceProblem[] = [];
  const home = readHome(join(folder, 'pack'), problems);
  return { names: [...home.files.keys()], problems, hash: hashHome(home) };
}

describe('the files of a pack', () => {
  it('are YAML in the places that count', () => {
    write(
      ['b.yaml', 'a.yaml', 'pack.yaml', 'c.yml', 'README.md', '.hidden.yaml', 'docs/d.yaml']
        .concat(['lexicon/concepts/x.yaml', 'lexicon/cues/y.yaml', 'lexicon/z.yaml', 'bibliography/w.yaml'])
        .map((name) => `pack/${name}`),
    );
    expect(read().names).toEqual(
      ['a.yaml', 'b.yaml', 'c.yml', 'pack.yaml'].concat([
        'lexicon/concepts/x.yaml',
        'lexicon/cues/y.yaml',
        'bibliography/w.yaml',
      ]),
    );
  });

  it('may be links to each other, and then have their content in the hash', () => {
    write(['pack/a.yaml']);
    symlinkSync('a.yaml', join(folder, 'pack/b.yaml'));
    const { names, problems, hash } = read();
    expect(names).toEqual(['a.yaml', 'b.yaml']);
    expect(problems).toEqual([]);
    write(['pack/c.yaml']);
    expect(read().hash).not.toBe(hash);
  });

  it.each([
    ['a file outside', '../secret.yaml', 'pack/a.yaml', 'outside the pack'],
    [
      'a file in a folder whose name only begins alike',
      '../pack-two/a.yaml',
      'pack/a.yaml',
      'outside the pack',
    ],
    ['nothing', 'gone.yaml', 'pack/a.yaml', 'leads nowhere'],
  ])('may not be links to %s', (_, target, link, says) => {
    write(['secret.yaml', 'pack-two/a.yaml', 'pack/b.yaml']);
    symlinkSync(target, join(folder, link));
    const { names, problems } = read();
    expect(names).toEqual(['b.yaml']);
    expect(problems).toMatchObject([{ code: 'outside-pack', level: 'error', file: join(folder, link) }]);
    expect(problems[0]?.message).toContain(says);
  });

  it('may not stand in a folder that is a link out of the pack', () => {
    write(['other/concepts/x.yaml', 'pack/a.yaml']);
    symlinkSync('../other', join(folder, 'pack/lexicon'));
    const { names, problems } = read();
    expect(names).toEqual(['a.yaml']);
    expect(problems).toMatchObject([{ code: 'outside-pack', file: join(folder, 'pack/lexicon/concepts') }]);
  });

  it('leave out what is no file', () => {
    write(['pack/a.yaml']);
    mkdirSync(join(folder, 'pack/folder.yaml'));
    symlinkSync('folder.yaml', join(folder, 'pack/link.yaml'));
    expect(read()).toMatchObject({ names: ['a.yaml'], problems: [] });
  });
});
