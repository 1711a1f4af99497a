import { describe, expect, it } from 'vitest';
import { PhraseTrie } from '../../src/text/spot.js';
import { tokenise } from '../../src/text/tokenise.js';

const PHRASES = ['knot', 'muscle knot', 'muscle knot relief', 'deep tissue massage', 'tissue', 'neck pain'];

/** The phrases by first word, as `first|rest|rest …`; each is its own value. */
function makeTrie(): PhraseTrie<string> {
  const lines = new Map<string, string>();
  for (const phrase of PHRASES) {
    const [first = '', ...rest] = phrase.split(' ');
    lines.set(first, `${lines.get(first) ?? first}|${rest.join(' ')}`);
  }
  return new PhraseTrie(lines, (line) => {
    const [first = '', ...rests] = line.split('|');
    return rests.map((rest) => [rest, `${first} ${rest}`.trim()] as const);
  });
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
