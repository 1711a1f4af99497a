import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import { EVENTS } from './argument.js';
import { rangeAt, startingIn } from './ranges.js';
import { findParticle, isSplitCue } from './split-verbs.js';
import { BE, DEMONSTRATIVES, DETERMINERS, NOUN_ADJECTIVES, PREPOSITIONS } from './word-classes.js';

/** The relation cues of a sentence that are used as such, one reading each, in order. */
export function chooseRelationCues(marked: MarkedBlock, sentence: Sentence): CueMark[] {
  const marks = startingIn(marked.cues, sentence.from, sentence.to).filter(
    ({ cue }) => cue.kind === 'relation',
  );
  const used = marks.filter((mark) => isUsed(mark, marked, sentence));
  return used.filter((mark) => !isShadowed(mark, used, marked));
}

/** "This *treatment* releases knots": a noun of relation that is itself a thing bounds no clause. */
export function isNamed({ cue, from, to }: CueMark, { mentions }: MarkedBlock): boolean {
  return cue.as === 'noun' && mentions.some((mention) => mention.from <= from && mention.to >= to);
}

/** A noun reading gives way to a verb reading that fits ("cures"), a helper to the verb it helps ("helps relieve"). */
function isShadowed(mark: CueMark, used: readonly CueMark[], marked: MarkedBlock): boolean {
  if (mark.cue.as === 'noun') {
    return used.some((other) => other.cue.as === 'verb' && other.from === mark.from && other.to === mark.to);
  }
  // "plays no part in": of whatever kind, it is denied.
  if (mark.cue.role === 'negated') return used.some(({ from, to }) => from === mark.from && to > mark.to);
  const same = used.filter((other) => other.from === mark.from && other.cue.as === mark.cue.as);
  const split = same.findLast((one) => isSplit(one) && !isNamedParticle(one, marked));
  const intransitive = same.find(({ cue }) => cue.role === 'intransitive');
  const transitive = same.find(({ cue }) => cue.role !== 'intransitive' && !isSplitCue(cue));
  const best =
    split ??
    (intransitive !== undefined && !hasObject(mark, marked) && !isPassive(mark, marked)
      ? intransitive
      : (transitive ?? intransitive));
  return best !== mark;
}

/** "have been *healed* by". */
function isPassive({ from, to, form }: CueMark, { tokens }: MarkedBlock): boolean {
  if ((form & FORM.participle) === 0 || tokens[to]?.norm !== 'by') return false;
  // "are lengthened *and relaxed* by"
  return [1, 2, 3, 4].some((back) => BE.has(tokens[from - back]?.norm ?? ''));
}

/** "makes your muscles *cramp*", "stops skin *from making* …": the words behind the object name a thing of their own. */
function isNamedParticle({ cue, to }: CueMark, { tokens, mentions }: MarkedBlock): boolean {
  const at = findParticle(cue, tokens, to, tokens.length);
  const mention = at === undefined ? undefined : rangeAt(mentions, at);
  if (mention === undefined || at === undefined) return false;
  return mention.from < at || (cue.relation === 'causes' && EVENTS.has(mention.kind));
}

/** False for a word that only looks like a relation: the noun "causes" read as a verb, a helper before another verb. */
function isUsed(mark: CueMark, marked: MarkedBlock, sentence: Sentence): boolean {
  const { cue, form } = mark;
  const { tokens } = marked;
  if (isCrossed(mark, marked)) return false;
  if (cue.as !== 'verb') return true;
  if (isInCompound(mark, tokens)) return false;
  if (isSplit(mark) && particleOf(mark, tokens, sentence) === undefined) return false;
  const name = rangeAt(marked.mentions, mark.from - 1);
  // "the aluminium in your *roll-on* feeds": the last word of a name is a noun, whatever it looks like.
  const isNamedBefore = name !== undefined && name.to === mark.from && name.to - name.from > 1;
  const previous = isNamedBefore ? 'noun' : wordBefore(tokens, mark.from, sentence.from);
  const next = mark.to < sentence.to ? (tokens[mark.to] as Token).norm : undefined;
  if (form & FORM.gerund) return true;
  if (previous === undefined)
    return (form & (FORM.past | FORM.participle)) === 0 || (form & FORM.base) !== 0 || next === 'by';
  if (next === 'of' && tokens[mark.to - 1]?.norm !== 'of' && mark.to - mark.from === 1) return false;
  // "as *much harm* as"
  if (AMOUNTS.has(previous) && (form & FORM.base) !== 0) return false;
  // "5 points *lower on* the scale" compares.
  if (tokens[mark.from]?.norm === 'lower' && (PREPOSITIONS.has(next ?? '') || next === 'than')) return false;
  // "knots *develop in* the neck": it has no object.
  if (
    ARISING.has(tokens[mark.from]?.norm ?? '') &&
    mark.to - mark.from === 1 &&
    (next === undefined ||
      PREPOSITIONS.has(next) ||
      ALONE.has(next) ||
      tokens[mark.to]?.kind === 'punctuation')
  )
    return false;
  // "*working out* with a knot" names the exercise.
  if ((form & FORM.gerund) !== 0 && isItself(mark, marked)) return false;
  if (previous === 'to') return true;
  const isFinite = (form & (FORM.past | FORM.participle)) === 0;
  if (!isFinite && !(form & FORM.base) && next !== 'by' && opensPhrase(previous)) return false;
  if (isFinite && (BE.has(previous) || (PREPOSITIONS.has(previous) && previous !== 'to'))) return false;
  if (DETERMINERS.has(previous) || previous.endsWith("'s")) return false;
  if (NOUN_ADJECTIVES.has(previous)) return (form & (FORM.past | FORM.participle)) !== 0;
  if (DEMONSTRATIVES.has(previous)) return agreesWithDemonstrative(previous, form, tokens[mark.from - 2]);
  return true;
}

