import type { Relation, Sentence, Token } from '../vocabulary.js';
import { findAfter } from './find-after.js';
import { findBefore } from './find-before.js';
import { carriedOver, openingComplaint, withGaps } from './frame.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { BE, DETERMINERS } from './word-classes.js';

/** "Benefits of massage", "side effects of creatine": what follows is the subject, what it does stands elsewhere. */
export function benefitFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame {
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs, { afterNoun: true });
  const behind = subjectBehind(after.mentions.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  // "Hair loss is a side effect of creatine".
  const objects =
    behind.length > 0 || relation !== 'causes'
      ? behind
      : findBefore(marked, sentence, mark.from, verbs).mentions;
  return withGaps({ relation, mark, subjects: after.mentions, objects, isNoun: true }, after, {
    mentions: objects,
    isPronoun: false,
  });
}

/** "X is a cause of Y", "causes of Y include X", "Y relief". */
export function nounFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame {
  const { mentions } = marked;
  const named = culpritFrame(mark, relation, marked, sentence, verbs);
  if (named !== undefined) return named;
  const after = findAfter(marked, sentence, mark.to, sentence.to, verbs, { afterNoun: true });
  // "get lasting relief from *acupuncture*": what stands behind gives it.
  if (relation === 'relieves' && after.mentions.length > 0 && after.mentions.every(isRemedy))
    return { relation, mark, subjects: after.mentions, objects: [], isNoun: true, objectGap: 'absent' };
  const compound = mentions.find(({ to, from }) => to === mark.from && from >= sentence.from);
  let objects = after.mentions.length > 0 ? after.mentions : compound === undefined ? [] : [compound];
  if (objects.length === 0) objects = openingComplaint(marked, sentence, mark.from);
  const before = findBefore(marked, sentence, compound?.from ?? mark.from, verbs);
  if (before.mentions.length > 0 || before.isPronoun) {
    return withGaps({ relation, mark, subjects: before.mentions, objects, isNoun: true }, before, {
      ...after,
      mentions: objects,
    });
  }
  const behind = subjectBehind(objects.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  // "removes the cause of knots" does not say that anything causes them.
  const { previous } = before;
  const isObject = relation === 'causes' && previous !== undefined && mark.from - previous.to <= 3;
  const carried = isObject ? [] : carriedOver(before, 'subjects', mark, marked, sentence, earlier);
  const subjects = behind.length > 0 ? behind : carried;
  return withGaps(
    { relation, mark, subjects, objects, isNoun: true },
    { ...before, mentions: subjects },
    {
      ...after,
      mentions: objects,
    },
  );
}

function isRemedy({ kind }: Mention): boolean {
  return kind === 'treatment' || kind === 'substance';
}

/** Subjects behind a noun of relation: "The causes of knots include X and Z", "relief from knots with X". */
export function subjectBehind(
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

const LINKS = new Set([
  'include',
  'than',
  'includes',
  'including',
  ':',
  'with',
  'through',
  'comes',
  'lies',
  '–',
  '—',
  'by',
  'such',
]);

/** "The culprit *is lactic acid*", "the answer is more water": of what, the sentence before or the heading says. */
function culpritFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const { tokens } = marked;
  const norm = tokens[mark.to]?.norm ?? '';
  if (norm !== 'is' && norm !== 'are' && norm !== ':') return undefined;
  const words = tokens.slice(sentence.from, mark.from);
  if (words.length > 5 || !words.every((word) => DETERMINERS.has(word.norm) || CULPRIT_WORDS.has(word.norm)))
    return undefined;
  const behind = findAfter(marked, sentence, mark.to + 1, sentence.to, verbs);
  if (behind.mentions.length === 0) return undefined;
  return {
    relation,
    mark,
    subjects: behind.mentions,
    objects: [],
    isNoun: true,
    objectGap: 'pronoun',
  };
}

const CULPRIT_WORDS = new Set(
  'usual real main likely most likeliest true biggest number one only single common hidden best simple first'.split(
    ' ',
  ),
);
