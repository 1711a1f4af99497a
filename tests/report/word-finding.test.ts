import { describe, expect, it } from 'vitest';
import { headlineOf, wordFinding } from '../../src/report/word-finding.js';
import { makeFinding, type Parts } from './make-finding.js';
import type { Message, Quantity, QuantityPattern } from '../../src/vocabulary.js';

function word(parts: Parts): Message {
  const { finding, context } = makeFinding(parts);
  return wordFinding(finding, context);
}

describe('a message', () => {
  it('says what the text claims, what the evidence shows and how sure it is, and what to write', () => {
    const message = word({
      source: 'Hello.\r\n\r\nThirst causes knots, they say.',
      text: 'Thirst causes knots',
    });
    expect(message).toMatchObject({
      ruleId: 'p/dry-knots',
      severity: 1,
      message:
        'Unsupported claim: "Thirst causes knots". Evidence (very low certainty): No study has looked for such a ' +
        'link. Say instead: "It is not known whether thirst plays a part."',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 20,
    });
    expect(message.claim).toMatchObject({
      verdict: 'unsupported',
      level: 'warn',
      text: 'Thirst causes knots',
      start: 10,
      end: 29,
      url: 'https://doi.org/10.1000/x',
      sources: [{ key: 'bron-2012' }],
      sayInstead: ['It is not known whether thirst plays a part.'],
    });
  });

  it('has severity 2 for an error, and keeps the level of an info', () => {
    expect(word({ text: 'A', finding: { severity: 'error' } }).severity).toBe(2);
    expect(word({ text: 'A', finding: { severity: 'info' } })).toMatchObject({
      severity: 1,
      claim: { level: 'info' },
    });
  });

  it('quotes the words as a reader sees them', () => {
    const text = '**Thirst** [causes](https://x.y)\n"_bad_" knot_size';
    expect(headlineOf(word({ text }))).toBe(`Unsupported claim: "Thirst causes 'bad' knot_size".`);
  });

  it('cuts a very long quotation', () => {
    const headline = headlineOf(word({ text: `Thirst ${'really '.repeat(60)}hurts` }));
    expect(headline.length).toBeLessThan(200);
    expect(headline).toMatch(/…"\.$/);
  });

  it.each<[string, Partial<Parts>, string]>([
    [
      'a denial of something supported',
      {
        finding: { verdict: 'contradicted' },
        evidence: { direction: 'supports' },
        claim: { polarity: 'negative' },
      },
      'Contradicted claim: "X" denies what the evidence supports.',
    ],
    [
      'an assertion of something refuted',
      { finding: { verdict: 'contradicted' }, evidence: { direction: 'refutes' } },
      'Contradicted claim: "X".',
    ],
    ['a divided matter', { finding: { verdict: 'contested' } }, 'Contested claim: "X".'],
    ['a superseded belief', { finding: { verdict: 'outdated' } }, 'Outdated claim: "X".'],
    [
      'an absolute',
      { finding: { verdict: 'overstated' }, evidence: { allows: 'causal' }, claim: { absolute: true } },
      'Overstated claim: "X" is put more absolutely than the evidence allows.',
    ],
    [
      'cause for link',
      { finding: { verdict: 'overstated' }, evidence: { allows: 'correlational' } },
      'Overstated claim: "X" says that one causes the other; the evidence shows only a link.',
    ],
    [
      'certain for possible',
      { finding: { verdict: 'overstated' }, evidence: { allows: 'conditional-causal' } },
      'Overstated claim: "X" is put as certain; the evidence allows "can" or "may".',
    ],
  ])('words %s', (_, parts, expected) => {
    expect(headlineOf(word({ text: 'X', ...parts }))).toBe(expected);
  });

  it('says how it read a claim whose ends stand elsewhere', () => {
    const source = '## What knots come from\n\n- Thirst\n';
    const message = word({
      source,
      text: 'Thirst',
      claim: {
        subject: { concept: 'dehydration', text: 'Thirst', span: { start: 27, end: 33 } },
        relation: 'is-associated-with',
        object: { text: 'knots', span: { start: 8, end: 13 } },
      },
    });
    expect(headlineOf(message)).toBe(
      'Unsupported claim: "Thirst" (in its context: dehydration is associated with knots).',
    );
  });

  it('names the population when the evidence is not about people in general', () => {
    expect(word({ text: 'X', evidence: { population: 'older-adults' } }).message).toContain(
      'Evidence (very low certainty, older adults): No study',
    );
  });
});

describe('figures', () => {
  const percent: Quantity = {
    measure: 'prevalence',
    low: 85,
    high: 85,
    unit: 'percent',
    population: 'general-population',
  };
  const clinic: QuantityPattern = {
    measure: 'prevalence',
    of: ['muscle-knot'],
    population: ['pain-clinic-patient'],
    unit: 'percent',
    range: [30, 60],
  };

  it.each<[string, Partial<Quantity>, Partial<QuantityPattern>, string]>([
    [
      'above the range, and whom each is about',
      {},
      {},
      'The text says 85% of general population; the evidence gives 30–60% of pain clinic patient (the text is 25 percentage points too high).',
    ],
    [
      'below it',
      { low: 10, high: 12.5 },
      {},
      '10–12.5% of general population; the evidence gives 30–60% of pain clinic patient (the text is 17.5 percentage points too low)',
    ],
    [
      'reaching too far',
      { low: 50, high: 80 },
      {},
      '(the text is 20 percentage points too high at its upper end)',
    ],
    ['inside it, in other people', { low: 40, high: 40 }, {}, 'gives 30–60% of pain clinic patient.'],
    ['with a bound', { bound: 'at-most' }, {}, 'The text says up to 85%'],
    [
      'in another unit of its kind',
      { measure: 'dose', unit: 'g', low: 1, high: 1, advised: true },
      { measure: 'dose', unit: 'mg', range: [0, 400], per: 'day' },
      'The text says 1 g of general population (1,000 mg); the evidence gives at most 400 mg of pain clinic patient a day (the text is 600 mg too high).',
    ],
    [
      'over a lifetime',
      { timeFrame: 'lifetime' },
      { timeFrame: 'lifetime' },
      'gives 30–60% of pain clinic patient over a lifetime (',
    ],
    ['no defensible figure', {}, { range: null }, 'no figure of pain clinic patient can be defended.'],
    [
      'counts in groups of thousands and in millions',
      { measure: 'count', unit: 'people', low: 1_200_000, high: 1_200_000 },
      { measure: 'count', unit: 'people', range: [400_000, 500_000] },
      'The text says 1.2 million general population; the evidence gives 400,000–500,000 pain clinic patient (the text is 700,000 people too high).',
    ],
  ])('%s', (_, quantity, pattern, expected) => {
    const message = word({
      text: '85%',
      claim: { kind: 'quantity', quantity: { ...percent, ...quantity } },
      rule: { quantities: [{ ...clinic, ...pattern }] },
    });
    expect(headlineOf(message)).toMatch(/^Unsupported figure: "85%"\. /);
    expect(headlineOf(message)).toContain(expected);
  });

  it('compares with the figure for the population the text names', () => {
    const everyone: QuantityPattern = { ...clinic, population: ['general-population'], range: [5, 20] };
    const { message } = word({
      text: '85%',
      claim: { kind: 'quantity', quantity: percent },
      rule: { quantities: [clinic, everyone] },
    });
    expect(message).toContain('the evidence gives 5–20% of general population');
  });
});

describe('suggestions', () => {
  const suggest = ['Nobody knows why knots form.'];
  function taken(source: string, text: string, block = {}): string[] {
    const { suggestions = [] } = word({ source, text, rule: { suggest }, block });
    return suggestions.map(
      ({ fix }) => source.slice(0, fix.range[0]) + fix.text + source.slice(fix.range[1]),
    );
  }

  it.each([
    ['a sentence of its own', 'Hi. Thirst causes knots. Bye.', 'Hi. Nobody knows why knots form. Bye.'],
    ['a whole list item', '- Thirst causes knots', '- Nobody knows why knots form.'],
    ['a whole HTML paragraph', '<p>Thirst causes knots.</p>', '<p>Nobody knows why knots form.</p>'],
  ])('replace %s', (_, source, expected) => {
    expect(taken(source, 'Thirst causes knots')).toEqual([expected]);
  });

  it.each([
    ['part of a sentence', 'Thirst causes knots and pain.', 'Thirst causes knots', {}],
    ['the end of a sentence', 'We know Thirst causes knots.', 'Thirst causes knots', {}],
    ['a heading', '# Thirst causes knots', 'Thirst causes knots', { role: 'heading' }],
    ['words with markup', 'Thirst **causes** knots.', 'Thirst **causes** knots', {}],
    ['a sentence inside emphasis', '*Thirst causes knots.*', 'Thirst causes knots', {}],
  ])('leave %s alone', (_, source, text, block) => {
    expect(taken(source, text, block)).toEqual([]);
    expect(word({ source, text, rule: { suggest } }).claim?.sayInstead).toEqual(suggest);
  });

  it('are offered only when they are whole sentences', () => {
    const { suggestions } = word({
      text: 'Thirst causes knots',
      rule: { suggest: ['may help some people'] },
    });
    expect(suggestions).toBeUndefined();
  });
});
