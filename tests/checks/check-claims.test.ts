import { describe, expect, it } from 'vitest';
import { checkClaims, judgementsOf } from '../../src/checks/check-claims.js';
import type { Claim, Modality, Rule } from '../../src/vocabulary.js';
import {
  claim,
  EVIDENCE,
  figure,
  figureClaim,
  figurePattern,
  openMadeUp,
  pattern,
  rule,
  term,
} from './made-up-evidence.js';

const NO_SETTING = (): readonly string[] => [];

/** "rule: verdict" of every judgement. */
function judge(said: Claim, rules: readonly Rule[], setting: readonly string[] = []): string[] {
  return checkClaims([said], openMadeUp(...rules), () => setting).map(
    (judgement) => `${judgement.rule.id.slice('made-up/'.length)}: ${judgement.verdict}`,
  );
}

const refutes = { ...EVIDENCE, direction: 'refutes' } as const;

describe('which rules speak', () => {
  const headache = rule('tea-headache', { claims: [pattern('tea causes headache')], evidence: [refutes] });

  it('is every rule that covers the claim', () => {
    const drinks = rule('drinks-headache', { claims: [pattern('drink causes headache')] });
    const other = rule('milk-headache', { claims: [pattern('milk causes headache')] });
    expect(judge(claim('tea causes headache'), [headache, drinks, other])).toEqual([
      'drinks-headache: supported',
      'tea-headache: contradicted',
    ]);
  });

  it('is each rule once, though two of its patterns fit', () => {
    const twice = rule('twice', { claims: [pattern('tea causes headache'), pattern('tea causes *')] });
    expect(judge(claim('tea causes headache'), [twice])).toEqual(['twice: supported']);
  });

  it('leaves rules on the opposite aside where one speaks directly', () => {
    const causes = rule('thirst-causes', {
      claims: [pattern('thirst causes headache')],
      evidence: [refutes],
    });
    const prevents = rule('fluids-prevent', { claims: [pattern('fluid-balance prevents headache')] });
    expect(judge(claim('thirst causes headache'), [causes, prevents])).toEqual([
      'thirst-causes: contradicted',
    ]);
    expect(judge(claim('thirst causes headache'), [prevents])).toEqual(['fluids-prevent: supported']);
  });

  it('leaves retired rules aside', () => {
    expect(judge(claim('tea causes headache'), [{ ...headache, status: 'retired' }])).toEqual([]);
  });

  it.each(['question', 'hypothetical', 'debunked'] as readonly Modality[])('is none for a %s', (modality) => {
    expect(judge(claim('tea causes headache', { modality }), [headache])).toEqual([]);
  });

  it('is known for withheld claims to whoever asks', () => {
    const said = claim('tea causes headache', { modality: 'question' });
    expect(judgementsOf(said, openMadeUp(headache), NO_SETTING)).toHaveLength(1);
  });

  it('finds nothing wrong with a hedge the evidence allows', () => {
    const some = rule('some', {
      claims: [pattern('tea causes headache')],
      evidence: [{ ...EVIDENCE, allows: 'conditional-causal' }],
    });
    const hedged = claim('tea causes headache', {
      modality: 'hedged',
      hedge: 'real',
      strength: 'conditional-causal',
    });
    expect(judge(hedged, [some])).toEqual(['some: supported']);
    expect(judge(claim('tea causes headache'), [some])).toEqual(['some: overstated']);
  });
});

describe('polarity', () => {
  const firm = rule('firm', { claims: [pattern('tea causes headache')] });
  const denies = rule('denies', {
    claims: [pattern('tea causes headache', { polarity: 'negative' })],
    evidence: [refutes],
  });
  const denial = claim('tea causes headache', { polarity: 'negative', strength: 'none' });

  it('catches the denial of what holds', () => {
    expect(judge(denial, [firm])).toEqual(['firm: contradicted']);
  });

  it('judges a denial as an assertion where the rule’s claim is itself a denial', () => {
    expect(judge(denial, [denies])).toEqual(['denies: contradicted']);
    expect(judge(claim('tea causes headache'), [denies])).toEqual(['denies: supported']);
  });
});

