import type { Claim, Cue, Document, Quantity, Term, Verdict } from '../vocabulary.js';
import { createLineIndex } from '../document/source-map.js';

/** One claim as `claimlint claims` prints it. Offsets count from 0, lines and columns from 1, in UTF-16 units. */
export interface ReportedClaim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly kind: Claim['kind'];
  readonly subject: (Pick<Term, 'text'> & { readonly concept: string | null }) | null;
  readonly relation: Claim['relation'] | null;
  readonly object: (Pick<Term, 'text'> & { readonly concept: string | null }) | null;
  readonly polarity: Claim['polarity'];
  readonly strength: Claim['strength'];
  readonly modality: Claim['modality'];
  readonly attribution: {
    readonly kind: 'named' | 'vague';
    readonly adopted: boolean;
    readonly text: string;
  } | null;
  readonly quantity:
    (Pick<Quantity, 'measure' | 'low' | 'high' | 'unit'> & { readonly population: string | null }) | null;
  readonly cues: readonly Cue[];
  readonly verdict: Verdict;
  readonly ruleId: string | null;
}

/** Every claim of one file. */
export interface ClaimsReport {
  readonly filePath: string;
  readonly sentences: number;
  readonly claims: readonly ReportedClaim[];
}

/** The part of a judgement the list shows. */
interface Judged {
  readonly verdict: Verdict;
  readonly rule: { readonly id: string };
}

/** Claims as plain data for people and tools; a claim no rule covers is `unchecked`. */
export function reportClaims(
  document: Document,
  claims: readonly Claim[],
  sentences: number,
  judged: ReadonlyMap<Claim, Judged>,
): ClaimsReport {
  const lines = createLineIndex(document.source);
  return {
    filePath: document.path,
    sentences,
    claims: claims.map((claim) => {
      const start = lines.pointAt(claim.span.start);
      const end = lines.pointAt(claim.span.end);
      const { attribution, quantity } = claim;
      return {
        text: claim.text,
        start: claim.span.start,
        end: claim.span.end,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        kind: claim.kind,
        subject: termOf(claim.subject),
        relation: claim.relation ?? null,
        object: termOf(claim.object),
        polarity: claim.polarity,
        strength: claim.strength,
        modality: claim.modality,
        attribution:
          attribution === undefined
            ? null
            : { kind: attribution.kind, adopted: attribution.adopted, text: attribution.text },
        quantity: quantity === undefined ? null : { ...quantity, population: quantity.population ?? null },
        cues: claim.cues,
        verdict: judged.get(claim)?.verdict ?? 'unchecked',
        ruleId: judged.get(claim)?.rule.id ?? null,
      };
    }),
  };
}

function termOf(term: Term | undefined): ReportedClaim['subject'] {
  return term === undefined ? null : { concept: term.concept ?? null, text: term.text };
}
