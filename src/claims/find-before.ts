import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import { SETTING, hasPronoun, trimmed } from './argument.js';
import type { Argument } from './argument.js';
import { isContrasted, isCoordination, isParenthetical, withCoordinated } from './coordination.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  REPORTING,
  SENTENCE_PUNCTUATION,
  opensClause,
} from './word-classes.js';

const FINITE = FORM.third | FORM.past;
const NOMINAL = FORM.singular | FORM.plural | FORM.gerund;

/**
 * What stands before a relation cue in its clause.
 * @param at token index of the cue
 * @param verbs the sentence's relation cues, sorted
 */
export function findBefore(
  marked: MarkedBlock,
  sentence: Sentence,
  at: number,
  verbs: readonly CueMark[],
): Argument {
  const { tokens, mentions } = marked;
  const groupStart = skipVerbGroup(tokens, sentence.from, at, mentions);
  const relative = tokens[groupStart - 1];
  if (relative !== undefined && groupStart - 1 > sentence.from && RELATIVES.has(relative.norm)) {
    const head = relativeHead(marked, sentence, groupStart - 1);
    if (head !== undefined) return head;
  }
  const aside = besideClause(marked, sentence, groupStart);
  if (aside !== undefined) return aside;
  if (endsInPronoun(tokens, sentence.from, groupStart)) return { mentions: [], isPronoun: true };
  const previous = verbs.filter((verb) => verb.to <= groupStart && !isReduced(verb, marked, sentence)).at(-1);
  const { start, carries } = clauseStart(tokens, sentence.from, groupStart, previous, mentions);
  const inside = mentions.filter(
    (mention) =>
      mention.from >= start &&
      mention.to <= groupStart &&
      !isParenthetical(mention, tokens, start) &&
      !isAdverb(mention, tokens),
  );
  const chosen = chooseHead(inside, tokens, start);
  if (chosen.length > 0) return { mentions: chosen, isPronoun: false };
  const words = trimmed(tokens, start, groupStart);
  if (words !== undefined && hasPronoun(tokens, words)) return { mentions: [], isPronoun: true };
  if (carries && words === undefined) return { mentions: [], isPronoun: false, previous };
  return {
    mentions: [],
    isPronoun: false,
    words: carries ? undefined : words,
    previous: carries ? previous : undefined,
  };
}

/**
 * "Sooner or later *it* wrecks …", "worn at your desk, *they* stop …": what stands right before the verb is its subject,
 * whatever else the clause names. Not so the object of a gerund or preposition ("swapping it for oil", "taking these").
 */
function endsInPronoun(tokens: readonly Token[], from: number, groupStart: number): boolean {
  if (groupStart - 1 < from || !SUBJECT_PRONOUNS.has(tokens[groupStart - 1]?.norm ?? '')) return false;
  if (groupStart - 1 === from) return true;
  const { norm } = tokens[groupStart - 2] as Token;
  return !PREPOSITIONS.has(norm) && !/^[a-z]{2,}(?:ing|ed)$/.test(norm) && !IMPERATIVES.has(norm);
}

const SUBJECT_PRONOUNS = new Set(['it', 'they', "it'll", "they'll", "it'd", "they'd"]);
/** Commands whose object a pronoun may be: "take it and …". */
const IMPERATIVES = new Set(
  'take use try do drink eat get have make keep give put let apply add stop avoid leave'.split(' '),
);

/** Steps back over auxiliaries, adverbs and negations to where the verb group begins. */
function skipVerbGroup(
  tokens: readonly Token[],
  from: number,
  at: number,
  mentions: readonly Mention[],
): number {
  let start = at;
  while (start > from) {
    const { norm } = tokens[start - 1] as Token;
    const isGroup =
      AUXILIARIES.has(norm) || BE.has(norm) || norm.endsWith("n't") || /^[a-z]{3,}ly$/.test(norm);
    if (
      !isGroup ||
      PRONOUNS.has(norm) ||
      mentions.some((mention) => mention.from < start && mention.to >= start)
    )
      break;
    start--;
  }
  return start;
}

/** "the oil *used in* crisps": a bare participle behind its noun bounds nothing. */
function isReduced(
  { cue, form, from, to }: CueMark,
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
): boolean {
  if (cue.as !== 'verb' || (form & (FORM.participle | FORM.past)) === 0 || from === sentence.from)
    return false;
  if (!PREPOSITIONS.has(tokens[to]?.norm ?? '') && !PREPOSITIONS.has(tokens[to - 1]?.norm ?? ''))
    return false;
  return mentions.some((mention) => mention.to === from);
}

