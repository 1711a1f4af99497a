import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { mentionsIn } from './article.js';
import type { Place } from './build-claim.js';
import {
  canBeSubject,
  findAntecedent,
  findLabel,
  headingTopic,
  isHelping,
  isTypicalSubject,
} from './find-context.js';
import type { Supplied } from './find-context.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { places } from './places.js';
import { AUXILIARIES, BE, DETERMINERS, RELATIVES } from './word-classes.js';

/**
 * The subjects of a relation: those its clause names, those a pronoun, label or heading stands for, or bare words no
 * concept is known for. Empty when there is none.
 */
export function findSubjects(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
): readonly Place[] {
  const { subjects, subjectWords } = frame;
  if (subjects.length > 0) {
    const meant =
      labelMeant(marked, sentence, frame) ??
      sharedSubject(article, marked, sentence, frame) ??
      (subjects.length === 1 ? pointedTo(article, marked, sentence, subjects[0] as Mention) : undefined);
    return places(
      article,
      meant ?? { marked, mentions: subjects },
      frame.isGivenUp === true ? 'given-up' : 'subject',
    );
  }
  const supplied = suppliedSubject(article, marked, sentence, frame);
  // "Stop popping your knuckles. It harms …": "it" is the popping.
  if (supplied !== undefined) {
    const found = places(article, supplied);
    return isSwapped(marked, sentence, frame) ? found.map((place) => ({ ...place, isAbsent: true })) : found;
  }
  if (subjectWords === undefined) return [];
  return [{ marked, from: subjectWords[0], to: subjectWords[1] }];
}

/** "Swapping *it* for olive oil brought …": what the pronoun stands for is given up. */
function isSwapped({ tokens }: MarkedBlock, { from }: Sentence, { mark }: Frame): boolean {
  for (let at = from; at < mark.from - 1; at++)
    if (GIVEN_UP.has(tokens[at]?.norm ?? '') && BARE_PRONOUN.test(tokens[at + 1]?.norm ?? '')) return true;
  return false;
}

const GIVEN_UP = new Set(
  'swapping replacing substituting trading cutting avoiding dropping quitting limiting reducing ditching without skipping swap replace cut avoid'.split(
    ' ',
  ),
);

function suppliedSubject(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
): Supplied | undefined {
  const { relation, mark, subjectGap } = frame;
  if (subjectGap === 'unknown') {
    if (standsForTopic(marked, frame)) return antecedent(article, marked, sentence, frame);
    return frame.isNoun ? findLabel(marked, sentence, mark.from) : undefined;
  }
  if (subjectGap === 'pronoun' || pointsBack(marked, sentence, frame))
    return antecedent(article, marked, sentence, frame);
  if (subjectGap !== 'absent') return undefined;
  const label = findLabel(marked, sentence, mark.from);
  if (label !== undefined) return label;
  if (frame.isNoun)
    return isCellAlone(marked, sentence, frame) ? headingTopic(article, marked, isRemedy) : undefined;
  if (frame.isOutcome === true) return headingTopic(article, marked, isRemedy);
  if (!opensSentence(marked, sentence, frame)) return undefined;
  return headingTopic(article, marked, ({ kind }) => kind !== 'practitioner' && canBeSubject(kind, relation));
}

/** The cell "*an effective treatment for depression*" says it of what its row is about. */
function isCellAlone({ block, tokens }: MarkedBlock, sentence: Sentence, { mark, objects }: Frame): boolean {
  if (block.role !== 'table-cell' || objects.length === 0 || block.headers?.row === undefined) return false;
  return tokens
    .slice(sentence.from, mark.from)
    .every(({ norm }) => DETERMINERS.has(norm) || PRAISE.has(norm));
}

const PRAISE = new Set([
  'effective',
  'natural',
  'proven',
  'powerful',
  'great',
  'good',
  'best',
  'excellent',
  'gentle',
]);

function isRemedy({ kind }: Mention): boolean {
  return kind === 'treatment' || kind === 'substance';
}

/** "The orange pigment", "a squirt before dinner", "two a day": a portion, part or kind of what was named before. */
function standsForTopic({ tokens }: MarkedBlock, { subjectWords }: Frame): boolean {
  if (subjectWords === undefined) return false;
  const [from, to] = subjectWords;
  const opener = tokens[from]?.norm ?? '';
  if (PORTIONS.has(opener)) return true;
  if (!POINTING.has(opener)) return false;
  for (let at = from + 1; at < to && at <= from + 4; at++)
    if (TOPICAL.has(tokens[at]?.norm ?? '')) return true;
  return false;
}

