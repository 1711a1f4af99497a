import type { Relation, Sentence, Token } from '../vocabulary.js';
import { EVENTS, SETTING } from './argument.js';
import { findAfter } from './find-after.js';
import { findBefore } from './find-before.js';
import { chooseRelationCues, isNamed } from './choose-cues.js';
import { carriedOver, withGaps } from './frame.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import { BE, DETERMINERS, PRONOUNS, SENTENCE_PUNCTUATION } from './word-classes.js';
import { benefitFrame, nounFrame, subjectBehind } from './noun-frames.js';
import { findAnswerFrames } from './answer-frames.js';
import { findHabitFrames } from './habit-frames.js';
import { findResultFrames } from './result-frames.js';
import { findStatedFrames, isEstablished } from './stated-frames.js';
import { findVerbalFrames } from './verbal-frames.js';
import { intransitiveFrame } from './intransitive-frames.js';
import { verbFrame } from './verb-frames.js';

/**
 * All relation frames of one sentence, in the order of their cues.
 * @param full the same block with the mentions and cues of all its sentences
 */
export function findFrames(marked: MarkedBlock, sentence: Sentence, full = marked): Frame[] {
  const chosen = chooseRelationCues(marked, sentence);
  // A copula bounds no clause for other relations: "X is a proven treatment for Y".
  const verbs = chosen.filter((mark) => mark.cue.role !== 'definition' && !isNamed(mark, marked));
  const frames: Frame[] = [];
  for (const mark of chosen) {
    const between = linkBetween(mark, marked);
    if (between !== undefined) {
      frames.push(...betweenFrames(between, marked, sentence));
      continue;
    }
    if (mark.cue.role === 'between') {
      frames.push(...betweenFrames(mark, marked, sentence));
      continue;
    }
    const frame = frameOf(mark, marked, sentence, verbs, frames);
    if (frame !== undefined) frames.push(unrivalled(frame, marked, sentence) ?? frame);
  }
  const { without } = marked;
  // All that follow need a name.
  if (marked.mentions.length === 0) return frames;
  frames.push(
    ...(without.has('verbal') ? [] : findVerbalFrames(marked, sentence)),
    ...(without.has('results')
      ? []
      : [
          ...findStatedFrames(marked, sentence),
          ...findAnswerFrames(full, sentence),
          ...findResultFrames(marked, sentence, frames),
          ...findHabitFrames(marked, sentence, frames),
        ]),
  );
  return frames;
}

function frameOf(
  mark: CueMark,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame | undefined {
  const { cue } = mark;
  const relation = cue.relation;
  if (relation === undefined) return undefined;
  if (cue.role === 'intransitive') return intransitiveFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'compound') return compoundFrame(mark, relation, marked);
  if (cue.role === 'blame') return blameFrame(mark, relation, marked, sentence, verbs, BLAMING);
  if (cue.role === 'link') return blameFrame(mark, relation, marked, sentence, verbs, LINKING);
  if (cue.role === 'topic' && goesOn(mark, marked, sentence)) return undefined;
  if (cue.role === 'reason') return reasonFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'part') return partFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'free') return freeFrame(mark, relation, marked, sentence, verbs, earlier);
  if (cue.role === 'definition') return definitionFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'reversed') return reversedFrame(mark, relation, marked, sentence, verbs, earlier);
  if (cue.role === 'benefit') return benefitFrame(mark, relation, marked, sentence, verbs);
  if (cue.as === 'noun') return nounFrame(mark, relation, marked, sentence, verbs, earlier);
  if (cue.role !== 'causative') return verbFrame(mark, relation, marked, sentence, verbs, earlier);
  // "makes you *feel* calm"
  const others = verbs.filter((verb) => verb.cue.relation !== 'detects' || verb.from > mark.to + 3);
  return onlyEvents(verbFrame(mark, relation, marked, sentence, others, earlier), marked);
}

/** "makes you tired", "leaves them with cramps" say something only where a complaint or outcome follows. */
function onlyEvents(frame: Frame, { tokens }: MarkedBlock): Frame | undefined {
  const isKept = /^(?:keep|kept)/.test(tokens[frame.mark.from]?.norm ?? '');
  const objects = frame.objects.filter(({ kind }) =>
    isKept ? kind === 'outcome' : EVENTS.has(kind) || kind === 'exposure',
  );
  return objects.length === 0 ? undefined : { ...frame, objects };
}

