import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import { mentionsIn } from './article.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { firstFrom } from './ranges.js';
import { BE } from './word-classes.js';

/**
 * What a sentence says comes of the one before it: "The result is depression.", "That is why so many get ulcers", or gives as
 * the reason for what was asked: "Why do I get cramps? *Because you don't drink enough.*"
 */
export function findAnswerFrames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const frame =
    happensWhen(marked, sentence) ?? resultNamed(marked, sentence) ?? reasonGiven(marked, sentence);
  return frame === undefined ? [] : [frame];
}

/** "Diabetes *is what happens when* you eat too much sugar", "… is what you get if …". */
function happensWhen(marked: MarkedBlock, sentence: Sentence): Frame | undefined {
  const { tokens } = marked;
  const [effect, ...others] = mentionsIn(marked, sentence);
  if (effect === undefined || !EVENTS.has(effect.kind)) return undefined;
  const words = tokens.slice(effect.to, effect.to + 5).map(({ norm }) => norm);
  const at = words.findIndex((norm) => norm === 'when' || norm === 'if');
  if (!BE.has(words[0] ?? '') || words[1] !== 'what' || at < 2) return undefined;
  if (words[2] !== 'happens' && words[3] !== 'get') return undefined;
  const cause = others.find(({ kind }) => CAUSING.has(kind));
  if (cause === undefined) return undefined;
  return { ...causing(effect.to, effect.to + at, [cause], effect), resultFrom: sentence.from };
}

/** "The result is Y", "Y is the result", "That is why … Y": what brings it was said before. */
function resultNamed(marked: MarkedBlock, sentence: Sentence): Frame | undefined {
  const { tokens } = marked;
  const { from, to } = sentence;
  const words = tokens.slice(from, Math.min(to, from + 5)).map(({ norm }) => norm);
  const isWhy =
    (words[0] === "that's" && words[1] === 'why') ||
    ((words[0] === 'this' || words[0] === 'that') && BE.has(words[1] ?? '') && words[2] === 'why');
  const opens =
    words[0] === 'the' && RESULTS.has(words[1] ?? '') && (BE.has(words[2] ?? '') || words[2] === ':');
  const named = mentionsIn(marked, sentence).filter(({ kind }) => EVENTS.has(kind));
  if (isWhy || opens) {
    const object = named[0];
    const at = from + (words[0] === "that's" ? 1 : 2);
    if (object === undefined || object.from - at > 10) return undefined;
    return causing(at, at + 1, [], object, 'pronoun');
  }
  const [object] = named;
  if (object === undefined) return undefined;
  if (object.from - from > 4) return resultJoined(marked, sentence);
  const behind = tokens.slice(object.to, object.to + 3).map(({ norm }) => norm);
  const closes = BE.has(behind[0] ?? '') && behind[1] === 'the' && RESULTS.has(behind[2] ?? '');
  if (!closes || to - object.to > 5) return undefined;
  return causing(object.to, object.to + 3, [], object, 'pronoun');
}

/** "A rounded back squeezes the discs, *and lumbar pain is the result*." */
function resultJoined(marked: MarkedBlock, sentence: Sentence): Frame | undefined {
  const { tokens } = marked;
  const named = mentionsIn(marked, sentence);
  const object = named.findLast(({ kind }) => EVENTS.has(kind));
  const cause = named.find(({ kind }) => CAUSING.has(kind));
  if (object === undefined || cause === undefined || cause.to >= object.from) return undefined;
  const behind = tokens.slice(object.to, object.to + 3).map(({ norm }) => norm);
  if (!BE.has(behind[0] ?? '') || behind[1] !== 'the' || !RESULTS.has(behind[2] ?? '')) return undefined;
  return causing(object.to, object.to + 3, [cause], object);
}

/** "Why …? *Because* …", "Where do knots come from? *From* …": the cause of what the question names. */
function reasonGiven(marked: MarkedBlock, sentence: Sentence): Frame | undefined {
  const { tokens, sentences } = marked;
  const asked = sentences[firstFrom(sentences, sentence.from) - 1];
  if (asked === undefined || tokens[asked.to - 1]?.norm !== '?') return undefined;
  const effect = mentionsIn(marked, asked).find(({ kind }) => EVENTS.has(kind));
  if (effect === undefined || !asksForCause(tokens, asked)) return undefined;
  const at = opener(tokens, sentence);
  if (at === undefined) return undefined;
  const cause = mentionsIn(marked, { from: at, to: sentence.to }).find(
    ({ kind, concepts }) => CAUSING.has(kind) && !concepts.some((id) => effect.concepts.includes(id)),
  );
  if (cause === undefined || cause.from - at > 9) return undefined;
  return { ...causing(at, at + 1, [cause], effect), resultFrom: sentence.from };
}

/** "Why do I …?" and not "why would anyone …?"; "Where do knots come from?" */
function asksForCause(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const first = tokens[from]?.norm;
  if (first === 'where') return tokens.slice(from, to).some(({ norm }) => norm === 'from');
  return first === 'why' && !WONDERING.has(tokens[from + 1]?.norm ?? '');
}

/** Where the answer begins: behind "because (of)", "it's", "from", "you may simply be"; undefined for other openings. */
function opener(tokens: readonly Token[], { from, to }: Sentence): number | undefined {
  for (let at = from; at < to && at < from + 5; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === 'because' || norm === 'from' || norm === "it's" || norm === 'blame') return at;
    if (norm === 'be' || norm === "you're") return at;
  }
  return undefined;
}

function causing(
  from: number,
  to: number,
  subjects: readonly Mention[],
  object: Mention,
  subjectGap?: 'pronoun',
): Frame {
  const mark: CueMark = { from, to, cue: CAUSES, form: FORM.exact };
  const frame: Frame = { relation: 'causes', mark, subjects, objects: [object], isNoun: false };
  return subjectGap === undefined ? frame : { ...frame, subjectGap };
}

const CAUSES: CueMark['cue'] = { kind: 'relation', as: 'verb', relation: 'causes', strength: 'causal' };
const RESULTS = new Set(['result', 'results', 'consequence', 'consequences', 'outcome', 'upshot']);
const WONDERING = new Set(['would', 'should', 'not', 'bother', 'might', 'people', 'take', 'use']);
const CAUSING: ReadonlySet<Mention['kind']> = new Set([
  'exposure',
  'condition',
  'finding',
  'process',
  'substance',
  'treatment',
]);
