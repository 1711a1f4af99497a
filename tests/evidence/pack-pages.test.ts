import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPages, isBuiltIn } from '../../src/evidence/pack-pages.js';
import { edited, loadWith } from './evidence-folder.js';

const PACK = 'packs/sleep/pack.yaml';

async function pagesWith(packageJson?: object): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    if (packageJson !== undefined) writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
    return (await builtInPages(join(folder, 'rules'), 'sleep')).docsUrl;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('pages of built-in packs', () => {
  it.each([
    [{ repository: { type: 'git', url: 'git+https://github.com/some-body/claim.lint.git' } }],
    [{ repository: 'github:some-body/claim.lint' }],
    [{ repository: 'git@github.com:some-body/claim.lint.git' }],
    [{ repository: 'git+ssh://git@github.com/some-body/claim.lint.git' }],
    [{ homepage: 'https://github.com/some-body/claim.lint#readme' }],
    [{ repository: 'https://example.org/x.git', homepage: 'https://github.com/some-body/claim.lint/' }],
  ])('stand in the repository of %j', async (packageJson) => {
    expect(await pagesWith(packageJson)).toBe(
      'https://github.com/some-body/claim.lint/blob/main/docs/rules/sleep/{id}.md',
    );
  });

  it.each([
    [undefined],
    [{}],
    [{ repository: 'https://example.org/x.git' }],
    [{ homepage: 'https://github.com' }],
  ])('stand nowhere with %j', async (packageJson) => {
    expect(await pagesWith(packageJson)).toBeUndefined();
  });

  it('are not those of a pack from elsewhere', () => {
    expect(isBuiltIn('rules/packs/sleep', 'rules')).toBe(true);
    expect(isBuiltIn('other/packs/sleep', 'rules')).toBe(false);
  });
});

describe('docs_url in pack.yaml', () => {
  const withPages = (address: string): Record<string, string> =>
    edited(PACK, 'version: 1.2.0\n', `version: 1.2.0\ndocs_url: ${address}\n`);

  it('says where the pages of the pack stand', async () => {
    const { base, problems } = await loadWith(withPages('https://example.org/rules/{id}.html'));
    expect(problems).toEqual([]);
    expect(base.packs[0]).toMatchObject({ name: 'sleep', docsUrl: 'https://example.org/rules/{id}.html' });
  });

  it.each(['https://example.org/rules', 'example.org/{id}', 'javascript:{id}'])(
    'is not %s',
    async (address) => {
      const { problems } = await loadWith(withPages(address));
      expect(problems).toMatchObject([
        { file: PACK, message: expect.stringContaining('a web address with {id}') },
      ]);
    },
  );

  it('may be left out', async () => {
    expect((await loadWith({})).base.packs[0]).not.toHaveProperty('docsUrl');
  });
});
