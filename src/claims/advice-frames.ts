import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import { withCoordinated } from './coordination.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { isHelping } from './find-context.js';
import { readGoal } from './read-goal.js';
import type { Goal } from './read-goal.js';
import { AUXILIARIES, BE, TAKING } from './word-classes.js';

/**
 * Claims advice makes without a word of relation: "For a cold, take zinc", "Cramps? Drink more water", "Tired all the
 * time? You're probably dehydrated".
 */
export function findAdviceFrames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const aim = readGoal(marked, sentence);
  if (aim === undefined) return [];
  const { goal, start, end } = aim;
  const means = mentionsIn(marked, { from: start, to: end })[0];
  if (means === undefined || means === goal) return [];
  const advice = adviceTo(marked, start, means, aim);
  if (advice === undefined) return [];
  const { at } = advice;
  const relation = aim.relation !== undefined && isHelping(advice.relation) ? aim.relation : advice.relation;
  const mark: CueMark = {
    from: at,
    to: Math.max(at + 1, means.from),
    cue: { kind: 'relation', as: 'verb', relation, strength: 'causal' },
    form: FORM.base,
  };
  const subjects = coordinatedFrom(means, marked, sentence);
  // "If you don't want a cold, …": what is denied there is not denied of the advice.
  const resultFrom = goal.from < start ? start : sentence.from;
  return [
    {
      relation,
      mark,
      subjects,
      objects: [goal],
      isNoun: false,
      resultFrom,
      takesLack: aim.isLess === true,
      isGivenUp: advice.isGivenUp === true,
    },
  ];
}

/** "Blemishes gone", "No ache at all.": what has come of the thing the row, label or heading names. */
export function findOutcomeFrames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const { tokens } = marked;
  if (sentence.to - sentence.from > 12) return [];
  const words = tokens.slice(sentence.from, sentence.to).map(({ norm }) => norm);
  if (words.some((norm) => BE.has(norm) || AUXILIARIES.has(norm) || norm === '?')) return [];
  const object = mentionsIn(marked, sentence).find(({ kind }) => kind === 'condition' || kind === 'symptom');
  if (object === undefined) return labelledOutcome(marked, sentence);
  const at = tokens.findIndex(
    ({ norm }, index) => index >= object.to && index < object.to + 3 && GONE.has(norm),
  );
  const isNone = tokens[object.from - 1]?.norm === 'no' || tokens[object.from - 2]?.norm === 'no';
  if ((at < 0 || at >= sentence.to) && !isNone) return [];
  const mark: CueMark = {
    from: isNone ? object.from - (tokens[object.from - 1]?.norm === 'no' ? 1 : 2) : at,
    to: isNone ? object.from : at + 1,
    cue: { kind: 'relation', as: 'adjective', relation: 'removes', strength: 'causal' },
    form: FORM.exact,
  };
  return [
    {
      relation: 'removes',
      mark,
      subjects: [],
      objects: [object],
      isNoun: false,
      subjectGap: 'absent',
      isOutcome: true,
    },
  ];
}

/** "Biotin: longer, fuller hair": a label with nothing but the good it does. */
function labelledOutcome(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const { tokens } = marked;
  const named = mentionsIn(marked, sentence);
  const [label] = named;
  const object = named.find(({ kind }) => kind === 'outcome');
  if (label === undefined || object === undefined || label === object) return [];
  if (label.kind !== 'treatment' && label.kind !== 'substance') return [];
  if (label.from - sentence.from > 1 || label.to + 9 < object.from) return [];
  const at = label.to + (tokens[label.to]?.norm === '*' ? 1 : 0);
  if (![':', '–', '—', '='].includes(tokens[at]?.norm ?? '')) return [];
  const mark: CueMark = {
    from: at,
    to: at + 1,
    cue: { kind: 'relation', as: 'verb', relation: 'improves', strength: 'causal' },
    form: FORM.exact,
  };
  return [{ relation: 'improves', mark, subjects: [label], objects: [object], isNoun: false }];
}

const GONE = new Set([
  'gone',
  'sorted',
  'banished',
  'cured',
  'cleared',
  'vanished',
  'fixed',
  'beaten',
  'solved',
  'busted',
  'defeated',
  'relieved',
]);

