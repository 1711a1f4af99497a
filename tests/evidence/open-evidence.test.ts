import { beforeAll, describe, expect, it } from 'vitest';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import type { CompiledEvidence, EvidenceIndex, PatternRef } from '../../src/evidence/compiled.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';
import { SOUND, loadWith } from './evidence-folder.js';

let evidence: EvidenceIndex;

/** Adds a narrower milk, and a rule on anything that treats sleeplessness. */
async function compileSmall(): Promise<CompiledEvidence> {
  const rule = (SOUND['packs/sleep/warm-milk-improves-sleep.yaml'] ?? '')
    .replaceAll('warm-milk-improves-sleep', 'anything-cures')
    .replace('milk-and-sleep', 'cure-all')
    .replace(
      /claims:[\s\S]*?quantities:/,
      'claims:\n  - {relation: cures, object: sleeplessness}\nquantities:',
    );
  const { base, problems } = await loadWith({
    'packs/sleep/anything-cures.yaml': rule,
    'lexicon/concepts/more.yaml':
      'concepts:\n  - {id: hot-goat-milk, label: goat milk, kind: substance, names: [hot goat milk], broader: warm-milk}\n',
  });
  expect(problems).toEqual([]);
  return JSON.parse(JSON.stringify(compileEvidence(base))) as CompiledEvidence;
}

beforeAll(async () => {
  evidence = openEvidence(await compileSmall());
});

function names(patterns: readonly PatternRef[]): string[] {
  return patterns.map(({ rule, pattern }) => `${rule.id}#${pattern}`);
}

describe('openEvidence', () => {
  it.each(['sleep/warm-milk-improves-sleep', 'milk-and-sleep', 'sleep/milk-and-sleep'])(
    'finds a rule as %s',
    (id) => {
      expect(evidence.ruleById(id)).toMatchObject({
        id: 'sleep/warm-milk-improves-sleep',
        examples: { flag: [], pass: [], limits: [] },
      });
      expect(evidence.ruleById(id)).toBe(evidence.ruleById(id));
    },
  );

  it.each(['', 'sleep/', 'sleep/zzz', 'constructor', 'toString'])('knows no rule "%s"', (id) => {
    expect(evidence.ruleById(id)).toBeUndefined();
  });

  it('knows concepts, their opposites and their kinds', () => {
    expect(evidence.concept('drink')?.label).toBe('drink');
    expect(evidence.concept('constructor')).toBeUndefined();
    expect(evidence.antonymOf('sleep')).toBe('sleeplessness');
    expect(evidence.antonymOf('sleeplessness')).toBe('sleep');
    expect(evidence.isNarrowerOrSame('hot-goat-milk', 'drink')).toBe(true);
    expect(evidence.isNarrowerOrSame('drink', 'drink')).toBe(true);
    expect(evidence.isNarrowerOrSame('drink', 'hot-goat-milk')).toBe(false);
    expect(evidence.isNarrowerOrSame('unheard-of', 'unheard-of')).toBe(true);
  });

  it('finds relation patterns for a claim, its broader concepts and opposites', () => {
    const both = [
      'sleep/anything-cures#0',
      'sleep/warm-milk-improves-sleep#0',
      'sleep/warm-milk-improves-sleep#1',
    ];
    expect(names(evidence.claimPatterns('warm-milk', 'sleep'))).toEqual(both);
    expect(names(evidence.claimPatterns('hot-goat-milk', 'sleeplessness'))).toEqual(both);
    expect(names(evidence.claimPatterns(undefined, 'sleeplessness'))).toEqual(['sleep/anything-cures#0']);
  });

  it('finds no pattern for a broader claim, or with the ends changed over', () => {
    expect(names(evidence.claimPatterns('drink', 'sleep'))).toEqual(['sleep/anything-cures#0']);
    expect(names(evidence.claimPatterns('sleep', 'warm-milk'))).toEqual([]);
    expect(names(evidence.claimPatterns(undefined, undefined))).toEqual([]);
  });

  it('finds quantity and together patterns', () => {
    expect(names(evidence.quantityPatterns('sleeplessness'))).toEqual([
      'sleep/anything-cures#0',
      'sleep/warm-milk-improves-sleep#0',
    ]);
    expect(names(evidence.togetherPatterns(['hot-goat-milk']))).toHaveLength(2);
    expect(names(evidence.togetherPatterns(['drink']))).toEqual([]);
  });

  it('finds nothing that objects inherit in the tables', () => {
    expect(evidence.compiled.sayingIndex['constructor']).toBeUndefined();
    expect(evidence.compiled.claimIndex['constructor']).toBeUndefined();
  });

  it('refuses another format', async () => {
    const other = { ...(await compileSmall()), format: 0 as 6 };
    expect(() => openEvidence(other)).toThrow(/compiled in format 0/);
  });
});
