import type { Relation, Strength } from '../vocabulary.js';

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

/** True when a rule on one relation speaks of claims with the other: the same, or near kin. */
export function coversRelation(wanted: Relation, relation: Relation): boolean {
  return wanted === relation || (KIN[wanted]?.includes(relation) ?? false);
}

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
