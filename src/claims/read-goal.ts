import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import { mentionsIn } from './article.js';
import { chooseRelationCues } from './choose-cues.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { firstFrom } from './ranges.js';

/** What somebody has, wants or wants to be rid of, and where the advice on it stands: tokens `[start, end)`. */
export interface Goal {
  readonly goal: Mention;
  /** What is to be done to it, where the words say so ("to *avoid* colds", "*fewer* colds"). */
  readonly relation?: Relation | undefined;
  /** Words of wishing say so: "if you *want* to lose weight". */
  readonly isWished?: boolean;
  /** Somebody has it: "*if you have* asthma, avoid …" is care. */
  readonly isHad?: boolean;
  /** Words of lack before the goal say so. */
  readonly isLess?: boolean | undefined;
  readonly start: number;
  readonly end: number;
}

/** The goal a sentence names beside its advice, or the question before it asks about. */
export function readGoal(marked: MarkedBlock, sentence: Sentence): Goal | undefined {
  return (
    goalOpening(marked, sentence) ??
    goalAsked(marked, sentence) ??
    goalTrailing(marked, sentence) ??
    goalBehind(marked, sentence)
  );
}

const OPENERS = new Set(['for', 'against', 'if', 'when', 'whenever', 'to']);

/** "For a stubborn cold, …", "If you want to avoid colds, …", "When it comes to migraines, …" */
function goalOpening(marked: MarkedBlock, sentence: Sentence): Goal | undefined {
  const { tokens } = marked;
  const { from, to } = sentence;
  if (!OPENERS.has(tokens[from]?.norm ?? '')) return undefined;
  const limit = Math.min(to, from + 16);
  for (let at = from + 2; at < limit; at++) {
    if (tokens[at]?.norm !== ',') continue;
    const goal = goalIn(marked, sentence, from, at);
    const isHad = goal?.isWished !== true && /^(?:if|when|whenever)$/.test(tokens[from]?.norm ?? '');
    if (goal !== undefined) return { ...goal, isHad, start: at + 1, end: to };
    if (mentionsIn(marked, { from, to: at }).length > 0) return undefined;
  }
  return undefined;
}

/** "Drink vinegar before meals *if you want to lose weight*", "… *if you don't want brittle bones*". */
function goalTrailing(marked: MarkedBlock, sentence: Sentence): Goal | undefined {
  const { tokens } = marked;
  const { from, to } = sentence;
  for (let at = from + 2; at < to - 2; at++) {
    if (!/^(?:if|when|unless)$/.test(tokens[at]?.norm ?? '')) continue;
    if (!tokens.slice(at, to).some(({ norm }) => DESIRE.has(norm))) return undefined;
    const goal = goalIn(marked, sentence, at, to);
    return goal === undefined ? undefined : { ...goal, start: from, end: at };
  }
  return undefined;
}

/** "… if you want to …": the sentence names what is wished for. */
export function namesWish({ tokens }: MarkedBlock, { from, to }: Sentence): boolean {
  for (let at = from; at < to - 2; at++)
    if (tokens[at]?.norm === 'if' && [2, 3, 4].some((ahead) => DESIRE.has(tokens[at + ahead]?.norm ?? '')))
      return true;
  return false;
}

/** "Take magnesium *for better sleep*." */
function goalBehind(marked: MarkedBlock, sentence: Sentence): Goal | undefined {
  const { tokens } = marked;
  const [means, ...others] = mentionsIn(marked, sentence);
  const goal = others.find(({ kind }) => EVENTS.has(kind));
  if (means === undefined || goal === undefined || goal.from - means.to > 8) return undefined;
  const between = tokens.slice(means.to, goal.from).map(({ norm }) => norm);
  const isDone = between.at(-1) === 'to' && (goal.form & FORM.base) !== 0;
  const aim = isDone ? between.length - 1 : between.findIndex((norm) => norm === 'for' || norm === 'against');
  if (aim < 0 || between.includes(',')) return undefined;
  return {
    goal,
    ...(isLess(tokens, means.to + aim, goal.from) ? LESSENED : {}),
    start: sentence.from,
    end: means.to + aim,
  };
}

/** "Cramps? …", "Struggling with acne? …", "Want to lose weight? …": the sentence before only names what is wrong or wanted. */
function goalAsked(marked: MarkedBlock, sentence: Sentence): Goal | undefined {
  const { tokens, sentences } = marked;
  const asked = sentences[firstFrom(sentences, sentence.from) - 1];
  if (asked === undefined || tokens[asked.to - 1]?.norm !== '?' || asked.to - asked.from > 12)
    return undefined;
  if (ASKING.has(tokens[asked.from]?.norm ?? '') && !asksForWish(tokens, asked)) return undefined;
  if (mentionsIn(marked, asked).length > 1) return undefined;
  const goal = goalIn(marked, asked, asked.from, asked.to);
  return goal === undefined ? undefined : { ...goal, start: sentence.from, end: sentence.to };
}

/** "Do you want to …?", "Would you like …?" */
function asksForWish(tokens: readonly Token[], { from }: Sentence): boolean {
  return tokens.slice(from + 1, from + 4).some(({ norm }) => DESIRE.has(norm));
}

/** The goal the tokens `[from, to)` name. */
function goalIn(
  marked: MarkedBlock,
  sentence: Sentence,
  from: number,
  to: number,
): Omit<Goal, 'start' | 'end'> | undefined {
  const { tokens } = marked;
  const words = tokens.slice(from, to).map(({ norm }) => norm);
  const desire = words.findIndex((norm) => DESIRE.has(norm));
  const goal = mentionsIn(marked, { from, to }).find(
    ({ kind, form }) => EVENTS.has(kind) || (desire >= 0 && kind === 'exposure' && (form & FORM.base) !== 0),
  );
  if (goal === undefined || goal.from - from > 12) return undefined;
  const isWished = desire >= 0;
  if (isWished && isUnwanted(words.slice(0, desire))) return { goal, relation: 'prevents', isWished };
  const cue = chooseRelationCues(marked, sentence).findLast(
    (mark) =>
      mark.from >= from &&
      mark.to <= goal.from &&
      goal.from - mark.to <= 3 &&
      mark.cue.as === 'verb' &&
      mark.cue.relation !== 'is',
  );
  if (words[0] === 'to' && cue === undefined && (goal.form & FORM.base) === 0) return undefined;
  if (cue !== undefined) return { goal, relation: cue.cue.relation, isWished };
  return { goal, isWished, ...(isLess(tokens, from, goal.from) ? LESSENED : {}) };
}

/** "*don't* want", "*hate*": what follows is to be kept away. */
function isUnwanted(words: readonly string[]): boolean {
  return words.some((norm) => norm === 'not' || norm.endsWith("n't"));
}

/** "for *fewer* colds", "to be *free of* acne". */
function isLess(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - 4); at < to; at++) if (LESS.has(tokens[at]?.norm ?? '')) return true;
  return false;
}

const LESSENED = { relation: 'prevents', isLess: true } as const;

const LESS = new Set(['fewer', 'less', 'no', 'free', 'lower', 'reduced']);

const DESIRE = new Set(
  'want wants wanting wish hope hoping like love looking trying hoping aiming keen need care dream dreaming desperate longing'.split(
    ' ',
  ),
);

const ASKING = new Set(
  'do does did can could should would will may might what why how which who when where whether so but and really is are was were am'.split(
    ' ',
  ),
);
