import { toSource } from '../document/source-map.js';
import type { Claim, Cue, Modality, Polarity, Sentence, Span, Term } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import type { Assertion } from './read-assertion.js';
import { isRebutted, readFraming } from './framing.js';
import type { Framed } from './framing.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { firstFrom } from './ranges.js';

/** A mention or bare words as the end of a claim, with the block they stand in. */
export interface Place {
  readonly marked: MarkedBlock;
  readonly from: number;
  readonly to: number;
  readonly concept?: string | undefined;
  /** The lack or avoidance of the concept is meant. */
  readonly isAbsent?: boolean | undefined;
}

/** What a claim is made of before it is put forward. */
export interface Draft {
  readonly kind: Claim['kind'];
  readonly subject?: Place | undefined;
  readonly object?: Place | undefined;
  readonly relation?: Claim['relation'];
  readonly quantity?: Claim['quantity'];
  readonly pattern?: string;
  /** The kernel's cue, if a cue made it. */
  readonly mark?: CueMark | undefined;
  /** Where that cue stands, when it is not this sentence (a heading or lead-in). */
  readonly markBlock?: MarkedBlock | undefined;
  /** Token range of the claim's own words in this sentence. */
  readonly from: number;
  readonly to: number;
}

/** A claim no rule has evidence on, by the article's coverage: put together only when somebody asks. */
export interface UncoveredClaim {
  readonly complete: () => Claim;
}

/** A claim, or one that is only counted for now. */
export type CountedClaim = Claim | UncoveredClaim;

/** False for a claim that is only counted for now. */
export function isComplete(claim: CountedClaim): claim is Claim {
  return !('complete' in claim);
}

/** Puts a draft and its assertion together into a claim with positions in the file. */
export function buildClaim(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  draft: Draft,
  assertion: Assertion,
): Claim {
  const framed = readFraming(article, marked, sentence);
  const { polarity, modality } = framedAssertion(article, assertion, framed, marked, sentence, draft.to);
  const span = spanOf(marked, draft.from, draft.to);
  const { attribution } = assertion;
  const text = article.document.source.slice(span.start, span.end);
  // Set one by one: spreading what may be absent takes several times as long.
  const claim: { -readonly [Key in keyof Claim]: Claim[Key] } = {
    kind: draft.kind,
    span,
    text,
    block: marked.block.index,
    sentence: firstFrom(marked.sentences, sentence.from),
    polarity,
    strength: assertion.strength,
    modality,
    hedge: assertion.hedge,
    absolute: assertion.absolute,
    qualifiers: qualifiers(article, marked, sentence, draft),
    cues: cuesOf(article, marked, draft, assertion, framed),
  };
  if (draft.subject !== undefined) claim.subject = termOf(article, draft.subject);
  if (draft.relation !== undefined) claim.relation = draft.relation;
  if (draft.object !== undefined) claim.object = termOf(article, draft.object);
  if (draft.quantity !== undefined) claim.quantity = draft.quantity;
  if (draft.pattern !== undefined) claim.pattern = draft.pattern;
  if (attribution !== undefined) {
    const { kind, adopted, mark } = attribution;
    claim.attribution = { kind, adopted, ...textAt(article, marked, mark.from, mark.to) };
  } else if ((marked.block.quoted && !marked.without.has('attribution')) || assertion.quoted) {
    claim.attribution = { kind: 'vague', adopted: false, text, span };
  }
  return claim;
}

function framedAssertion(
  article: Article,
  assertion: Assertion,
  { framing }: Framed,
  marked: MarkedBlock,
  sentence: Sentence,
  to: number,
): { polarity: Polarity; modality: Modality } {
  const { polarity, modality, attribution } = assertion;
  if (framing === 'debunked') return { polarity, modality: 'debunked' };
  if (framing === 'affirmed') return { polarity, modality: modality === 'question' ? 'asserted' : modality };
  if (framing === 'denied')
    return { polarity: polarity === 'positive' ? 'negative' : 'positive', modality: 'asserted' };
  const voice = assertion.quoted ? 'quoted' : attribution?.adopted === false ? 'distant' : 'adopted';
  const next = (): MarkedBlock | undefined =>
    marked.block.index + 1 < article.document.blocks.length
      ? article.marked(marked.block.index + 1)
      : undefined;
  if ((assertion.quoted || attribution !== undefined) && isRebutted(marked, sentence, to, voice, next)) {
    return { polarity, modality: 'debunked' };
  }
  return { polarity, modality };
}

/** Tokens `[from, to)` of a block as a span of the file. */
export function spanOf({ block, tokens }: MarkedBlock, from: number, to: number): Span {
  return toSource(block.map, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function textAt(
  article: Article,
  marked: MarkedBlock,
  from: number,
  to: number,
): { text: string; span: Span } {
  const span = spanOf(marked, from, to);
  return { text: article.document.source.slice(span.start, span.end), span };
}

function termOf(article: Article, { marked, from, to, concept, isAbsent }: Place): Term {
  const { text, span } = textAt(article, marked, from, to);
  if (concept === undefined) return isAbsent === true ? { isAbsent, text, span } : { text, span };
  return isAbsent === true ? { concept, isAbsent, text, span } : { concept, text, span };
}

function qualifiers(article: Article, marked: MarkedBlock, sentence: Sentence, draft: Draft): Term[] {
  const isEnd = (mention: Mention, end: Place | undefined): boolean =>
    end !== undefined && end.marked === marked && end.from <= mention.from && end.to >= mention.to;
  return mentionsIn(marked, sentence)
    .filter((mention) => !isEnd(mention, draft.subject) && !isEnd(mention, draft.object))
    .map(({ from, to, concepts }) => termOf(article, { marked, from, to, concept: concepts[0] }));
}

function cuesOf(
  article: Article,
  marked: MarkedBlock,
  draft: Draft,
  assertion: Assertion,
  framed: Framed,
): Cue[] {
  const home = draft.markBlock ?? marked;
  const cues: Cue[] = assertion.modifiers.map(({ mark, scope }) => ({
    ...cueAt(article, mark.cue.kind, home, mark.from, mark.to),
    scope: spanOf(home, scope[0], scope[1]),
  }));
  if (draft.mark !== undefined) {
    cues.push(cueAt(article, home === marked ? 'relation' : 'context', home, draft.mark.from, draft.mark.to));
  }
  if (framed.mark !== undefined && framed.marked !== undefined) {
    cues.push(cueAt(article, 'debunk', framed.marked, framed.mark.from, framed.mark.to));
  }
  for (const end of [draft.subject, draft.object]) {
    if (end !== undefined && end.marked !== marked)
      cues.push(cueAt(article, 'context', end.marked, end.from, end.to));
  }
  return cues.sort((a, b) => a.start - b.start);
}

function cueAt(article: Article, kind: Cue['kind'], marked: MarkedBlock, from: number, to: number): Cue {
  const { text, span } = textAt(article, marked, from, to);
  return { kind, text, start: span.start, end: span.end };
}
