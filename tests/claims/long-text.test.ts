import { describe, expect, it } from 'vitest';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { linter } = await openBuiltIn();

/** A careless conversion or a log file can be one sentence; the slowest of these needs a third of the limit on a busy machine. */
const LIMIT = 30_000;

async function verdicts(source: string): Promise<(string | undefined)[]> {
  const { messages } = await linter.lintText(source, { path: 'x.txt', settings: WITH_DRAFTS });
  return messages.map(({ claim }) => claim?.verdict);
}

describe('very long sentences', () => {
  it('of 100,000 words are read to the end', { timeout: LIMIT }, async () => {
    const padding = 'word '.repeat(50_000);
    const found = await verdicts(`${padding}; dehydration causes muscle knots; ${padding}.`);
    expect(found).toEqual(['unsupported']);
  });

  it('with 10,000 commas are read', { timeout: LIMIT }, async () => {
    expect(
      await verdicts(`Dehydration${', word'.repeat(10_000)}, stop. Dehydration causes muscle knots.`),
    ).toEqual(['unsupported']);
  });

  it('with 10,000 "not" are read', { timeout: LIMIT }, async () => {
    const denial = `Stretching does${' not'.repeat(9_999)} cause muscle knots.`;
    expect(await verdicts(`${denial} Dehydration causes muscle knots.`)).toContain('unsupported');
  });

  it('with 10,000 brackets are read', { timeout: LIMIT }, async () => {
    expect(
      await verdicts(`${'('.repeat(10_000)}Dehydration causes muscle knots${')'.repeat(10_000)}.`),
    ).toEqual(['unsupported']);
  });
});