function coordinatedFrom(first: Mention, marked: MarkedBlock, sentence: Sentence): readonly Mention[] {
  const rest = mentionsIn(marked, { from: first.from, to: sentence.to });
  const last =
    rest.findLast((one) => withCoordinated(one, rest, marked.tokens, first.from).includes(first)) ?? first;
  return withCoordinated(last, rest, marked.tokens, first.from);
}

/** What the words between the start and the means say of it: a remedy, or what is to blame. */
function adviceTo(
  { tokens }: MarkedBlock,
  start: number,
  means: Mention,
  { goal, isWished = false, isHad = false }: Goal,
): { relation: Relation; at: number; isGivenUp?: boolean } | undefined {
  const words = tokens.slice(start, means.from).map(({ norm }) => norm);
  if (!isHad && isGivingUp(words, isWished)) return { relation: bringing(goal), at: start, isGivenUp: true };
  const first = words.find((norm) => !FILLERS.has(norm)) ?? '';
  if (words.length > 9 || words.some((norm) => norm === 'not' || norm === 'never' || norm.endsWith("n't")))
    return undefined;
  if (words.length === 0 && isAnswer(tokens, means.to)) return { relation: 'relieves', at: means.to };
  if (first === 'blame') return { relation: 'causes', at: start };
  if (words.some((norm) => CULPRITS.has(norm)) && words.some((norm) => BE.has(norm)))
    return { relation: 'causes', at: start };
  if (words.some((norm) => ANSWERS.has(norm)) && words.some((norm) => BE.has(norm)))
    return { relation: 'relieves', at: start };
  const isState =
    STATING.has(first) && words.every((norm) => STATING.has(norm) || BE.has(norm) || AUXILIARIES.has(norm));
  if (isState && CAUSING.has(means.kind) && goal.kind !== 'outcome') return { relation: 'causes', at: start };
  if (means.kind !== 'treatment' && means.kind !== 'substance' && (means.form & FORM.base) === 0)
    return undefined;
  const isCommand =
    TAKING.has(first) ||
    words.some((norm) => NEEDING.has(norm)) ||
    ((words.length === 0 || first === '') && (means.form & FORM.base) !== 0);
  if (!isCommand) return undefined;
  return { relation: bringing(goal), at: start };
}

function bringing({ kind }: Mention): Relation {
  return kind === 'outcome' || kind === 'exposure' ? 'improves' : 'relieves';
}

/** "*Limit yourself to two* eggs", "*don't eat* after eight", "*throw out* the oil", "*stay away from* soy". */
function isGivingUp(words: readonly string[], isWished: boolean): boolean {
  const [first = '', second = ''] = words;
  if (words.length > 6) return false;
  if (GIVING_UP.has(first)) return true;
  // "If you have asthma, do not smoke" is care; "… if you want to lose weight" says what it would do.
  if (!isWished) return false;
  return (first === "don't" || first === 'never' || (first === 'do' && second === 'not')) && words.length > 1;
}

const GIVING_UP = new Set(
  'limit throw stay steer avoid ditch cut drop quit skip stop leave refuse swear'.split(' '),
);

/** "Magnesium *is the answer*", "Magnesium *can help*". */
function isAnswer(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 4).map(({ norm }) => norm);
  return (
    words.some((norm) => ANSWERS.has(norm)) && words.every((norm) => norm !== 'not' && !norm.endsWith("n't"))
  );
}

/** Words before a command: "you *should always* take". */
const FILLERS = new Set(
  'you should must then so just simply always please first , can could ought to'.split(' '),
);
/** "you *need* zinc", "zinc *is a must*". */
const NEEDING = new Set(['need', 'needs', 'must', 'should']);

const CULPRITS = new Set(['culprit', 'cause', 'reason', 'blame', 'villain', 'trigger']);
const ANSWERS = new Set([
  'answer',
  'solution',
  'cure',
  'fix',
  'remedy',
  'ticket',
  'help',
  'helps',
  'works',
  'rescue',
]);

const STATING = new Set([
  "you're",
  "you've",
  'you',
  'your',
  'body',
  'it',
  "it's",
  'that',
  "that's",
  'probably',
  'a',
  'sign',
  'of',
]);
const CAUSING: ReadonlySet<Mention['kind']> = new Set(['exposure', 'condition', 'finding', 'process']);
