import { describe, expect, it } from 'vitest';
import { matchesRuleKey } from '../../src/evidence/rule-key.js';
import {
  findingSeverity,
  orderRuleEntries,
  RECOMMENDED,
  ruleOptions,
  ruleSeverity,
  type Reported,
  type ResolvedSettings,
} from '../../src/config/settings.js';

const plain: Reported = {
  ruleId: 'musculoskeletal/water-melts-knots',
  aliases: ['water-cures-knots'],
  status: 'stable',
  verdict: 'contradicted',
  certainty: 'high',
  hedge: 'none',
  modality: 'asserted',
  attributed: false,
};

function severity(change: Partial<Reported>, settings: Partial<ResolvedSettings> = {}): string {
  return findingSeverity({ ...RECOMMENDED, ...settings }, { ...plain, ...change });
}

function rules(entries: Record<string, 'off' | 'info' | 'warn' | 'error'>): Partial<ResolvedSettings> {
  return {
    rules: orderRuleEntries(
      Object.entries(entries).map(([key, level]) => ({ key, severity: level, options: {} })),
    ),
  };
}

describe('the default law', () => {
  it.each([
    ['contradicted', 'high', 'error'],
    ['contradicted', 'moderate', 'error'],
    ['contradicted', 'low', 'warn'],
    ['contradicted', 'very-low', 'warn'],
    ['unsupported', 'high', 'warn'],
    ['contested', 'moderate', 'warn'],
    ['overstated', 'high', 'warn'],
    ['outdated', 'high', 'warn'],
    ['supported', 'high', 'off'],
    ['unchecked', 'high', 'off'],
  ] as const)('%s with %s certainty is %s', (verdict, certainty, expected) => {
    expect(severity({ verdict, certainty })).toBe(expected);
  });

  it.each([
    ['a real hedge', { hedge: 'real' }, 'warn'],
    ['modality hedged', { modality: 'hedged' }, 'warn'],
    ['attribution', { attributed: true }, 'warn'],
    ['hedge and attribution together, once', { hedge: 'real', attributed: true }, 'warn'],
    ['a hedged warning', { verdict: 'unsupported', hedge: 'real' }, 'off'],
    ['a weak hedge, which changes nothing', { hedge: 'weak' }, 'error'],
  ] as const)('%s', (_, change, expected) => {
    expect(severity(change)).toBe(expected);
  });

  it('drafts are off in recommended and info in strict', () => {
    expect(severity({ status: 'draft' })).toBe('off');
    expect(severity({ status: 'draft' }, { drafts: 'info' })).toBe('info');
  });
});

describe('what config changes', () => {
  it('a severity set for a rule is that of a plain statement', () => {
    const settings = rules({ 'musculoskeletal/water-melts-knots': 'error' });
    expect(severity({ verdict: 'unsupported' }, settings)).toBe('error');
    expect(severity({ verdict: 'unsupported', hedge: 'real' }, settings)).toBe('warn');
    expect(severity({ verdict: 'unsupported', hedge: 'real' }, { ...settings, hedged: 'same' })).toBe(
      'error',
    );
    expect(severity({ status: 'draft' }, settings)).toBe('error');
  });

  it('hedged: off drops hedged claims whatever their level', () => {
    expect(severity({ hedge: 'real' }, { hedged: 'off' })).toBe('off');
  });

  it('a verdict can be set, and a rule goes before it', () => {
    expect(severity({ certainty: 'low' }, { verdicts: { contradicted: 'error' } })).toBe('error');
    expect(severity({}, { verdicts: { contradicted: 'off' }, ...rules({ '*': 'info' }) })).toBe('info');
  });

  it('accepts aliases, alone or behind the pack', () => {
    expect(severity({}, rules({ 'water-cures-knots': 'off' }))).toBe('off');
    expect(severity({}, rules({ 'musculoskeletal/water-cures-knots': 'off' }))).toBe('off');
  });

  it('lets the specific key hold over a pattern, whichever stands first', () => {
    const both = rules({
      'musculoskeletal/water-melts-knots': 'info',
      'musculoskeletal/*': 'off',
      '*': 'error',
    });
    expect(severity({}, both)).toBe('info');
    expect(severity({ ruleId: 'musculoskeletal/other', aliases: [] }, both)).toBe('off');
    expect(severity({ ruleId: 'sleep/other', aliases: [] }, both)).toBe('error');
  });

  it('keeps options beside the severity', () => {
    const settings = {
      ...RECOMMENDED,
      rules: [{ key: 'a/b', severity: 'warn', options: { years: 5 } }],
    } as const;
    expect(ruleOptions(settings, 'a/b')).toEqual({ years: 5 });
    expect(ruleOptions(settings, 'a/c')).toEqual({});
    expect(ruleSeverity(settings, 'a/c')).toBeUndefined();
  });
});

describe('rule keys', () => {
  it.each([
    ['a/*', 'a/b', true],
    ['a/*', 'ab/b', false],
    ['*', 'a/b', true],
    ['a/*-knots', 'a/water-melts-knots', true],
    ['a/*melts*knots', 'a/water-melts-knots', true],
    ['a/*knots*melts', 'a/water-melts-knots', false],
    ['a/b*b', 'a/b', false],
    ['a/b', 'a/bc', false],
    ['a/b.', 'a/bc', false],
  ])('%s names %s: %s', (key, id, expected) => {
    expect(matchesRuleKey(key, id)).toBe(expected);
  });
});
