import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { findAfter, findBefore, mentionsAround } from './arguments.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { chooseRelationCues, isNamed, isSplit, particleOf } from './choose-cues.js';
import {
  AUXILIARIES,
  BE,
  RELATIVES,
} from './word-classes.js';

/** How a frame came by its subject: named in the clause, or to be looked for elsewhere. */
export type Gap = 'pronoun' | 'absent' | 'unknown';

/** One relation cue with the concepts at its two ends, as far as the sentence itself names them. */
export interface Frame {
  readonly relation: Relation;
  readonly mark: CueMark;
  readonly subjects: readonly Mention[];
  readonly objects: readonly Mention[];
  /** Why an end is empty; undefined when it is filled. */
  readonly subjectGap?: Gap;
  readonly objectGap?: Gap;
  /** Token ranges of ends no concept is known for, `[from, to)`. */
  readonly subjectWords?: readonly [number, number];
  readonly objectWords?: readonly [number, number];
  /** The verb group is a command ("Drink water to …", "Avoid …"). */
  readonly isNoun: boolean;
}

/** All relation frames of one sentence, in the order of their cues. */
export function findFrames(marked: MarkedBlock, sentence: Sentence): Frame[] {
  const chosen = chooseRelationCues(marked, sentence);
  // A copula bounds no clause for other relations: "X is a proven treatment for Y".
  const verbs = chosen.filter((mark) => mark.cue.role !== 'definition' && !isNamed(mark, marked));
  const frames: Frame[] = [];
  for (const mark of chosen) {
    const frame = frameOf(mark, marked, sentence, verbs, frames);
    if (frame !== undefined) frames.push(frame);
  }
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
  if (cue.role === 'blame') return blameFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'definition') return definitionFrame(mark, relation, marked, sentence, verbs);
  if (cue.role === 'reversed') return reversedFrame(mark, relation, marked, sentence, verbs, earlier);
  if (cue.role === 'benefit') return benefitFrame(mark, relation, marked, sentence, verbs);
  if (cue.as === 'noun') return nounFrame(mark, relation, marked, sentence, verbs, earlier);
  return verbFrame(mark, relation, marked, sentence, verbs, earlier);
}

/** "Knots dissolve with massage", "Straighten up and your back pain will vanish": the complaint is the grammatical subject. */
function intransitiveFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const before = findBefore(marked, sentence, mark.from, verbs);
  const object = before.mentions.at(-1);
  if (object === undefined && !before.isPronoun) return undefined;
  const means = meansBehind(mark, marked, sentence, verbs);
  const first = object?.from ?? mark.from;
  const earlier = marked.mentions.filter(
    ({ from, to, kind }) => from >= sentence.from && to <= first && MEANS.has(kind) && isJoinedTo(marked, to, first),
  );
  const subjects = means.length > 0 ? means : earlier.slice(0, 1);
  if (subjects.length === 0) return undefined;
  const objects = before.mentions.filter((mention) => !subjects.includes(mention));
  return withGaps({ relation, mark, subjects, objects, isNoun: false }, { mentions: subjects, isPronoun: false }, {
    ...before,
    mentions: objects,
  });
}

const MEANS: ReadonlySet<Mention['kind']> = new Set(['treatment', 'substance']);
const MEANS_WORDS = new Set(['with', 'after', 'by', 'through', 'following', 'thanks', 'under', 'to', 'from', 'once', 'when', 'if', 'using']);

function meansBehind(
  mark: CueMark,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): readonly Mention[] {
  for (let at = mark.to; at < sentence.to && at < mark.to + 5; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (MEANS_WORDS.has(norm)) {
      const found = findAfter(marked, sentence, at + 1, sentence.to, verbs, { wide: true }).mentions;
      return found.filter(({ kind }) => MEANS.has(kind));
    }
    if (norm === ',' || norm === ';' || norm === 'and') return [];
  }
  return [];
}

/** "…, and", "until", "then": what is done before them has the outcome behind them. */
function isJoinedTo({ tokens }: MarkedBlock, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === 'and' || norm === 'until' || norm === 'then' || norm === 'so' || norm === 'makes' || norm === ',') return true;
  }
  return false;
}

/** "stress-related knots": the two concepts stand right at the cue. */
function compoundFrame(mark: CueMark, relation: Relation, { tokens, mentions }: MarkedBlock): Frame | undefined {
  if (tokens[mark.from - 1]?.norm !== '-') return undefined;
  const subject = mentions.find(({ to }) => to === mark.from - 1);
  const object = mentions.find(({ from }) => from >= mark.to && from - mark.to <= 1);
  if (subject === undefined || object === undefined) return undefined;
  return { relation, mark, subjects: [subject], objects: [object], isNoun: false };
}

