import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { SETTING } from './argument.js';
import type { Argument } from './argument.js';
import { findAfter, mentionsAround } from './find-after.js';
import { findBefore } from './find-before.js';
import { isSplit, particleOf } from './choose-cues.js';
import { subjectBehind } from './noun-frames.js';
import { isHelping } from './find-context.js';
import { carriedOver, openingComplaint, withGaps } from './frame.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { AUXILIARIES, BE, PREPOSITIONS, RELATIVES } from './word-classes.js';

/** Active and passive verbs, adjectives, fixed phrases. */
export function verbFrame(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
  earlier: readonly Frame[],
): Frame {
  const voice = voiceOf(mark, marked, sentence);
  const before = findBefore(marked, sentence, mark.from, verbs);
  const kept = keptAway(mark, relation, marked, sentence, verbs);
  if (kept !== undefined) return kept;
  if (voice.passive) {
    const objects =
      before.mentions.length > 0
        ? before.mentions
        : carriedOver(before, 'objects', mark, marked, sentence, earlier);
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
  const middle = findAfter(marked, sentence, mark.to, limit ?? sentence.to, verbs);
  // "keeps *you* from *catching colds*".
  const isSomebody = limit !== undefined && middle.mentions.every(({ kind }) => SETTING.has(kind));
  const after = isSomebody ? (behindParticle(marked, sentence, limit, verbs) ?? middle) : middle;
  const required = relation === 'requires' ? whatIsRequired(mark, before.previous, earlier) : undefined;
  if (required !== undefined && after.mentions.length > 0) return { ...required, subjects: after.mentions };
  const needed =
    relation === 'requires'
      ? whatNeedsIt(
          after.mentions.at(-1)?.to,
          before.isPronoun || isYou(marked, before.words),
          marked,
          sentence,
          verbs,
        )
      : [];
  if (needed.length > 0) return { relation, mark, subjects: needed, objects: after.mentions, isNoun: false };
  let objects = after.mentions.length > 0 ? after.mentions : sharedObject(mark, marked, verbs, sentence);
  // "the bleeding it causes against the attacks it spares": no object stands there.
  if (relation === 'causes' && NO_OBJECT.has(marked.tokens[mark.to]?.norm ?? '')) objects = [];
  if (objects.length === 0) objects = openingComplaint(marked, sentence, mark.from);
  let subjects = before.mentions;
  if (
    subjects.length === 0 &&
    before.isPronoun &&
    isHelping(relation) &&
    isPersonal(marked, sentence, mark.from)
  )
    subjects = instrument(mark, marked, sentence, verbs);
  if (subjects.length === 0 && !before.isPronoun) {
    subjects = carriedOver(before, 'subjects', mark, marked, sentence, earlier);
    if (subjects.length === 0) subjects = instrument(mark, marked, sentence, verbs);
    if (subjects.length === 0) subjects = mentionsAround(marked, sentence, mark, verbs);
    if (subjects.length === 0 && isHeldOpen(before.words, marked, sentence))
      subjects = subjectBehind(objects.at(-1)?.to ?? mark.to, marked, sentence, verbs);
  }
  return withGaps(
    { relation, mark, subjects, objects, isNoun: false },
    { ...before, mentions: subjects },
    {
      ...after,
      mentions: objects,
    },
  );
}

/** "smokers are *protected against* lung cancer *by* carotene": what follows is kept away. */
function keptAway(
  mark: CueMark,
  relation: Relation,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): Frame | undefined {
  const { tokens } = marked;
  if (relation !== 'prevents' || !/^(?:against|from)$/.test(tokens[mark.to - 1]?.norm ?? ''))
    return undefined;
  if (![1, 2, 3].some((back) => BE.has(tokens[mark.from - back]?.norm ?? ''))) return undefined;
  const agent = tokens.findIndex(
    ({ norm }, at) => norm === 'by' && at > mark.to && at < Math.min(sentence.to, mark.to + 10),
  );
  if (agent < 0) return undefined;
  const objects = findAfter(marked, sentence, mark.to, agent, verbs).mentions;
  const subjects = findAfter(marked, sentence, agent + 1, sentence.to, verbs, { wide: true }).mentions;
  return objects.length === 0 || subjects.length === 0
    ? undefined
    : { relation, mark, subjects, objects, isNoun: false };
}

/** "*She* reversed her arthritis with …": who did it by what. */
function isPersonal({ tokens }: MarkedBlock, { from }: Sentence, at: number): boolean {
  for (let before = at - 1; before >= from && before >= at - 3; before--)
    if (/^(?:he|she|they|i|we)$/.test(tokens[before]?.norm ?? '')) return true;
  return false;
}

function behindParticle(
  marked: MarkedBlock,
  sentence: Sentence,
  at: number,
  verbs: readonly CueMark[],
): Argument | undefined {
  const rest = verbs.filter(({ from }) => from > at + 3);
  const behind = findAfter(marked, sentence, at, sentence.to, rest, { wide: true });
  return behind.mentions.some(({ kind, from }) => !SETTING.has(kind) && from <= at + 5) ? behind : undefined;
}

/** "You need antibiotics *for a sore throat*": the complaint is what needs them. */
function whatNeedsIt(
  at: number | undefined,
  isSomebody: boolean,
  marked: MarkedBlock,
  sentence: Sentence,
  verbs: readonly CueMark[],
): readonly Mention[] {
  if (at === undefined || !isSomebody) return [];
  const norm = marked.tokens[at]?.norm;
  if (norm !== 'for' && norm !== 'with' && norm !== 'when' && norm !== 'if') return [];
  return findAfter(marked, sentence, at + 1, sentence.to, verbs, { wide: true }).mentions;
}

function isYou({ tokens }: MarkedBlock, words: readonly [number, number] | undefined): boolean {
  return words !== undefined && words[1] - words[0] <= 2 && tokens[words[0]]?.norm === 'you';
}

/** "The only *thing* that eases knots is X": the subject's place only holds open what follows. */
function isHeldOpen(
  words: readonly [number, number] | undefined,
  { tokens }: MarkedBlock,
  { from }: Sentence,
): boolean {
  const last = words === undefined ? undefined : tokens[words[1] - 1]?.norm;
  const opener = tokens[from]?.norm ?? '';
  return opener === 'what' || (last !== undefined && HELD_OPEN.has(last));
}

const HELD_OPEN = new Set(
  'thing things way ways one remedy cure treatment fix trick secret answer food drink what culprit cause option'.split(
    ' ',
  ),
);

/** "Preventing knots requires X" says that X prevents knots. */
function whatIsRequired(
  mark: CueMark,
  previous: CueMark | undefined,
  earlier: readonly Frame[],
): Frame | undefined {
  const goal = earlier.find((frame) => frame.mark === previous);
  if (goal === undefined || (goal.objects.length === 0 && !(goal.isNoun && goal.relation === 'prevents')))
    return undefined;
  if (!goal.isNoun && (goal.mark.form & FORM.gerund) === 0) return undefined;
  const gap = goal.objects.length === 0 ? ({ objectGap: 'absent' } as const) : {};
  return {
    relation: goal.relation,
    mark,
    subjects: [],
    objects: goal.objects,
    isNoun: goal.objects.length === 0,
    ...gap,
  };
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
  if (!between.every((norm) => norm === 'and' || norm === 'or' || norm === ',' || AUXILIARIES.has(norm)))
    return [];
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
    // "Stop it *or you* will end up with …": another clause.
    if (
      (norm === 'or' || norm === 'and') &&
      /^(?:you|your|it|they)\b/.test(marked.tokens[at + 1]?.norm ?? '')
    )
      return [];
  }
  return [];
}

