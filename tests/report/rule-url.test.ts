import { describe, expect, it } from 'vitest';
import { rulePageUrl, ruleUrl } from '../../src/report/rule-url.js';
import { wordFinding } from '../../src/report/word-finding.js';
import { makeFinding } from './make-finding.js';
import type { Pack } from '../../src/vocabulary.js';

const unpaged: Pack = { name: 'p', version: '1.0.0', hash: '' };
const paged: Pack = { ...unpaged, docsUrl: 'https://example.org/{id}#{id}' };

describe('the link of a rule', () => {
  const { finding, context } = makeFinding({ text: 'A' });

  it('is its page, where the pack says of pages', () => {
    expect(rulePageUrl(finding.rule, [{ ...unpaged, name: 'q' }, paged])).toBe(
      'https://example.org/dry-knots#dry-knots',
    );
    expect(ruleUrl(finding.rule, { ...context, packs: [paged] })).toBe(
      'https://example.org/dry-knots#dry-knots',
    );
  });

  it('is the first work behind the evidence where there are no pages', () => {
    expect(rulePageUrl(finding.rule, [unpaged])).toBeUndefined();
    expect(ruleUrl(finding.rule, { ...context, packs: [unpaged] })).toBe('https://doi.org/10.1000/x');
  });

  it('is missing where there is neither', () => {
    expect(ruleUrl(finding.rule, { packs: [], sources: {} })).toBeUndefined();
  });
});

it.each([
  [[paged], 'https://example.org/dry-knots#dry-knots'],
  [[], 'https://doi.org/10.1000/x'],
])('a finding links to it', (packs, url) => {
  const { finding, context } = makeFinding({ text: 'A', packs });
  expect(wordFinding(finding, context).claim?.url).toBe(url);
});
