import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { resultIn } from './result-frames.js';
import { AUXILIARIES, BE, PEOPLE } from './word-classes.js';

/**
 * "People who eat garlic every day don't get colds", "Anyone who takes statins will lose their memory": what becomes of
 * those who do, take or are given something. It says that the two go together, not that one brings the other.
 */
export function findHabitFrames(
  marked: MarkedBlock,
  sentence: Sentence,
  frames: readonly Frame[],
): readonly Frame[] {
  const { tokens, mentions } = marked;
  if (mentions.length < 2) return [];
  const who = tokens.findIndex(
    ({ norm }, at) => norm === 'who' && at > sentence.from && at < sentence.to && arePeople(marked, at),
  );
  if (who < 0) return [];
  const habit = mentionsIn(marked, { from: who, to: sentence.to }).find(({ kind }) => HABITS.has(kind));
  if (habit === undefined || habit.from - who > 6) return [];
  const start = mainVerb(tokens, habit.to, sentence.to);
  if (start === undefined) return [];
  const result = resultIn(marked, [start, sentence.to], frames);
  if (result === undefined || result.object.from < start) return [];
  const { relation, object } = result;
  const mark: CueMark = {
    ...result.mark,
    cue: { ...result.mark.cue, strength: 'correlational' },
    form: FORM.exact,
  };
  return [{ relation, mark, subjects: [habit], objects: [object], isNoun: false, resultFrom: start }];
}

const HABITS: ReadonlySet<Mention['kind']> = new Set(['treatment', 'substance', 'exposure']);

function arePeople({ tokens, mentions }: MarkedBlock, who: number): boolean {
  return (
    PEOPLE.has(tokens[who - 1]?.norm ?? '') ||
    mentions.some(({ to, kind }) => to === who && kind === 'population')
  );
}

/** Where the verb group of the main clause begins, behind the habit. */
function mainVerb(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let at = from; at < to && at < from + 8; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (kind === 'punctuation' && norm !== ',' && norm !== '-') return undefined;
    if (BE.has(norm) || AUXILIARIES.has(norm) || norm.endsWith("n't") || HAVING.has(norm)) return at;
  }
  return undefined;
}

const HAVING = new Set([
  'get',
  'catch',
  'have',
  'suffer',
  'develop',
  'end',
  'lose',
  'gain',
  'become',
  'live',
]);
