import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, ClaimPattern, Relation, Strength, Term } from '../vocabulary.js';

/** How well a claim fits a pattern: `direct`, or through opposites (*hydration prevents* = *dehydration causes*). */
export type Fit = 'direct' | 'opposite';

const HELPING: readonly Relation[] = ['treats', 'relieves', 'cures', 'removes'];

/** What a rule's relation covers besides itself. */
const KIN: Readonly<Partial<Record<Relation, readonly Relation[]>>> = {
  causes: ['worsens', 'increases', 'is-associated-with'],
  worsens: ['causes', 'increases', 'is-associated-with'],
  increases: ['improves', 'causes'],
  decreases: HELPING,
  treats: [...HELPING, 'decreases', 'improves'],
  relieves: [...HELPING, 'decreases', 'improves'],
  cures: [...HELPING, 'decreases'],
  removes: [...HELPING, 'decreases'],
  improves: ['increases', 'treats', 'relieves'],
  'is-associated-with': ['causes', 'worsens', 'increases'],
};

/** The relation that says the same of the opposite thing. */
const INVERSE: Readonly<Partial<Record<Relation, readonly Relation[]>>> = {
  causes: ['prevents', 'removes', 'relieves', 'treats'],
  worsens: ['relieves', 'prevents', 'improves', 'decreases', 'treats'],
  prevents: ['causes', 'worsens', 'increases', 'is-associated-with'],
  increases: ['decreases'],
  decreases: ['increases', 'causes', 'worsens'],
  relieves: ['worsens', 'causes'],
  treats: ['worsens', 'causes'],
  improves: ['worsens'],
};

const RANK: Readonly<Record<Strength, number>> = {
  none: 0,
  correlational: 1,
  'conditional-causal': 2,
  causal: 3,
};

/** True when `left` is put at least as firmly as `right`. */
export function isAtLeast(left: Strength, right: Strength): boolean {
  return RANK[left] >= RANK[right];
}

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
  const subject = fitEnd(claim.subject, pattern.subject, evidence);
  const object = fitEnd(claim.object, pattern.object, evidence);
  if (subject === undefined || object === undefined) return undefined;
  if (subject === object)
    return coversAny(pattern.relation, relation, isComplaint(claim, evidence)) ? 'direct' : undefined;
  // "Without treatment knots stay" has no opposite to be turned into.
  if (pattern.polarity === 'negative') return undefined;
  return pattern.relation.some((wanted) => INVERSE[wanted]?.includes(relation)) ? 'opposite' : undefined;
}

function coversAny(wanted: readonly Relation[], relation: Relation, ofComplaint: boolean): boolean {
  // To worsen a strength is to lessen it, to worsen a complaint is not.
  if (relation === 'worsens' && !ofComplaint && wanted.includes('decreases')) return true;
  return wanted.some((each) => each === relation || (KIN[each]?.includes(relation) ?? false));
}

function isComplaint({ object }: Claim, evidence: EvidenceIndex): boolean {
  const kind = object?.concept === undefined ? undefined : evidence.concept(object.concept)?.kind;
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
