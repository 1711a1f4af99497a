import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import { assembleResult, fatalResult } from '../../src/report/assemble-result.js';
import { createJsonWithMetadataPrinter, type RunFacts } from '../../src/report/format-json-with-metadata.js';
import { rule } from '../checks/made-up-evidence.js';
import { makeFinding } from './make-finding.js';
import type { LintResult } from '../../src/vocabulary.js';

const totals = { errors: 1, warnings: 1, infos: 0, sentences: 1, claims: 1, checked: 1 };
const house = { name: 'p', version: '1.0.0', hash: 'ab12', docsUrl: 'https://health.example/{id}' };
const facts: RunFacts = {
  cwd: '/site',
  version: '0.1.0',
  evidence: [
    compileEvidence({
      rules: [rule('other', {}), rule('', { id: 'p/dry-knots', pack: 'p', title: 'Thirst and knots' })],
      lexicon: { concepts: [], cues: [] },
      sources: {},
      packs: [house],
    }),
  ],
  packs: [house, { ...house }],
};

function print(results: readonly LintResult[], told: RunFacts = facts): string {
  const printer = createJsonWithMetadataPrinter(() => told);
  return results.map((result) => printer.file(result)).join('') + printer.end(totals);
}

function results(): LintResult[] {
  const { finding, context } = makeFinding({ text: 'Thirst causes knots' });
  const found = assembleResult({ findings: [finding], suppressed: [], notices: [], problems: [] }, context);
  return [found, fatalResult('/site/b.md', 'This file is binary.')];
}

describe('json-with-metadata', () => {
  it.each([0, 1, 2])('of %i results is JSON on one line, the rules and packs behind it', (amount) => {
    const text = print(results().slice(0, amount));
    expect(text).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(text)).toEqual({
      results: JSON.parse(JSON.stringify(results().slice(0, amount))) as unknown,
      metadata: {
        cwd: '/site',
        rulesMeta:
          amount === 0
            ? {}
            : {
                'p/dry-knots': {
                  type: 'problem',
                  docs: { description: 'Thirst and knots', url: 'https://health.example/dry-knots' },
                },
              },
        claimlint: { version: '0.1.0', packs: [{ name: 'p', version: '1.0.0', sha256: 'ab12' }] },
      },
    });
  });

  it('tells of too many warnings, as ESLint does', () => {
    const maxWarningsExceeded = { maxWarnings: 0, foundWarnings: 3 };
    const { metadata } = JSON.parse(print([], { ...facts, maxWarningsExceeded })) as { metadata: object };
    expect(metadata).toMatchObject({ maxWarningsExceeded });
  });

  it("has all that ESLint's own formatter gives", async () => {
    const formatter = await new ESLint({ overrideConfigFile: true }).loadFormatter('json-with-metadata');
    // The engine fills in the metadata for rules of its own.
    const shown = JSON.parse(await formatter.format([], {})) as typeof own;
    const own = JSON.parse(print([])) as { results: object; metadata: object };
    expect(Object.keys(own)).toEqual(Object.keys(shown));
    expect(Object.keys(own.metadata)).toEqual([...Object.keys(shown.metadata), 'claimlint']);
  });
});
