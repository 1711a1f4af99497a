import type { Relation, Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import { cutClauses, isCompared } from './cut-clauses.js';
import { isCoordination } from './coordination.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { SAYING, isLeftUndone, meansIn } from './means-of.js';
import { FORM } from '../evidence/compiled.js';
import { AUXILIARIES, BE, DETERMINERS, PREPOSITIONS } from './word-classes.js';

/** What a clause says comes about: the complaint or outcome, and how. */
interface Result {
  readonly relation: Relation;
  readonly mark: CueMark;
  readonly object: Mention;
}

/**
 * Claims that no word of relation makes but two clauses: "If you skip breakfast, you gain weight", "Drink vinegar and
 * the fat will vanish", "Cramps happen because you are dehydrated".
 * @param frames the frames of the sentence's relation cues: a result that has a subject of its own is theirs
 */
export function findResultFrames(
  marked: MarkedBlock,
  sentence: Sentence,
  frames: readonly Frame[],
): readonly Frame[] {
  if (marked.mentions.length < 2) return [];
  for (const cut of cutClauses(marked, sentence)) {
    const result = resultIn(marked, cut.result, frames);
    if (result === undefined) continue;
    const subjects = meansIn(marked, cut, result.relation, frames);
    if (subjects.length === 0) continue;
    const { relation, mark, object } = result;
    const isGivenUp = cut.isOmitted === true || isLeftUndone(marked, cut.means[0], subjects[0]?.from ?? 0);
    return [
      { relation, mark, subjects, objects: [object], isNoun: false, resultFrom: cut.result[0], isGivenUp },
    ];
  }
  return [];
}

export function resultIn(
  marked: MarkedBlock,
  [from, to]: readonly [number, number],
  frames: readonly Frame[],
): Result | undefined {
  if (
    frames.some(
      ({ mark, relation, subjects }) =>
        SAYING.has(relation) && mark.from >= from && mark.to <= to && subjects.length > 0,
    )
  )
    return undefined;
  const pointed = pointedResult(marked, from, to) ?? framedResult(marked, frames, from, to);
  if (pointed !== undefined) return pointed;
  for (const object of marked.mentions) {
    if (object.from < from || object.to > to || !EVENTS.has(object.kind)) continue;
    return (
      endOf(marked, object, to) ??
      comingOf(marked, object, from, to) ??
      gettingOf(marked, object, from) ??
      comparedResult(marked, object, from)
    );
  }
  return undefined;
}

/** "you'll *ruin* your eyes", "the cold *is cured*": a word of relation whose subject is nobody or somebody. */
function framedResult(
  { tokens }: MarkedBlock,
  frames: readonly Frame[],
  from: number,
  to: number,
): Result | undefined {
  const frame = frames.find(
    ({ mark, relation, subjects, objects, subjectGap }) =>
      SAYING.has(relation) &&
      mark.from >= from &&
      mark.to <= to &&
      mark.cue.as === 'verb' &&
      subjects.length === 0 &&
      subjectGap !== undefined &&
      objects.some((object) => object.from >= from && object.to <= to),
  );
  const object = frame?.objects.find((one) => one.from >= from && one.to <= to);
  if (frame === undefined || object === undefined) return undefined;
  // "your shoulders *will not develop* knots"
  const never = tokens.findIndex((token, at) => at >= from && at < frame.mark.from && isNever(token));
  if (never >= 0 && frame.relation === 'causes')
    return {
      relation: 'prevents',
      mark: { ...frame.mark, from: never, cue: CLAUSES.prevents ?? CAUSING },
      object,
    };
  return { relation: frame.relation, mark: frame.mark, object };
}

/** "… until *it* settles": what the sentence has named before. */
function pointedResult(marked: MarkedBlock, from: number, to: number): Result | undefined {
  const norm = marked.tokens[from]?.norm ?? '';
  if (norm !== 'it' && norm !== 'they' && norm !== "it'll" && norm !== "they'll") return undefined;
  const object = marked.mentions.findLast(
    ({ to: end, kind }) => end <= from && (kind === 'condition' || kind === 'symptom'),
  );
  if (object === undefined) return undefined;
  const result = endOf(marked, { ...object, to: from + 1 }, to);
  return result === undefined ? undefined : { ...result, object };
}

/** "the pain *vanishes*": a verb that takes no object says what becomes of it. */
function endOf(marked: MarkedBlock, object: Mention, to: number): Result | undefined {
  const mark = marked.cues.find(
    ({ cue, from }) =>
      cue.kind === 'relation' && cue.role === 'intransitive' && from >= object.to && from < to,
  );
  const relation = mark?.cue.relation;
  if (
    mark === undefined ||
    relation === undefined ||
    !isVerbGroup(marked.tokens, lastJoined(marked, object).to, mark.from)
  )
    return undefined;
  return { relation, mark, object };
}

/** "the soreness *and knots* will melt away" */
function lastJoined({ mentions, tokens }: MarkedBlock, object: Mention): Mention {
  let last = object;
  for (const mention of mentions)
    if (mention.from > last.to && EVENTS.has(mention.kind) && isCoordination(tokens, last.to, mention.from))
      last = mention;
  return last;
}

/** "cramps *follow*", "your muscles *cramp*". */
function comingOf(marked: MarkedBlock, object: Mention, from: number, to: number): Result | undefined {
  const { tokens } = marked;
  for (let at = object.to; at < to && at < object.to + 6; at++) {
    const { norm } = tokens[at] as Token;
    // "that heart attack *never comes*" is the claim, no denial of one.
    const never = tokens.slice(object.to, at).findIndex(isNever);
    if (COMING.has(norm) && isUnlikely(tokens, object.to, at))
      return made(marked, 'decreases', at, at + 1, object);
    // "the knots will *stop forming*"
    if (STOPPING.has(norm) && COMING.has((tokens[at + 1]?.norm ?? '').replace(/(?:r?r|p?p)?ing$/, '')))
      return made(marked, 'prevents', at, at + 2, object);
    if (norm === 'the' && BE.has(tokens[at - 1]?.norm ?? '') && RESULTS.has(tokens[at + 1]?.norm ?? ''))
      return made(marked, 'causes', at, at + 2, object);
    if (norm === 'the' || norm === 'less' || norm === 'likely' || norm === 'unlikely' || norm === 'to')
      continue;
    if (COMING.has(norm) && never >= 0) return made(marked, 'prevents', object.to + never, at + 1, object);
    if (COMING.has(norm)) return made(marked, 'causes', at, at + 1, object);
    if (norm === 'worse' || norm === 'worsens' || norm === 'worsen')
      return made(marked, 'worsens', at, at + 1, object);
    if (!isVerbGroup(tokens, at, at + 1)) break;
  }
  // "*the weight will fall off* twice as fast": a name that is a whole clause.
  const isClause =
    object.from - from <= 1 &&
    tokens.slice(object.from, object.to).some(({ norm }) => norm === 'will' || norm === "won't");
  if (isClause) return made(marked, 'causes', object.from, object.to, object);
  const before = tokens[object.from - 1]?.norm ?? '';
  const isVerb = (object.form & (FORM.base | FORM.third)) !== 0 && (object.form & FORM.singular) === 0;
  // "you'll *need new knees*", "will not *knot up*": a name that is a whole verb phrase.
  const isPhrase = object.from > from && (AUXILIARIES.has(before) || /^you(?:'ll|'d)?$/.test(before));
  const isDone =
    isPhrase || (isVerb && before !== 'to' && !DETERMINERS.has(before) && !PREPOSITIONS.has(before));
  if (!isDone && !isWhole(tokens, object, from, to)) return undefined;
  // "you *won't catch a cold*"
  for (let at = object.from - 1; at >= from && at >= object.from - 3; at--)
    if (isNever(tokens[at] as Token)) return made(marked, 'prevents', at, object.to, object);
  return made(marked, 'causes', object.from, object.to, object);
}

/** "…, *your muscles cramp*": the clause says nothing else. */
function isWhole(tokens: readonly Token[], object: Mention, from: number, to: number): boolean {
  const isBare = (norm: string): boolean =>
    DETERMINERS.has(norm) || AUXILIARIES.has(norm) || norm.endsWith('ly');
  const before = tokens.slice(from, object.from);
  const behind = tokens.slice(object.to, to);
  // "Vitamin C and *the common cold*" are two things.
  const opener = before[0]?.norm;
  const isListed = opener === 'the' || opener === 'a' || opener === 'an';
  const isName = (object.form & (FORM.singular | FORM.plural)) !== 0;
  const words = tokens.slice(from, to);
  if (isListed && isName && !words.some(({ norm }) => AUXILIARIES.has(norm) || BE.has(norm))) return false;
  return (
    before.every(({ norm }) => isBare(norm)) &&
    behind.every(({ kind, norm }) => kind === 'punctuation' || isBare(norm))
  );
}

/** "you *get* headaches", "you'll *be* tired": what somebody comes to have. */
function gettingOf(marked: MarkedBlock, object: Mention, from: number): Result | undefined {
  const { tokens } = marked;
  for (let at = object.from - 1; at >= from && at >= object.from - 5; at--) {
    const { norm, kind } = tokens[at] as Token;
    if (kind === 'punctuation') return undefined;
    // "no colds", "no more aches"
    if (norm === 'no' && at >= object.from - 2) return made(marked, 'prevents', at, at + 1, object);
    if (GETTING.has(norm) && !reachesObject(tokens, at, object.from)) return undefined;
    if (!GETTING.has(norm) && !(BE.has(norm) && isPerson(tokens, from, at))) continue;
    // "you'll *never catch* a cold" is the claim, no denial of one.
    // "you'll be *free of* hay fever"
    if (tokens.slice(at + 1, object.from).some(({ norm }) => norm === 'free'))
      return made(marked, 'prevents', at, at + 1, object);
    const never = tokens.slice(from, at).findIndex(isNever);
    if (never >= 0) return made(marked, 'prevents', from + never, at + 1, object);
    return made(marked, 'causes', at, at + 1, object);
  }
  return undefined;
}

/** "the *more* cramps you get", "the *fewer* colds you catch". */
function comparedResult(marked: MarkedBlock, object: Mention, from: number): Result | undefined {
  const norm = marked.tokens[from]?.norm ?? '';
  if (object.from - from > 3 || !isCompared(marked.tokens, from - 1)) return undefined;
  const isLess = norm === 'less' || norm === 'fewer' || norm === 'lower';
  return made(marked, isLess ? 'decreases' : 'increases', from, from + 1, object);
}

/** "get *rid of*", "have *been found in*": something else than having the object. */
function reachesObject(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at + 1; next < to; next++) {
    const { norm } = tokens[next] as Token;
    if (BE.has(norm) || BEHIND_GET.has(norm)) return false;
    if (PREPOSITIONS.has(norm) && next > at + 2) return false;
  }
  return true;
}

