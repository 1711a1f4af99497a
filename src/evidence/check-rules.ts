import type { Rule, Source } from '../vocabulary.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
export function checkRules(
  _rules: readonly Loaded<Rule>[],
  _concepts: ReadonlySet<string>,
  _sources: readonly Loaded<Source>[],
): EvidenceProblem[] {
  return [];
}
