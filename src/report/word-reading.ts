import { oneSafeLine } from './terminal-text.js';
import { readAs, REASONS } from './word-place.js';
import type { ExplainedClaim, ExplainedJudgement } from './explain-place.js';
import type { LabelOf } from './word-quantity.js';

/**
 * A claim in one line, for the author of a rule: its words, what they were read as, how it is put, and what the rule makes
 * of it, or other rules where that one says nothing.
 *
 * @example "sugar feeds cancer": sugar — worsens — cancer; affirmed, asserted; no rule covers it
 */
export function wordReading(claim: ExplainedClaim, ruleId: string, labelOf: LabelOf): string {
  const { judgements, polarity, modality, strength, hedge, attribution } = claim;
  const put = [
    polarity === 'negative' ? 'denied' : 'affirmed',
    modality,
    strength === 'causal' ? '' : `strength ${strength}`,
    hedge === 'none' ? '' : `${hedge} hedge`,
    attribution === null ? '' : `attributed to "${attribution.text}"`,
  ];
  const own = judgements.filter((judged) => judged.ruleId === ruleId);
  const shown = own.length > 0 ? own : judgements;
  const judged = shown.length === 0 ? 'no rule covers it' : shown.map(wordJudged).join(', ');
  const parts = [readAs(claim, labelOf), put.filter(Boolean).join(', '), judged];
  return oneSafeLine(`"${claim.text}": ${parts.join('; ')}`).replace(/ +/g, ' ');
}

function wordJudged({ ruleId, verdict, suppressedBy }: ExplainedJudgement): string {
  const why = suppressedBy === null ? '' : `, not reported: ${REASONS[suppressedBy]}`;
  return `${verdict} by ${ruleId}${why}`;
}
