import type { ClaimPattern, QuantityPattern, Relation, TogetherPattern } from '../vocabulary.js';
import type { EvidenceIndex } from './compiled.js';
import { coversRelation, isAtLeast } from './covers.js';
import { parseSaying } from './parse-saying.js';
import type { SayingPart, SayingWord } from './parse-saying.js';
import type { RuleLine } from './rule-lines.js';

/** What is known of concepts. */
type Kinds = Pick<EvidenceIndex, 'isNarrowerOrSame' | 'antonymOf' | 'concept'>;

/** What comparing lines takes; every saying is parsed once, however many others it is held against. */
export interface Comparison {
  readonly kinds: Kinds;
  readonly parse: typeof parseSaying;
}

type Parsed = ReturnType<typeof parseSaying>;

/** Prepares for comparing many lines with each other. */
export function openComparison(kinds: Kinds): Comparison {
  const parsed = new Map<string, Parsed>();
  const parse: typeof parseSaying = (pattern) => {
    const parts = parsed.get(pattern) ?? parseSaying(pattern);
    parsed.set(pattern, parts);
    return parts;
  };
  return { kinds, parse };
}

/** True when whatever fits the one line fits the other, too. The plausible range of a figure is not looked at. */
export function isLineWithin(inner: RuleLine, outer: RuleLine, { kinds, parse }: Comparison): boolean {
  if (inner.key === 'claims')
    return outer.key === 'claims' && isClaimWithin(inner.pattern, outer.pattern, kinds);
  if (inner.key === 'quantities')
    return outer.key === 'quantities' && isQuantityWithin(inner.pattern, outer.pattern, kinds);
  if (inner.key === 'together')
    return outer.key === 'together' && isTogetherWithin(inner.pattern, outer.pattern, kinds);
  return (
    outer.key === 'sayings' &&
    inner.pattern.polarity === outer.pattern.polarity &&
    isSayingWithin(parse(inner.pattern.pattern), parse(outer.pattern.pattern), kinds)
  );
}

function isClaimWithin(inner: ClaimPattern, outer: ClaimPattern, kinds: Kinds): boolean {
  return (
    inner.polarity === outer.polarity &&
    isAtLeast(inner.strength, outer.strength) &&
    inner.relation.every((relation) => outer.relation.some((each) => covers(each, relation, inner, kinds))) &&
    areEndsWithin(inner.subject, outer.subject, kinds) &&
    areEndsWithin(inner.object, outer.object, kinds) &&
    isSettingWithin(inner, outer, kinds)
  );
}

/** To worsen a complaint is to cause more of it; to worsen anything else is covered by no kin. */
function covers(wanted: Relation, relation: Relation, { object = [] }: ClaimPattern, kinds: Kinds): boolean {
  if (relation !== 'worsens' || wanted === 'worsens') return coversRelation(wanted, relation);
  const isComplaint = object.every((id) => /^(?:condition|symptom)$/.test(kinds.concept(id)?.kind ?? ''));
  return isComplaint && coversRelation(wanted, relation);
}

function isQuantityWithin(inner: QuantityPattern, outer: QuantityPattern, kinds: Kinds): boolean {
  return (
    (inner.measure === outer.measure || (outer.measure === 'share' && inner.measure === 'prevalence')) &&
    inner.unit === outer.unit &&
    areWithin(inner.of, outer.of, kinds) &&
    areWithin(inner.population, outer.population, kinds) &&
    (['timeFrame', 'advised', 'per'] as const).every(
      (key) => outer[key] === undefined || outer[key] === inner[key],
    ) &&
    (outer.only === undefined ||
      (inner.only !== undefined && outer.only[0] <= inner.only[0] && inner.only[1] <= outer.only[1])) &&
    isSettingWithin(inner, outer, kinds)
  );
}

/** Step by step: sayings that get at the same words by other steps are not seen through. */
function isSayingWithin(inner: Parsed, outer: Parsed, kinds: Kinds): boolean {
  if ('mistake' in inner || 'mistake' in outer || inner.length !== outer.length) return false;
  return inner.every((part, at) => isPartWithin(part, outer[at] as SayingPart, kinds));
}

function isPartWithin(inner: SayingPart, outer: SayingPart, kinds: Kinds): boolean {
  if ('gap' in inner) return 'gap' in outer && inner.gap <= outer.gap;
  if ('concept' in inner) return 'concept' in outer && kinds.isNarrowerOrSame(inner.concept, outer.concept);
  return (
    'choices' in outer &&
    inner.choices.every((choice) => outer.choices.some((each) => isChoiceWithin(choice, each)))
  );
}

function isChoiceWithin(inner: readonly SayingWord[], outer: readonly SayingWord[]): boolean {
  return (
    inner.length === outer.length &&
    inner.every(({ text, inflected }, at) => {
      const other = outer[at] as SayingWord;
      return text.toLowerCase() === other.text.toLowerCase() && (other.inflected || !inflected);
    })
  );
}

/** Every group of the outer pattern is met by a group of the inner, each by its own. */
function isTogetherWithin(inner: TogetherPattern, outer: TogetherPattern, kinds: Kinds): boolean {
  const left = [...inner.concepts];
  return outer.concepts.every((group) => {
    const at = left.findIndex((each) => areWithin(each, group, kinds));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** What the outer rules out must be ruled out by the inner, or the inner reaches further. */
function isSettingWithin(
  inner: Pick<ClaimPattern, 'with' | 'without'>,
  outer: Pick<ClaimPattern, 'with' | 'without'>,
  kinds: Kinds,
): boolean {
  const keepsOut = outer.without === undefined || areWithin(outer.without, inner.without ?? [], kinds);
  return keepsOut && areWithin(inner.with, outer.with, kinds);
}

/** A narrower concept with an opposite of its own also meets claims about that, which the broader one does not. */
function areEndsWithin(
  inner: readonly string[] | undefined,
  outer: readonly string[] | undefined,
  kinds: Kinds,
): boolean {
  const hasOwnReach = (id: string): boolean =>
    outer?.includes(id) === false && kinds.antonymOf(id) !== undefined;
  return areWithin(inner, outer, kinds) && !(inner?.some(hasOwnReach) ?? false);
}

/** Left out means any. */
function areWithin(
  inner: readonly string[] | undefined,
  outer: readonly string[] | undefined,
  { isNarrowerOrSame }: Kinds,
): boolean {
  if (outer === undefined) return true;
  return inner?.every((one) => outer.some((each) => isNarrowerOrSame(one, each))) ?? false;
}