const BEHIND_GET = new Set(['over', 'rid', 'better', 'through', 'past', 'around', 'in', 'to', 'by', 'on']);

function isNever({ norm }: Token): boolean {
  return norm === 'never' || norm === 'not' || norm === "won't" || norm === "don't" || norm === "can't";
}

function isPerson(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (norm === 'you' || norm.startsWith("you'") || norm === 'people' || norm === 'your') return true;
  }
  return false;
}

/** True when only auxiliaries, adverbs and forms of "be" stand at the tokens `[from, to)`. */
function isVerbGroup(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (!AUXILIARIES.has(norm) && !BE.has(norm) && !norm.endsWith('ly') && !norm.endsWith("n't"))
      return false;
  }
  return true;
}

/** "are *less likely to* return" */
function isUnlikely(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ norm }) => norm);
  return words.includes('unlikely') || (words.includes('less') && words.includes('likely'));
}

const STOPPING = new Set(['stop', 'stops', 'cease', 'quit']);
const RESULTS = new Set(['result', 'results', 'consequence', 'outcome', 'price', 'reward']);
const COMING = new Set(
  'happen happens occur occurs arise arises develop develops form forms appear appears follow follows come comes strike strikes start starts begin begins return returns hit hits persist persists linger lingers flare flares inevitable'.split(
    ' ',
  ),
);
const GETTING = new Set(
  'get gets getting got develop develops have having suffer suffers experience experiences feel feels catch catches face faces gain gains see notice end become becomes grow wake risk'.split(
    ' ',
  ),
);

function made(
  { cues }: MarkedBlock,
  relation: Relation,
  from: number,
  to: number,
  object: Mention,
): Result | undefined {
  // A word of relation there makes a claim of its own ("get rid of").
  const isOther = cues.some(
    ({ cue, from: start, to: end }) =>
      cue.kind === 'relation' && cue.relation !== 'is' && cue.as !== 'noun' && start <= from && end >= to,
  );
  if (isOther && from !== object.from) return undefined;
  return { relation, mark: { from, to, cue: CLAUSES[relation] ?? CAUSING, form: FORM.exact }, object };
}

const CAUSING: CueMark['cue'] = { kind: 'relation', as: 'verb', relation: 'causes', strength: 'causal' };
const CLAUSES: Readonly<Partial<Record<Relation, CueMark['cue']>>> = {
  worsens: { kind: 'relation', as: 'verb', relation: 'worsens', strength: 'causal' },
  prevents: { kind: 'relation', as: 'verb', relation: 'prevents', strength: 'causal' },
  increases: { kind: 'relation', as: 'verb', relation: 'increases', strength: 'causal' },
  decreases: { kind: 'relation', as: 'verb', relation: 'decreases', strength: 'causal' },
};