/** "*Nothing* eases pain *as well as* heat", "nothing relieves it *like* heat": it is said of what stands last. */
function unrivalled(frame: Frame, { tokens, mentions }: MarkedBlock, sentence: Sentence): Frame | undefined {
  if (tokens[sentence.from]?.norm !== 'nothing' || frame.objects.length === 0) return undefined;
  const [object] = frame.objects;
  if (object === undefined) return undefined;
  const last = object.to;
  const rival = mentions.find(({ to, from, kind }) => to <= sentence.to && from > last && !SETTING.has(kind));
  if (rival === undefined) return undefined;
  const words = tokens.slice(last, rival.from).map(({ norm }) => norm);
  if (!words.some((norm) => norm === 'as' || norm === 'like' || norm === 'than')) return undefined;
  return { ...frame, subjects: [rival], objects: [object], resultFrom: sentence.from + 1 };
}

/** "no *link whatsoever between* X and Y" */
function linkBetween(mark: CueMark, { tokens }: MarkedBlock): CueMark | undefined {
  if (mark.cue.role !== 'link') return undefined;
  const at = [0, 1, 2].map((ahead) => mark.to + ahead).find((index) => tokens[index]?.norm === 'between');
  return at === undefined ? undefined : { ...mark, to: at + 1 };
}

/** "There is a clear link between X and Y": which brings which is left open. */
function betweenFrames(mark: CueMark, marked: MarkedBlock, sentence: Sentence): Frame[] {
  const { relation } = mark.cue;
  // The verb behind says something of the link, not of its second end.
  const [first, ...others] = findAfter(marked, sentence, mark.to, sentence.to, [], {
    wide: true,
  }).mentions;
  if (relation === undefined || first === undefined || others.length === 0) return [];
  const end = others.at(-1)?.to ?? mark.to;
  if (
    !isStatedThere(marked.tokens, sentence.from, mark.from) &&
    !isEstablished(marked.tokens, end, sentence.to)
  )
    return [];
  return [
    { relation, mark, subjects: [first], objects: others, isNoun: true },
    { relation, mark, subjects: others, objects: [first], isNoun: true },
  ];
}

/** "there is a", "a proven": the link is stated, not only talked about. */
function isStatedThere(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(Math.max(from, to - 6), to).map(({ norm }) => norm);
  if (words.includes('no') && !words.includes('there')) return false;
  return words.some((norm) => STATED.has(norm) || BE.has(norm));
}

const STATED = new Set(
  'there clear strong direct proven undeniable known established found find finds show shows showed shown confirm confirms confirmed definite obvious'.split(
    ' ',
  ),
);

/** "stress-related knots": the two concepts stand right at the cue. */
function compoundFrame(
  mark: CueMark,
  relation: Relation,
  { tokens, mentions }: MarkedBlock,
): Frame | undefined {
  if (tokens[mark.from - 1]?.norm !== '-') return undefined;
  const subject = mentions.find(({ to }) => to === mark.from - 1);
  const object = mentions.find(({ from }) => from >= mark.to && from - mark.to <= 1);
  if (subject === undefined || object === undefined) return undefined;
  return { relation, mark, subjects: [subject], objects: [object], isNoun: false };
}

/** Words behind which the effect stands, and those behind which the cause does. */
interface Partners {
  readonly effect: readonly string[];
  readonly cause: readonly string[];
}

const BLAMING: Partners = { effect: ['for'], cause: ['on'] };
const LINKING: Partners = { effect: ['to', 'with'], cause: [] };

/** "effective *treatment*", "speeds recovery *after* …": it is said of what. */
function goesOn({ to }: CueMark, { tokens }: MarkedBlock, sentence: Sentence): boolean {
  const next = tokens[to];
  return to < sentence.to && next?.kind === 'word' && !ENDING.has(next.norm);
}

const ENDING = new Set([
  'and',
  'but',
  'when',
  'if',
  'because',
  'too',
  'while',
  'though',
  'especially',
  'fast',
  'quickly',
]);

