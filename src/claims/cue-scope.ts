import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import type { Kernel } from './read-assertion.js';
import { CLAUSE_OPENERS, RELATIVES, REPORTING } from './word-classes.js';

/** The token range a cue governs when the kernel lies in it; undefined when it does not. */
export function governs(
  mark: CueMark,
  marks: readonly CueMark[],
  marked: MarkedBlock,
  sentence: Sentence,
  kernel: Kernel,
): readonly [number, number] | undefined {
  if (mark.cue.kind === 'negation' && marked.without.has('negation-scope'))
    return [sentence.from, sentence.to];
  // "is unproven" looks back, "is unproven that" looks ahead.
  const opensClause = THAT.has(marked.tokens[behindAside(marked.tokens, mark.to)]?.norm ?? '');
  const direction =
    mark.cue.direction === 'backward' && opensClause ? 'forward' : (mark.cue.direction ?? 'forward');
  if (direction === 'none') return undefined;
  if ((direction === 'backward' || direction === 'both') && kernel.to <= mark.from) {
    const start = lastBreak(kernel.to, mark.from, marks, marked);
    if (start === undefined) return [sentence.from, mark.from];
    if (direction === 'backward') return undefined;
  }
  if (direction === 'backward') return undefined;
  if (mark.from >= kernel.to) {
    return mark.cue.kind === 'negation' && mark.from === kernel.to && mark.cue.role === undefined
      ? [mark.from, mark.to]
      : undefined;
  }
  if (mark.to > kernel.from && mark.from >= kernel.from) {
    const isForeign = kernel.own !== undefined && !kernel.own.has(marked.tokens[mark.from]?.norm ?? '');
    return direction === 'both' || isForeign ? [mark.from, mark.to] : undefined;
  }
  return isReached(mark, marks, marked, sentence, kernel) ? [mark.to, kernel.to] : undefined;
}

/** Token index behind an aside of one word: "has not been shown, *however*, that". */
function behindAside(tokens: readonly Token[], at: number): number {
  return tokens[at]?.norm === ',' && tokens[at + 2]?.norm === ',' ? at + 3 : at;
}

const THAT = new Set(['that', 'whether', 'if']);

/** A word that ends a backward scope between kernel and cue. */
function lastBreak(
  from: number,
  to: number,
  marks: readonly CueMark[],
  { tokens }: MarkedBlock,
): number | undefined {
  if (marks.some((mark) => mark.cue.role === 'terminate' && mark.from >= from && mark.from < to)) return from;
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ';' || norm === '—') return at;
    if ((norm === 'and' || norm === 'or') && tokens[at - 1]?.norm === ',') return at;
  }
  return undefined;
}

/** Cues that take a whole reported clause: their scope runs over its subject. */
function takesClause({ cue }: CueMark): boolean {
  return (
    cue.kind === 'attribution' ||
    cue.kind === 'debunk' ||
    cue.kind === 'condition' ||
    cue.role === 'evidence' ||
    cue.role === 'double' ||
    (cue.as === 'phrase' && cue.kind === 'hedge')
  );
}

