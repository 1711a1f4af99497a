import { describe, expect, it } from 'vitest';
import { parseSaying } from '../../src/evidence/parse-saying.js';

const word = (text: string, inflected = false) => ({ text, inflected });

describe('parseSaying', () => {
  it('reads words, slots, choices, gaps and inflected words', () => {
    expect(parseSaying('{massage} (melts|rubs out) ... knot~')).toEqual([
      { concept: 'massage' },
      { choices: [[word('melts')], [word('rubs'), word('out')]] },
      { gap: 5 },
      { choices: [[word('knot', true)]] },
    ]);
  });

  it('adds up gaps that stand side by side', () => {
    expect(parseSaying('a ... ... b')).toEqual([
      { choices: [[word('a')]] },
      { gap: 10 },
      { choices: [[word('b')]] },
    ]);
  });

  it.each([
    ['sitting is (new', 'bracket'],
    ['sitting} is new', 'bracket'],
    ['{massage} {knot}', 'no word of its own'],
    ['(a|) day', 'empty'],
    ['... new smoking', 'begins or ends'],
    ['new smoking …', 'begins or ends'],
    ['', 'no word of its own'],
    ['({massage}|{heat}) melts knots', 'one saying for each concept'],
    ['({massage} therapy|heat) melts knots', 'one saying for each concept'],
    ['(melts ... away|melts) knots', 'outside ( )'],
    ['knots... melt', 'Set it apart'],
    ['knots ~ melt', 'empty'],
  ])('refuses "%s"', (pattern, reason) => {
    const parsed = parseSaying(pattern);
    expect('mistake' in parsed && parsed.mistake).toContain(reason);
  });
});
