import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokenise.js';

const norms = (text: string): string[] => tokenise(text).map(({ norm }) => norm);

describe('tokenise', () => {
  it.each([
    ['Pain, again.', ['pain', ',', 'again', '.']],
    ['don’t “stop”', ["don't", '"', 'stop', '"']],
    ["the neck's muscles", ['the', "neck's", 'muscles']],
    ['1,200.5 mg', ['1,200.5', 'mg']],
    ['3–5 and 3-5', ['3', '–', '5', 'and', '3', '-', '5']],
    ['stress—again', ['stress', '—', 'again']],
    ['non‑breaking hyphen', ['non', '-', 'breaking', 'hyphen']],
    ['85%', ['85', '%']],
    ['B12 10x', ['b', '12', '10', 'x']],
    ['37.5°C', ['37.5', '°', 'c']],
    ['Cafe\u0301 café', ['café', 'café']],
    ['5\u00A0mg\u202Fa day', ['5', 'mg', 'a', 'day']],
    ['ﬁbre', ['fibre']],
    ['µg and μg', ['μg', 'and', 'μg']],
    ['a\uFFFCb', ['a', '\uFFFC', 'b']],
    ['in\u00ADflam\u00ADma\u00ADtion, don’t', ['inflammation', ',', "don't"]],
    ['ok 😀', ['ok', '😀']],
  ])('%s', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });

  it('says what kind each token is', () => {
    expect(tokenise('Take 5 \uFFFC!').map(({ kind }) => kind)).toEqual([
      'word',
      'number',
      'object',
      'punctuation',
    ]);
  });

  it('covers every visible character once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { start, end } of tokenise(text)) {
          expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        }
      }),
    );
  });
});