/** "*Reflexology*, which frees your energy, cures …": a relative clause between commas is passed over. */
function besideClause(marked: MarkedBlock, sentence: Sentence, at: number): Argument | undefined {
  const { tokens } = marked;
  if (tokens[at - 1]?.norm !== ',') return undefined;
  for (let open = at - 2; open > sentence.from && open > at - 22; open--) {
    const { norm } = tokens[open] as Token;
    if ((norm === 'which' || norm === 'who') && tokens[open - 1]?.norm === ',')
      return relativeHead(marked, sentence, open);
    if (SENTENCE_PUNCTUATION.has(norm)) return undefined;
  }
  return undefined;
}

/** The noun a relative clause hangs on; undefined when "that" opens a reported clause. */
function relativeHead(
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
  at: number,
): Argument | undefined {
  const before = (tokens[at - 1] as Token).norm;
  if (REPORTING.has(before)) return undefined;
  const named = mentions.filter(({ to, from }) => to <= at && from >= sentence.from);
  const head = named.at(-1);
  // "Yoga is a gentle practice that eases pain": the predicate says what the subject is.
  const defined = named.findLast(({ to }) => isPredicate(tokens, to, at));
  const chosen = defined ?? (head !== undefined && at - head.to <= 5 ? head : undefined);
  if (chosen !== undefined) {
    return { mentions: withCoordinated(chosen, mentions, tokens, sentence.from), isPronoun: false };
  }
  const words = trimmed(tokens, Math.max(sentence.from, at - 3), at);
  return { mentions: [], isPronoun: false, words };
}

/** The tokens `[from, to)` are "is a …" with nothing but a noun phrase. */
function isPredicate(tokens: readonly Token[], from: number, to: number): boolean {
  const norm = tokens[from]?.norm ?? '';
  if (norm !== 'is' && norm !== 'are' && norm !== 'was' && norm !== 'were') return false;
  if (to - from > 10) return false;
  for (let at = from + 1; at < to; at++) if (PREPOSITIONS.has(tokens[at]?.norm ?? '')) return false;
  return true;
}

/**
 * Where the clause of a verb group begins. `carries`: a verb before it passes its subject on, because nothing that
 * could be a subject stands between.
 */
function clauseStart(
  tokens: readonly Token[],
  from: number,
  groupStart: number,
  previous: CueMark | undefined,
  mentions: readonly Mention[],
): { start: number; carries: boolean } {
  const floor = previous?.to ?? from;
  for (let at = groupStart - 1; at >= floor; at--) {
    if (mentions.some((mention) => mention.from <= at && mention.to > at)) continue;
    const { norm } = tokens[at] as Token;
    // "Tablets (with or without food) help": the aside is passed over.
    const aside = norm === ')' ? opening(tokens, at, floor) : at;
    if (aside < at) {
      at = aside;
      continue;
    }
    const next = tokens[at + 1]?.norm;
    if ((norm === 'but' && next === 'not') || (norm === 'yet' && next === 'to')) continue;
    const isBoundary =
      SENTENCE_PUNCTUATION.has(norm) ||
      (opensClause(tokens, at) && !isAdjunct(tokens, at, groupStart, from, mentions)) ||
      (norm === '–' && tokens[at + 1]?.kind !== 'number') ||
      (norm === 'that' && at > from && opensReport(tokens, at, from, mentions));
    // "does not cure colds but worsens coughs": nothing stands between, so the subject goes on.
    if (isBoundary) return { start: at + 1, carries: norm === 'but' && at + 1 === groupStart };
  }
  if (previous === undefined) return { start: from, carries: false };
  for (let at = groupStart - 1; at >= floor; at--) {
    const { norm } = tokens[at] as Token;
    if (norm !== 'and' && norm !== 'or' && norm !== ',' && norm !== 'then') continue;
    const own = mentions.some((mention) => mention.from > at && mention.to <= groupStart);
    const pronoun = trimmed(tokens, at + 1, groupStart);
    if (own || (pronoun !== undefined && hasPronoun(tokens, pronoun)))
      return { start: at + 1, carries: false };
    break;
  }
  return { start: groupStart, carries: true };
}

