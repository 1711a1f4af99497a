import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
import type { ConceptsFile, CuesFile } from './schema.js';
export function checkLexicon(
  _concepts: readonly Loaded<ConceptsFile>[],
  _cues: readonly Loaded<CuesFile>[],
): EvidenceProblem[] {
  return [];
}
