import type { Relation, Sentence, Token } from '../vocabulary.js';
import { findAfter } from './find-after.js';
import { findBefore } from './find-before.js';
import { withGaps } from './frame.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { TIMES } from './verb-frames.js';

/** "Knots dissolve with massage", "Straighten up and your back pain will vanish": the complaint is the grammatical subject. */
export function intransitiveFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const before = findBefore(marked, sentence, mark.from, verbs);
  const object = before.mentions.at(-1);
  if (object === undefined && !before.isPronoun) return undefined;
  const subjects = meansBehind(mark, marked, sentence, verbs);
  if (subjects.length === 0) return undefined;
  const objects = before.mentions.filter((mention) => !subjects.includes(mention));
  return withGaps(
    { relation, mark, subjects, objects, isNoun: false },
    { mentions: subjects, isPronoun: false },
    {
      ...before,
      mentions: objects,
    },
  );
}

const MEANS: ReadonlySet<Mention['kind']> = new Set(['treatment', 'substance']);
const MEANS_WORDS = new Set([
  'with',
  'after',
  'by',
  'through',
  'following',
  'thanks',
  'under',
  'to',
  'from',
  'once',
  'when',
  'if',
  'using',
  'starting',
  'taking',
  'trying',
]);

function meansBehind(
  mark: CueMark,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): readonly Mention[] {
  for (let at = mark.to; at < sentence.to && at < mark.to + 6; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (MEANS_WORDS.has(norm) && TIMES.has(marked.tokens[at + 1]?.norm ?? '')) continue;
    if (MEANS_WORDS.has(norm)) {
      const found = findAfter(marked, sentence, at + 1, sentence.to, verbs, { wide: true }).mentions;
      return found.filter(({ kind }) => MEANS.has(kind));
    }
    if (norm === ',' || norm === ';' || norm === 'and') return [];
  }
  return [];
}
