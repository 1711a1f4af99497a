import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.js';
import { escapeMarkdown, markdownLink } from '../../src/report/escape-markdown.js';
import { explainRule } from '../../src/report/explain-rule.js';
import { describeRule, verdictOnClaim } from '../../src/report/rule-page.js';
import { rulePageMarkdown } from '../../src/report/rule-page-markdown.js';
import { wordPatterns, wordSayings } from '../../src/report/word-pattern.js';
import { makeFinding } from './make-finding.js';
import type { Evidence, Rule } from '../../src/vocabulary.js';

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** The text of each block in Markdown, in order. */
function readBlocks(markdown: string): string[] {
  const visit = (node: Nodes): string[] =>
    'children' in node && !['heading', 'paragraph', 'tableCell'].includes(node.type)
      ? node.children.flatMap(visit)
      : [textOf(node)];
  return visit(parseMarkdown(markdown));
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const labelOf = (concept: string): string => concept.replaceAll('-', ' ');

const rich: Partial<Rule> = {
  status: 'draft',
  title: 'Thirst * [knots]',
  aliases: ['thirsty-knots', 'dry_knots'],
  claims: [
    {
      subject: ['dehydration'],
      relation: ['causes'],
      object: ['muscle-knot'],
      polarity: 'negative',
      strength: 'causal',
      with: ['sport', 'work'],
      without: ['cramp'],
    },
  ],
  quantities: [
    {
      measure: 'dose',
      of: ['water'],
      unit: 'ml',
      range: [0, 3000],
      per: 'day',
      advised: true,
      only: [2500, 9000],
      population: ['adult'],
    },
    { measure: 'share', of: ['muscle-knot'], unit: 'percent', range: null },
  ],
  sayings: [{ pattern: '{water} (melts|melted) ... knot~ away', polarity: 'positive' }],
  together: [{ concepts: [['water', 'tea'], ['muscle-knot']] }],
  examples: {
    flag: [{ text: '## Thirst\n\n- It *causes* <b>knots</b>\n- 1. &amp; [more](x)', verdict: 'unsupported' }],
    pass: [{ text: 'Does | it?', because: 'a question' }],
    limits: [{ text: '1) No _names_', because: 'no concept' }],
  },
};

describe('a page', () => {
  it('holds the words of explain, in the same order', () => {
    const { finding, context } = makeFinding({ text: 'A', rule: rich });
    const page = readBlocks(rulePageMarkdown(describeRule(finding.rule, context))).join(' ');
    const explained = explainRule(finding.rule, { ...context, width: 80 });
    // Lists have bullets there, and links show their address instead of a name.
    const withoutLayout = explained
      .replace(/^ {2}- /gm, '')
      .replace('https://doi.org/10.1000/x', 'DOI 10.1000/x');
    expect(words(page)).toEqual(words(withoutLayout));
  });

  it('is linked at the end of explain, where it is on the web', () => {
    const { finding, context } = makeFinding({ text: 'A' });
    const pageUrl = 'https://health.example/dry-knots';
    const linked = explainRule(finding.rule, { ...context, width: 80, pageUrl });
    expect(linked).toBe(`${explainRule(finding.rule, { ...context, width: 80 })}${pageUrl}\n`);
  });

  it('links every identifier of a work, and its address', () => {
    const { finding, context } = makeFinding({ text: 'A' });
    const source = {
      ...context.sources['bron-2012']!,
      doi: '10.1000/x(1)<2>',
      pmid: '7',
      pmcid: 'PMC8',
      url: 'https://www.journal.example/a',
    };
    const page = describeRule(finding.rule, { ...context, sources: { 'bron-2012': source } });
    expect(rulePageMarkdown(page)).toContain(
      '[DOI 10.1000/x(1)\\<2\\>](https://doi.org/10.1000/x%281%29%3C2%3E), ' +
        '[PubMed 7](https://pubmed.ncbi.nlm.nih.gov/7/), ' +
        '[PMC8](https://pmc.ncbi.nlm.nih.gov/articles/PMC8/), ' +
        '[journal.example](https://www.journal.example/a)',
    );
  });

  it.each([
    ['last, behind the examples', {}, ['Claim', 'Sayings read as the claim']],
    [
      'first where they are all a rule has',
      { claims: [], quantities: [], together: [] },
      ['Sayings read as the claim', 'Known limits'],
    ],
  ])('has sayings %s', (_, without, [first, last]) => {
    const { finding, context } = makeFinding({ text: 'A', rule: { ...rich, ...without } });
    const titles = describeRule(finding.rule, context).sections.map(({ title }) => title);
    expect([titles[0], titles.at(-1)]).toEqual([first, last]);
    expect(titles.filter((title) => title.startsWith('Sayings'))).toHaveLength(1);
  });

  it('names a work that is not on record by its key', () => {
    const { finding, context } = makeFinding({ text: 'A' });
    const { sections } = describeRule(finding.rule, { ...context, sources: {} });
    expect(sections.find(({ title }) => title === 'Sources')?.items).toEqual([{ text: 'bron-2012' }]);
  });

  it('shows evidence population by population, and says what is reported', () => {
    const evidence: Evidence = {
      population: 'adults with COVID-19',
      direction: 'supports',
      certainty: 'moderate',
      allows: 'conditional-causal',
      allowsAbsolute: false,
      finding: 'It helped a little.',
      sources: [],
    };
    const { finding, context } = makeFinding({
      text: 'A',
      rule: { evidence: [evidence, { ...evidence, population: 'older-adults', direction: 'refutes' }] },
    });
    const { sections } = describeRule(finding.rule, context);
    expect(sections.slice(0, 2)).toEqual([
      {
        title: 'Evidence in adults with COVID-19: supports the claim (moderate certainty)',
        paragraphs: [
          'It helped a little.',
          'Strongest wording it carries: a possible effect ("can", "may"). ' +
            'Stronger wording is reported as overstated; a flat denial is reported as contradicted.',
        ],
        items: [],
      },
      {
        title: 'Evidence in older adults: points against the claim (moderate certainty)',
        paragraphs: [
          'It helped a little.',
          'Strongest wording it carries: a possible effect ("can", "may"). ' +
            'A statement of the claim is reported as contradicted.',
        ],
        items: [],
      },
    ]);
  });

  it.each<[string, Partial<Evidence>, string, string]>([
    [
      'only in part',
      { allows: 'none', certainty: 'low' },
      'overstated',
      'supports less than the claim says (low certainty)|no effect may be stated. A statement of the claim is reported as overstated.',
    ],
    [
      'as a link',
      { allows: 'correlational', certainty: 'high' },
      'overstated',
      'supports the claim (high certainty)|a link ("is linked to"). Stronger wording is reported as overstated; a flat denial is reported as contradicted.',
    ],
    [
      'plainly',
      { allows: 'causal', certainty: 'low' },
      'supported',
      'supports the claim (low certainty)|a plain effect ("causes", "relieves"). The claim may be stated plainly; put absolutely ("always", "cures") it is reported as overstated; a flat denial is reported as overstated.',
    ],
    [
      'absolutely',
      { allows: 'causal', allowsAbsolute: true, certainty: 'high' },
      'supported',
      'supports the claim (high certainty)|a plain effect ("causes", "relieves"), also absolutely. The claim may be stated plainly; a flat denial is reported as contradicted.',
    ],
  ])('says what may be written of a claim supported %s', (_, evidence, verdict, expected) => {
    const { finding, context } = makeFinding({ text: 'A', evidence: { direction: 'supports', ...evidence } });
    expect(verdictOnClaim(finding.evidence)).toBe(verdict);
    const [shown] = describeRule(finding.rule, context).sections;
    expect(`${shown!.title}|${shown!.paragraphs[1]!}`).toBe(
      `Evidence: ${expected.replace('|', '|Strongest wording it carries: ')}`,
    );
  });
});

it('patterns are worded with their conditions', () => {
  const { finding } = makeFinding({ text: 'A', rule: rich });
  expect(wordPatterns(finding.rule, labelOf)).toEqual([
    'not: dehydration causes muscle knot (only where an effect is stated as plain fact; ' +
      'only where sport / work is named; not where cramp is named)',
    'dose of water: at most 3,000 ml of adult a day plausible (only amounts that are advised; ' +
      'only figures that reach into 2500–9000 ml)',
    'share of muscle knot: no figure can be defended',
    'water / tea together with muscle knot, in one statement',
  ]);
  expect(wordSayings(finding.rule, labelOf)).toEqual(['{water} (melts|melted) ... knot away']);
});

const SIGNS = Array.from('*_`~[]()<>#+-=!|&;:\\"\'.1 a$^{}/@');

describe('escaped text', () => {
  const line = fc
    .array(
      fc.oneof(
        fc.constantFrom(...SIGNS),
        fc.constantFrom('&amp;', '](', '1. ', '- ', '**', '~~', '[x] ', '[^1]', '<b>'),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => words(parts.join('').replace(/\p{C}/gu, '')).join(' '))
    .filter((text) => text !== '');

  it('shows what it was in a paragraph, a list item and a table cell', () => {
    fc.assert(
      fc.property(line, (text) => {
        const safe = escapeMarkdown(text);
        expect(readBlocks(safe)).toEqual([text]);
        expect(readBlocks(`- a\n- ${safe}`)).toEqual(['a', text]);
        expect(readBlocks(`| a |\n| - |\n| ${safe} |`)).toEqual(['a', text]);
      }),
      { numRuns: 400 },
    );
  });

  it('cannot leave the link it stands in', () => {
    expect(markdownLink('a](b', 'https://x.y/(z)<>\\ w')).toBe(
      '[a\\]\\(b](https://x.y/%28z%29%3C%3E%5C%20w)',
    );
  });
});
