import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Without } from '../vocabulary.js';

/** Every mechanism at work. */
export const NOTHING: Without = new Set();

/** The evidence with no opposites or no narrower concepts in it, for measuring what these earn; else as it is. */
export function leaveOut(evidence: EvidenceIndex, without: Without): EvidenceIndex {
  const hasAlgebra = !without.has('algebra');
  const hasNarrower = !without.has('narrower');
  if (hasAlgebra && hasNarrower) return evidence;
  return {
    ...evidence,
    ...(hasAlgebra ? {} : { antonymOf: () => undefined }),
    ...(hasNarrower
      ? {}
      : {
          generalOf: (id: string) => new Set([id]),
          isNarrowerOrSame: (id: string, general: string) => id === general,
        }),
  };
}
