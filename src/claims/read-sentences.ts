import { toSource } from '../document/source-map.js';
import type {
  BlockRole,
  Claim,
  CueKind,
  Document,
  Problem,
  Sentence,
  Span,
  Strength,
  Token,
} from '../vocabulary.js';
import { isTooLong } from './article.js';
import { spanOf } from './build-claim.js';
import { clauseEnd, clauseStart } from './clause-bounds.js';
import { findNegations } from './find-negations.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import { negationScope } from './negation-scope.js';
import { startingIn } from './ranges.js';
import type { Reader } from './read-claims.js';
import { readStrength } from './read-strength.js';
import type { StrengthRole } from './strength-words.js';

/** A run of text with the tokens it covers, counted in its sentence: `[from, to)`. */
export interface ReadPiece extends Span {
  readonly from: number;
  readonly to: number;
}

/** A word, number or mark as the text has it. */
export interface ReadToken extends Span {
  readonly text: string;
  readonly kind: Token['kind'];
}

/** Words, or letters of a word, that decide how a sentence is meant. */
export interface ReadCue extends ReadPiece {
  readonly kind: CueKind;
  readonly text: string;
  /** The letters of a negative prefix or suffix: "un" in "unsafe". */
  readonly affix?: true;
  /** The places of a cue that stands in two: "neither … nor". Its own span runs from the first to the last. */
  readonly parts?: readonly Span[];
  /** What the cue governs, in order; a denied clause seldom stands in one piece. */
  readonly scope: readonly ReadPiece[];
}

/** A sentence with everything read in it. Spans count in the text that was given. */
export interface ReadSentence extends Span {
  readonly text: string;
  /** What it stands in: a paragraph, a heading, a table cell … */
  readonly role: BlockRole;
  readonly tokens: readonly ReadToken[];
  readonly cues: readonly ReadCue[];
  /** How firmly the sentence puts its strongest link, whatever its terms. */
  readonly strength: Strength;
  /** The link is denied; `strength` is that of the wording. */
  readonly denied: boolean;
  readonly claims: readonly Claim[];
}

/** Everything read in a text. */
export interface TextReading {
  readonly sentences: readonly ReadSentence[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads a document sentence by sentence, for tools. The linter reads claims alone and pays for none of this. */
export function readSentences(document: Document, reader: Reader): TextReading {
  const { claims, problems, article } = reader.read(document);
  const byPlace = groupByPlace(claims);
  const sentences = document.blocks
    .filter(({ role }) => role !== 'reference')
    .flatMap(({ index }) => {
      const marked = article.marked(index);
      return marked.sentences.map((sentence, at) =>
        readSentence(document, marked, sentence, byPlace.get(`${index} ${at}`) ?? []),
      );
    });
  return { sentences, problems: [...document.problems, ...problems] };
}

function groupByPlace(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.block} ${claim.sentence}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [claim]);
    else known.push(claim);
  }
  return groups;
}

function readSentence(
  { source }: Document,
  marked: MarkedBlock,
  sentence: Sentence,
  claims: readonly Claim[],
): ReadSentence {
  const { block, tokens } = marked;
  const span = spanOf(marked, sentence.from, sentence.to);
  const own = tokens.slice(sentence.from, sentence.to).map(({ start, end, kind }): ReadToken => {
    const place = toSource(block.map, start, end);
    return { ...place, text: source.slice(place.start, place.end), kind };
  });
  const base = { ...span, text: source.slice(span.start, span.end), role: block.role, tokens: own, claims };
  if (isTooLong(sentence)) return { ...base, cues: [], strength: 'none', denied: false };
  const { strength, isDenied, marks } = readStrength(tokens, sentence);
  const drafts = [
    ...negationsOf(marked, sentence),
    ...marks.map(({ from, to, role }): Draft => ({
      kind: KIND_OF[role],
      from,
      to,
      scope: role === 'modal' ? restOfClause(marked, sentence, to) : [],
    })),
    ...lexiconCues(marked, sentence),
  ];
  const cues = toCues(drafts, source, marked, sentence);
  return { ...base, cues: withClaimCues(cues, claims, base), strength, denied: isDenied };
}

/** A cue before its places are counted in the file: token range of the block, spans in the block. */
interface Draft {
  readonly kind: CueKind;
  readonly from: number;
  readonly to: number;
  /** Places in the block, where they are not the whole tokens. */
  readonly parts?: readonly Span[];
  readonly isAffix?: boolean;
  readonly scope: readonly Span[];
}

const KIND_OF: Readonly<Record<StrengthRole, CueKind>> = {
  change: 'relation',
  effect: 'relation',
  'effect-adjective': 'relation',
  'effect-noun': 'relation',
  'result-noun': 'relation',
  link: 'relation',
  degree: 'relation',
  modal: 'hedge',
  advice: 'condition',
  apparatus: 'context',
  neutral: 'context',
};

function negationsOf({ tokens }: MarkedBlock, sentence: Sentence): Draft[] {
  return findNegations(tokens, sentence).map((negation) => ({
    kind: 'negation',
    from: Math.min(...negation.at),
    to: Math.max(...negation.at) + 1,
    parts: negation.parts,
    isAffix: negation.kind === 'affix',
    scope: negationScope(negation, tokens, sentence),
  }));
}