/** "*press hard* on": a name that begins before the cue takes its first word away. */
function isCrossed({ cue, from, to }: CueMark, { mentions }: MarkedBlock): boolean {
  if (cue.as === 'noun') return false;
  const name = rangeAt(mentions, from);
  return name !== undefined && name.from < from && name.to < to;
}

/** "grown-*ups*", "pick-me-*up*": part of a word with a hyphen, no verb. */
function isInCompound({ from, to, cue }: CueMark, tokens: readonly Token[]): boolean {
  if (to - from > 1 || cue.role === 'compound' || cue.role === 'free') return false;
  const hyphen = tokens[from - 1];
  return hyphen?.norm === '-' && hyphen.end === tokens[from]?.start && tokens[from - 2]?.end === hyphen.start;
}

const ALONE = new Set(
  'any anymore again over more overnight slowly quickly when if because as after and'.split(' '),
);

/** A treatment or habit has the very words of the cue for its name. */
function isItself({ from, to }: CueMark, { mentions }: MarkedBlock): boolean {
  return mentions.some(
    (mention) =>
      mention.from === from &&
      mention.to === to &&
      (mention.kind === 'treatment' || mention.kind === 'exposure'),
  );
}

const AMOUNTS = new Set(['much', 'little', 'less', 'serious', 'great', 'real']);

const ARISING = new Set(['develop', 'develops', 'developed', 'form', 'forms', 'formed']);

/** The word before a cue; "can *all* give you" looks past the quantifier. */
function wordBefore(tokens: readonly Token[], at: number, from: number): string | undefined {
  if (at <= from) return undefined;
  const { norm } = tokens[at - 1] as Token;
  const isFloating = (norm === 'all' || norm === 'both' || norm === 'each') && at - 1 > from;
  return isFloating ? (tokens[at - 2] as Token).norm : norm;
}

/** A past participle here is an adjective: "with sustained pressure", "a restricted joint". */
function opensPhrase(previous: string): boolean {
  return (PREPOSITIONS.has(previous) && previous !== 'to') || DETERMINERS.has(previous) || previous === ':';
}

/** True for a verb that takes its object in the middle. */
export function isSplit({ cue }: CueMark): boolean {
  return isSplitCue(cue);
}

/** Where the words behind the object of a split verb stand in its sentence. Token index, or undefined. */
export function particleOf(
  { cue, to }: CueMark,
  tokens: readonly Token[],
  sentence: Sentence,
): number | undefined {
  return findParticle(cue, tokens, to, sentence.to);
}

/** "This causes", "these cause" are verbs; "this cause", "these causes" are nouns. */
function agreesWithDemonstrative(word: string, form: number, before: Token | undefined): boolean {
  // Behind a noun "that" opens a relative clause: "foods that ease pain".
  if (
    word === 'that' &&
    (before?.kind === 'word' || before?.kind === 'number') &&
    !PREPOSITIONS.has(before.norm)
  ) {
    return true;
  }
  if (form & (FORM.past | FORM.participle)) return true;
  const isPlural = word === 'these' || word === 'those';
  return isPlural ? (form & FORM.base) !== 0 : (form & FORM.third) !== 0;
}

/** "eases pain" has an object, "pain eases with rest" has none. */
function hasObject(
  { to }: CueMark,
  { tokens, mentions, cues }: Pick<MarkedBlock, 'tokens' | 'mentions' | 'cues'>,
): boolean {
  for (let at = to; at < tokens.length && at < to + 6; at++) {
    if (mentions.some((mention) => mention.from === at)) return true;
    const { kind, norm } = tokens[at] as Token;
    if (at === to && (norm === 'it' || norm === 'them')) return true;
    if (norm === 'and' || norm === 'or') {
      // "eases and prevents knots" share their object.
      const next = cues.find(
        ({ from, cue }) => from === at + 1 && cue.kind === 'relation' && cue.as === 'verb',
      );
      return next !== undefined && hasObject(next, { tokens, mentions, cues });
    }
    if (kind === 'punctuation' || PREPOSITIONS.has(norm)) return false;
  }
  return false;
}
