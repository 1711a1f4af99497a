import { ESLint } from 'eslint';
import { expect, it } from 'vitest';
import { assembleResult, fatalResult } from '../../src/report/assemble-result.js';
import { formatJson } from '../../src/report/format-json.js';
import { makeFinding } from './make-finding.js';

/** What reads ESLint's json reads ours: held against ESLint's own formatters. */
it.each(['stylish', 'json'])("ESLint's %s formatter takes our json", async (name) => {
  const { finding, context } = makeFinding({ text: 'Thirst causes knots' });
  const result = assembleResult(
    { findings: [finding], suppressed: [{ item: finding, reason: 'legal' }], notices: [], problems: [] },
    context,
  );
  const totals = { errors: 1, warnings: 1, infos: 0, sentences: 1, claims: 1, checked: 1 };
  const text = formatJson([result, fatalResult('/site/b.md', 'This file is binary.')], {
    cwd: '/site',
    color: false,
    width: 100,
    githubActions: false,
    totals,
  });
  const formatter = await new ESLint({ overrideConfigFile: true }).loadFormatter(name);
  const shown = await formatter.format(
    JSON.parse(text) as ESLint.LintResult[],
    {
      cwd: '/site',
      rulesMeta: {},
    } as unknown as ESLint.LintResultData,
  );
  for (const words of [
    '/site/a.md',
    'Unsupported claim',
    'p/dry-knots',
    '/site/b.md',
    'This file is binary',
  ]) {
    expect(shown).toContain(words);
  }
  if (name === 'stylish') expect(shown).toContain('2 problems (1 error, 1 warning)');
  if (name === 'json') expect(`${shown}\n`).toBe(text);
});
