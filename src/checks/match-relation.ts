import { coversRelation, isAtLeast } from '../evidence/covers.js';
import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, ClaimPattern, Relation, Term } from '../vocabulary.js';

/** How well a claim fits a pattern: `direct`, or through opposites (*hydration prevents* = *dehydration causes*). */
export type Fit = 'direct' | 'opposite';

/** Whether a relation claim says what a pattern says; its polarity is not looked at. */
export function fitRelation(claim: Claim, pattern: ClaimPattern, evidence: EvidenceIndex): Fit | undefined {
  const { relation } = claim;
  if (relation === undefined) return undefined;
  if (claim.polarity === 'positive' && !isAtLeast(claim.strength, pattern.strength)) return undefined;
  if (relation === 'is-a-sign-of' && !pattern.relation.includes(relation)) {
    // A sign of its cause: "a cramp is a sign of dehydration".
    if (claim.object === undefined || claim.subject === undefined) return undefined;
    return fitRelation(
      { ...claim, relation: 'is-associated-with', subject: claim.object, object: claim.subject },
      pattern,
      evidence,
    );
  }
  if (relation === 'requires' && !pattern.relation.includes(relation)) {
    // What a complaint cannot go without is said to help it.
    const kind =
      claim.subject?.concept === undefined ? undefined : evidence.concept(claim.subject.concept)?.kind;
    if (claim.polarity === 'negative' || (kind !== 'outcome' && kind !== 'condition' && kind !== 'symptom'))
      return undefined;
    if (claim.object === undefined || claim.subject === undefined) return undefined;
    return fitRelation(
      {
        ...claim,
        relation: kind === 'outcome' ? 'improves' : 'relieves',
        subject: claim.object,
        object: claim.subject,
      },
      pattern,
      evidence,
    );
  }
  const subject = fitEnd(claim.subject, pattern.subject, evidence);
  const object = fitEnd(claim.object, pattern.object, evidence);
  if (subject === undefined || object === undefined) return undefined;
  const ofComplaint = isComplaint(claim.object?.concept, evidence);
  if (subject === 'direct' && object === 'direct')
    return coversAny(pattern.relation, relation, claim.object?.concept, evidence) ? 'direct' : undefined;
  // "Without treatment knots stay" has no opposite to be turned into.
  if (pattern.polarity === 'negative') return undefined;
  const turned = (subject === 'opposite' ? -1 : 1) * (object === 'opposite' ? -1 : 1);
  const says = signOf(relation, ofComplaint) * turned;
  if (!pattern.relation.some((wanted) => says !== 0 && says === wantedSign(wanted, pattern, evidence)))
    return undefined;
  // With both ends turned round it is the same claim again.
  return turned === 1 ? 'direct' : 'opposite';
}

/** The claim says of the same two things what the pattern says turned round: "exercise increases back pain". */
export function isReverse(claim: Claim, pattern: ClaimPattern, evidence: EvidenceIndex): boolean {
  const { relation } = claim;
  if (relation === undefined || claim.polarity === 'negative' || pattern.polarity === 'negative')
    return false;
  if (claim.strength !== 'causal' || claim.hedge === 'real') return false;
  if (fitEnd(claim.subject, pattern.subject, evidence) !== 'direct') return false;
  if (fitEnd(claim.object, pattern.object, evidence) !== 'direct') return false;
  const says = signOf(relation, isComplaint(claim.object?.concept, evidence));
  return says !== 0 && pattern.relation.every((wanted) => wantedSign(wanted, pattern, evidence) === -says);
}

/**
 * What a relation does to its object: 1 more of it, −1 less of it, 0 neither. To improve a complaint is to lessen it, to
 * worsen a good is to lessen that. With an end turned round, the claims agree when the signs do: *hydration prevents
 * knots* (−1, subject turned) is *dehydration causes knots* (1); *alcohol worsens insomnia* (1, object turned) is not
 * *alcohol improves sleep* (1).
 */
function signOf(relation: Relation, ofComplaint: boolean): number {
  switch (relation) {
    case 'causes':
    case 'increases':
    case 'is-associated-with':
      return 1;
    case 'prevents':
    case 'treats':
    case 'relieves':
    case 'cures':
    case 'removes':
    case 'decreases':
      return -1;
    case 'improves':
      return ofComplaint ? -1 : 1;
    case 'worsens':
      return ofComplaint ? 1 : -1;
    default:
      return 0;
  }
}

function wantedSign(relation: Relation, { object }: ClaimPattern, evidence: EvidenceIndex): number {
  return signOf(relation, isComplaint(object?.[0], evidence));
}

function coversAny(
  wanted: readonly Relation[],
  relation: Relation,
  object: string | undefined,
  evidence: EvidenceIndex,
): boolean {
  const kind = object === undefined ? undefined : evidence.concept(object)?.kind;
  const ofComplaint = kind === 'condition' || kind === 'symptom';
  // "leaves you with more energy" improves it.
  if (relation === 'causes' && kind === 'outcome' && wanted.includes('improves')) return true;
  // To worsen a strength is to lessen it, to worsen a complaint is not. A rule that also says "improves" means it well.
  if (relation === 'worsens' && !ofComplaint)
    return wanted.includes('worsens') || (wanted.includes('decreases') && !wanted.includes('improves'));
  return wanted.some((each) => coversRelation(each, relation));
}

function isComplaint(concept: string | undefined, evidence: EvidenceIndex): boolean {
  const kind = concept === undefined ? undefined : evidence.concept(concept)?.kind;
  return kind === 'condition' || kind === 'symptom';
}

function fitEnd(
  term: Term | undefined,
  wanted: readonly string[] | undefined,
  evidence: EvidenceIndex,
): Fit | undefined {
  if (wanted === undefined) return 'direct';
  const concept = term?.concept;
  if (concept === undefined) return undefined;
  const isNamed = wanted.some((each) => evidence.isNarrowerOrSame(concept, each));
  if (term?.isAbsent === true) return isNamed ? 'opposite' : undefined;
  if (isNamed) return 'direct';
  const isOpposite = wanted.some((each) => {
    const antonym = evidence.antonymOf(each);
    return antonym !== undefined && evidence.isNarrowerOrSame(concept, antonym);
  });
  return isOpposite ? 'opposite' : undefined;
}
