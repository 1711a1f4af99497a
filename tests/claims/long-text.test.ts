import { describe, expect, it } from 'vitest';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { linter } = await openBuiltIn();

/** A careless conversion or a log file can be one sentence; each of these needs well below a second alone. */
const LIMIT = 30_000;

/** Messages in short: the verdict of a finding, the first words of anything else. */
async function messages(source: string): Promise<string[]> {
  const result = await linter.lintText(source, { path: 'x.txt', settings: WITH_DRAFTS });
  return result.messages.map(({ claim, message }) => claim?.verdict ?? message.slice(0, 9));
}

const CLAIM = 'Dehydration causes muscle knots.';

describe('a sentence beyond the budget is reported as not read, and the rest is read', () => {
  it.each([
    ['100,000 words', `${'word '.repeat(100_000)}. ${CLAIM}`],
    ['10,000 commas', `Dehydration${', word'.repeat(10_000)}, stop. ${CLAIM}`],
    ['10,000 "not"', `Stretching does${' not'.repeat(9_999)} cause muscle knots. ${CLAIM}`],
    ['10,000 brackets', `${'('.repeat(10_000)}a word${')'.repeat(10_000)}. ${CLAIM}`],
    ['10,000 relations', `${'massage causes knots and '.repeat(10_000)} rest. ${CLAIM}`],
  ])('%s', { timeout: LIMIT }, async (_what, source) => {
    expect(await messages(source)).toEqual(['Not read:', 'unsupported']);
  });
});

describe('a long sentence within the budget is read', () => {
  it('to its end', { timeout: LIMIT }, async () => {
    const padding = 'word '.repeat(900);
    expect(await messages(`${padding}; dehydration causes muscle knots; ${padding}.`)).toEqual([
      'unsupported',
    ]);
  });
});
