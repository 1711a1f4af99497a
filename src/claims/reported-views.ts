import type { Sentence, Token } from '../vocabulary.js';
import type { MarkedBlock } from './mark-block.js';
import { isEstablished } from './stated-frames.js';
import { AUXILIARIES, BE } from './word-classes.js';

/**
 * Why a clause is talked about instead of put forward: it is the subject of what the sentence says ("*The slogan that sitting
 * is the new smoking* makes a snappy headline"), a view once held ("coaches *used to* blame …"), or something to be
 * forgotten ("*Forget* the 21-day rule: …"). `debunked`: the sentence calls it untrue.
 * @param from token range of the kernel
 */
export function isDiscussed(
  { tokens }: MarkedBlock,
  sentence: Sentence,
  from: number,
  to: number,
): 'hypothetical' | 'debunked' | undefined {
  if (isFormer(tokens, sentence, from) || isForgotten(tokens, sentence, to)) return 'hypothetical';
  const start = opensThatClause(tokens, sentence);
  if (start === undefined || from < start) return undefined;
  const predicate = predicateBehind(tokens, to, sentence.to);
  if (predicate === undefined) return undefined;
  const words = tokens.slice(predicate, sentence.to).map(({ norm }) => norm);
  if (words.some((norm) => UNTRUE.has(norm))) return 'debunked';
  return isEstablished(tokens, predicate, sentence.to) ? undefined : 'hypothetical';
}

/** "coaches *used to* blame": not "is used to treat". */
function isFormer(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  for (let at = from - 1; at > sentence.from; at--) {
    const { norm } = tokens[at] as Token;
    if (norm === ';' || norm === ':') return false;
    if (norm !== 'to' || tokens[at - 1]?.norm !== 'used') continue;
    const before = tokens[at - 2]?.norm ?? '';
    return !BE.has(before) && !/^(?:commonly|often|widely|also|and|,|when)$/.test(before);
  }
  return false;
}

/** "*Forget* the 21-day rule: …", up to the colon. */
function isForgotten(tokens: readonly Token[], sentence: Sentence, to: number): boolean {
  if (tokens[sentence.from]?.norm !== 'forget' || tokens[sentence.from + 1]?.norm === 'to') return false;
  for (let at = sentence.from; at < sentence.to; at++)
    if (BREAKS.has(tokens[at]?.norm ?? '')) return to <= at;
  return false;
}

const BREAKS = new Set([':', ';', '—', '–', '.', '!']);

/** Token index behind the "that" of a clause the sentence opens with: "That knots …", "The idea that knots …". */
function opensThatClause(tokens: readonly Token[], { from }: Sentence): number | undefined {
  for (let at = from; at < from + 6; at++) {
    const { norm } = tokens[at] ?? { norm: '.' };
    if (norm === 'that') {
      const next = tokens[at + 1]?.norm ?? '';
      if (at === from) return isClauseStart(next) ? at + 1 : undefined;
      return VIEWS.has(tokens[at - 1]?.norm ?? '') ? at + 1 : undefined;
    }
    if (BE.has(norm) || AUXILIARIES.has(norm)) return undefined;
  }
  return undefined;
}

/** "That *is* …" and "That *said*, …" open no clause of their own; "That knots ease …" does. */
function isClauseStart(norm: string): boolean {
  return (
    !BE.has(norm) && !AUXILIARIES.has(norm) && !/^(?:said|means|way|sounds?|time|[.,:!?]|.*'s)$/.test(norm)
  );
}

/** Where the verb of the whole sentence begins, behind the clause: its first form of "be" or finite verb. */
function predicateBehind(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (norm === 'but' || norm === ';') return undefined;
    if (kind === 'word' && (norm === 'is' || norm === 'was' || norm === 'has' || FINITE.has(norm))) return at;
  }
  return undefined;
}

const FINITE = new Set(
  'makes made relies rests comes goes sounds remains keeps refuses persists lives survives may might can could will does did deserves'.split(
    ' ',
  ),
);
const VIEWS = new Set(
  'slogan figure claim idea notion belief saying line tale trope adage mantra theory suggestion assertion rumour rumor promise headline advice hoax cliche cliché statistic number fear view'.split(
    ' ',
  ),
);
const UNTRUE = new Set(
  'myth myths tale misconception nonsense fiction lie untrue false wrong outdated disproved disproven debunked fallacy superstition legend mistaken mistake refuted'.split(
    ' ',
  ),
);