/** "have known for thousands of years *that turmeric* heals": a clause of its own, reported. */
function opensReport(
  tokens: readonly Token[],
  at: number,
  from: number,
  mentions: readonly Mention[],
): boolean {
  const { norm } = tokens[at - 1] as Token;
  // "The truth *is that* knots ease …"
  if (REPORTING.has(norm) || norm === 'is' || norm === 'was') return true;
  const next = tokens[at + 1]?.norm ?? '';
  const isClause = DETERMINERS.has(next) || mentions.some((mention) => mention.from === at + 1);
  return isClause && tokens.slice(Math.max(from, at - 7), at).some(({ norm }) => REPORTING.has(norm));
}

/** "folic acid *before* pregnancy helps": a preposition inside the subject, with no verb of its own. */
function isAdjunct(
  tokens: readonly Token[],
  at: number,
  groupStart: number,
  from: number,
  mentions: readonly Mention[],
): boolean {
  const { norm } = tokens[at] as Token;
  if (at === from) return false;
  // "coffee while pregnant"
  const isNamed = mentions.some(
    (mention) => mention.from > at && mention.from < groupStart && mention.kind !== 'condition',
  );
  if ((norm === 'while' || norm === 'when') && (groupStart - at > 2 || isNamed)) return false;
  if (norm !== 'before' && norm !== 'after' && norm !== 'while' && norm !== 'when') return false;
  for (let next = at + 1; next < groupStart; next++) {
    const { norm: word, kind } = tokens[next] as Token;
    if (kind === 'punctuation' || PRONOUNS.has(word) || word === 'you' || BE.has(word)) return false;
  }
  return true;
}

/** "*safely* removes": names how, not what. */
function isAdverb({ from, to }: Mention, tokens: readonly Token[]): boolean {
  return to - from === 1 && /^[a-z]{3,}ly$/.test((tokens[from] as Token).norm);
}

/** Token index of the parenthesis that opens the one at `at`, or `at` when none does. */
function opening(tokens: readonly Token[], at: number, floor: number): number {
  for (let start = at - 1; start >= floor && start > at - 14; start--)
    if (tokens[start]?.norm === '(') return start;
  return at;
}

/** The head among the mentions before a verb: the last one that does not hang on a preposition. */
function chooseHead(inside: readonly Mention[], tokens: readonly Token[], start: number): readonly Mention[] {
  const things = inside.some(({ kind }) => !SETTING.has(kind))
    ? inside.filter(({ kind }) => !SETTING.has(kind))
    : inside;
  for (let at = things.length - 1; at >= 0; at--) {
    const mention = things[at] as Mention;
    // "massage warms the muscle and relieves …": a thing named by a finite verb is what the subject does.
    if (at > 0 && (mention.form & FINITE) !== 0 && (mention.form & NOMINAL) === 0) continue;
    if (isContrasted(mention, tokens, start)) continue;
    if (!hangsOnPreposition(mention, tokens, start))
      return [...withCoordinated(mention, things, tokens, start), ...examplesOf(mention, things, tokens)];
  }
  const first = things[0];
  return first === undefined ? [] : withCoordinated(first, things, tokens, start);
}

/** "tools *like foam rollers and balls*": the examples are meant too. */
function examplesOf(head: Mention, things: readonly Mention[], tokens: readonly Token[]): readonly Mention[] {
  const examples: Mention[] = [];
  let end = head.to;
  for (const mention of things) {
    if (mention.from < end) continue;
    const opener = tokens[end]?.norm === ',' ? end + 1 : end;
    const isFirst =
      examples.length === 0 && EXAMPLES.has(tokens[opener]?.norm ?? '') && mention.from - opener <= 3;
    if (!isFirst && (examples.length === 0 || !isCoordination(tokens, end, mention.from))) break;
    examples.push(mention);
    end = mention.to;
  }
  return examples;
}

const EXAMPLES = new Set(['like', 'such', 'including']);

function hangsOnPreposition(mention: Mention, tokens: readonly Token[], start: number): boolean {
  for (let at = mention.from - 1; at >= start && at >= mention.from - 4; at--) {
    const { norm, kind } = tokens[at] as Token;
    if (PREPOSITIONS.has(norm)) return true;
    if (kind === 'punctuation' || norm === 'and' || norm === 'or') return false;
  }
  return false;
}
