import { compileEvidence } from '../evidence/compile-evidence.js';
import { openEvidence } from '../evidence/open-evidence.js';
import { compareProblems, formatProblem } from '../evidence/problem.js';
import { runExamples } from '../examples/run-examples.js';
import { remarksOn, totalsOf, wordRemark, wordTotals } from '../examples/word-runs.js';
import { createLinter } from '../lint.js';
import { loadSelected } from './load-selected.js';
import { showPath } from './read-config-flags.js';
import { UsageError } from './usage-error.js';
import type { Engine } from '../engine/create-engine.js';
import type { RulesTestFlags } from './rules-program.js';
import type { RuleRun } from '../examples/run-examples.js';
import type { Remark } from '../examples/word-runs.js';
import type { Io } from './io.js';

/**
 * Runs the examples of the rules asked for. Exit code 0 when all hold, 1 when some do not, 2 when a file asked for has
 * mistakes. Mistakes in other files of the pack are counted on standard error; the rules there are left out.
 *
 * @throws UsageError when there is no rule to test
 */
export async function rulesTestCommand(
  paths: readonly string[],
  flags: RulesTestFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  const { loaded, selection, show } = await loadSelected(paths, flags, io, engine, { others: false });
  const errors = loaded.problems.filter(({ level }) => level === 'error');
  const own = errors.filter(({ file }) => selection.isSelected(file));
  if (own.length > 0) {
    const told = own.map(show).sort(compareProblems).map(formatProblem);
    io.stderr.write(`${told.join('\n\n')}\n\nNothing was tested: the mistakes above come first.\n`);
    return 2;
  }
  if (errors.length > 0) {
    io.stderr.write(`Other files have mistakes (${errors.length}); "claimlint rules lint" shows them.\n`);
  }
  const rules = loaded.files.rules.filter(
    ({ thing, file }) => thing.status !== 'retired' && selection.isSelected(file.path),
  );
  if (rules.length === 0) throw new UsageError('There is no rule to test there.');

  const linter = createLinter(openEvidence(compileEvidence(loaded.base)));
  const labels = new Map(loaded.base.lexicon.concepts.map(({ id, label }) => [id, label]));
  const coverage = flags.coverage === true;
  const runs: RuleRun[] = [];
  const remarks: Remark[] = [];
  for (const { thing, file } of rules) {
    const run = await runExamples(thing, linter, { coverage });
    runs.push(run);
    const found = remarksOn(run, file, (concept) => labels.get(concept) ?? concept);
    remarks.push(...found.map((remark) => ({ ...remark, file: showPath(remark.file, io.cwd) })));
  }
  const totals = totalsOf(runs, coverage);
  io.stdout.write(
    flags.format === 'json'
      ? `${JSON.stringify({ ...totals, remarks }, null, 2)}\n`
      : `${[...remarks.map(wordRemark), wordTotals(totals)].join('\n')}\n`,
  );
  return totals.failed > 0 ? 1 : 0;
}
