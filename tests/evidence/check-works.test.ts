import { describe, expect, it } from 'vitest';
import { sourceShape } from '../../src/evidence/bibliography-schema.js';
import { lintRules } from '../../src/evidence/lint-rules.js';
import { loadWith } from './evidence-folder.js';

/** A record whose text shares nothing with the others but what is passed in. */
function record(id: string, lines: string): Record<string, string> {
  const address = lines.includes('URL:') ? '' : `URL: https://example.org/${id}\n`;
  return { [`bibliography/${id}.yaml`]: `id: ${id}\ntype: article-journal\n${lines}\n${address}` };
}

async function duplicates(...records: readonly Record<string, string>[]): Promise<string[]> {
  const result = await loadWith(Object.assign({}, ...records) as Record<string, string>);
  return lintRules(result, '2026-11-21')
    .filter(({ code }) => code === 'duplicate-work')
    .map(({ level, message }) => `${level} ${message}`);
}

const titled = (title: string, more = ''): string => `title: ${title}\n${more}`;

describe('records of one work', () => {
  it.each([
    ['a DOI in other case', 'DOI: 10.1000/Naps-1', 'DOI: 10.1000/NAPS-1', 'the DOI'],
    ['a PubMed number', "PMID: '12345'", 'PMID: 12345', 'the PubMed number'],
    ['a PubMed Central number', 'PMCID: PMC99', 'PMCID: PMC99', 'the PubMed Central number'],
    ['an ISBN with and without hyphens', 'ISBN: 0-306-40615-2', "ISBN: '0306406152'", 'the ISBN'],
    ['an address', 'URL: https://example.org/naps', 'URL: https://example.org/naps', 'the address'],
  ])('are told by %s', async (_, one, other, name) => {
    const [remark, ...others] = await duplicates(
      record('early-naps', titled('Naps early in the day', one)),
      record('late-naps', titled('Naps late in the day', other)),
    );
    expect(remark).toContain(`warning This record shares ${name} with "early-naps"`);
    expect(others).toEqual([]);
  });

  it('are told by title and first author, whatever the signs and case', async () => {
    const author = 'author: [{family: Müller, given: A}]';
    const found = await duplicates(
      record('naps-one', titled('"Naps – and the day: a review"', author)),
      record('naps-two', titled('Naps and the Day; A Review.', author)),
    );
    expect(found).toHaveLength(1);
  });

  it('are others when authors differ, or when a short title is all they share', async () => {
    expect(
      await duplicates(
        record('naps-one', titled('How to take a nap at noon', 'author: [{literal: House A}]')),
        record('naps-two', titled('How to take a nap at noon', 'author: [{literal: House B}]')),
        record('naps-three', titled('Naps')),
        record('naps-four', titled('Naps')),
      ),
    ).toEqual([]);
  });
});

describe('ISBN', () => {
  const shape = (ISBN: unknown) =>
    sourceShape.safeParse({ id: 'naps', type: 'book', title: 'Naps', URL: 'https://example.org', ISBN });

  it.each(['0-306-40615-2', '978-0-306-40615-7', '0-8044-2957-X', '9780306406157'])('takes %s', (isbn) => {
    expect(shape(isbn).success).toBe(true);
  });

  it.each(['0-306-40615-3', '978-0-306-40615-8', '978-0-8044-2957-X', '12345', 'X306406152'])(
    'refuses %s, which no check digit fits',
    (isbn) => {
      expect(shape(isbn).error?.issues[0]?.message).toContain('not an ISBN');
    },
  );
});
