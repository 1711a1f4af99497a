import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from '../../src/claims/read-claims.js';
import type { Reader, Reading } from '../../src/claims/read-claims.js';
import { readDocument } from '../../src/document/read-document.js';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import { loadEvidence } from '../../src/evidence/load-evidence.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';

let reader: Reader;

beforeAll(async () => {
  const { base } = await loadEvidence({ rulesDir: 'rules' });
  reader = createReader(openEvidence(compileEvidence(base)));
});

async function read(text: string): Promise<Reading> {
  return reader.read(await readDocument(text, { path: 'long.md' }));
}

describe('a run of words without an end', () => {
  it('is said not to be read, where it stands, and the sentences around it are read', async () => {
    const run = 'stress causes knots, '.repeat(600).trim();
    const source = `Massage prevents knots.\n\n${run}\n\nHeat relieves back pain.\n`;
    const { problems, claims, sentences } = await read(source);
    expect(problems).toMatchObject([
      { fatal: false, message: expect.stringMatching(/^Not read: 2\d00 words and marks/) },
    ]);
    expect(source.slice(problems[0]?.span.start, problems[0]?.span.end)).toBe(run);
    expect(claims.map(({ text }) => text)).toEqual(['Massage prevents knots', 'Heat relieves back pain']);
    expect(sentences).toBe(3);
  });

  it('is read while it stays within the limit', async () => {
    const { problems, claims } = await read(`${'Stress causes knots, '.repeat(20).trim()}\n`);
    expect(problems).toEqual([]);
    expect(claims).not.toEqual([]);
  });

  // Measured: two or three seconds at most. A step that compares each with each takes more than a minute.
  it.each([
    ['commas', ', and'],
    ['negations', 'not'],
    ['relation verbs', 'causes'],
    ['sentences', 'Stress causes knots.'],
    ['answers', 'Does it help? No.'],
    ['names with conditions', '(stress'],
  ])('takes time in proportion to its length: %s', { timeout: 40_000 }, async (_, words) => {
    const { sentences } = await read(`Stress ${`${words} `.repeat(15_000)}knots.`);
    expect(sentences).toBeGreaterThan(0);
  });
});