const PORTIONS = new Set(['one', 'two', 'three', 'both', 'half']);
const POINTING = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'such',
  'a',
  'an',
  'its',
  'their',
  'one',
  'just',
]);
/** Nouns for a portion, part or kind of something, which a writer uses to name it again. */
const TOPICAL = new Set(
  (
    'teaspoon teaspoons tablespoon tablespoons spoonful gram grams serving glass pint shot session sessions pigment squirt nip dose doses drop drops tablet tablets pill pills capsule capsules shot jab spoonful glass cup sip dab ' +
    'stuff substance ingredient compound compounds nutrient mineral vitamin herb plant root spice oil drink tea food foods fruit ' +
    'supplement supplements remedy habit practice technique method approach move exercise exercises trick treatment therapy product ' +
    'device gadget chemical additive session handful bit juice powder extract leaf leaves enzyme acid acids bacteria bug bugs ' +
    'cold heat warmth pressure suction smell scent sound ritual routine regime diet plan drug medicine medication needle needles ray rays syrup lozenge lozenges gummy gummies injection injections cream ointment patch mask gel brew tonic broth smoothie seeds berries'
  ).split(' '),
);

/** What the pronoun before a relation stands for. */
function antecedent(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  { relation: stated, mark, objects }: Frame,
  before = mark.from,
): Supplied | undefined {
  const relation = isHelp(article, marked, sentence, objects) ? 'relieves' : stated;
  const pronoun = pronounBefore(marked, sentence, mark.from);
  const isPerson = PERSONS.has(pronoun) && DONE_BY_PERSONS.has(relation);
  const fits = ({ kind }: Mention): boolean =>
    (kind !== 'practitioner' || isPerson) && canBeSubject(kind, relation);
  return findAntecedent(article, marked, sentence, before, fits, {
    isTypical: ({ kind }) => isTypicalSubject(kind, relation),
    number: numberOf(pronoun),
  });
}

/** "It offers relief": what brings an object that is a help in words is a treatment, not a complaint. */
function isHelp(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  objects: readonly Mention[],
): boolean {
  return article
    .frames(marked, sentence)
    .some(
      ({ relation, mark }) =>
        isHelping(relation) && objects.some(({ from, to }) => mark.from >= from && mark.to <= to),
    );
}

const PERSONS = new Set(['they', 'he', 'she', "they'll"]);
const DONE_BY_PERSONS: ReadonlySet<Relation> = new Set(['detects', 'removes', 'treats', 'relieves', 'cures']);

function pronounBefore({ tokens }: MarkedBlock, sentence: Sentence, before: number): string {
  for (let at = before - 1; at >= sentence.from; at--) {
    const { norm } = tokens[at] as Token;
    if (BARE_PRONOUN.test(norm)) return norm;
  }
  return '';
}

