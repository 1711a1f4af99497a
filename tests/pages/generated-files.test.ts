import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { updateFiles } from '../../scripts/generated-files.js';

const files = new Map([
  ['docs/a.md', 'a\n'],
  ['docs/new/b.md', 'b\n'],
  ['docs/c.md', 'c\n'],
]);
const existing = ['docs/a.md', 'docs/c.md', 'docs/gone.md'];
const outdated = ['docs/c.md has changed', 'docs/gone.md is left over', 'docs/new/b.md is missing'];

describe('generated files', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'generated-'));
    mkdirSync(join(root, 'docs'));
    writeFileSync(join(root, 'docs/a.md'), 'a\n');
    writeFileSync(join(root, 'docs/c.md'), 'old\n');
    writeFileSync(join(root, 'docs/gone.md'), 'gone\n');
    writeFileSync(join(root, 'docs/by-hand.md'), 'by hand\n');
    utimesSync(join(root, 'docs/a.md'), 1, 1);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('are written where they differ, and removed where nothing writes them any more', async () => {
    expect(await updateFiles(root, { files, existing }, { check: false })).toEqual(outdated);
    expect([...files].map(([name]) => readFileSync(join(root, name), 'utf8'))).toEqual([...files.values()]);
    expect(existsSync(join(root, 'docs/gone.md'))).toBe(false);
    expect(existsSync(join(root, 'docs/by-hand.md'))).toBe(true);
    expect(statSync(join(root, 'docs/a.md')).mtimeMs).toBe(1000);
    expect(await updateFiles(root, { files, existing: [...files.keys()] }, { check: true })).toEqual([]);
  });

  it('are only looked at when checked', async () => {
    expect(await updateFiles(root, { files, existing }, { check: true })).toEqual(outdated);
    expect(readFileSync(join(root, 'docs/c.md'), 'utf8')).toBe('old\n');
    expect(existsSync(join(root, 'docs/gone.md'))).toBe(true);
    expect(existsSync(join(root, 'docs/new'))).toBe(false);
  });
});
