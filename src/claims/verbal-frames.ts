import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import { withCoordinated } from './coordination.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { AUXILIARIES, DETERMINERS, PEOPLE, PREPOSITIONS, PRONOUNS } from './word-classes.js';

/** "Coffee *dehydrates* you", "soy *feminises* men": the verb names what comes about, its subject brings it. */
export function findVerbalFrames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
  const { mentions, tokens } = marked;
  if (mentions.length < 2) return [];
  const frames: Frame[] = [];
  for (const [at, object] of mentions.entries()) {
    if (object.from < sentence.from || object.to > sentence.to || !isVerbOf(object)) continue;
    const source = sourceOf(marked, object, sentence);
    if (source !== undefined) {
      const mark: CueMark = { from: object.from, to: object.to, cue: BRINGS, form: object.form };
      frames.push({ relation: 'causes', mark, subjects: [source], objects: [object], isNoun: false });
      continue;
    }
    const subject = mentions[at - 1];
    if (subject === undefined || subject.from < sentence.from || !BRINGING.has(subject.kind)) continue;
    const behind = USERS.has(tokens[subject.to]?.norm ?? '') ? subject.to + 1 : subject.to;
    if (!isVerbGroup(tokens, behind, object.from) || !isDoneToSomebody(marked, object.to, sentence.to))
      continue;
    const subjects = withCoordinated(subject, mentions, tokens, sentence.from);
    const mark: CueMark = { from: object.from, to: object.to, cue: BRINGS, form: object.form };
    frames.push({ relation: 'causes', mark, subjects, objects: [object], isNoun: false });
  }
  return frames;
}

/** "People *catch flu from* the vaccine", "you gain weight because of late meals": what it comes of stands behind. */
function sourceOf(
  { tokens, mentions }: MarkedBlock,
  { to }: Mention,
  { to: end }: Sentence,
): Mention | undefined {
  const norm = tokens[to]?.norm;
  const isOf = norm === 'due' || (norm === 'because' && tokens[to + 1]?.norm === 'of');
  if (norm !== 'from' && norm !== 'through' && !isOf) return undefined;
  return mentions.find(
    ({ from, to: last, kind }) => from > to && from <= to + 4 && last <= end && BRINGING.has(kind),
  );
}

/** "creatine *users* go bald" */
const USERS = new Set([
  'users',
  'drinkers',
  'eaters',
  'takers',
  'fans',
  'lovers',
  'addicts',
  'smokers',
  'gummies',
  'tablets',
  'capsules',
  'drops',
  'supplements',
  'root',
  'extract',
  'powder',
  'juice',
  'tea',
  'oil',
  'shots',
  'pills',
]);

const BRINGS: CueMark['cue'] = { kind: 'relation', as: 'verb', relation: 'causes', strength: 'causal' };

const BRINGING: ReadonlySet<Mention['kind']> = new Set(['treatment', 'substance', 'exposure', 'condition']);

/** Named by a finite verb: "dehydrates", "detox" behind an auxiliary. */
function isVerbOf({ kind, form }: Mention): boolean {
  if (!EVENTS.has(kind) && kind !== 'exposure') return false;
  const isVerb = (form & (FORM.third | FORM.base | FORM.past)) !== 0;
  return isVerb && (form & (FORM.singular | FORM.plural)) === 0;
}

function isVerbGroup(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (!AUXILIARIES.has(norm) && !norm.endsWith("n't")) return false;
  }
  return true;
}

/** Nothing follows, or somebody: "dehydrates you", "detoxes the body", "dehydrates by morning". */
function isDoneToSomebody({ tokens, mentions }: MarkedBlock, at: number, limit: number): boolean {
  const { norm, kind } = tokens[at] ?? { norm: '', kind: 'punctuation' as const };
  if (at >= limit || kind === 'punctuation' || PREPOSITIONS.has(norm) || norm === 'and' || norm === 'or')
    return true;
  if (norm === 'you' || norm === 'us' || PRONOUNS.has(norm) || PEOPLE.has(norm) || DETERMINERS.has(norm))
    return true;
  const next = mentions.find(({ from }) => from === at);
  return next !== undefined && (next.kind === 'population' || next.kind === 'body-part');
}
