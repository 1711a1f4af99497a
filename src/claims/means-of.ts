import type { Relation } from '../vocabulary.js';
import type { Cut } from './cut-clauses.js';
import { isContrasted, withCoordinated } from './coordination.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { isLackOf, isUndoing } from './places.js';

/** Relations that say what one thing does to another; a "hold", "feel" or "is" in a clause leaves it open. */
export const SAYING: ReadonlySet<Relation> = new Set([
  'causes',
  'worsens',
  'increases',
  'decreases',
  'prevents',
  'treats',
  'relieves',
  'cures',
  'removes',
  'improves',
]);

const NO_MEANS: ReadonlySet<Mention['kind']> = new Set([
  'population',
  'body-part',
  'outcome',
  'practitioner',
  'symptom',
]);

/** What the first clause is about: for a relief something one does, takes or gives up. */
export function meansIn(
  marked: MarkedBlock,
  { means: [from, to], isBare = false, isStated = false }: Cut,
  relation: Relation,
  frames: readonly Frame[],
): readonly Mention[] {
  const { mentions, tokens } = marked;
  const stated = frames.find(
    ({ mark, relation: other, objects }) =>
      mark.from >= from && mark.to <= to && objects.length > 0 && SAYING.has(other) && !isUndoing(other),
  );
  if (stated !== undefined) return isStated ? stated.subjects : [];
  const isHarm = relation === 'causes' || relation === 'worsens' || relation === 'increases';
  const inside = mentions.filter((mention) => mention.from >= from && mention.to <= to);
  const fitting = inside.filter(
    (mention) =>
      !isContrasted(mention, tokens, from) &&
      (isHarm ? !NO_MEANS.has(mention.kind) : isRemedy(marked, mention, isBare)),
  );
  const head = fitting[0];
  if (head === undefined) return [];
  const last = fitting.findLast((one) => withCoordinated(one, fitting, tokens, from).includes(head)) ?? head;
  return withCoordinated(last, fitting, tokens, from);
}

function isRemedy(marked: MarkedBlock, mention: Mention, isBare: boolean): boolean {
  if (mention.kind === 'treatment' || mention.kind === 'substance') return true;
  return mention.kind === 'exposure' && (isBare || isLackOf(marked, mention, 'subject'));
}

/** "If you *don't drink* milk, …" */
export function isLeftUndone({ tokens }: MarkedBlock, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (norm === "don't" || norm === "doesn't" || norm === 'not') return true;
  }
  return false;
}
