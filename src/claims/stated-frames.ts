import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import { mentionsIn } from './article.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';

/**
 * Claims a noun phrase makes because the rest of the sentence calls it a fact: "Kidney damage from creatine is a
 * well-known risk", "The protective effect of milk against fractures is beyond question". Talked about without that
 * ("the effect of milk on fractures has been studied"), it claims nothing.
 */
export function findStatedFrames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const { tokens } = marked;
  const named = mentionsIn(marked, sentence);
  const key = keyTo(tokens, sentence, named);
  if (key !== undefined) return [key];
  for (const [at, first] of named.entries()) {
    const second = named.slice(at + 1).find(({ kind }) => kind !== 'population' && kind !== 'body-part');
    if (second === undefined) return [];
    const frame = effectOf(tokens, sentence, first, second) ?? comesFrom(tokens, first, second);
    if (frame !== undefined && isEstablished(tokens, second.to, sentence.to)) return [frame];
  }
  return [];
}

/** "*The key to* fewer knots *is* a good diet", "the secret of deep sleep: magnesium". */
function keyTo(tokens: readonly Token[], { from }: Sentence, named: readonly Mention[]): Frame | undefined {
  const [goal, means] = named;
  if (goal === undefined || means === undefined || !EVENTS.has(goal.kind) || !ACTING.has(means.kind))
    return undefined;
  const at = tokens.findIndex(({ norm }, index) => index >= from && index < from + 4 && KEYS.has(norm));
  const norm = tokens[at + 1]?.norm;
  if (at < 0 || (norm !== 'to' && norm !== 'of' && norm !== 'for') || goal.from - at > 6) return undefined;
  const between = tokens.slice(goal.to, means.from).map((token) => token.norm);
  if (between.length > 5 || !between.some((word) => word === 'is' || word === 'are' || word === ':'))
    return undefined;
  const before = tokens.slice(at + 2, goal.from).map((token) => token.norm);
  const isLess = before.some((word) => word === 'fewer' || word === 'less' || word === 'no');
  if (between.includes('not') || (!isLess && before.length > 2)) return undefined;
  const relation: Relation = goal.kind === 'outcome' ? 'improves' : isLess ? 'prevents' : 'relieves';
  return { ...framed(relation, at, means, goal), takesLack: isLess };
}

const KEYS = new Set(['key', 'secret', 'answer', 'trick', 'route', 'path', 'ticket', 'recipe', 'solution']);

/** "*Kidney damage from creatine* …", "the *brain cancer risk from mobile phones* …" */
function comesFrom(tokens: readonly Token[], effect: Mention, cause: Mention): Frame | undefined {
  if (!EVENTS.has(effect.kind) || !ACTING.has(cause.kind)) return undefined;
  const at = RISKS.has(tokens[effect.to]?.norm ?? '') ? effect.to + 1 : effect.to;
  const norm = tokens[at]?.norm;
  if ((norm !== 'from' && norm !== 'through') || cause.from - at > 4) return undefined;
  return framed('causes', at, cause, effect);
}

/** "the protective *effect of* milk *against* fractures", "the *benefit of* honey *for* coughs". */
function effectOf(
  tokens: readonly Token[],
  sentence: Sentence,
  means: Mention,
  effect: Mention,
): Frame | undefined {
  let at = means.from - 1;
  while (at > means.from - 4 && at > sentence.from && tokens[at]?.norm !== 'of') at--;
  const noun = tokens[at - 1]?.norm ?? '';
  if (tokens[at]?.norm !== 'of' || !EFFECTS.has(noun) || !ACTING.has(means.kind)) return undefined;
  if (!EVENTS.has(effect.kind) || effect.from - means.to > 7) return undefined;
  const between = tokens.slice(means.to, effect.from).map(({ norm }) => norm);
  const towards = between.find((norm) => TOWARDS.has(norm));
  if (towards === undefined || between.includes(',')) return undefined;
  const isHarm = HARMS.has(noun) || HARMFUL.has(tokens[at - 2]?.norm ?? '');
  const isGood = effect.kind === 'outcome';
  const relation: Relation = isHarm
    ? isGood
      ? 'worsens'
      : 'causes'
    : isGood
      ? 'improves'
      : towards === 'against'
        ? 'prevents'
        : 'relieves';
  return framed(relation, at - 1, means, effect);
}

function framed(relation: Relation, at: number, subject: Mention, object: Mention): Frame {
  const cue: CueMark['cue'] = { kind: 'relation', as: 'noun', relation, strength: 'causal' };
  const mark: CueMark = { from: at, to: at + 1, cue, form: FORM.exact };
  return { relation, mark, subjects: [subject], objects: [object], isNoun: true };
}

/** What is said of the phrase calls it a fact, and nothing there takes it back. */
export function isEstablished(tokens: readonly Token[], from: number, to: number): boolean {
  let isFact = false;
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (DOUBT.has(norm) || norm.endsWith("n't")) return false;
    isFact ||= FACT.has(norm);
  }
  return isFact;
}

const ACTING: ReadonlySet<Mention['kind']> = new Set([
  'treatment',
  'substance',
  'exposure',
  'condition',
  'process',
]);
const TOWARDS = new Set(['against', 'for', 'on', 'in', 'to']);
const RISKS = new Set(['risk', 'risks', 'danger', 'hazard', 'threat', 'loss', 'damage']);
const EFFECTS = new Set(
  'effect effects benefit benefits power powers value efficacy effectiveness action impact role use harm harms danger dangers damage'.split(
    ' ',
  ),
);
const HARMS = new Set(['harm', 'harms', 'danger', 'dangers', 'damage']);
const HARMFUL = new Set('harmful damaging negative adverse toxic ill bad devastating destructive'.split(' '));
const FACT = new Set(
  'proven established known documented undeniable undisputed indisputable irrefutable settled real clear strong evident obvious confirmed shown demonstrated conclusive serious common frequent greatest undoubted unquestionable rightly beyond overwhelming remarkable impressive enormous huge'.split(
    ' ',
  ),
);
const DOUBT = new Set(
  'no not never hardly rarely rare little weak unproven unclear unknown disputed debated disproved disproven debunked refuted exaggerated overstated myth small slight modest poorly if whether studied'.split(
    ' ',
  ),
);