/** "Blame stress for your knots", "you can blame your knots on stress". */
function blameFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const { tokens } = marked;
  for (let at = mark.to; at < sentence.to; at++) {
    const norm = (tokens[at] as Token).norm;
    if (norm !== 'for' && norm !== 'on') continue;
    const near = findAfter(marked, sentence, mark.to, at, verbs);
    const far = findAfter(marked, sentence, at + 1, sentence.to, verbs);
    if (near.mentions.length === 0 || far.mentions.length === 0) return undefined;
    return norm === 'for'
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
  const before = findBefore(marked, sentence, mark.from, verbs);
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs);
  const object = after.mentions[0];
  if (object === undefined || object.from - mark.to > 5) return undefined;
  return withGaps({ relation, mark, subjects: before.mentions, objects: after.mentions, isNoun: false }, before, after);
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
  const objects = before.mentions.length > 0 ? before.mentions : inherited(before.previous, earlier, 'objects');
  return withGaps({ relation, mark, subjects: after.mentions, objects, isNoun: false }, after, {
    ...before,
    mentions: objects,
  });
}

/** "Benefits of massage": what follows is the subject, what it does stands elsewhere. */
function benefitFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame {
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs, { afterNoun: true });
  const objects = subjectBehind(after.mentions.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  return withGaps({ relation, mark, subjects: after.mentions, objects, isNoun: true }, after, {
    mentions: objects,
    isPronoun: false,
  });
}

/** "X is a cause of Y", "causes of Y include X", "Y relief". */
function nounFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame {
  const { mentions } = marked;
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs, { afterNoun: true });
  const compound = mentions.find(({ to, from }) => to === mark.from && from >= sentence.from);
  const objects = after.mentions.length > 0 ? after.mentions : compound === undefined ? [] : [compound];
  const before = findBefore(marked, sentence, compound?.from ?? mark.from, verbs);
  if (before.mentions.length > 0 || before.isPronoun) {
    return withGaps({ relation, mark, subjects: before.mentions, objects, isNoun: true }, before, {
      ...after,
      mentions: objects,
    });
  }
  const behind = subjectBehind(objects.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  const subjects = behind.length > 0 ? behind : inherited(before.previous, earlier, 'subjects');
  return withGaps({ relation, mark, subjects, objects, isNoun: true }, { ...before, mentions: subjects }, {
    ...after,
    mentions: objects,
  });
}

/** Subjects behind a noun of relation: "The causes of knots include X and Z", "relief from knots with X". */
function subjectBehind(
  from: number,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): readonly Mention[] {
  for (let at = from; at < sentence.to && at < from + 4; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (BE.has(norm) || LINKS.has(norm)) {
      const rest = verbs.filter(({ cue, from: place }) => cue.role !== 'definition' && place > at);
      return findAfter(marked, sentence, at + 1, sentence.to, rest, { wide: true }).mentions;
    }
  }
  return [];
}

const LINKS = new Set(['include', 'includes', 'including', ':', 'with', 'through', 'comes', 'lies', '–', '—', 'by', 'such']);

/** Active and passive verbs, adjectives, fixed phrases. */
function verbFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame {
  const voice = voiceOf(mark, marked, sentence);
  const before = findBefore(marked, sentence, mark.from, verbs);
  if (voice.passive) {
    const objects = before.mentions.length > 0 ? before.mentions : inherited(before.previous, earlier, 'objects');
    const agent =
      voice.agent === undefined
        ? undefined
        : findAfter(marked, sentence, voice.agent + 1, sentence.to, verbs, { wide: true });
    return withGaps(
      { relation, mark, subjects: agent?.mentions ?? [], objects, isNoun: false },
      agent ?? { mentions: [], isPronoun: false },
      { ...before, mentions: objects },
    );
  }
  const limit = isSplit(mark) ? particleOf(mark, marked.tokens, sentence) : undefined;
  const after = findAfter(marked, sentence, mark.to, limit ?? sentence.to, verbs);
  const objects = after.mentions.length > 0 ? after.mentions : sharedObject(mark, marked, verbs, sentence);
  let subjects = before.mentions;
  if (subjects.length === 0 && !before.isPronoun) {
    subjects = inherited(before.previous, earlier, 'subjects');
    if (subjects.length === 0) subjects = instrument(mark, marked, sentence, verbs);
    if (subjects.length === 0) subjects = mentionsAround(marked, sentence, mark, verbs);
  }
  return withGaps({ relation, mark, subjects, objects, isNoun: false }, { ...before, mentions: subjects }, {
    ...after,
    mentions: objects,
  });
}

