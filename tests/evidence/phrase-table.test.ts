import { describe, expect, it } from 'vitest';
import {
  readPhraseLine,
  readPhraseTable,
  splitPhraseTable,
  writePhraseTable,
} from '../../src/evidence/phrase-table.js';

const PHRASES: [string, number[]][] = [
  ['constructor', [7, 1, 0]],
  ['trigger', [12, 4, 0, 13, 1, 2]],
  ['trigger point', [5, 1, 0]],
  ['trigger point pain', [6, 1, 0]],
  ['wear and tear', [9, 0, 0]],
];

describe('the phrase table', () => {
  it('gives back what was written', () => {
    expect([...readPhraseTable(writePhraseTable(PHRASES))]).toEqual(PHRASES);
    expect(readPhraseTable(writePhraseTable([])).size).toBe(0);
  });

  it('keeps phrases with one first word on one line, apart from words that begin alike', () => {
    const lines = splitPhraseTable(
      writePhraseTable([...PHRASES, ['triggers', [1, 2, 0]], ['trigger bar', [2, 1, 0]]]),
    );
    expect([...lines.keys()]).toEqual(['constructor', 'trigger', 'wear', 'triggers']);
    expect(readPhraseLine(lines.get('trigger') ?? '')).toEqual([
      ['', [12, 4, 0, 13, 1, 2]],
      ['point', [5, 1, 0]],
      ['point pain', [6, 1, 0]],
      ['bar', [2, 1, 0]],
    ]);
  });
});
