import { describe, expect, it } from 'vitest';
import type { Rule, RuleExample } from '../../src/vocabulary.js';
import { runExamples } from '../../src/examples/run-examples.js';
import type { RuleRun } from '../../src/examples/run-examples.js';
import { openBuiltIn } from './built-in.js';

const { base, linter } = await openBuiltIn();

/** A rule's examples, run once for all of its tests, also in other settings. */
function runOnce(rule: Rule): () => Promise<RuleRun> {
  let run: Promise<RuleRun> | undefined;
  return () => (run ??= runExamples(rule, linter, { coverage: true }));
}

const title = ({ text, verdict, because }: RuleExample): string =>
  `${verdict ?? 'passes'}: ${JSON.stringify(text)}${because === undefined ? '' : ` (${because})`}`;

for (const rule of base.rules) {
  describe(rule.id, () => {
    const run = runOnce(rule);
    for (const kind of ['flag', 'pass'] as const) {
      for (const [index, example] of rule.examples[kind].entries()) {
        it(title(example), async () => {
          const failures = (await run()).failures.filter((each) => each.kind === kind && each.index === index);
          expect(
            failures.map(({ variant = 'as it stands', expected, got }) => ({ variant, expected, got })),
          ).toEqual([]);
        });
      }
    }
  });
}
