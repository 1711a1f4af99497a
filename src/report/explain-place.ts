import type { Claim, Evidence, Rule, Severity, Term, Verdict } from '../vocabulary.js';
import type { WordingContext } from './word-finding.js';

/** A claim's judgement, as far as the explanation shows it. */
export interface Judged {
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly agrees: boolean;
  readonly fit: 'direct' | 'opposite';
}

export interface PlaceContext extends WordingContext {
  readonly reading: { readonly claims: readonly Claim[] };
  readonly judgements: ReadonlyMap<Claim, readonly Judged[]>;
  /** Severity config gives the judgement. */
  severityOf(claim: Claim, judged: Judged): Severity;
}

/** In words: what was read in the block at an offset, by which cues, against which evidence, and what came of it. */
export function explainPlace(context: PlaceContext, offset: number): string {
  const { document, reading } = context;
  const block = document.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
  const place = pointOf(context, offset);
  if (block === undefined) {
    return `${place}: no prose here. Code, comments, references and markup are not read.`;
  }
  const claims = reading.claims.filter((claim) => claim.block === block.index);
  const here = claims.filter(({ span }) => span.start <= offset && offset <= span.end);
  const shown = here.length > 0 ? here : claims;
  const heading = block.section.at(-1);
  const lines = [
    `${place}: ${block.role}${heading === undefined ? '' : ` under "${document.blocks[heading]?.text ?? ''}"`}`,
    `  "${excerpt(block.text)}"`,
  ];
  if (shown.length === 0)
    lines.push(
      '',
      'No claim was read here: no relation between things the lexicon knows, no figure, no saying.',
    );
  for (const claim of shown) lines.push('', ...explainClaim(context, claim));
  return lines.join('\n');
}

function explainClaim(context: PlaceContext, claim: Claim): string[] {
  const lines = [
    `Claim at ${pointOf(context, claim.span.start)}: "${oneLine(claim.text)}"`,
    `  read as    ${readAs(context, claim)}`,
    `  put        ${[claim.polarity === 'negative' ? 'denied' : 'affirmed', claim.modality, `strength ${claim.strength}`, claim.hedge === 'none' ? '' : `${claim.hedge} hedge`, claim.absolute ? 'absolute' : '', attributionOf(claim)].filter(Boolean).join(', ')}`,
  ];
  for (const { kind, text, start } of claim.cues) {
    lines.push(`  ${kind.padEnd(11)}"${oneLine(text)}" (${pointOf(context, start)})`);
  }
  const judgements = context.judgements.get(claim) ?? [];
  if (judgements.length === 0) lines.push('  unchecked: no rule has evidence on this.');
  for (const judged of judgements) lines.push(...explainJudgement(context, claim, judged));
  return lines;
}

function explainJudgement(
  context: PlaceContext,
  claim: Claim,
  { rule, evidence, verdict, agrees, fit }: Judged,
): string[] {
  const relation = agrees ? 'says what the rule is about' : 'denies what the rule is about';
  const lines = [
    `  rule       ${rule.id}: the text ${relation}${fit === 'opposite' ? ', by its opposite' : ''}`,
    `  evidence   ${evidence.direction}, ${evidence.certainty} certainty: ${evidence.finding}`,
  ];
  const withheld = withheldBy(claim);
  if (withheld !== undefined) return [...lines, `  not flagged: ${withheld}.`];
  if (verdict === 'supported') return [...lines, '  not flagged: the evidence carries this wording.'];
  const severity = context.severityOf(claim, { rule, evidence, verdict, agrees, fit });
  return [
    ...lines,
    severity === 'off'
      ? `  not flagged: ${verdict}, but off by hedging, attribution or config.`
      : `  flagged: ${verdict} (${severity}).`,
  ];
}

function withheldBy({ modality }: Claim): string | undefined {
  if (modality === 'question') return 'a question asserts nothing';
  if (modality === 'hypothetical') return 'it stands under a condition';
  return modality === 'debunked' ? 'the text takes it back' : undefined;
}

function attributionOf({ attribution }: Claim): string {
  if (attribution === undefined) return '';
  return `${attribution.adopted ? 'leaning on' : 'reported from'} "${oneLine(attribution.text)}"`;
}

function readAs({ labelOf }: PlaceContext, claim: Claim): string {
  const term = (end: Term | undefined): string =>
    end === undefined ? '–' : end.concept === undefined ? `"${oneLine(end.text)}"` : labelOf(end.concept);
  const { quantity } = claim;
  if (quantity !== undefined) {
    const value = quantity.low === quantity.high ? `${quantity.low}` : `${quantity.low} to ${quantity.high}`;
    const population = quantity.population === undefined ? '' : ` of ${labelOf(quantity.population)}`;
    return `${quantity.measure} of ${term(claim.subject)} = ${value} ${quantity.unit}${population}`;
  }
  if (claim.relation === undefined) return `${claim.kind} (${claim.pattern ?? ''})`;
  return `${term(claim.subject)} — ${claim.relation} — ${term(claim.object)}`;
}

function pointOf({ lines }: PlaceContext, offset: number): string {
  const { line, column } = lines.pointAt(offset);
  return `${line}:${column}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function excerpt(text: string): string {
  const line = oneLine(text);
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
