import type { Claim, Evidence, Quantity, QuantityPattern, Verdict } from '../vocabulary.js';
import { isAtLeast } from '../evidence/covers.js';

/** True for claims nobody puts forward: questions, conditions, debunked statements. */
export function isWithheld({ modality }: Claim): boolean {
  return modality === 'question' || modality === 'hypothetical' || modality === 'debunked';
}

/** How firmly a claim is put. */
export type Wording = Pick<Claim, 'strength' | 'absolute'> & Partial<Pick<Claim, 'cues' | 'relation'>>;

/**
 * The verdict on a claim that says (`agrees`) or denies what a rule's evidence is about.
 * Computed after the table in the design: an assertion of something refuted and a denial of something well supported
 * are caught alike.
 */
export function judgeClaim(claim: Wording, evidence: Evidence, agrees: boolean): Verdict {
  if (!agrees) return judgeDenial(claim, evidence);
  switch (evidence.direction) {
    case 'refutes':
      return 'contradicted';
    case 'insufficient':
      return 'unsupported';
    case 'divided':
      return 'contested';
    case 'superseded':
      return 'outdated';
    case 'supports':
      return isOverstated(claim, evidence) ? 'overstated' : 'supported';
  }
}

/**
 * Denying only the absolute ("does not cure", "not every") denies nothing the evidence says. What the evidence lets one
 * state flatly cannot be flatly denied either: with firm evidence the denial is wrong, with weak evidence it says too much,
 * unless it only reports what one study saw ("did not").
 */
function judgeDenial(
  { absolute, cues = [], relation }: Wording,
  { direction, certainty, allows, allowsAbsolute }: Evidence,
): Verdict {
  if (direction !== 'supports' || (absolute && !allowsAbsolute)) return 'supported';
  if (certainty === 'high' || certainty === 'moderate') return 'contradicted';
  const isReport = cues.some(({ kind, text }) => kind === 'negation' && /^did/i.test(text));
  // "Not without risk", "not in every race": care, not denial.
  const isCare = relation === undefined || relation === 'is-safe-for' || absolute;
  return allows === 'causal' && !isReport && !isCare ? 'overstated' : 'supported';
}

function isOverstated(claim: Wording, { allows, allowsAbsolute }: Evidence): boolean {
  if (claim.absolute && !allowsAbsolute) return true;
  return claim.strength !== allows && isAtLeast(claim.strength, allows);
}

/**
 * The verdict on a figure. Within the plausible interval it is right, whatever the evidence makes of the rule's claim;
 * without an interval the direction of the evidence alone decides.
 */
export function judgeFigure(
  quantity: Quantity,
  pattern: QuantityPattern,
  evidence: Evidence,
  agrees: boolean,
): Verdict {
  if (!agrees) return 'supported';
  if (pattern.range === null) {
    return evidence.direction === 'supports' ? 'overstated' : judgeDirection(evidence);
  }
  const [low, high] = pattern.range;
  if (quantity.high < low && quantity.bound !== 'at-least') return 'contradicted';
  if (quantity.low > high) return evidence.direction === 'supports' ? 'overstated' : 'contradicted';
  return 'supported';
}

function judgeDirection({ direction }: Evidence): Verdict {
  if (direction === 'refutes') return 'contradicted';
  if (direction === 'divided') return 'contested';
  return direction === 'superseded' ? 'outdated' : 'unsupported';
}