function isReached(
  mark: CueMark,
  marks: readonly CueMark[],
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
  kernel: Kernel,
): boolean {
  if (
    marks.some(
      (other) =>
        other.cue.role === 'terminate' &&
        other !== mark &&
        other.from >= behindAside(tokens, mark.to) &&
        other.to <= kernel.from,
    )
  ) {
    return false;
  }
  if (mark.cue.kind === 'negation' && isRestarted(mark, marks, tokens, kernel)) return false;
  // "did not ease pain, *and had no effect on* swelling": the second denies by itself.
  if (mark.cue.kind === 'negation' && kernel.negated === true && joinsBetween(tokens, mark.to, kernel.from))
    return false;
  const wide = takesClause(mark);
  for (let at = listEnd(mark, tokens, kernel); at < kernel.from; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ';' || norm === '—' || norm === '(') return false;
    if (norm === '–' && tokens[at + 1]?.kind !== 'number' && mark.cue.kind === 'negation') return false;
    if (norm === ':' && mark.cue.kind !== 'debunk' && mark.cue.kind !== 'attribution') return false;
    if (norm === ',' && mark.cue.kind === 'condition') return false;
    if (norm === 'then' && mark.cue.kind === 'condition') return false;
    if (wide) continue;
    // "stretching before exercise" is one name: its words open no clause.
    if (mentions.some(({ from, to }) => from < at && to > at)) continue;
    if (CLAUSE_OPENERS.has(norm)) return false;
    if (RELATIVES.has(norm)) {
      const isReported = norm === 'that' && REPORTING.has(tokens[at - 1]?.norm ?? '');
      if (!isReported && !isCleft(mark, tokens, sentence)) return false;
    }
    // "stress, not coffee, causes …": the aside ends with its comma.
    if (norm === ',' && isAside(mark, tokens)) return false;
    // "No remedy, *from coffee to eggs*, cures …"
    if (norm === ',' && LISTING.has(tokens[at + 1]?.norm ?? '')) {
      const end = tokens.findIndex((token, index) => index > at + 1 && token.norm === ',');
      if (end > at && end < kernel.from) {
        at = end;
        continue;
      }
    }
    const isSentenceAdverb = norm === ',' && at === mark.to && mark.from === sentence.from;
    if (norm === ',' && !isSentenceAdverb && opensOwnClause(tokens, at, kernel)) return false;
    if (norm === 'and' && (opensOwnClause(tokens, at, kernel) || isFinite(kernel))) {
      if (marks.some(({ cue, from }) => cue.kind === 'relation' && from >= mark.to && from < at))
        return false;
      if (opensOwnClause(tokens, at, kernel) && mark.cue.kind !== 'negation') return false;
    }
  }
  if (mark.cue.kind === 'booster') return kernel.from - mark.to <= 4;
  if (mark.cue.kind === 'hedge' && !wide) return kernel.from - mark.to <= 14;
  return true;
}

/** "*Neither* eggs, coffee *nor* beer has …": the list is passed over. */
function listEnd({ from, to }: CueMark, tokens: readonly Token[], kernel: Kernel): number {
  if (tokens[from]?.norm !== 'neither') return to;
  for (let at = to; at < kernel.from && at < to + 20; at++) if (tokens[at]?.norm === 'nor') return at + 1;
  return to;
}

function joinsBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:and|but|or|,)$/.test((tokens[at] as Token).norm)) return true;
  return false;
}

/** "has not been shown to cure, and does *not* prevent": behind the "and" a denial of its own begins. */
function isRestarted(
  mark: CueMark,
  marks: readonly CueMark[],
  tokens: readonly Token[],
  kernel: Kernel,
): boolean {
  return marks.some(
    (other) =>
      other.cue.kind === 'negation' &&
      other.cue.role === undefined &&
      other.from > mark.to &&
      other.to <= kernel.from &&
      tokens.slice(mark.to, other.from).some(({ norm }) => norm === 'and' || norm === 'but' || norm === ','),
  );
}

/** "It is *not* stress that causes knots". */
function isCleft({ from }: CueMark, tokens: readonly Token[], sentence: Sentence): boolean {
  const first = tokens[sentence.from]?.norm;
  // "There is *no* diet that cures …"
  return (
    (first === 'it' || first === "it's" || first === 'there' || first === "there's") &&
    from - sentence.from <= 3
  );
}

function isAside({ from, cue }: CueMark, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1]?.norm;
  return cue.kind === 'negation' && (before === ',' || before === '–' || before === '(' || before === 'but');
}

const LISTING = new Set(['from', 'including', 'such', 'like', 'whether', 'be', 'not']);

/** Behind a comma or "and" a subject of the kernel's own follows: a thing, or a pronoun. */
function opensOwnClause(tokens: readonly Token[], at: number, { subjectFrom, from }: Kernel): boolean {
  if (subjectFrom !== undefined && subjectFrom > at && subjectFrom < from) return true;
  const next = tokens[at + 1];
  return next !== undefined && at + 1 < from && SUBJECT_PRONOUNS.has(next.norm);
}

const SUBJECT_PRONOUNS = new Set(['it', 'they', 'this', 'these', 'he', 'she', 'we', 'you']);

function isFinite({ form }: Kernel): boolean {
  return (form & (FORM.third | FORM.past)) !== 0;
}
