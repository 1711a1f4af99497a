import type { ClaimPattern, QuantityPattern, Relation, Rule } from '../vocabulary.js';
import type { EvidenceIndex } from './compiled.js';
import { coversRelation } from './covers.js';
import type { EvidenceFiles } from './load-evidence.js';
import { phraseTokens } from './normalise-phrase.js';
import { parseSaying } from './parse-saying.js';
import type { SayingPart } from './parse-saying.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
import type { ValuePath } from './yaml-file.js';

/** What texts can name and say, as far as the lexicon goes. */
interface Sayable {
  /** Concepts that some name leads to: their own, or that of a narrower one. */
  readonly named: ReadonlySet<string>;
  readonly relations: ReadonlySet<Relation>;
  readonly evidence: EvidenceIndex;
}

/** Parts of rules that no text could ever meet. What names unknown concepts is told elsewhere. */
export function checkSatisfiable(
  { rules, concepts, cues }: EvidenceFiles,
  evidence: EvidenceIndex,
): EvidenceProblem[] {
  const spelled = concepts.flatMap(({ thing }) =>
    thing.concepts.filter(({ names, forms, verbs }) => names.length + forms.length + verbs.length > 0),
  );
  const relations = cues.flatMap(({ thing }) => thing.groups.flatMap(({ relation }) => relation ?? []));
  const sayable: Sayable = {
    named: new Set(spelled.flatMap(({ id }) => [...evidence.generalOf(id)])),
    relations: new Set(relations),
    evidence,
  };
  return rules.flatMap((rule) => [
    ...rule.thing.claims.flatMap((claim, index) => checkClaim(rule, ['claims', index], claim, sayable)),
    ...rule.thing.quantities.flatMap((quantity, index) =>
      checkQuantity(rule, ['quantities', index], quantity, sayable),
    ),
    ...rule.thing.sayings.flatMap(({ pattern }, index) =>
      checkSaying(rule, ['sayings', index], pattern, sayable),
    ),
    ...rule.thing.together.flatMap(({ concepts: groups }, index) =>
      groups.flatMap((group, place) => checkNames(rule, ['together', index, place], group, sayable)),
    ),
    ...checkPopulations(rule, sayable),
  ]);
}

function checkClaim(
  rule: Loaded<Rule>,
  path: ValuePath,
  claim: ClaimPattern,
  sayable: Sayable,
): EvidenceProblem[] {
  const relations = claim.relation.flatMap((relation, index) => {
    if ([...sayable.relations].some((given) => coversRelation(relation, given))) return [];
    const message = `No cue in the lexicon gives "${relation}" or a relation near to it, so no sentence could be read as this claim. Add words for it under lexicon/cues, or name another relation.`;
    return [rule.file.problemAt([...path, 'relation', index], { code: 'unsayable-relation', message })];
  });
  return [
    ...checkNames(rule, [...path, 'subject'], claim.subject, sayable, true),
    ...checkNames(rule, [...path, 'object'], claim.object, sayable, true),
    ...relations,
    ...checkSetting(rule, path, claim, [claim.subject, claim.object], sayable),
  ];
}

function checkQuantity(
  rule: Loaded<Rule>,
  path: ValuePath,
  quantity: QuantityPattern,
  sayable: Sayable,
): EvidenceProblem[] {
  const { only } = quantity;
  const message = 'These figures run from the higher to the lower, so none fits. Put the lower figure first.';
  return [
    ...checkNames(rule, [...path, 'of'], quantity.of, sayable),
    ...checkNames(rule, [...path, 'population'], quantity.population, sayable),
    ...(only !== undefined && only[0] > only[1]
      ? [rule.file.problemAt([...path, 'only'], { code: 'empty-range', message })]
      : []),
    ...checkSetting(rule, path, quantity, [quantity.of], sayable),
  ];
}

/** A claim whose own ends are all ruled out could never be met. */
function checkSetting(
  rule: Loaded<Rule>,
  path: ValuePath,
  setting: Pick<ClaimPattern, 'with' | 'without'>,
  ends: readonly (readonly string[] | undefined)[],
  sayable: Sayable,
): EvidenceProblem[] {
  const ruledOut = (id: string): boolean =>
    setting.without?.some((out) => sayable.evidence.isNarrowerOrSame(id, out)) ?? false;
  const message =
    'This rules out what the claim itself is about, so it could never match. Drop it, or name what is meant.';
  return [
    ...checkNames(rule, [...path, 'with'], setting.with, sayable),
    ...checkNames(rule, [...path, 'without'], setting.without, sayable),
    ...(ends.some((end) => end?.every(ruledOut))
      ? [rule.file.problemAt([...path, 'without'], { code: 'ruled-out', message })]
      : []),
  ];
}

function checkSaying(
  rule: Loaded<Rule>,
  path: ValuePath,
  pattern: string,
  sayable: Sayable,
): EvidenceProblem[] {
  const parts = parseSaying(pattern);
  if ('mistake' in parts) return [];
  return parts.flatMap((part) => {
    const words = mistakeIn(part, sayable);
    return words === undefined ? [] : [rule.file.problemAt(path, words)];
  });
}

function mistakeIn(part: SayingPart, sayable: Sayable): { code: string; message: string } | undefined {
  if ('concept' in part) return isNamed(part.concept, sayable) ? undefined : nameless(part.concept);
  if (!('choices' in part)) return undefined;
  const empty = part.choices.flat().find(({ text }) => phraseTokens(text).length === 0);
  if (empty === undefined) return undefined;
  const message = `"${empty.text}" has no word or sign in it that could be found, so the saying could never match. Drop it.`;
  return { code: 'empty-phrase', message };
}

/** @param orOpposite the concept may also be met by naming its opposite */
function checkNames(
  rule: Loaded<Rule>,
  path: ValuePath,
  ids: readonly string[] | undefined,
  sayable: Sayable,
  orOpposite = false,
): EvidenceProblem[] {
  return (ids ?? []).flatMap((id, index) => {
    const opposite = orOpposite ? sayable.evidence.antonymOf(id) : undefined;
    if (isNamed(id, sayable) || (opposite !== undefined && isNamed(opposite, sayable))) return [];
    return [rule.file.problemAt([...path, index], nameless(id))];
  });
}

/** True also for concepts nobody defines: that is another mistake. */
function isNamed(id: string, { named, evidence }: Sayable): boolean {
  return named.has(id) || evidence.concept(id) === undefined;
}

function nameless(id: string): { code: string; message: string } {
  const message = `No words lead to "${id}": neither it nor a narrower concept has names, forms or verbs, so this could never match. Give it names in the lexicon.`;
  return { code: 'nameless-concept', message };
}

/** The entry of a population no text can name is never chosen, save the first, which holds for everybody else. */
function checkPopulations(rule: Loaded<Rule>, sayable: Sayable): EvidenceProblem[] {
  return rule.thing.evidence.flatMap(({ population }, index) => {
    if (index === 0 || sayable.named.has(population)) return [];
    const message = `No concept with names is called "${population}", so no claim could be judged by this entry. Name a population of the lexicon, or put the entry first.`;
    const path = ['evidence', index, 'population'];
    return [rule.file.problemAt(path, { code: 'unknown-population', level: 'warning', message })];
  });
}