/** "X is the *reason* most of us wake up with a headache". */
function reasonFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const object = marked.mentions.find(
    ({ from, to, kind }) =>
      from >= mark.to && to <= sentence.to && from - mark.to <= 14 && !SETTING.has(kind),
  );
  if (object === undefined) return undefined;
  for (let at = mark.to; at < object.from; at++)
    if (SENTENCE_PUNCTUATION.has(marked.tokens[at]?.norm ?? '') || marked.tokens[at]?.norm === 'to')
      return undefined;
  const before = findBefore(marked, sentence, mark.from, verbs);
  const end = { mentions: [object], isPronoun: false };
  return withGaps(
    { relation, mark, subjects: before.mentions, objects: [object], isNoun: true },
    before,
    end,
  );
}

/** "the proven role of X in Y". */
function partFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  if (!isStatedThere(marked.tokens, sentence.from, mark.from)) return undefined;
  const near = findAfter(marked, sentence, mark.to, sentence.to, verbs, { afterNoun: true }).mentions;
  const at = near.at(-1)?.to ?? sentence.to;
  if (marked.tokens[at]?.norm !== 'in') return undefined;
  const far = findAfter(marked, sentence, at + 1, sentence.to, verbs).mentions;
  return far.length === 0 ? undefined : { relation, mark, subjects: near, objects: far, isNoun: true };
}

/** "keeps you pain-*free*": the complaint stands right before. */
function freeFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame | undefined {
  const { tokens, mentions } = marked;
  const end = tokens[mark.from - 1]?.norm === '-' ? mark.from - 1 : mark.from;
  const object = mentions.find(({ to, kind }) => to === end && EVENTS.has(kind));
  if (object === undefined) return undefined;
  const kept = { ...mark, from: object.from };
  const frame = verbFrame(kept, relation, marked, sentence, verbs, earlier);
  const subjects =
    frame.subjects.length > 0
      ? frame.subjects
      : mentions.filter(({ kind, from }) => isMeans(kind) && from < end).slice(0, 1);
  return { ...frame, mark, subjects, objects: [object] };
}

function isMeans(kind: string): boolean {
  return kind === 'treatment' || kind === 'substance';
}

/** "Blame stress for your knots", "you can blame your knots on stress", "trials link X to Y". */
function blameFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  { effect, cause }: Partners,
): Frame | undefined {
  const { tokens } = marked;
  for (let at = mark.to; at < sentence.to; at++) {
    const norm = (tokens[at] as Token).norm;
    if (!effect.includes(norm) && !cause.includes(norm)) continue;
    const near = findAfter(marked, sentence, mark.to, at, verbs);
    const far = findAfter(marked, sentence, at + 1, sentence.to, verbs);
    if (near.mentions.length === 0 || far.mentions.length === 0) return undefined;
    return effect.includes(norm)
      ? { relation, mark, subjects: near.mentions, objects: far.mentions, isNoun: false }
      : { relation, mark, subjects: far.mentions, objects: near.mentions, isNoun: false };
  }
  return undefined;
}

/** "Trigger points are tiny spasms": both ends must stand close. */
function definitionFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs);
  const object = after.mentions[0];
  if (object === undefined || object.from - mark.to > 5) return undefined;
  if (isOfSomethingElse(marked.tokens, mark.to, object.from)) return undefined;
  const before = findBefore(marked, sentence, mark.from, verbs);
  return withGaps(
    { relation, mark, subjects: before.mentions, objects: after.mentions, isNoun: false },
    before,
    after,
  );
}

/** "is healthier than", "is as bad as", "is mild, and …": no word of what it is. */
function isOfSomethingElse(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm;
    if (norm === 'than' || norm === 'as' || norm === 'like') return true;
    const next = tokens[at + 1]?.norm ?? '';
    if (norm === 'and' && (DETERMINERS.has(next) || PRONOUNS.has(next))) return true;
  }
  return false;
}

/** "Knots are caused by X", "pain due to X". */
function reversedFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame {
  const before = findBefore(marked, sentence, mark.from, verbs);
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs, { wide: true });
  let objects =
    before.mentions.length > 0
      ? before.mentions
      : carriedOver(before, 'objects', mark, marked, sentence, earlier);
  // "A side effect of X *is Y*".
  if (objects.length === 0 && !before.isPronoun)
    objects = subjectBehind(after.mentions.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  return withGaps({ relation, mark, subjects: after.mentions, objects, isNoun: false }, after, {
    ...before,
    mentions: objects,
  });
}
