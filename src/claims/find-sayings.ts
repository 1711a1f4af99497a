import type { CompiledEvidence, SayingStep } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import type { OpenLexicon, OpenSaying } from './lexicon.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { rangeAt, startingIn } from './ranges.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';

/** A rule's pattern found in a sentence: token range `[from, to)`. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly rule: number;
  readonly pattern: number;
  readonly mentions: readonly Mention[];
  /** Words the pattern itself spells out. */
  readonly words?: ReadonlySet<string>;
}

/** Fixed sayings of rules in a sentence. */
export function findSayings(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
): readonly PatternMatch[] {
  const { lexicon } = article;
  const { tokens, mentions } = marked;
  const inSentence = startingIn(mentions, sentence.from, sentence.to);
  const candidates = candidatesIn(article, marked, sentence, inSentence);
  if (candidates.length === 0) return NO_MATCHES;
  const matches: PatternMatch[] = [];
  let next = 0;
  for (let from = sentence.from; from < sentence.to; from++) {
    const { norm } = tokens[from] as Token;
    const opensMention = inSentence[next]?.from === from;
    if (opensMention) next++;
    for (const { rule, pattern, steps, first, words } of candidates) {
      if (first === undefined ? !opensMention : !first.has(norm)) continue;
      const to = matchSteps(steps, 0, from, marked, sentence, lexicon);
      if (to === undefined) continue;
      matches.push({ from, to, rule, pattern, mentions: mentionsIn(marked, { from, to }), words: words() });
    }
  }
  return matches;
}

const NO_MATCHES: readonly PatternMatch[] = [];
const NO_CANDIDATES: readonly OpenSaying[] = [];

/** Sayings whose rarest word or concept the sentence holds, and a word for each of their other steps, in order. */
function candidatesIn(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  mentions: readonly Mention[],
): readonly OpenSaying[] {
  const { lexicon } = article;
  let found: Set<number> | undefined;
  let held: HeldWords | undefined;
  const sift = (sayings: readonly number[]): void => {
    if (sayings.length === 0) return;
    held ??= holdWords(article.wordIds(marked), sentence, lexicon);
    for (const index of sayings) {
      if (mayStand(lexicon.sayingAt(index), held)) (found ??= new Set()).add(index);
    }
  };
  for (const { value } of article.anchorsIn(marked, sentence)) sift(value.sayings);
  for (const { concepts } of mentions) for (const id of concepts) sift(lexicon.sayingsOn(id));
  if (found === undefined) return NO_CANDIDATES;
  return [...found].sort((a, b) => a - b).map((index) => lexicon.sayingAt(index));
}

/** The words of the sentence looked at: those whose entry is `round`. A set would be made anew for every sentence. */
interface HeldWords {
  rounds: Uint32Array;
  round: number;
}

const heldWords = new WeakMap<OpenLexicon, HeldWords>();

function holdWords(ids: Int32Array, { from, to }: Sentence, lexicon: OpenLexicon): HeldWords {
  let held = heldWords.get(lexicon);
  if (held === undefined) {
    held = { rounds: new Uint32Array(lexicon.trie.wordCount), round: 0 };
    heldWords.set(lexicon, held);
  }
  held.round++;
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    if (id >= 0) held.rounds[id] = held.round;
  }
  return held;
}

/** False when the sentence lacks a word the saying cannot be without. */
function mayStand({ needs }: OpenSaying, { rounds, round }: HeldWords): boolean {
  for (let at = 0; at < needs.length; at++) {
    const group = needs[at] as Int32Array;
    let isHeld = false;
    for (let next = 0; next < group.length && !isHeld; next++)
      isHeld = rounds[group[next] as number] === round;
    if (isHeld) continue;
    if (at > 0) {
      needs[at] = needs[0] as Int32Array;
      needs[0] = group;
    }
    return false;
  }
  return true;
}

function matchSteps(
  steps: readonly SayingStep[],
  step: number,
  at: number,
  marked: MarkedBlock,
  sentence: Sentence,
  lexicon: OpenLexicon,
): number | undefined {
  const current = steps[step];
  if (current === undefined) return at;
  if ('gap' in current) {
    for (let skip = 0; skip <= current.gap && at + skip <= sentence.to; skip++) {
      const end = matchSteps(steps, step + 1, at + skip, marked, sentence, lexicon);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  if ('concept' in current) {
    const mention = rangeAt(marked.mentions, at);
    if (mention?.from !== at || mention.to > sentence.to) return undefined;
    if (!mention.concepts.some((id) => lexicon.isKindOf(id, current.concept))) return undefined;
    return matchSteps(steps, step + 1, mention.to, marked, sentence, lexicon);
  }
  for (const words of current.words) {
    const next = matchWords(words, at, marked.tokens, sentence.to);
    const end = next === undefined ? undefined : matchSteps(steps, step + 1, next, marked, sentence, lexicon);
    if (end !== undefined) return end;
  }
  // "going on HRT *absolutely* doubles …": an adverb between the words of a saying is passed over.
  return step > 0 && at < sentence.to && isAdverb(marked.tokens[at])
    ? matchSteps(steps, step, at + 1, marked, sentence, lexicon)
    : undefined;
}

function isAdverb(token: Token | undefined): boolean {
  return token?.kind === 'word' && (ADVERBS.has(token.norm) || /^[a-z]{3,}ly$/.test(token.norm));
}

const ADVERBS = new Set([
  'also',
  'really',
  'just',
  'even',
  'now',
  'often',
  'soon',
  'still',
  'always',
  'then',
  'quite',
]);

/** Commas, quotation marks and hyphens between the words of a saying do not count. */
function matchWords(
  words: readonly string[],
  from: number,
  tokens: readonly Token[],
  limit: number,
): number | undefined {
  let at = from;
  for (const word of words) {
    while (at < limit && at > from && tokens[at]?.kind === 'punctuation' && tokens[at]?.norm !== word) at++;
    if (at >= limit || tokens[at]?.norm !== word) return undefined;
    at++;
  }
  return at;
}

/** Loose rules: every group of concepts is named in the sentence. */
export function findTogether(
  mentions: readonly Mention[],
  patterns: Pick<CompiledEvidence, 'rules'>,
  lexicon: OpenLexicon,
): PatternMatch[] {
  const matches = new Map<string, PatternMatch>();
  for (const { concepts } of mentions) {
    for (const id of concepts) {
      const pairs = lexicon.looseRulesOn(id);
      for (let at = 0; at < pairs.length; at += 2) {
        const rule = pairs[at] as number;
        const pattern = pairs[at + 1] as number;
        const key = `${rule}#${pattern}`;
        if (matches.has(key)) continue;
        const groups = patterns.rules[rule]?.together[pattern]?.concepts ?? [];
        const found = namedTogether(groups, mentions, lexicon);
        if (found === undefined) continue;
        const from = Math.min(...found.map((one) => one.from));
        const to = Math.max(...found.map((one) => one.to));
        matches.set(key, { from, to, rule, pattern, mentions: found });
      }
    }
  }
  return [...matches.values()];
}

function namedTogether(
  groups: readonly (readonly string[])[],
  mentions: readonly Mention[],
  lexicon: OpenLexicon,
): Mention[] | undefined {
  const found: Mention[] = [];
  for (const group of groups) {
    const named = mentions.find(
      (mention) =>
        !found.includes(mention) &&
        mention.concepts.some((id) => group.some((wanted) => lexicon.isKindOf(id, wanted))),
    );
    if (named === undefined) return undefined;
    found.push(named);
  }
  return found.length === 0 ? undefined : found.sort((a, b) => a.from - b.from);
}