describe('with and without', () => {
  const withMilk = rule('with-milk', {
    claims: [pattern('tea causes headache', { with: ['milk'] })],
    evidence: [refutes],
  });
  const notMilk = rule('not-milk', {
    claims: [pattern('tea causes headache', { without: ['milk'] })],
    evidence: [refutes],
  });
  const both = [withMilk, notMilk];

  it('looks for the concept in the sentence', () => {
    expect(judge(claim('tea causes headache'), both)).toEqual(['not-milk: contradicted']);
    expect(judge(claim('tea causes headache', { qualifiers: [term('milk')] }), both)).toEqual([
      'with-milk: contradicted',
    ]);
  });

  it('looks in the headings too, for what must stand there and for what must not', () => {
    expect(judge(claim('tea causes headache'), both, ['milk'])).toEqual(['with-milk: contradicted']);
  });

  it('takes a narrower concept for the one asked for', () => {
    const withTea = rule('with-tea', { claims: [pattern('milk causes headache', { with: ['tea'] })] });
    expect(judge(claim('milk causes headache', { qualifiers: [term('green-tea')] }), [withTea])).toHaveLength(
      1,
    );
    expect(judge(claim('milk causes headache', { qualifiers: [term('drink')] }), [withTea])).toEqual([]);
  });
});

describe('the population', () => {
  const byAge = rule('by-age', {
    claims: [pattern('tea causes headache')],
    evidence: [
      { ...EVIDENCE, population: 'general', direction: 'insufficient' },
      { ...EVIDENCE, population: 'adults' },
      { ...EVIDENCE, population: 'children', direction: 'refutes' },
    ],
  });

  it.each([
    ['nobody', [], 'unsupported'],
    ['adults', ['adults'], 'supported'],
    ['a kind of adults', ['older-adults'], 'supported'],
    ['children', ['children'], 'contradicted'],
  ] as const)('named is %s', (_who, named, verdict) => {
    const said = claim('tea causes headache', { qualifiers: named.map(term) });
    expect(judge(said, [byAge])).toEqual([`by-age: ${verdict}`]);
  });
});

describe('figures', () => {
  const common = rule('common', { quantities: [figurePattern('headache', [20, 40])] });
  const inChildren = rule('in-children', {
    quantities: [figurePattern('headache', [5, 10], { population: ['children'] })],
  });
  const lifetime = rule('lifetime', {
    quantities: [figurePattern('headache', [90, 100], { timeFrame: 'lifetime' })],
  });

  it('are held against the interval', () => {
    expect(judge(figureClaim('headache', figure(30)), [common])).toEqual(['common: supported']);
    expect(judge(figureClaim('headache', figure(80)), [common])).toEqual(['common: overstated']);
    expect(judge(figureClaim('headache', figure(2)), [common])).toEqual(['common: contradicted']);
  });

  it('of a narrower thing are covered, of another thing or unit are not', () => {
    expect(judge(figureClaim('migraine', figure(80)), [common])).toEqual(['common: overstated']);
    expect(judge(figureClaim('tiredness', figure(80)), [common])).toEqual([]);
    expect(
      judge(figureClaim('headache', figure(80, 80, { unit: 'days', measure: 'duration' })), [common]),
    ).toEqual([]);
  });

  it('for a population want that population', () => {
    expect(judge(figureClaim('headache', figure(80, 80, { population: 'children' })), [inChildren])).toEqual([
      'in-children: overstated',
    ]);
    expect(judge(figureClaim('headache', figure(80, 80, { population: 'adults' })), [inChildren])).toEqual(
      [],
    );
    expect(judge(figureClaim('headache', figure(80)), [inChildren])).toEqual([]);
  });

  it('for a time frame are not held against another', () => {
    expect(judge(figureClaim('headache', figure(50, 50, { timeFrame: 'lifetime' })), [lifetime])).toEqual([
      'lifetime: contradicted',
    ]);
    expect(judge(figureClaim('headache', figure(50, 50, { timeFrame: 'point' })), [lifetime])).toEqual([]);
  });

  it('that are denied say nothing', () => {
    expect(judge(figureClaim('headache', figure(80), { polarity: 'negative' }), [common])).toEqual([
      'common: supported',
    ]);
  });
});

describe('sayings and loose rules', () => {
  const saying = rule('saying', {
    sayings: [{ pattern: 'tea never hurts', polarity: 'negative' }],
    evidence: [refutes],
  });
  const loose = rule('loose', { together: [{ concepts: [['tea'], ['headache']] }], evidence: [refutes] });
  const said = { ...claim('tea is headache'), kind: 'saying', pattern: 'made-up/saying#0' } as const;
  const named = { ...said, kind: 'together', pattern: 'made-up/loose#0' } as const;

  it('agree with a saying that is itself a denial when they deny', () => {
    expect(judge({ ...said, polarity: 'negative' }, [saying])).toEqual(['saying: contradicted']);
    expect(judge(said, [saying])).toEqual(['saying: supported']);
  });

  it('judge a loose rule by what is asserted', () => {
    expect(judge(named, [loose])).toEqual(['loose: contradicted']);
    expect(judge({ ...named, polarity: 'negative' }, [loose])).toEqual(['loose: supported']);
  });
});
