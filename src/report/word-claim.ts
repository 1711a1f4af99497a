import { wordQuantity, type LabelOf } from './word-quantity.js';
import type { Claim, Finding, Relation, Verdict } from '../vocabulary.js';

const LABELS: Readonly<Record<Verdict, string>> = {
  contradicted: 'Contradicted',
  unsupported: 'Unsupported',
  contested: 'Contested',
  overstated: 'Overstated',
  outdated: 'Outdated',
  supported: 'Supported',
  unchecked: 'Unchecked',
};

const RELATION_WORDS: Readonly<Partial<Record<Relation, string>>> = {
  'recommended-for': 'is recommended for',
};

/** A long sentence in a message is cut here: its place says the rest. */
const LONGEST_QUOTE = 140;

/**
 * The opening of a message: verdict, the article's words, and in one clause how claim and evidence differ.
 *
 * @example Unsupported claim: "dehydration causes muscle knots".
 */
export function wordClaim(finding: Finding, labelOf: LabelOf): string {
  const { claim, verdict } = finding;
  const head = `${LABELS[verdict]} ${claim.quantity === undefined ? 'claim' : 'figure'}: "${quote(claim.text)}"`;
  const parts = [`${head}${wordReading(claim, labelOf)}${wordDifference(finding)}.`];
  const figure =
    claim.quantity === undefined
      ? undefined
      : wordQuantity(claim.quantity, finding.rule, labelOf, claim.subject?.concept);
  if (figure !== undefined) parts.push(figure);
  return parts.join(' ');
}

/** Words of the file on one line, without markup: what a reader of the article sees. */
export function quote(text: string): string {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^<>]*>/g, '')
    .replace(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`/g, '')
    .replace(/"/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

/** Why the wording and the evidence do not meet, where the verdict's name does not say it. */
function wordDifference({ verdict, evidence, claim }: Finding): string {
  if (verdict === 'contradicted' && evidence.direction === 'supports' && claim.quantity === undefined) {
    return ' denies what the evidence supports';
  }
  if (verdict !== 'overstated' || claim.quantity !== undefined) return '';
  if (claim.polarity === 'negative' && evidence.allows === 'causal')
    return ' denies it more firmly than the evidence allows';
  if (claim.absolute && !evidence.allowsAbsolute) return ' is put more absolutely than the evidence allows';
  if (evidence.allows === 'correlational')
    return ' says that one causes the other; the evidence shows only a link';
  if (evidence.allows === 'conditional-causal')
    return ' is put as certain; the evidence allows "can" or "may"';
  return ' says more than the evidence does';
}

/**
 * How the claim was read, when the words at its place do not say it all: a list item takes its subject or relation
 * from the heading, "this" from the sentence before.
 */
function wordReading(claim: Claim, labelOf: LabelOf): string {
  const { subject, object, relation, span } = claim;
  if (claim.kind !== 'relation' || relation === undefined) return '';
  const outside = [subject, object].some(
    (term) => term !== undefined && (term.span.start < span.start || term.span.end > span.end),
  );
  if (!outside) return '';
  const name = (term: Claim['subject']): string => {
    if (term === undefined) return '';
    // A label may explain itself in brackets: "muscle knot (trigger point)".
    return term.concept === undefined ? quote(term.text) : labelOf(term.concept).replace(/ \(.*\)$/, '');
  };
  const verb = RELATION_WORDS[relation] ?? relation.replaceAll('-', ' ');
  const denial = claim.polarity === 'negative' ? 'denied: ' : '';
  return ` (in its context: ${denial}${[name(subject), verb, name(object)].filter(Boolean).join(' ')})`;
}
