import { describe, expect, it } from 'vitest';
import { readPhraseTable, writePhraseTable } from '../../src/evidence/phrase-table.js';
import { NODE, readNumber, writeNumber } from '../../src/text/phrase-nodes.js';

const PHRASES: [string, number[]][] = [
  ['constructor', [7, 1, 0]],
  ['trigger', [12, 4, 0, 13, 1, 2]],
  ['trigger bar', [5, 1, 0]],
  ['trigger point', [5, 1, 0]],
  ['trigger point pain', [6, 1, 0]],
  ['triggers', [1, 2, 0]],
  ['wear and tear', [9, 0, 0]],
];

describe('the phrase table', () => {
  it('gives back what was written', () => {
    expect([...readPhraseTable(writePhraseTable(PHRASES))]).toEqual(PHRASES);
    expect(readPhraseTable(writePhraseTable([])).size).toBe(0);
  });

  it('gives back what was written in another order, sorted', () => {
    expect([...readPhraseTable(writePhraseTable(PHRASES.toReversed()))]).toEqual(PHRASES);
  });

  it('names words and readings once, words that begin phrases first', () => {
    const { words, readings } = writePhraseTable(PHRASES);
    expect(words).toBe('constructor trigger triggers wear and bar pain point tear');
    expect(readings).toBe(';7,1,0;12,4,0,13,1,2;1,2,0;5,1,0;6,1,0;9,0,0;');
  });

  it('needs no escapes in JSON', () => {
    const table = writePhraseTable(PHRASES);
    expect(JSON.stringify(table)).not.toContain('\\');
  });

  it.each([0, 1, 56, 57, 3249, 185_193, 10_556_000])('keeps the number %i', (value) => {
    expect(readNumber(Buffer.from(writeNumber(1) + writeNumber(value)), 0, NODE.reading)).toBe(value);
  });
});
