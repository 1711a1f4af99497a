import type { Token } from '../vocabulary.js';
import type { Mention } from './mark-block.js';
import { BE, CLAUSE_OPENERS, COORDINATORS, RELATIVES, SENTENCE_PUNCTUATION } from './word-classes.js';

/** True when the tokens `[from, to)` only join two things: commas, "and", adjectives, "as well as". */
export function isCoordination(tokens: readonly Token[], from: number, to: number): boolean {
  let joined = false;
  let others = 0;
  for (let at = from; at < to; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (norm === '(' && closing(tokens, at, to) > at) at = closing(tokens, at, to);
    else if (COORDINATORS.has(norm) || norm === '—' || norm === '–') joined = true;
    else if (
      BE.has(norm) ||
      RELATIVES.has(norm) ||
      CLAUSE_OPENERS.has(norm) ||
      SENTENCE_PUNCTUATION.has(norm)
    )
      return false;
    else if (kind === 'punctuation' && norm !== '-' && norm !== '"' && norm !== "'") return false;
    else others++;
  }
  return joined && others <= 5;
}

/** The head with the things coordinated before it ("massage, heat and *stretching*"). */
export function withCoordinated(
  head: Mention,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  start: number,
): readonly Mention[] {
  const chain = [head];
  let first = head;
  for (let at = mentions.indexOf(head) - 1; at >= 0; at--) {
    const mention = mentions[at] as Mention;
    if (mention.from < start || !isCoordination(tokens, mention.to, first.from)) break;
    if (opensWithSetting(tokens, start, mention)) break;
    if (!isContrasted(mention, tokens, start)) chain.unshift(mention);
    first = mention;
  }
  return chain;
}

/** Token index of the parenthesis that closes the one at `at`, or `at` when none does. */
export function closing(tokens: readonly Token[], at: number, limit: number): number {
  for (let end = at + 1; end < limit && end < at + 12; end++) if (tokens[end]?.norm === ')') return end;
  return at;
}

export function isParenthetical({ from }: Mention, tokens: readonly Token[], floor: number): boolean {
  for (let at = from - 1; at >= floor; at--) {
    if (tokens[at]?.norm === ')') return false;
    if (tokens[at]?.norm === '(') return true;
  }
  return false;
}

/** "For a stiff back, heat …": the complaint behind the opening preposition is not joined to the subject. */
function opensWithSetting(tokens: readonly Token[], start: number, { from }: Mention): boolean {
  const norm = tokens[start]?.norm;
  return (norm === 'for' || norm === 'in' || norm === 'with' || norm === 'against') && from - start <= 3;
}

/** "stress, *not coffee*, …", "*not by coffee or tea*", "unlike coffee", "rather than coffee": named to be set aside. */
export function isContrasted({ from }: Mention, tokens: readonly Token[], start: number): boolean {
  const word = (back: number): string => (from - back >= start ? (tokens[from - back] as Token).norm : '');
  const one = word(1);
  if (
    one === 'unlike' ||
    (one === 'than' && word(2) === 'rather') ||
    (one === 'of' && word(2) === 'instead') ||
    (one === 'to' && word(2) === 'opposed')
  )
    return true;
  // "not by", "not because of", "not from" before it, or before what it is joined to by "or".
  for (let back = 1; back <= 7; back++) {
    const norm = word(back);
    if (norm === 'not') return BARE.has(word(back + 1));
    if (norm === '' || (!BETWEEN.has(norm) && !(back > 1 && joinsBefore(word, back)))) return false;
  }
  return false;
}

/** A word of a thing set aside before an "or": "not *coffee* or tea". */
function joinsBefore(word: (back: number) => string, back: number): boolean {
  for (let at = back - 1; at >= 1; at--) if (word(at) === 'or') return true;
  return false;
}

const BARE = new Set([',', '–', '—', '(', 'but', 'and']);
const BETWEEN = new Set([
  'by',
  'from',
  'of',
  'because',
  'due',
  'to',
  'with',
  'the',
  'a',
  'or',
  'any',
  'your',
  'just',
]);