/** What the lexicon knows besides: hedges, boosters, attributions, "fails to" and the like. */
function lexiconCues(marked: MarkedBlock, sentence: Sentence): Draft[] {
  return startingIn(marked.cues, sentence.from, sentence.to)
    .filter(({ cue }) => cue.kind !== 'relation' && !SILENT.has(cue.role ?? ''))
    .map((mark) => ({
      kind: mark.cue.kind,
      from: mark.from,
      to: mark.to,
      scope: scopeOf(mark, marked, sentence),
    }));
}

/** Roles that decide nothing by themselves. */
const SILENT = new Set(
  'pseudo terminate says verdict-true verdict-false label-myth label-fact rebuttal'.split(' '),
);

/** The rest of the clause before or behind a cue. */
function scopeOf({ from, to, cue }: CueMark, marked: MarkedBlock, sentence: Sentence): Span[] {
  const { tokens } = marked;
  const scan = { tokens, from: sentence.from, to: sentence.to };
  const { direction = 'forward' } = cue;
  const scope: Span[] = [];
  if (direction === 'backward' || direction === 'both')
    scope.push(...tokens.slice(clauseStart(scan, from), from));
  if (direction === 'forward' || direction === 'both') scope.push(...restOfClause(marked, sentence, to));
  return scope;
}

function restOfClause({ tokens }: MarkedBlock, { from, to }: Sentence, at: number): readonly Token[] {
  return tokens.slice(at, clauseEnd({ tokens, from, to }, at));
}

/** Cues with their places in the file, in order; of two of a kind on the same words the first counts. */
function toCues(
  drafts: readonly Draft[],
  source: string,
  marked: MarkedBlock,
  { from: first }: Sentence,
): ReadCue[] {
  const { block, tokens } = marked;
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const isKnown = ({ kind, parts, from, to }: Draft): boolean =>
      draft.parts === undefined &&
      kind === draft.kind &&
      (parts === undefined
        ? from < draft.to && to > draft.from
        : parts.some((part) => overlaps(part, draft, tokens)));
    if (!kept.some(isKnown)) kept.push(draft);
  }
  return kept
    .map(({ kind, from, to, parts, isAffix, scope }): ReadCue => {
      const places = parts?.map(({ start, end }) => toSource(block.map, start, end)) ?? [
        spanOf(marked, from, to),
      ];
      const start = places[0]?.start ?? 0;
      const end = places.at(-1)?.end ?? start;
      return {
        kind,
        text: places.map((place) => source.slice(place.start, place.end)).join(' '),
        start,
        end,
        from: from - first,
        to: to - first,
        ...(isAffix === true ? { affix: true } : {}),
        ...(places.length > 1 ? { parts: places } : {}),
        scope: piecesOf(scope, tokens, first).map((piece) => ({
          ...piece,
          ...toSource(block.map, piece.start, piece.end),
        })),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Adds what decided the claims and is no cue of the sentence yet; what stands elsewhere (a heading) stays with its claim. */
function withClaimCues(
  cues: readonly ReadCue[],
  claims: readonly Claim[],
  { start, end, tokens }: Pick<ReadSentence, 'start' | 'end' | 'tokens'>,
): ReadCue[] {
  const all = [...cues];
  for (const cue of claims.flatMap((claim) => claim.cues)) {
    const isKnown = all.some(
      (other) => other.kind === cue.kind && other.start < cue.end && other.end > cue.start,
    );
    if (isKnown || cue.start < start || cue.end > end) continue;
    const place = placeOf(cue, tokens);
    const scope = cue.scope === undefined ? [] : [{ ...cue.scope, ...placeOf(cue.scope, tokens) }];
    all.push({ kind: cue.kind, text: cue.text, start: cue.start, end: cue.end, ...place, scope });
  }
  return all.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The tokens a span of the file covers. */
function placeOf(span: Span, tokens: readonly ReadToken[]): { from: number; to: number } {
  const from = tokens.findIndex(({ end }) => end > span.start);
  const to = tokens.findLastIndex(({ start }) => start < span.end) + 1;
  return { from: Math.max(0, from), to };
}

function overlaps({ start, end }: Span, { from, to }: Draft, tokens: readonly Token[]): boolean {
  return start < (tokens[to - 1]?.end ?? 0) && end > (tokens[from]?.start ?? 0);
}

/** Spans of neighbouring tokens joined; spans in the block, token ranges in the sentence. */
function piecesOf(scope: readonly Span[], tokens: readonly Token[], first: number): ReadPiece[] {
  const pieces: { start: number; end: number; from: number; to: number }[] = [];
  let at = first;
  for (const { start, end } of scope) {
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++;
    const last = pieces.at(-1);
    if (
      last !== undefined &&
      last.to === at - first &&
      start >= last.end &&
      (tokens[at] as Token).start === start
    ) {
      last.end = end;
      last.to = at - first + 1;
    } else pieces.push({ start, end, from: at - first, to: at - first + 1 });
  }
  return pieces;
}
