import { describe, expect, it } from 'vitest';
import { fitRelation } from '../../src/checks/match-relation.js';
import { isAtLeast } from '../../src/evidence/covers.js';
import { claim, openMadeUp, pattern } from './made-up-evidence.js';

const evidence = openMadeUp();

type Rows = readonly (readonly [said: string, rule: string, fit: 'direct' | 'opposite' | undefined])[];

function table(rows: Rows): void {
  it.each(rows)('%s, rule %s: %s', (said, words, fit) => {
    expect(fitRelation(claim(said), pattern(words), evidence)).toBe(fit);
  });
}

describe('the same and other things', () => {
  table([
    ['tea causes headache', 'tea causes headache', 'direct'],
    ['milk causes headache', 'tea causes headache', undefined],
    ['tea causes tiredness', 'tea causes headache', undefined],
    ['headache causes tea', 'tea causes headache', undefined],
    ['tea causes headache', 'tea|milk causes headache|tiredness', 'direct'],
    ['tea prevents headache', 'tea causes|prevents headache', 'direct'],
    ['tea treats headache', 'tea treats *', 'direct'],
    ['tea treats ?', 'tea treats *', 'direct'],
    ['tea treats ?', 'tea treats headache', undefined],
    ['? causes headache', 'tea causes headache', undefined],
  ]);
});

describe('narrower and broader things', () => {
  table([
    ['green-tea causes headache', 'tea causes headache', 'direct'],
    ['green-tea causes headache', 'drink causes headache', 'direct'],
    ['tea causes migraine', 'tea causes headache', 'direct'],
    ['tea causes headache', 'green-tea causes headache', undefined],
    ['drink causes headache', 'tea causes headache', undefined],
    ['tea causes headache', 'tea causes migraine', undefined],
  ]);
});

describe('kin relations', () => {
  table([
    ['tea relieves headache', 'tea treats headache', 'direct'],
    ['tea cures headache', 'tea treats headache', 'direct'],
    ['tea removes headache', 'tea relieves headache', 'direct'],
    ['tea decreases headache', 'tea relieves headache', 'direct'],
    ['tea improves headache', 'tea treats headache', 'direct'],
    ['tea treats headache', 'tea cures headache', 'direct'],
    ['tea worsens headache', 'tea causes headache', 'direct'],
    ['tea increases headache', 'tea causes headache', 'direct'],
    ['tea is-associated-with headache', 'tea causes headache', 'direct'],
    ['tea prevents headache', 'tea treats headache', undefined],
    ['tea treats headache', 'tea prevents headache', undefined],
    ['tea causes headache', 'tea treats headache', undefined],
    ['tea is-safe-for children', 'tea recommended-for children', undefined],
    ['tea contains milk', 'tea is milk', undefined],
  ]);
});

describe('opposites', () => {
  table([
    ['thirst causes headache', 'thirst causes headache', 'direct'],
    ['fluid-balance prevents headache', 'thirst causes headache', 'opposite'],
    ['drinking-water prevents headache', 'thirst causes headache', 'opposite'],
    ['thirst causes headache', 'fluid-balance prevents headache', 'opposite'],
    ['fluid-balance causes headache', 'thirst causes headache', undefined],
    ['fluid-balance relieves headache', 'thirst worsens headache', 'opposite'],
    ['tea decreases alertness', 'tea increases tiredness', 'opposite'],
    ['tea increases alertness', 'tea increases tiredness', undefined],
    ['fluid-balance increases alertness', 'thirst increases tiredness', 'direct'],
  ]);
});

describe('signs', () => {
  table([
    ['headache is-a-sign-of thirst', 'thirst causes headache', 'direct'],
    ['thirst is-a-sign-of headache', 'thirst causes headache', undefined],
    ['headache is-a-sign-of thirst', 'headache is-a-sign-of thirst', 'direct'],
  ]);
});

describe('the strength from which a rule speaks', () => {
  const firm = pattern('tea causes headache', { strength: 'causal' });

  it.each([
    ['causal', 'direct'],
    ['conditional-causal', undefined],
    ['correlational', undefined],
    ['none', undefined],
  ] as const)('%s: %s', (strength, fit) => {
    expect(fitRelation(claim('tea causes headache', { strength }), firm, evidence)).toBe(fit);
  });

  it('is not asked of denials, which have none', () => {
    const denial = claim('tea causes headache', { polarity: 'negative', strength: 'none' });
    expect(fitRelation(denial, firm, evidence)).toBe('direct');
  });
});

describe('isAtLeast', () => {
  it('orders the four steps', () => {
    const steps = ['none', 'correlational', 'conditional-causal', 'causal'] as const;
    for (const [at, left] of steps.entries()) {
      for (const [other, right] of steps.entries()) expect(isAtLeast(left, right)).toBe(at >= other);
    }
  });
});
