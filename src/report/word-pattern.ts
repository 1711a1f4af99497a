/** What a rule is about, pattern by pattern, in words. */
import { wordInterval, type LabelOf } from './word-quantity.js';
import type { ClaimPattern, QuantityPattern, Rule, Strength } from '../vocabulary.js';

const FROM_STRENGTH: Readonly<Record<Strength, string | undefined>> = {
  none: undefined,
  correlational: 'only where a link is stated',
  'conditional-causal': 'only where an effect is stated, at least as possible',
  causal: 'only where an effect is stated as plain fact',
};

/** The rule's claims, figures and loose patterns, in this order. */
export function wordPatterns(
  { claims, quantities, together }: Pick<Rule, 'claims' | 'quantities' | 'together'>,
  labelOf: LabelOf,
): string[] {
  return [
    ...claims.map((claim) => wordClaimPattern(claim, labelOf)),
    ...quantities.map((quantity) => wordFigurePattern(quantity, labelOf)),
    ...together.map(
      ({ concepts }) =>
        `${concepts.map((group) => names(group, labelOf)).join(' together with ')}, in one statement`,
    ),
  ];
}

/** The rule's sayings, without the signs only the matcher needs; choices and gaps read well as they are. */
export function wordSayings({ sayings }: Pick<Rule, 'sayings'>, labelOf: LabelOf): string[] {
  return sayings.map(({ pattern }) =>
    pattern.replace(/\{([^}]*)\}/g, (_, concept: string) => `{${labelOf(concept)}}`).replaceAll('~', ''),
  );
}

function wordClaimPattern(claim: ClaimPattern, labelOf: LabelOf): string {
  const parts = [
    names(claim.subject, labelOf),
    claim.relation.join(' / ').replaceAll('-', ' '),
    names(claim.object, labelOf),
  ];
  const denied = claim.polarity === 'negative' ? 'not: ' : '';
  const conditions = [FROM_STRENGTH[claim.strength], ...setting(claim, labelOf)];
  return denied + parts.filter((part) => part !== '').join(' ') + inBrackets(conditions);
}

function wordFigurePattern(quantity: QuantityPattern, labelOf: LabelOf): string {
  const [low, high] = quantity.only ?? [];
  const conditions = [
    quantity.advised && 'only amounts that are advised',
    low !== undefined && `only figures that reach into ${low}–${high} ${quantity.unit}`,
    ...setting(quantity, labelOf),
  ];
  const given =
    quantity.range === null
      ? 'no figure can be defended'
      : `${wordInterval(quantity, quantity.range, labelOf)} plausible`;
  return `${quantity.measure} of ${names(quantity.of, labelOf)}: ${given}${inBrackets(conditions)}`;
}

function setting(
  { with: beside, without }: Pick<ClaimPattern, 'with' | 'without'>,
  labelOf: LabelOf,
): (string | undefined)[] {
  return [
    beside && `only where ${names(beside, labelOf)} is named`,
    without && `not where ${names(without, labelOf)} is named`,
  ];
}

function inBrackets(conditions: readonly (string | false | undefined)[]): string {
  const held = conditions.filter((condition) => condition !== undefined && condition !== false);
  return held.length === 0 ? '' : ` (${held.join('; ')})`;
}

function names(concepts: readonly string[] | undefined, labelOf: LabelOf): string {
  return (concepts ?? []).map(labelOf).join(' / ');
}