function voiceOf(
  mark: CueMark,
  { tokens, mentions, cues }: MarkedBlock,
  sentence: Sentence,
): { passive: boolean; agent?: number } {
  const { cue, form } = mark;
  if (cue.as !== 'verb' || !(form & (FORM.participle | FORM.past))) return { passive: false };
  let agent: number | undefined;
  let adverbsOnly = true;
  for (let at = mark.to; at < sentence.to && at < mark.to + AGENT_REACH; at++) {
    const { norm } = tokens[at] as Token;
    // "is treated *at our practice* with …"
    if ((norm === 'at' || norm === 'in') && OWN.has(tokens[at + 1]?.norm ?? '')) {
      at += 2;
      continue;
    }
    const setting = mentions.find((mention) => mention.from === at && SETTING.has(mention.kind));
    const isPlace = [1, 2, 3].some((back) => PREPOSITIONS.has(tokens[at - back]?.norm ?? ''));
    if (setting !== undefined && isPlace) {
      at = setting.to - 1;
      continue;
    }
    // "are lengthened *and relaxed* by"
    if (
      (norm === 'and' || norm === 'or') &&
      cues.some((other) => other.from === at + 1 && (other.form & FORM.participle) !== 0)
    )
      continue;
    if (norm === ',' || norm === 'and' || norm === ';') break;
    // "cut cramps by half": what has an object is not passive.
    if (mentions.some((mention) => mention.from === at)) break;
    if (norm === 'by' && TIMES.has(tokens[at + 1]?.norm ?? '')) break;
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

const OWN = new Set(['our', 'my', 'this', 'the', 'their']);

/** How far behind a passive its "by" is looked for. Tokens. */
const AGENT_REACH = 7;

const NO_OBJECT = new Set(['against', 'than', 'during', 'versus']);

export const TIMES: ReadonlySet<string> = new Set(
  'morning tonight tomorrow evening noon night bedtime dinner lunch breakfast then now age itself themselves christmas spring summer autumn winter monday friday sunday half around about up next half'.split(
    ' ',
  ),
);

function passive(agent: number | undefined): { passive: boolean; agent?: number } {
  return agent === undefined ? { passive: true } : { passive: true, agent };
}
