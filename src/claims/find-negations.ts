import type { Sentence, Span, Token } from '../vocabulary.js';
import { findAffix } from './negative-affix.js';

/** A negation of the language at large: its words or affixes, whatever is said. */
export interface Negation {
  readonly kind: 'word' | 'affix';
  /** The negating letters, in the block: "not", the "n't" of "don't", the "un" of "unhappy"; two for "neither … nor". */
  readonly parts: readonly Span[];
  /** Token indices of the parts. */
  readonly at: readonly number[];
}

/** Negations of a sentence in order. Linear in its length. */
export function findNegations(tokens: readonly Token[], { from, to }: Sentence): Negation[] {
  const found: Negation[] = [];
  let open: number | undefined;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const { norm } = token;
    if (norm === 'nor' && open !== undefined) {
      const neither = found[open] as Negation;
      found[open] = { kind: 'word', parts: [...neither.parts, token], at: [...neither.at, at] };
      open = undefined;
      continue;
    }
    const part = isPseudo(tokens, at) ? undefined : negatedPart(token);
    if (part !== undefined) {
      const by = norm === 'no' && tokens[at + 1]?.norm === 'means' && tokens[at - 1]?.norm === 'by';
      const parts = by ? [tokens[at - 1] as Token, token, tokens[at + 1] as Token] : [part];
      if (norm === 'neither') open = found.length;
      found.push({
        kind: 'word',
        parts: parts.map(({ start, end }) => ({ start, end })),
        at: by ? [at - 1, at, at + 1] : [at],
      });
      continue;
    }
    const affix = findAffix(norm);
    if (affix !== undefined && !isAttitude(tokens, at, from)) {
      const start = token.start + affix.start;
      found.push({ kind: 'affix', parts: [{ start, end: token.start + affix.end }], at: [at] });
    }
  }
  return found;
}

const WORDS = new Set('not no never nothing nobody none nor neither nowhere without'.split(' '));

/** The negating letters of a word. */
function negatedPart({ norm, start, end }: Token): Span | undefined {
  if (WORDS.has(norm)) return { start, end };
  if (norm.endsWith("n't")) return { start: end - 3, end };
  return norm === 'cannot' ? { start: end - 3, end } : undefined;
}

/** "None the less", "not only", "no doubt", "nothing but": nothing is denied. */
function isPseudo(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  const next = tokens[at + 1]?.norm ?? '';
  const before = tokens[at - 1]?.norm ?? '';
  if (norm === 'none') return next === 'the' || next === 'too';
  if (norm === 'nothing') return next === 'but';
  if (norm === 'not' && next === '?') return isTag(tokens, at);
  if (norm === 'not') return next === 'only' || next === 'merely';
  return norm === 'no' && next === 'doubt' && !HOLDERS.has(before);
}

/** Behind these "no doubt" is what there is or is had, not an adverb. */
const HOLDERS = new Set('have has had having is was be be been there leave leaves left with'.split(' '));

/** "…, is it not?" asks for assent. */
function isTag(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 3]?.norm === ',';
}

/** "Unfortunately, it …" says how the writer takes it. */
function isAttitude(tokens: readonly Token[], at: number, from: number): boolean {
  const opens = at === from || tokens[at - 1]?.kind === 'punctuation';
  return opens && (tokens[at] as Token).norm.endsWith('ly') && tokens[at + 1]?.norm === ',';
}
