import type { ClaimPattern, QuantityPattern, Rule, Source } from '../vocabulary.js';
import { nearest } from './nearest.js';
import { parseSaying } from './parse-saying.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
import type { ProblemWords, ValuePath } from './yaml-file.js';

/** What rules may refer to. */
interface Known {
  readonly concepts: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Holds rules against the lexicon, the bibliography and each other: what each file says on its own is already in its
 * format.
 */
export function checkRules(
  rules: readonly Loaded<Rule>[],
  concepts: ReadonlySet<string>,
  sources: readonly Source[],
): EvidenceProblem[] {
  const known = { concepts, sources: new Map(sources.map((source) => [source.key, source])) };
  return [
    ...checkIds(rules),
    ...rules.flatMap((rule) => [...checkRule(rule), ...checkReferences(rule, known)]),
  ];
}

/** Two rules with one name: config and directives could not say which they mean. */
function checkIds(rules: readonly Loaded<Rule>[]): EvidenceProblem[] {
  const owners = new Map<string, Loaded<Rule>>();
  const problems: EvidenceProblem[] = [];
  const claimName = (name: string, owner: Loaded<Rule>, path: ValuePath) => {
    const first = owners.get(name);
    if (first === undefined) {
      owners.set(name, owner);
      return;
    }
    const message = `"${name}" already names the rule in ${first.file.path}, and a name must mean one rule. Change one of them.`;
    problems.push(owner.file.problemAt(path, { code: 'duplicate-id', message }));
  };
  for (const rule of rules) claimName(rule.thing.id, rule, ['id']);
  for (const rule of rules) {
    for (const [index, alias] of rule.thing.aliases.entries()) {
      claimName(`${rule.thing.pack}/${alias}`, rule, ['aliases', index]);
    }
  }
  return problems;
}

function checkRule({ thing: rule, file }: Loaded<Rule>): EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  const add = (path: ValuePath, what: ProblemWords) => problems.push(file.problemAt(path, what));
  const { claims, quantities, sayings, together } = rule;
  if (claims.length + quantities.length + sayings.length + together.length === 0) {
    const message = 'The rule says nothing to look for. Add claims, quantities, sayings or together.';
    add(['id'], { code: 'no-pattern', message });
  }
  for (const kind of ['flag', 'pass'] as const) {
    if (rule.examples[kind].length > 0) continue;
    const why = kind === 'flag' ? 'it should find' : 'it should leave alone';
    const message = `The rule has no sentence under examples: ${kind}, so nothing tests it. Add one that ${why}.`;
    problems.push(file.problemAtKey(['examples', kind], { code: 'no-examples', message }));
  }
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.range === null || quantity.range[0] <= quantity.range[1]) continue;
    const message = `The range runs from ${quantity.range[0]} down to ${quantity.range[1]}, so no figure fits it. Put the lower figure first.`;
    add(['quantities', index, 'range'], { code: 'empty-range', message });
  }
  if (rule.reviewBy <= rule.reviewed) {
    const message = `review_by (${rule.reviewBy}) is not after reviewed (${rule.reviewed}). Give a later date.`;
    add(['review_by'], { code: 'wrong-date', message });
  }
  for (const [index, evidence] of rule.evidence.entries()) {
    if (evidence.sources.length > 0 || rule.status === 'draft') continue;
    const message = 'The evidence names no source. Add one from the bibliography, or make the rule a draft.';
    problems.push(file.problemAtKey(['evidence', index, 'sources'], { code: 'no-sources', message }));
  }
  return problems;
}

function checkReferences(rule: Loaded<Rule>, known: Known): EvidenceProblem[] {
  const { thing, file } = rule;
  return [
    ...thing.claims.flatMap((claim, index) => checkPattern(rule, ['claims', index], claim, known)),
    ...thing.quantities.flatMap((quantity, index) =>
      checkPattern(rule, ['quantities', index], quantity, known),
    ),
    ...thing.together.flatMap(({ concepts: groups }, index) =>
      groups.flatMap((group, place) => checkConcepts(rule, ['together', index, place], group, known)),
    ),
    ...thing.sayings.flatMap((saying, index) => checkSaying(rule, index, saying.pattern, known)),
    ...thing.evidence.flatMap((evidence, index) =>
      evidence.sources.flatMap((key, place) => {
        const words = sourceMistake(key, thing, known);
        return words ? [file.problemAt(['evidence', index, 'sources', place], words)] : [];
      }),
    ),
  ];
}

const ENDS = ['subject', 'object', 'of', 'population', 'with', 'without'] as const;

function checkPattern(
  rule: Loaded<Rule>,
  path: ValuePath,
  pattern: ClaimPattern | QuantityPattern,
  known: Known,
): EvidenceProblem[] {
  const named: Partial<Record<(typeof ENDS)[number], readonly string[]>> = pattern;
  return ENDS.flatMap((end) => checkConcepts(rule, [...path, end], named[end] ?? [], known));
}

function checkConcepts(
  { file }: Loaded<Rule>,
  path: ValuePath,
  ids: readonly string[],
  known: Known,
): EvidenceProblem[] {
  return ids.flatMap((id, index) =>
    known.concepts.has(id) ? [] : [file.problemAt([...path, index], unknownConcept(id, known.concepts))],
  );
}

function checkSaying(
  { file }: Loaded<Rule>,
  index: number,
  pattern: string,
  known: Known,
): EvidenceProblem[] {
  const path = ['sayings', index];
  const parts = parseSaying(pattern);
  if ('mistake' in parts) {
    const message = `This saying cannot be read. ${parts.mistake}`;
    return [file.problemAt(path, { code: 'bad-saying', message })];
  }
  return parts.flatMap((part) =>
    'concept' in part && !known.concepts.has(part.concept)
      ? [file.problemAt(path, unknownConcept(part.concept, known.concepts))]
      : [],
  );
}

/** Words for a concept id nothing defines. */
export function unknownConcept(id: string, concepts: Iterable<string>): ProblemWords {
  const suggestion = nearest(id, concepts);
  const advice = suggestion === undefined ? ' Add it under lexicon/concepts, or name one that is there.' : '';
  return {
    code: 'unknown-concept',
    message: `No concept is called "${id}", so this could never match.${advice}`,
    suggestion,
  };
}

function sourceMistake(key: string, rule: Rule, { sources }: Known): ProblemWords | undefined {
  const source = sources.get(key);
  if (source === undefined) {
    const suggestion = nearest(key, sources.keys());
    const advice = suggestion === undefined ? ` Add bibliography/${key}.yaml.` : '';
    return {
      code: 'unknown-source',
      message: `No work in the bibliography has the key "${key}".${advice}`,
      suggestion,
    };
  }
  const reviewed = Number(rule.reviewed.slice(0, 4));
  if (source.year === undefined || source.year <= reviewed) return undefined;
  const message = `"${key}" is from ${source.year}, after the rule was reviewed (${rule.reviewed}). Correct one of them.`;
  return { code: 'wrong-date', message };
}
