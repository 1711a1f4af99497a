import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import type { EvidenceIndex } from '../../src/evidence/compiled.js';
import { loadBuiltIn } from '../../src/evidence/load-evidence.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';
import { createLinter } from '../../src/lint.js';
import type { Linter } from '../../src/lint.js';
import type { EvidenceBase } from '../../src/vocabulary.js';

export { WITH_DRAFTS } from '../../src/examples/run-examples.js';

export interface BuiltIn {
  readonly base: EvidenceBase;
  readonly evidence: EvidenceIndex;
  readonly linter: Linter;
}

/** The project's own rules and lexicon, read from their YAML and opened as the command line opens them. */
export async function openBuiltIn(): Promise<BuiltIn> {
  const base = await loadBuiltIn();
  const evidence = openEvidence(compileEvidence(base));
  return { base, evidence, linter: createLinter(evidence) };
}
