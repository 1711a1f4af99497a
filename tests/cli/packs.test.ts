import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealEvidence } from '../../src/evidence/evidence-seal.js';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-packs-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

/** A pack of one rule: water cures something. */
function pack(folder: string, name: string, object: string): Record<string, string> {
  const id = `water-cures-${object}`;
  return {
    [`${folder}/pack.yaml`]: `name: ${name}\nversion: 1.2.3\ntitle: ${name}\ndescription: Made up.\n`,
    [`${folder}/${id}.yaml`]: `id: ${id}
title: Water
status: stable
claims: [{subject: hydration, relation: cures, object: ${object}}]
evidence: [{direction: refutes, certainty: high, allows: none, finding: Made up., sources: [bron-2012]}]
suggest: [Water is good to drink.]
reviewed: 2026-11-20
review_by: 2028-11-20
examples:
  flag: [{text: "Hydration cures this.", verdict: contradicted}]
  pass: [{text: "Water is wet."}]
`,
  };
}

/** Runs the built command line on the article. */
function claimlint(...args: readonly string[]) {
  const program = join(process.cwd(), 'bin/claimlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function rulesFound(...args: readonly string[]): string[] {
  const { stdout, stderr } = claimlint('--format', 'json', ...args, 'article.md');
  expect(stderr).toBe('');
  const [result] = JSON.parse(stdout) as [{ messages: { ruleId: string }[] }];
  return result.messages.map(({ ruleId }) => ruleId);
}

describe('packs from npm packages', () => {
  it('are found where npm installs them, with nothing of them run', () => {
    const trap = "require('node:fs').writeFileSync(require('node:path').join(__dirname, 'ran'), '');";
    write({
      ...pack('src/foo/rules', 'foo', 'muscle-knot'),
      'src/foo/index.js': trap,
      'src/foo/package.json': '{"name": "claimlint-pack-foo", "version": "1.2.3", "exports": "./index.js"}',
      ...pack('src/bar/data/bar', 'bar', 'migraine'),
      'src/bar/package.json':
        '{"name": "@scope/claimlint-pack-bar", "version": "1.2.3", "claimlint": {"pack": "./data/bar"}}',
      ...pack('site/our-rules', 'our-rules', 'common-cold'),
      'site/package.json': '{"name": "site", "private": true}',
      'site/claimlint.config.yaml': "packs: [claimlint-pack-foo, '@scope/claimlint-pack-bar', ./our-rules]\n",
      'site/blog/article.md':
        'Hydration cures muscle knots.\n\nHydration cures migraine.\n\nHydration cures the common cold.\n',
    });
    const npm = (folder: string, ...args: readonly string[]): string =>
      execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel', 'error'], {
        cwd: join(cwd, folder),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const tarballs = ['foo', 'bar'].map((name) => join('..', 'src', name, npm(`src/${name}`, 'pack').trim()));
    npm('site', 'install', ...tarballs);
    cwd = join(cwd, 'site/blog');
    try {
      expect(rulesFound()).toEqual([
        'foo/water-cures-muscle-knot',
        'bar/water-cures-migraine',
        'our-rules/water-cures-common-cold',
      ]);
      const { packs } = JSON.parse(claimlint('--print-config', 'article.md').stdout) as { packs: object[] };
      expect(packs).toMatchObject([
        { name: 'foo', version: '1.2.3' },
        { name: 'bar', version: '1.2.3' },
        { name: 'our-rules', version: '1.2.3' },
      ]);
      expect(readdirSync(join(cwd, '../node_modules/.cache/claimlint'))).toHaveLength(1);
      expect(existsSync(join(cwd, '../node_modules/claimlint-pack-foo/ran'))).toBe(false);
    } finally {
      cwd = dirname(dirname(cwd));
    }
  }, 120_000);

  it('may be linked, as workspaces are', () => {
    write({
      ...pack('packages/bar', 'bar', 'migraine'),
      'packages/bar/package.json': '{"name": "@scope/bar", "version": "1.0.0"}',
      'claimlint.config.yaml': "packs: ['@scope/bar']\n",
      'article.md': 'Hydration cures migraine.\n',
    });
    mkdirSync(join(cwd, 'node_modules/@scope'), { recursive: true });
    symlinkSync('../../packages/bar', join(cwd, 'node_modules/@scope/bar'));
    expect(rulesFound()).toEqual(['bar/water-cures-migraine']);
  }, 60_000);
});

describe('what packs compile to', () => {
  const folder = (): string => join(cwd, 'node_modules/.cache/claimlint');
  const kept = (): string[] => readdirSync(folder()).map((name) => join(folder(), name));

  beforeEach(() => {
    write({
      ...pack('house', 'house', 'muscle-knot'),
      'claimlint.config.yaml': 'packs: [./house]\n',
      'article.md': 'Hydration cures muscle knots.\n',
      'package.json': '{}',
      'node_modules/.keep': '',
    });
  });

  it('is kept and used until a file of the pack is another', () => {
    expect(claimlint('article.md').stdout).toContain('Made up.');
    const [file] = kept() as [string];
    const text = readFileSync(file, 'latin1').slice(0, -65).replace('Made up.', 'As kept.');
    writeFileSync(file, sealEvidence(text), 'latin1');
    expect(claimlint('article.md').stdout).toContain('As kept.');
    expect(claimlint('--no-cache', 'article.md').stdout).toContain('Made up.');
    write({ 'house/pack.yaml': readFileSync(join(cwd, 'house/pack.yaml'), 'utf8').replaceAll('\n', '\r\n') });
    expect(claimlint('article.md').stdout).toContain('As kept.');
    write({
      'house/pack.yaml': readFileSync(join(cwd, 'house/pack.yaml'), 'utf8').replace('1.2.3', '1.2.4'),
    });
    expect(claimlint('article.md').stdout).toContain('Made up.');
    expect(kept()).toHaveLength(2);
  }, 120_000);

  it.each([
    ['cut off', (text: string) => text.slice(0, 100_000)],
    ['damaged', (text: string) => text.replace('Made up.', 'Made-up.')],
    ['somebody else’s', () => 'not ours\n'],
    ['empty', () => ''],
  ])(
    'is made again when the file is %s',
    (_, spoil) => {
      expect(rulesFound()).toEqual(['house/water-cures-muscle-knot']);
      const [file] = kept() as [string];
      const text = readFileSync(file, 'latin1');
      writeFileSync(file, spoil(text), 'latin1');
      expect(rulesFound()).toEqual(['house/water-cures-muscle-knot']);
      expect(readFileSync(file, 'latin1')).toBe(text);
    },
    120_000,
  );

  it('is not kept with --no-cache, by settings, or where nothing can be written', () => {
    const found = ['house/water-cures-muscle-knot'];
    expect(rulesFound('--no-cache')).toEqual(found);
    expect(existsSync(folder())).toBe(false);
    write({ 'claimlint.config.yaml': 'packs: [./house]\nsettings: {cache: false}\n' });
    expect(rulesFound()).toEqual(found);
    expect(existsSync(folder())).toBe(false);
    write({ 'claimlint.config.yaml': 'packs: [./house]\n', 'node_modules/.cache': 'a file, no folder' });
    expect(rulesFound()).toEqual(found);
    expect(statSync(join(cwd, 'node_modules/.cache')).isFile()).toBe(true);
  }, 120_000);

  it('is not kept of a pack with mistakes, which are told every time', () => {
    write({ 'house/water-cures-muscle-knot.yaml': 'id: [' });
    for (const { status, stderr } of [claimlint('article.md'), claimlint('article.md')]) {
      expect(status).toBe(2);
      expect(stderr).toContain('house/water-cures-muscle-knot.yaml:1:');
    }
    expect(existsSync(folder())).toBe(false);
  }, 60_000);
});
