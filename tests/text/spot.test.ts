import { describe, expect, it } from 'vitest';
import { writePhraseTable } from '../../src/evidence/phrase-table.js';
import { PhraseTrie } from '../../src/text/spot.js';
import { tokenise } from '../../src/text/tokenise.js';

const PHRASES = ['knot', 'muscle knot', 'muscle knot relief', 'deep tissue massage', 'tissue', 'neck pain'];

/** Each phrase is its own value. */
function makeTrie(): PhraseTrie<string> {
  const table = writePhraseTable(PHRASES.map((phrase, index) => [phrase, [index]]));
  return new PhraseTrie(table, ([index = 0]) => PHRASES[index] ?? '');
}

function find(text: string): string[] {
  const tokens = tokenise(text);
  return makeTrie()
    .find(tokens)
    .map(({ from, to, value }) => {
      return `${text.slice(tokens[from]?.start, tokens[to - 1]?.end)} = ${value}`;
    });
}

describe('PhraseTrie', () => {
  it.each([
    ['a Muscle knot', ['Muscle knot = muscle knot', 'knot = knot']],
    [
      'muscle-knot relief',
      ['muscle-knot = muscle knot', 'muscle-knot relief = muscle knot relief', 'knot = knot'],
    ],
    ['deep-tissue massage', ['deep-tissue massage = deep tissue massage', 'tissue = tissue']],
    ["the knot's size", ["knot's = knot"]],
    ['deep tissue', ['tissue = tissue']],
    ['knotty muscles', []],
    ['neck, pain', []],
    ['constructor toString', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});
