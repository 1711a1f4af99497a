import { checkConceptUse } from './check-concept-use.js';
import { checkCurrency } from './check-currency.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkSatisfiable } from './check-satisfiable.js';
import { checkWorks } from './check-works.js';
import { compileEvidence } from './compile-evidence.js';
import type { LoadResult } from './load-evidence.js';
import { openEvidence } from './open-evidence.js';
import { compareProblems } from './problem.js';
import type { EvidenceProblem } from './problem.js';
import type { Lexicon } from '../vocabulary.js';

/**
 * Everything that can be said against rules, lexicon and bibliography: what loading found, and what shows only when all of
 * it is held together.
 *
 * @param today year-month-day, for reviews that are due
 * @returns sorted by file and place
 */
export function lintRules({ base, problems, files }: LoadResult, today: string): EvidenceProblem[] {
  const evidence = openEvidence(compileEvidence({ ...base, rules: [], lexicon: withoutWords(base.lexicon) }));
  return [
    ...problems,
    ...checkDuplicates(files.rules, evidence),
    ...checkSatisfiable(files, evidence),
    ...checkCurrency(files, today),
    ...checkConceptUse(files, evidence),
    ...checkWorks(files.works),
  ].sort(compareProblems);
}

/** What concepts are to each other is asked for; writing their spellings into tables would take most of the time. */
function withoutWords({ concepts }: Lexicon): Lexicon {
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      names: [],
      forms: [],
      verbs: [],
      near: {},
      unless: {},
    })),
    cues: [],
  };
}
