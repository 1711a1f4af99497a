import type { ClaimPattern, QuantityPattern, Rule, SayingPattern, TogetherPattern } from '../vocabulary.js';

/** One thing a rule looks for, and its place in the rule's list of that key. */
export type RuleLine = { readonly index: number } & (
  | { readonly key: 'claims'; readonly pattern: ClaimPattern }
  | { readonly key: 'quantities'; readonly pattern: QuantityPattern }
  | { readonly key: 'sayings'; readonly pattern: SayingPattern }
  | { readonly key: 'together'; readonly pattern: TogetherPattern }
);

/** Everything a rule looks for, a line each: claims, figures, sayings, loose patterns. */
export function linesOf(rule: Pick<Rule, 'claims' | 'quantities' | 'sayings' | 'together'>): RuleLine[] {
  return [
    ...rule.claims.map((pattern, index): RuleLine => ({ key: 'claims', index, pattern })),
    ...rule.quantities.map((pattern, index): RuleLine => ({ key: 'quantities', index, pattern })),
    ...rule.sayings.map((pattern, index): RuleLine => ({ key: 'sayings', index, pattern })),
    ...rule.together.map((pattern, index): RuleLine => ({ key: 'together', index, pattern })),
  ];
}
