import { describe, expect, it } from 'vitest';
import { spellingVariants } from '../../src/evidence/spelling-variants.js';

describe('spellingVariants', () => {
  it.each([
    ['muscle fibre', 'muscle fiber'],
    ['lymphedema', 'lymphoedema'],
    ['oedema', 'edema'],
    ['tumor', 'tumour'],
    ['ischemia', 'ischaemia'],
    ['haemoglobin', 'hemoglobin'],
    ['normalise', 'normalize'],
    ['desensitization', 'desensitisation'],
    ['analyse', 'analyze'],
    ['paediatrician', 'pediatrician'],
    ['practise', 'practice'],
  ])('%s is also %s', (one, other) => {
    expect(spellingVariants(one)).toEqual([one, other]);
    expect(spellingVariants(other)).toContain(one);
  });

  it.each([
    'exercise',
    'massage',
    'size',
    'literature',
    'advise',
    'colorectal',
    'analyses',
    'pain',
    'promise',
  ])('%s is spelt one way', (word) => {
    expect(spellingVariants(word)).toEqual([word]);
  });

  it('gives every mix of a phrase with two such words', () => {
    expect(spellingVariants('tumour fibre')).toHaveLength(4);
  });
});
