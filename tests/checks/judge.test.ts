import { describe, expect, it } from 'vitest';
import { isWithheld, judgeClaim, judgeFigure } from '../../src/checks/judge.js';
import type { Certainty, Direction, Evidence, Modality, Strength, Verdict } from '../../src/vocabulary.js';
import { claim, EVIDENCE, figure, figurePattern } from './made-up-evidence.js';

const CERTAINTIES: readonly Certainty[] = ['high', 'moderate', 'low', 'very-low'];
const STRENGTHS: readonly Strength[] = ['none', 'correlational', 'conditional-causal', 'causal'];
const CLAIM = claim('tea causes headache');

describe('the article asserts it', () => {
  const rows: readonly (readonly [Direction, Verdict])[] = [
    ['refutes', 'contradicted'],
    ['insufficient', 'unsupported'],
    ['divided', 'contested'],
    ['superseded', 'outdated'],
    ['supports', 'supported'],
  ];
  it.each(rows)('and the evidence %s: %s, however certain', (direction, verdict) => {
    for (const certainty of CERTAINTIES) {
      expect(judgeClaim(CLAIM, { ...EVIDENCE, direction, certainty }, true)).toBe(verdict);
    }
  });
});

describe('the article asserts it more strongly than the evidence allows', () => {
  for (const said of STRENGTHS) {
    for (const allows of STRENGTHS) {
      const verdict = STRENGTHS.indexOf(said) > STRENGTHS.indexOf(allows) ? 'overstated' : 'supported';
      it(`says ${said}, allowed is ${allows}: ${verdict}`, () => {
        expect(judgeClaim({ ...CLAIM, strength: said }, { ...EVIDENCE, allows }, true)).toBe(verdict);
      });
    }
  }

  it.each([
    [true, false, 'overstated'],
    [true, true, 'supported'],
    [false, false, 'supported'],
    [false, true, 'supported'],
  ] as const)('absolute %s, allowed %s: %s', (absolute, allowsAbsolute, verdict) => {
    expect(judgeClaim({ ...CLAIM, absolute }, { ...EVIDENCE, allowsAbsolute }, true)).toBe(verdict);
  });

  it('is contradicted, not overstated, when the evidence points the other way', () => {
    const evidence: Evidence = { ...EVIDENCE, direction: 'refutes', allows: 'none' };
    expect(judgeClaim({ ...CLAIM, absolute: true }, evidence, true)).toBe('contradicted');
  });
});

describe('the article denies it', () => {
  const denial = { ...CLAIM, polarity: 'negative', strength: 'none' } as const;

  it.each([
    ['high', 'contradicted'],
    ['moderate', 'contradicted'],
    ['low', 'overstated'],
    ['very-low', 'overstated'],
  ] as const)('and the evidence supports it flatly with %s certainty: %s', (certainty, verdict) => {
    expect(judgeClaim(denial, { ...EVIDENCE, certainty }, false)).toBe(verdict);
  });

  it('says nothing against what weak evidence allows only with a hedge, or to what one study did not see', () => {
    const weak = { ...EVIDENCE, certainty: 'low' } as const;
    expect(judgeClaim(denial, { ...weak, allows: 'conditional-causal' }, false)).toBe('supported');
    const cue = { kind: 'negation', text: 'did not', start: 0, end: 7 } as const;
    expect(judgeClaim({ ...denial, cues: [cue] }, weak, false)).toBe('supported');
  });

  it.each(['refutes', 'insufficient', 'divided', 'superseded'] as const)(
    'and the evidence %s it: no fault',
    (direction) => {
      expect(judgeClaim(denial, { ...EVIDENCE, direction, certainty: 'high' }, false)).toBe('supported');
    },
  );

  it('denies nothing that the evidence says when it denies only the absolute', () => {
    const absolute = { ...denial, absolute: true };
    expect(judgeClaim(absolute, { ...EVIDENCE, certainty: 'high' }, false)).toBe('supported');
    expect(judgeClaim(absolute, { ...EVIDENCE, certainty: 'high', allowsAbsolute: true }, false)).toBe(
      'contradicted',
    );
  });
});

describe('isWithheld', () => {
  it.each([
    ['asserted', false],
    ['hedged', false],
    ['question', true],
    ['hypothetical', true],
    ['debunked', true],
  ] as readonly (readonly [Modality, boolean])[])('%s: %s', (modality, expected) => {
    expect(isWithheld({ ...CLAIM, modality })).toBe(expected);
  });
});

describe('judgeFigure, interval 20–40', () => {
  const pattern = figurePattern('headache', [20, 40]);

  it.each([
    [figure(30), 'supported'],
    [figure(20), 'supported'],
    [figure(40), 'supported'],
    [figure(30, 50), 'supported'],
    [figure(10, 25), 'supported'],
    [figure(50), 'overstated'],
    [figure(45, 60), 'overstated'],
    [figure(10), 'contradicted'],
    [figure(5, 15), 'contradicted'],
    [figure(10, 10, { bound: 'at-least' }), 'supported'],
    [figure(50, 50, { bound: 'at-least' }), 'overstated'],
    [figure(10, 10, { bound: 'at-most' }), 'contradicted'],
    [figure(30, 30, { bound: 'at-most' }), 'supported'],
  ] as const)('%o: %s', (quantity, verdict) => {
    expect(judgeFigure(quantity, pattern, EVIDENCE, true)).toBe(verdict);
  });

  it('says nothing about a figure that is denied', () => {
    expect(judgeFigure(figure(90), pattern, EVIDENCE, false)).toBe('supported');
  });

  it('takes a figure beyond the interval for contradicted where the evidence does not support the measure', () => {
    expect(judgeFigure(figure(90), pattern, { ...EVIDENCE, direction: 'refutes' }, true)).toBe(
      'contradicted',
    );
  });
});

describe('judgeFigure, no defensible interval', () => {
  const pattern = figurePattern('headache', null);

  it.each([
    ['insufficient', 'unsupported'],
    ['refutes', 'contradicted'],
    ['divided', 'contested'],
    ['superseded', 'outdated'],
    ['supports', 'overstated'],
  ] as const)('evidence %s: %s', (direction, verdict) => {
    expect(judgeFigure(figure(30), pattern, { ...EVIDENCE, direction }, true)).toBe(verdict);
  });
});
