import { describe, expect, it } from 'vitest';
import { codeFrame, formatProblem } from '../../src/evidence/problem.js';
import { edited, loadWith } from './evidence-folder.js';

describe('formatProblem', () => {
  it('shows place, message, nearest answer and the line with a caret', async () => {
    const { problems } = await loadWith(
      edited('packs/sleep/warm-milk-improves-sleep.yaml', 'relation: improves', 'relation: imporves'),
    );
    expect(
      problems
        .map(formatProblem)
        .join('\n')
        .replace(/one of: .*\./, 'one of: ….'),
    ).toBe(
      `packs/sleep/warm-milk-improves-sleep.yaml:7:15 error: "imporves" is not one of: …. Did you mean "improves"?
  6 |   - subject: warm-milk
  7 |     relation: imporves
    |               ^^^^^^^^`,
    );
  });
});

describe('codeFrame', () => {
  it('marks one character when a place is empty', () => {
    expect(codeFrame('one\ntwo', 2, 4, 0)).toBe('  1 | one\n  2 | two\n    |    ^');
  });

  it('stays on the line when a place runs on', () => {
    expect(codeFrame('one\r\ntwo', 1, 1, 8)).toBe('  1 | one\n    | ^^^');
  });

  it('cuts long lines around the place', () => {
    const frame = codeFrame(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 1, 501, 4);
    const [line = '', carets = ''] = frame.split('\n');
    expect(line.length).toBeLessThan(130);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });
});
