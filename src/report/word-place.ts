import type { ExplainedClaim, ExplainedJudgement, PlaceExplanation, Suppression } from './explain-place.js';
import type { LabelOf } from './word-quantity.js';

/** The explanation of a place in words, a line each fact. */
export function wordPlace({ block, claims, ...place }: PlaceExplanation, labelOf: LabelOf): string {
  const at = pointOf(place);
  if (block === null) return `${at}: no prose here. Code, comments, references and markup are not read.`;
  const lines = [
    `${at}: ${block.role}${block.heading === null ? '' : ` under "${block.heading}"`}`,
    `  "${excerpt(block.text)}"`,
  ];
  if (claims.length === 0)
    lines.push(
      '',
      'No claim was read here: no relation between things the lexicon knows, no figure, no saying.',
    );
  for (const claim of claims) lines.push('', ...wordClaim(claim, labelOf));
  return lines.join('\n');
}

function wordClaim(claim: ExplainedClaim, labelOf: LabelOf): string[] {
  const put = [
    claim.polarity === 'negative' ? 'denied' : 'affirmed',
    claim.modality,
    `strength ${claim.strength}`,
    claim.hedge === 'none' ? '' : `${claim.hedge} hedge`,
    claim.absolute ? 'absolute' : '',
    attributionOf(claim),
  ];
  const lines = [
    `Claim at ${pointOf(claim)}: "${oneLine(claim.text)}"`,
    `  read as    ${readAs(claim, labelOf)}`,
    `  put        ${put.filter(Boolean).join(', ')}`,
  ];
  for (const cue of claim.cues) {
    const governs = cue.scope === null || cue.scope.text === '' ? '' : `, over "${excerpt(cue.scope.text)}"`;
    lines.push(`  ${cue.kind.padEnd(10)} "${oneLine(cue.text)}" (${pointOf(cue)}${governs})`);
  }
  if (claim.judgements.length === 0) lines.push('  unchecked: no rule has evidence on this.');
  return [...lines, ...claim.judgements.flatMap(wordJudgement)];
}

function wordJudgement(judged: ExplainedJudgement): string[] {
  const { ruleId, agrees, fit, evidence, verdict, severity, suppressedBy } = judged;
  const relation = agrees ? 'says what the rule is about' : 'denies what the rule is about';
  return [
    `  rule       ${ruleId}: the text ${relation}${fit === 'opposite' ? ', by its opposite' : ''}`,
    `  evidence   ${evidence.direction}, ${evidence.certainty} certainty: ${evidence.finding}`,
    suppressedBy === null
      ? `  flagged: ${verdict} (${severity}).`
      : `  not flagged: ${suppressedBy === 'severity' ? `${verdict}, but ` : ''}${REASONS[suppressedBy]}.`,
  ];
}

/** Why a claim a rule covers is not reported. */
export const REASONS: Readonly<Record<Suppression, string>> = {
  question: 'a question asserts nothing',
  condition: 'it stands under a condition',
  debunked: 'the text takes it back',
  supported: 'the evidence carries this wording',
  severity: 'off by hedging, attribution or config',
};

function attributionOf({ attribution }: ExplainedClaim): string {
  if (attribution === null) return '';
  return `${attribution.adopted ? 'leaning on' : 'reported from'} "${oneLine(attribution.text)}"`;
}

/** What a claim was read as: its two ends and the relation, its figure, or its pattern. */
export function readAs(
  { kind, subject, relation, object, quantity, pattern }: ExplainedClaim,
  labelOf: LabelOf,
): string {
  const term = (end: ExplainedClaim['subject']): string =>
    end === null ? '–' : (end.label ?? `"${oneLine(end.text)}"`);
  if (quantity !== null) {
    const value = quantity.low === quantity.high ? `${quantity.low}` : `${quantity.low} to ${quantity.high}`;
    const population = quantity.population === null ? '' : ` of ${labelOf(quantity.population)}`;
    return `${quantity.measure} of ${term(subject)} = ${value} ${quantity.unit}${population}`;
  }
  if (relation === null) return `${kind} (${pattern ?? ''})`;
  return `${term(subject)} — ${relation} — ${term(object)}`;
}

function pointOf({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
