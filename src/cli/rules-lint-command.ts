import { formatProblem } from '../evidence/problem.js';
import { lintRules } from '../evidence/lint-rules.js';
import { without } from '../evidence/without.js';
import { dateOf } from './date-of.js';
import { loadSelected } from './load-selected.js';
import type { Engine } from '../engine/create-engine.js';
import type { LoadResult } from '../evidence/load-evidence.js';
import type { RulesLintFlags } from './rules-program.js';
import type { Io } from './io.js';

/**
 * Prints what is wrong with the rules asked for, or with everything. All built-in rules are read either way: rules lean on
 * the lexicon, and repeat each other. Exit code 0 without errors, 1 with errors or too many warnings.
 */
export async function rulesLintCommand(
  paths: readonly string[],
  flags: RulesLintFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  const { loaded, selection, show } = await loadSelected(paths, flags, io, engine, { others: true });
  const problems = lintRules(loaded, dateOf(flags))
    .filter(({ file }) => selection.isSelected(file))
    .map(show);
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  if (flags.format === 'json') {
    const listed = problems.map((problem) => without(problem, 'frame'));
    io.stdout.write(`${JSON.stringify({ problems: listed, errors, warnings }, null, 2)}\n`);
  } else {
    for (const problem of problems) io.stdout.write(`${formatProblem(problem)}\n\n`);
    io.stdout.write(`${countOf(loaded)}: ${errors} errors, ${warnings} warnings\n`);
  }
  const tooMany = flags.maxWarnings >= 0 && warnings > flags.maxWarnings;
  if (tooMany && errors === 0) {
    io.stderr.write(`claimlint found too many warnings (maximum: ${flags.maxWarnings}).\n`);
  }
  return errors > 0 || tooMany ? 1 : 0;
}

function countOf({ base }: LoadResult): string {
  const counts = [
    `${base.rules.length} rules`,
    `${base.lexicon.concepts.length} concepts`,
    `${base.lexicon.cues.length} cue groups`,
    `${Object.keys(base.sources).length} sources`,
  ];
  return counts.join(', ');
}
