import type { Sentence } from '../vocabulary.js';
import { inSentence, mentionsIn } from './article.js';
import { isBareMeans } from './cut-clauses.js';
import { isHelping } from './find-context.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { firstFrom, startingIn } from './ranges.js';
import { resultIn } from './result-frames.js';
import { TAKING } from './word-classes.js';

/**
 * Claims two sentences make together: "A litre of cranberry juice. The infection will be gone by tomorrow.", "Sip ginger tea
 * before you set off. You won't be sick." The first says what to do or take, the second what will then be well.
 * @param frames those of the sentence itself
 */
export function findFollowFrames(
  marked: MarkedBlock,
  sentence: Sentence,
  frames: readonly Frame[],
): readonly Frame[] {
  const { sentences, tokens } = marked;
  const before = sentences[firstFrom(sentences, sentence.from) - 1];
  if (before === undefined) return [];
  const means = meansOf(marked, before);
  if (means === undefined) return [];
  const end = tokens[sentence.to - 1]?.norm;
  if (end === '?') return [];
  const own = inSentence(marked, sentence);
  const result = resultIn(own, [sentence.from, sentence.to], frames);
  if (result === undefined || !isHelping(result.relation) || result.object.from < sentence.from) return [];
  const { relation, mark, object } = result;
  return [{ relation, mark, subjects: [means], objects: [object], isNoun: false, resultFrom: sentence.from }];
}

/** What a command or a bare phrase has one take or do; undefined for any other sentence. */
function meansOf(marked: MarkedBlock, sentence: Sentence): Mention | undefined {
  const { tokens, cues } = marked;
  const { from, to } = sentence;
  if (to - from > 25 || tokens[to - 1]?.norm === '?' || !isBareMeans(tokens, from, to)) return undefined;
  const isWithheld = startingIn(cues, from, to).some(
    ({ cue }) => cue.kind === 'negation' || cue.kind === 'attribution' || cue.hedge === 'real',
  );
  if (isWithheld) return undefined;
  const first = mentionsIn(marked, sentence).find(({ kind }) => kind === 'treatment' || kind === 'substance');
  if (first === undefined) return undefined;
  const isCommand = TAKING.has(tokens[from]?.norm ?? '') && first.from - from <= 8;
  return isCommand || first.from - from <= 3 ? first : undefined;
}