const PLURAL = /^(?:they|these|those|they're|they'll|both)$/;
const BARE_PRONOUN = /^(?:they|these|those|they're|they'll|both|it|this|that|it's|it'll|that's|he|she)$/;

/** `FORM.plural` for "they", "these", "those"; 0 where it does not tell. */
function numberOf(pronoun: string): number {
  if (PLURAL.test(pronoun)) return FORM.plural;
  return pronoun === '' || pronoun === 'he' || pronoun === 'she' ? 0 : FORM.singular | FORM.gerund;
}

/** "That is where the pain comes from", "This is what knots are caused by". */
function pointsBack({ tokens }: MarkedBlock, { from }: Sentence, { mark, subjectGap }: Frame): boolean {
  if (mark.cue.role !== 'reversed' || subjectGap !== 'absent') return false;
  const words = tokens.slice(from, from + 3).map(({ norm }) => norm);
  const question = words[0] === "that's" ? words[1] : words[2];
  if (words[0] !== "that's" && !BE.has(words[1] ?? '')) return false;
  return BARE_PRONOUN.test(words[0] ?? '') && (question === 'where' || question === 'what');
}

/** "Myofascial release: gentle pressure that loosens …": what follows the label only says what it is. */
function labelMeant(
  marked: MarkedBlock,
  sentence: Sentence,
  { mark, subjects }: Frame,
): Supplied | undefined {
  const label = findLabel(marked, sentence, mark.from);
  const named = label?.mentions.at(-1);
  const first = subjects[0] as Mention;
  if (label === undefined || named === undefined || first.from < named.to) return undefined;
  if (standsAtVerb(marked, subjects.at(-1) as Mention, mark.from)) return label;
  // "Coconut oil: a heart-friendly *fat that* …"
  const isDefined =
    [0, 1, 2].some((ahead) => RELATIVES.has(marked.tokens[first.to + ahead]?.norm ?? '')) &&
    first.from - named.to <= 6;
  return isDefined ? label : undefined;
}

/**
 * "It frees stuck fascia and eases tension": what stands right before the "and" has a verb of its own before it, so the
 * subject is the one the sentence opens with.
 */
function sharedSubject(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
): Supplied | undefined {
  const { mark, subjects, relation } = frame;
  const last = subjects.at(-1) as Mention;
  if (!isDoneTo(marked, last, mark.from) && !isVerbBehindPronoun(marked, sentence, last)) return undefined;
  const inside = mentionsIn(marked, sentence);
  const second = inside.find(({ from }) => from === sentence.from + 1);
  const isPronoun =
    BARE_PRONOUN.test(marked.tokens[sentence.from]?.norm ?? '') &&
    !BE.has(marked.tokens[sentence.from + 1]?.norm ?? '') &&
    (second === undefined || isVerbBehindPronoun(marked, sentence, second));
  if (isPronoun) return antecedent(article, marked, sentence, frame, sentence.from);
  const head = inside[0] as Mention;
  const isHead =
    opensWith(marked, sentence, head) && !subjects.includes(head) && canBeSubject(head.kind, relation);
  return isHead ? { marked, mentions: [head] } : undefined;
}

/** "*A daily spoonful of honey* soothes …": nothing but a noun phrase stands before the mention. */
function opensWith({ tokens, cues }: MarkedBlock, { from }: Sentence, head: Mention): boolean {
  if (head.from - from > 5) return false;
  for (let at = from; at < head.from; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (BE.has(norm) || AUXILIARIES.has(norm) || (kind === 'punctuation' && norm !== '-')) return false;
  }
  return !cues.some(
    ({ cue, from: at }) => cue.kind === 'relation' && cue.as === 'verb' && at >= from && at < head.from,
  );
}

/** "It overloads the back and …", "This overloads …": the mention is the verb of the pronoun, not a thing. */
function isVerbBehindPronoun({ tokens }: MarkedBlock, { from }: Sentence, mention: Mention): boolean {
  if (mention.from !== from + 1) return false;
  const pronoun = tokens[from]?.norm ?? '';
  if (pronoun === 'this' || pronoun === 'that')
    return (mention.form & FORM.singular) === 0 && (mention.form & (FORM.plural | FORM.third)) !== 0;
  return pronoun === 'it' || pronoun === 'they';
}

/** Only "and" and auxiliaries stand before the verb: it goes on from an earlier verb, and what is named last is that one's. */
function isDoneTo({ tokens }: MarkedBlock, { to }: Mention, before: number): boolean {
  for (let at = before - 1; at >= to; at--) {
    const { norm } = tokens[at] as Token;
    if (norm === 'and' || norm === 'or' || norm === 'then') return true;
    if (norm !== ',' && !AUXILIARIES.has(norm)) return false;
  }
  return false;
}

/** Only "and" and auxiliaries part the mention from the verb. */
function standsAtVerb(marked: MarkedBlock, mention: Mention, before: number): boolean {
  return (
    isDoneTo(marked, mention, before) &&
    marked.tokens.slice(mention.to, before).every(({ norm }) => JOINS.has(norm) || AUXILIARIES.has(norm))
  );
}

const JOINS = new Set(['and', 'or', 'then', ',']);

/** "This treatment", "these exercises": the narrower thing of that kind named before. */
function pointedTo(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  mention: Mention,
): Supplied | undefined {
  const before = marked.tokens[mention.from - 1]?.norm;
  if (before !== 'this' && before !== 'these' && before !== 'such') return undefined;
  const { lexicon } = article;
  const fits = ({ concepts }: Mention): boolean =>
    concepts.some((id) =>
      mention.concepts.some((general) => id !== general && lexicon.isKindOf(id, general)),
    );
  return findAntecedent(article, marked, sentence, mention.from, fits);
}

/** "Helps reduce …", "Relieves …" with nothing before: the heading is the subject. */
function opensSentence({ tokens }: MarkedBlock, sentence: Sentence, { mark }: Frame): boolean {
  for (let at = sentence.from; at < mark.from; at++) {
    const { norm } = tokens[at] as Token;
    if (!/^(?:helps?|can|may|might|also|often|to|and)$/.test(norm)) return false;
  }
  return true;
}
