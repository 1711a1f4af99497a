import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence } from '../vocabulary.js';
import { findBefore } from './find-before.js';
import { SETTING } from './argument.js';
import type { Argument } from './argument.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';

/** How a frame came by its subject: named in the clause, or to be looked for elsewhere. */
export type Gap = 'pronoun' | 'absent' | 'unknown';

/** One relation cue with the concepts at its two ends, as far as the sentence itself names them. */
export interface Frame {
  readonly relation: Relation;
  readonly mark: CueMark;
  readonly subjects: readonly Mention[];
  readonly objects: readonly Mention[];
  /** Why an end is empty; undefined when it is filled. */
  readonly subjectGap?: Gap | undefined;
  readonly objectGap?: Gap | undefined;
  /** Token ranges of ends no concept is known for, `[from, to)`. */
  readonly subjectWords?: readonly [number, number] | undefined;
  readonly objectWords?: readonly [number, number] | undefined;
  /** The cue is a noun ("a cause of"). */
  readonly isNoun: boolean;
  /** The subject is to be given up: its lack is meant, whatever stands right before it ("limit yourself to two *eggs*"). */
  readonly isGivenUp?: boolean;
  /** The words of lack before the object are the relation's own ("*fewer* colds"). */
  readonly takesLack?: boolean;
  /** A bare outcome ("Blemishes gone"): what brought it is named by the row, label or heading. */
  readonly isOutcome?: boolean;
  /**
   * Two clauses make the claim; token index where the second begins. The words of condition between them ("if you …,
   * you …") put nothing in doubt, and what denies in the first ("never go out, or …") denies nothing in the second.
   */
  readonly resultFrom?: number;
}

/** What an earlier verb of the same sentence had at that end. */
export function inherited(
  previous: CueMark | undefined,
  earlier: readonly Frame[],
  end: 'subjects' | 'objects',
): readonly Mention[] {
  if (previous === undefined) return [];
  const frame = earlier.find(({ mark }) => mark === previous);
  if (frame === undefined) return [];
  if (end === 'subjects') return frame.subjects;
  return frame.mark.cue.role === 'reversed' || frame.objects.length > 0 ? frame.objects : [];
}

export interface End {
  readonly mentions: readonly Mention[];
  readonly isPronoun: boolean;
  readonly words?: readonly [number, number] | undefined;
}

export function withGaps(frame: Frame, subject: End, object: End): Frame {
  const gap = ({ mentions, isPronoun, words }: End): Gap | undefined =>
    mentions.length > 0 ? undefined : isPronoun ? 'pronoun' : words === undefined ? 'absent' : 'unknown';
  // All at once: setting one by one what may be absent makes objects of many shapes, and every relation word comes here.
  return {
    ...frame,
    subjectGap: gap(subject),
    objectGap: gap(object),
    subjectWords: subject.words,
    objectWords: object.words,
  };
}

/**
 * What stands at an end when the clause itself names nothing there: what the verb before had, the thing a gerund phrase
 * is about ("*holding steady pressure* gets rid of …"), or the nearest thing further back.
 */
export function carriedOver(
  before: Argument,
  end: 'subjects' | 'objects',
  mark: CueMark,
  marked: MarkedBlock,
  sentence: Sentence,
  earlier: readonly Frame[],
): readonly Mention[] {
  const { previous } = before;
  if (previous === undefined) return [];
  const needed = earlier.find((one) => one.mark === previous && one.relation === 'requires')?.objects ?? [];
  // "people need *milk* to prevent fractures"
  if (end === 'subjects' && needed.length > 0) return needed;
  const found = inherited(previous, earlier, end);
  if (found.length > 0) return found;
  const shared = earlier.find((one) => one.mark === previous);
  if (end === 'subjects' && (previous.form & FORM.gerund) !== 0) {
    const means = (shared?.objects ?? []).filter(({ kind }) => !COMPLAINT.has(kind));
    if (means.length > 0 || (shared !== undefined && shared.objects.length > 0)) return means;
  }
  // "Tape: lifts the skin, eases the muscle": the label is the subject of both.
  const isLabelled =
    shared?.subjects.length === 0 && shared.subjectGap === 'absent' && shared.objects.length > 0;
  if (end === 'subjects' && isLabelled) return [];
  const names = findBefore(marked, sentence, mark.from, []).mentions;
  return names.filter(({ to }) => to <= mark.from);
}

const COMPLAINT: ReadonlySet<Mention['kind']> = new Set(['condition', 'symptom']);

/** "For an aching back, massage is …": the complaint a sentence opens with. */
export function openingComplaint(
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
  before: number,
): readonly Mention[] {
  const opener = tokens[sentence.from]?.norm;
  if (opener === 'when' || opener === 'whenever' || opener === 'if') {
    const inside = mentions.filter(({ from, to }) => from > sentence.from && to < before);
    const named = inside.find(({ kind }) => COMPLAINT.has(kind));
    // "If coffee causes insomnia, …" has a claim of its own.
    if (inside.filter(({ kind }) => !SETTING.has(kind)).length > 1) return [];
    const comma = tokens.findIndex(({ norm }, at) => at > sentence.from && at < before && norm === ',');
    return named !== undefined && comma >= named.to && before - comma <= 8 ? [named] : [];
  }
  if (opener !== 'for' && opener !== 'against' && opener !== 'with') return [];
  const first = mentions.find(({ from }) => from > sentence.from && from <= sentence.from + 5);
  if (first === undefined || first.to >= before || !(COMPLAINT.has(first.kind) || first.kind === 'outcome'))
    return [];
  return tokens[first.to]?.norm === ',' ? [first] : [];
}
