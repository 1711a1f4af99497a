import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RECOMMENDED } from '../../src/config/settings.js';
import { openBuiltIn } from '../rules/built-in.js';
import { withMarginNotes } from './margin-notes.js';

const folder = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));
/** The article in four formats has its own tests. */
const slugs = readdirSync(folder).filter((slug) => slug !== 'formats');
const { linter } = await openBuiltIn();

async function lint(slug: string) {
  const path = join(folder, slug, 'article.md');
  const source = readFileSync(path, 'utf8');
  const options = { path, settings: RECOMMENDED };
  return {
    source,
    result: await linter.lintText(source, options),
    report: await linter.readClaims(source, options),
  };
}

describe('articles', () => {
  it.each(slugs)(
    '%s reads as its margin notes say (after a change: read them, then vitest -u)',
    async (slug) => {
      const { source, result, report } = await lint(slug);
      await expect(withMarginNotes(source, result, report)).toMatchFileSnapshot(
        join(folder, slug, 'expected.md'),
      );
    },
  );

  it.each(slugs)('%s has a note for every finding', async (slug) => {
    const { source, result, report } = await lint(slug);
    const noted = withMarginNotes(source, result, report);
    for (const { ruleId, claim } of result.messages) {
      expect(claim?.text).toBe(source.slice(claim?.start, claim?.end));
      expect(noted).toContain(ruleId?.split('/')[1]);
    }
  });

  it.each(['what-we-know-about-knots', 'back-pain-myths'])('leaves the careful %s alone', async (slug) => {
    const { result } = await lint(slug);
    expect(result.messages.map(({ message }) => message)).toEqual([]);
  });

  it('finds much to say about the sloppy one', async () => {
    const { result } = await lint('say-goodbye-to-knots');
    const verdicts = new Set(result.messages.map(({ claim }) => claim?.verdict));
    expect(result.messages.length).toBeGreaterThanOrEqual(15);
    expect([...verdicts]).toEqual(expect.arrayContaining(['contradicted', 'unsupported', 'overstated']));
  });
});
