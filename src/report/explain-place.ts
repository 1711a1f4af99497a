import type { LineIndex } from '../document/source-map.js';
import type {
  BlockRole,
  Claim,
  CueKind,
  Document,
  Evidence,
  Modality,
  Quantity,
  Rule,
  Severity,
  Span,
  Term,
  Verdict,
} from '../vocabulary.js';
import type { LabelOf } from './word-quantity.js';

/** A claim's judgement, as far as the explanation shows it. */
export interface Judged {
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly agrees: boolean;
  readonly fit: 'direct' | 'opposite';
}

/** An article with every claim read in it and everything the rules make of them. */
export interface PlaceContext {
  readonly document: Document;
  readonly lines: LineIndex;
  readonly labelOf: LabelOf;
  /** In file order. */
  readonly claims: readonly Claim[];
  readonly judgements: ReadonlyMap<Claim, readonly Judged[]>;
  sentenceOf(claim: Claim): Span;
  /** Severity config gives the judgement. */
  severityOf(claim: Claim, judged: Judged): Severity;
}

/** A run of the file. Offsets count from 0, lines and columns from 1, in UTF-16 units. */
export interface ExplainedText extends Span {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** An end of a claim: its words, and the concept they name. */
export interface ExplainedTerm extends ExplainedText {
  readonly concept: string | null;
  readonly label: string | null;
  /** The lack or avoidance of the concept is meant. */
  readonly absent: boolean;
}

/** A figure as the vocabulary has it. */
export interface ExplainedQuantity extends Pick<Quantity, 'measure' | 'low' | 'high' | 'unit'> {
  readonly bound: NonNullable<Quantity['bound']> | null;
  readonly per: NonNullable<Quantity['per']> | null;
  readonly population: string | null;
  readonly timeFrame: NonNullable<Quantity['timeFrame']> | null;
  readonly advised: boolean;
}

/** Words that decided how a claim was read, and those they govern; kind `context` stands outside the sentence. */
export interface ExplainedCue extends ExplainedText {
  readonly kind: CueKind;
  readonly scope: ExplainedText | null;
}

/** What kept a claim a rule covers from being reported. */
export type Suppression = 'question' | 'condition' | 'debunked' | 'supported' | 'severity';

/** What a rule makes of a claim. */
export interface ExplainedJudgement {
  readonly ruleId: string;
  readonly agrees: boolean;
  readonly fit: Judged['fit'];
  readonly verdict: Verdict;
  readonly evidence: Pick<Evidence, 'population' | 'direction' | 'certainty' | 'finding'>;
  readonly severity: Severity;
  readonly reported: boolean;
  /** Null when it is reported. */
  readonly suppressedBy: Suppression | null;
}

export interface ExplainedClaim extends ExplainedText {
  readonly kind: Claim['kind'];
  readonly sentence: ExplainedText;
  readonly subject: ExplainedTerm | null;
  readonly relation: Claim['relation'] | null;
  readonly object: ExplainedTerm | null;
  /** For sayings and loose rules: the pattern, as `ruleId#index`. */
  readonly pattern: string | null;
  readonly polarity: Claim['polarity'];
  readonly modality: Claim['modality'];
  readonly hedge: Claim['hedge'];
  readonly strength: Claim['strength'];
  readonly absolute: boolean;
  readonly attribution:
    (ExplainedText & { readonly kind: 'named' | 'vague'; readonly adopted: boolean }) | null;
  readonly quantity: ExplainedQuantity | null;
  readonly qualifiers: readonly ExplainedTerm[];
  readonly cues: readonly ExplainedCue[];
  /** Empty: unchecked, no rule has evidence on it. */
  readonly judgements: readonly ExplainedJudgement[];
}

/** What was read at a place, by which cues, against which evidence, and what came of it. */
export interface PlaceExplanation {
  readonly filePath: string;
  readonly line: number;
  readonly column: number;
  /** The prose the place stands in; null where nothing is read (code, comments, markup). */
  readonly block: (ExplainedText & { readonly role: BlockRole; readonly heading: string | null }) | null;
  /** The claims whose words the place stands in; where there are none, all claims of the block. */
  readonly claims: readonly ExplainedClaim[];
}

/** The facts about the block and the claims at an offset, as plain data. */
export function explainPlace(context: PlaceContext, offset: number): PlaceExplanation {
  const { document } = context;
  const block = document.blocks.find(({ span }) => span.start <= offset && offset <= span.end);
  const place = { filePath: document.path, ...pointOf(context, offset) };
  if (block === undefined) return { ...place, block: null, claims: [] };
  const claims = context.claims.filter((claim) => claim.block === block.index);
  const here = claims.filter(({ span }) => span.start <= offset && offset <= span.end);
  const heading = block.section.at(-1);
  return {
    ...place,
    block: {
      role: block.role,
      heading: heading === undefined ? null : (document.blocks[heading]?.text ?? null),
      ...placed(context, block.span, block.text),
    },
    claims: (here.length > 0 ? here : claims).map((claim) => explainClaim(context, claim)),
  };
}

/** A claim as plain data, with what every rule makes of it. */
export function explainClaim(context: PlaceContext, claim: Claim): ExplainedClaim {
  const { attribution } = claim;
  return {
    kind: claim.kind,
    ...placed(context, claim.span, claim.text),
    sentence: placed(context, context.sentenceOf(claim)),
    subject: termOf(context, claim.subject),
    relation: claim.relation ?? null,
    object: termOf(context, claim.object),
    pattern: claim.pattern ?? null,
    polarity: claim.polarity,
    modality: claim.modality,
    hedge: claim.hedge,
    strength: claim.strength,
    absolute: claim.absolute,
    attribution:
      attribution === undefined
        ? null
        : {
            kind: attribution.kind,
            adopted: attribution.adopted,
            ...placed(context, attribution.span, attribution.text),
          },
    quantity: claim.quantity === undefined ? null : quantityOf(claim.quantity),
    qualifiers: claim.qualifiers.flatMap((term) => termOf(context, term) ?? []),
    cues: claim.cues.map(({ kind, text, start, end, scope }) => ({
      kind,
      ...placed(context, { start, end }, text),
      scope: scope === undefined ? null : placed(context, scope),
    })),
    judgements: (context.judgements.get(claim) ?? []).map((judged) => explainJudged(context, claim, judged)),
  };
}

/** What a rule makes of a claim, and whether it is reported. */
export function explainJudged(context: PlaceContext, claim: Claim, judged: Judged): ExplainedJudgement {
  const { rule, evidence, verdict, agrees, fit } = judged;
  const { population, direction, certainty, finding } = evidence;
  const severity = context.severityOf(claim, judged);
  const suppressedBy =
    WITHHELD[claim.modality] ??
    (verdict === 'supported' ? 'supported' : severity === 'off' ? 'severity' : null);
  return {
    ruleId: rule.id,
    agrees,
    fit,
    verdict,
    evidence: { population, direction, certainty, finding },
    severity: suppressedBy === null ? severity : 'off',
    reported: suppressedBy === null,
    suppressedBy,
  };
}

/** Ways of putting a claim forward that leave it to nobody. */
const WITHHELD: Readonly<Partial<Record<Modality, Suppression>>> = {
  question: 'question',
  hypothetical: 'condition',
  debunked: 'debunked',
};

/** Every key in the same order, null where the text says nothing of it. */
function quantityOf(quantity: Quantity): ExplainedQuantity {
  return {
    measure: quantity.measure,
    low: quantity.low,
    high: quantity.high,
    bound: quantity.bound ?? null,
    unit: quantity.unit,
    per: quantity.per ?? null,
    population: quantity.population ?? null,
    timeFrame: quantity.timeFrame ?? null,
    advised: quantity.advised ?? false,
  };
}

function termOf(context: PlaceContext, term: Term | undefined): ExplainedTerm | null {
  if (term === undefined) return null;
  const { concept, isAbsent = false, text, span } = term;
  return {
    concept: concept ?? null,
    label: concept === undefined ? null : context.labelOf(concept),
    absent: isAbsent,
    ...placed(context, span, text),
  };
}

function placed(
  context: PlaceContext,
  { start, end }: Span,
  text = context.document.source.slice(start, end),
): ExplainedText {
  return { text, start, end, ...pointOf(context, start) };
}

function pointOf({ lines }: PlaceContext, offset: number): { line: number; column: number } {
  const { line, column } = lines.pointAt(offset);
  return { line, column };
}