/** "eases and prevents knots": the first verb takes the second's object. */
function sharedObject(
  mark: CueMark,
  marked: MarkedBlock,
  verbs: readonly CueMark[],
  sentence: Sentence,
): readonly Mention[] {
  const next = verbs.find(({ from }) => from >= mark.to);
  if (next === undefined || next.cue.as !== 'verb' || next.from - mark.to > 3) return [];
  const between = marked.tokens.slice(mark.to, next.from).map(({ norm }) => norm);
  if (!between.every((norm) => norm === 'and' || norm === 'or' || norm === ',' || AUXILIARIES.has(norm))) return [];
  if (!between.some((norm) => norm === 'and' || norm === 'or' || norm === ',')) return [];
  const after = findAfter(marked, sentence, next.to, sentence.to, verbs);
  return after.mentions.length > 0 ? after.mentions : sharedObject(next, marked, verbs, sentence);
}

/** "Prevent knots by stretching", "treat pain with massage". */
function instrument(
  mark: CueMark,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): readonly Mention[] {
  for (let at = mark.to; at < sentence.to; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (norm === 'by' || norm === 'through' || norm === 'with' || norm === 'using' || norm === 'via') {
      const rest = verbs.filter(({ from }) => from > at + 6);
      return findAfter(marked, sentence, at + 1, sentence.to, rest, { wide: true }).mentions;
    }
    if (norm === ';' || norm === ':') return [];
  }
  return [];
}

function voiceOf(mark: CueMark, { tokens, mentions }: MarkedBlock, sentence: Sentence): { passive: boolean; agent?: number } {
  const { cue, form } = mark;
  if (cue.as !== 'verb' || !(form & (FORM.participle | FORM.past))) return { passive: false };
  let agent: number | undefined;
  let adverbsOnly = true;
  for (let at = mark.to; at < sentence.to && at < mark.to + 5; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ',' || norm === 'and' || norm === ';') break;
    // "cut cramps by half": what has an object is not passive.
    if (mentions.some((mention) => mention.from === at)) break;
    if (norm === 'by' || (adverbsOnly && (norm === 'with' || norm === 'through' || norm === 'using'))) {
      agent = at;
      break;
    }
    adverbsOnly &&= AUXILIARIES.has(norm) || norm.endsWith('ly');
  }
  for (let at = mark.from - 1; at >= sentence.from && at >= mark.from - 5; at--) {
    const { norm } = tokens[at] as Token;
    if (BE.has(norm) || norm.endsWith("n't")) {
      return BE.has(norm) || agent !== undefined ? passive(agent) : { passive: false };
    }
    if (!AUXILIARIES.has(norm) && !RELATIVES.has(norm)) break;
    if (norm === 'have' || norm === 'has' || norm === 'had') return { passive: false };
  }
  return agent === undefined ? { passive: false } : passive(agent);
}

function passive(agent: number | undefined): { passive: boolean; agent?: number } {
  return agent === undefined ? { passive: true } : { passive: true, agent };
}

/** What an earlier verb of the same sentence had at that end. */
function inherited(
  previous: CueMark | undefined,
  earlier: readonly Frame[],
  end: 'subjects' | 'objects',
): readonly Mention[] {
  if (previous === undefined) return [];
  const frame = earlier.find(({ mark }) => mark === previous);
  if (frame === undefined) return [];
  if (end === 'subjects') return frame.subjects;
  return frame.mark.cue.role === 'reversed' || frame.objects.length > 0 ? frame.objects : [];
}

interface End {
  readonly mentions: readonly Mention[];
  readonly isPronoun: boolean;
  readonly words?: readonly [number, number] | undefined;
}

function withGaps(frame: Frame, subject: End, object: End): Frame {
  const gap = ({ mentions, isPronoun, words }: End): Gap | undefined =>
    mentions.length > 0 ? undefined : isPronoun ? 'pronoun' : words === undefined ? 'absent' : 'unknown';
  const subjectGap = gap(subject);
  const objectGap = gap(object);
  return {
    ...frame,
    ...(subjectGap === undefined ? {} : { subjectGap }),
    ...(objectGap === undefined ? {} : { objectGap }),
    ...(subject.words === undefined ? {} : { subjectWords: subject.words }),
    ...(object.words === undefined ? {} : { objectWords: object.words }),
  };
}
