import { describe, expect, it } from 'vitest';
import { assembleResult, errorsOnly, fatalResult } from '../../src/report/assemble-result.js';
import { formatJson } from '../../src/report/format-json.js';
import { formatStylish } from '../../src/report/format-stylish.js';
import { explainRule } from '../../src/report/explain-rule.js';
import { sourceLabel, sourceLinks } from '../../src/report/source-label.js';
import { bron, makeFinding, type Parts } from './make-finding.js';
import type { FormatContext, Totals } from '../../src/report/printer.js';
import type { LintResult } from '../../src/vocabulary.js';

const totals: Totals = { errors: 0, warnings: 1, infos: 0, sentences: 120, claims: 34, checked: 1 };
const plain: FormatContext = { cwd: '/site', color: false, width: 80, githubActions: false };

function resultOf(parts: Parts, more: Partial<Parameters<typeof assembleResult>[0]> = {}): LintResult {
  const { finding, context } = makeFinding(parts);
  return assembleResult({ findings: [finding], suppressed: [], notices: [], problems: [], ...more }, context);
}

describe('a result', () => {
  it('has the keys of ESLint, in order of place, with counts', () => {
    const result = resultOf(
      { source: 'x\nThirst causes knots.', text: 'Thirst causes knots' },
      {
        notices: [
          { ruleId: 'claimlint/unknown-rule', severity: 'error', message: 'm', span: { start: 0, end: 1 } },
        ],
        problems: [{ message: 'broken', span: { start: 1, end: 1 }, fatal: true }],
      },
    );
    expect(Object.keys(result)).toEqual([
      'filePath',
      'messages',
      'suppressedMessages',
      'errorCount',
      'fatalErrorCount',
      'warningCount',
      'fixableErrorCount',
      'fixableWarningCount',
      'source',
      'usedDeprecatedRules',
    ]);
    expect(result).toMatchObject({ errorCount: 2, fatalErrorCount: 1, warningCount: 1 });
    expect(result.messages.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
    expect(errorsOnly(result)).toMatchObject({
      messages: [{ message: 'm' }, { fatal: true }],
      warningCount: 0,
    });
  });

  it('does not count infos, and leaves out what is off', () => {
    expect(resultOf({ text: 'A', finding: { severity: 'info' } })).toMatchObject({
      warningCount: 0,
      messages: [{}],
    });
    const off = resultOf({ text: 'A', finding: { severity: 'off' } });
    expect(off.messages).toEqual([]);
    expect('source' in off).toBe(false);
  });

  it('keeps silenced findings with their reason', () => {
    const { finding } = makeFinding({ text: 'A' });
    const result = resultOf(
      { text: 'A' },
      { findings: [], suppressed: [{ item: finding, reason: 'legal' }] },
    );
    expect(result.suppressedMessages).toMatchObject([
      { ruleId: 'p/dry-knots', suppressions: [{ kind: 'directive', justification: 'legal' }] },
    ]);
    expect(result.messages).toEqual([]);
  });
});

describe('json', () => {
  it.each([0, 1, 2])('of %i results is what JSON.stringify makes', (amount) => {
    const results = Array.from({ length: amount }, () => resultOf({ text: 'A "quoted" claim' }));
    expect(formatJson(results, { ...plain, totals })).toBe(`${JSON.stringify(results)}\n`);
  });
});

describe('stylish', () => {
  const long = { certainty: 'low', finding: `No trial ${'has ever '.repeat(12)}been made.` } as const;

  it('shows place, level, opening, rule, evidence with sources, and wording', () => {
    const result = resultOf({ text: 'Thirst causes knots', evidence: long });
    expect(formatStylish([result], { ...plain, totals })).toMatchInlineSnapshot(`
      "
      a.md
        1:1  warning  Unsupported claim: "Thirst causes knots".            p/dry-knots
                      Evidence (low certainty): No trial has ever has ever has ever
                      has ever has ever has ever has ever has ever has ever has ever
                      has ever has ever been made. [Bron 2012]
                      Say instead: It is not known whether thirst plays a part.

      ✖ 1 problem (0 errors, 1 warning)
      Read 34 claims in 120 sentences; 1 checked.
      "
    `);
  });

  it('shows the evidence of a rule once a file', () => {
    const source = 'Thirst causes knots. And thirst makes knots.';
    const { finding: first } = makeFinding({ source, text: 'Thirst causes knots' });
    const { finding: second, context } = makeFinding({ source, text: 'thirst makes knots' });
    const result = assembleResult(
      { findings: [first, second], suppressed: [], notices: [], problems: [] },
      context,
    );
    const text = formatStylish([result, result], { ...plain, totals });
    expect(text.match(/Evidence \(very low certainty\)/g)).toHaveLength(2);
    expect(text.match(/^ +Evidence and wording as at 1:1\.$/gm)).toHaveLength(2);
  });

  it('says only what was read when there is nothing to report', () => {
    const clean: LintResult = { ...resultOf({ text: 'A' }), messages: [] };
    expect(
      formatStylish([clean], { ...plain, totals: { ...totals, warnings: 0, claims: 1, sentences: 1 } }),
    ).toBe('Read 1 claim in 1 sentence; 1 checked.\n');
  });

  it('shows a fatal message and aligns columns', () => {
    const text = formatStylish([fatalResult('/else/b.md', 'This file is binary.')], {
      ...plain,
      totals: { ...totals, errors: 1, warnings: 0, infos: 2 },
    });
    expect(text).toContain('\n/else/b.md\n  1:1  error  This file is binary.\n');
    expect(text).toContain('✖ 1 problem (1 error, 0 warnings, 2 infos)');
  });

  it('colours only when asked', () => {
    const result = resultOf({ text: 'A' });
    expect(formatStylish([result], { ...plain, totals })).not.toContain('\u001b');
    expect(formatStylish([result], { ...plain, color: true, totals })).toContain('\u001b[4ma.md\u001b[24m');
  });

  it('lets no article move the cursor or turn the text', () => {
    const text = formatStylish([resultOf({ text: 'A \u001b[2J\u202e\u0007 claim' })], { ...plain, totals });
    expect(text).toContain('A \ufffd[2J\ufffd\ufffd claim');
  });

  it('lets no article give commands to a GitHub Actions runner', () => {
    const words = `${'word '.repeat(9)}::error::x ##[add-mask]y`;
    const result = {
      ...resultOf({ text: words, evidence: { finding: words } }),
      filePath: '::stop-commands::z',
    };
    for (let width = 60; width < 100; width += 1) {
      const text = formatStylish([result], { ...plain, width, githubActions: true, totals });
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
  });
});

describe('sources', () => {
  it.each([
    [bron, 'Bron 2012'],
    [{ ...bron, authors: 'Bron C & Dommerholt J' }, 'Bron 2012'],
    [{ ...bron, authors: 'van der Berg JM et al.' }, 'van der Berg 2012'],
    [{ ...bron, authors: 'World Health Organization' }, 'World Health Organization 2012'],
    [{ key: 'x', title: 'A guide to the back and more', authors: '', url: 'https://x.y' }, 'A guide to the'],
  ])('%# have a short name', (source, expected) => {
    expect(sourceLabel(source)).toBe(expected);
  });

  it('have links, each once', () => {
    expect(sourceLinks({ ...bron, pmid: '7' })).toEqual([
      'https://doi.org/10.1000/x',
      'https://pubmed.ncbi.nlm.nih.gov/7/',
    ]);
  });
});

it('a rule is explained in full', () => {
  const { finding, context } = makeFinding({
    text: 'A',
    rule: {
      aliases: ['thirsty-knots'],
      claims: [
        {
          subject: ['dehydration'],
          relation: ['causes', 'worsens'],
          object: ['muscle-knot'],
          polarity: 'positive',
          strength: 'none',
        },
      ],
      quantities: [{ measure: 'share', of: ['muscle-knot'], unit: 'percent', range: [5, 20] }],
      sayings: [{ pattern: 'water melts knots', polarity: 'positive' }],
      examples: {
        flag: [{ text: 'Thirst hurts.', verdict: 'unsupported' }],
        pass: [{ text: 'Does it?', because: 'a question' }],
        limits: [],
      },
    },
  });
  expect(explainRule(finding.rule, { ...context, width: 80 })).toMatchInlineSnapshot(`
    "Thirst and knots
    p/dry-knots

    Also known as thirsty-knots.

    Claim
      - dehydration causes / worsens muscle knot
      - share of muscle knot: 5–20% plausible

    Evidence: is missing or too weak to say (very low certainty)
      No study has looked for such a link. [Bron 2012]
      Strongest wording it carries: no effect may be stated. A statement of the
      claim is reported as unsupported.

    Say instead
      - It is not known whether thirst plays a part.

    Sources
      - Bron 2012. Etiology of trigger points. https://doi.org/10.1000/x

    Reported, for example
      - Thirst hurts. → unsupported

    Not reported, for example
      - Does it? (a question)

    Sayings read as the claim
      - water melts knots

    Reviewed 2026-11-20; next review by 2028-11-20.
    "
  `);
});
