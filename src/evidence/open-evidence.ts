import type { Rule } from '../vocabulary.js';
import { COMPILED_FORMAT } from './compiled.js';
import type { CompiledEvidence, CompiledRule, EvidenceIndex, PatternRef } from './compiled.js';

const NO_EXAMPLES: Rule['examples'] = { flag: [], pass: [], limits: [] };

/**
 * Opens compiled evidence, straight from `JSON.parse`. Costs nothing per rule, phrase or concept.
 *
 * @throws Error when it was compiled in another format
 */
export function openEvidence(compiled: CompiledEvidence): EvidenceIndex {
  const format: number = compiled.format;
  if (format !== COMPILED_FORMAT) {
    throw new Error(
      `This evidence was compiled in format ${format}; this claimlint reads ${COMPILED_FORMAT}. Compile it anew.`,
    );
  }
  const { rules, concepts } = compiled;
  const { claimIndex, quantityIndex, togetherIndex, sayingIndex } = compiled;
  // Words like "constructor" must not find what every object inherits.
  for (const table of [claimIndex, quantityIndex, togetherIndex, sayingIndex]) {
    Object.setPrototypeOf(table, null);
  }

  const opened: (Rule | undefined)[] = [];
  const ruleAt = (index: number) => {
    const rule = rules[index];
    return rule && (opened[index] ??= { ...rule, examples: NO_EXAMPLES });
  };
  const aliases = once(() => aliasMap(rules));
  const concept = remember((id: string) => concepts[findById(concepts, id)]);
  const wider = remember((id: string) => closure([id], (each) => concept(each)?.broader ?? []));
  const reach = remember((id: string) => {
    const opposites = [...wider(id)].flatMap((each) => concept(each)?.antonym ?? []);
    return new Set([...wider(id), ...opposites.flatMap((each) => [...wider(each)])]);
  });
  const collect = (
    index: Readonly<Record<string, readonly number[]>>,
    keys: Iterable<string>,
  ): PatternRef[] => {
    const pairs = new Map<string, readonly [number, number]>();
    for (const key of keys) {
      const flat = index[key] ?? [];
      for (let at = 0; at < flat.length; at += 2) {
        const pair = [flat[at] ?? 0, flat[at + 1] ?? 0] as const;
        pairs.set(pair.join(), pair);
      }
    }
    return [...pairs.values()]
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .flatMap(([at, pattern]) => {
        const rule = ruleAt(at);
        return rule ? [{ rule, pattern }] : [];
      });
  };
  const ends = (id: string) => (id === '' ? [''] : [...reach(id), '']);
  const claimPatterns = remember((pair: string) => {
    const [subject = '', object = ''] = pair.split('|');
    return collect(
      claimIndex,
      ends(subject).flatMap((from) => ends(object).map((to) => `${from}|${to}`)),
    );
  });

  return {
    compiled,
    ruleAt,
    ruleById: (id) => ruleAt(findById(rules, id)) ?? ruleAt(aliases().get(id) ?? -1),
    concept,
    antonymOf: (id) => concept(id)?.antonym,
    generalOf: wider,
    isNarrowerOrSame: (id, general) => id === general || wider(id).has(general),
    claimPatterns: (subject = '', object = '') => claimPatterns(`${subject}|${object}`),
    quantityPatterns: remember((of: string) => collect(quantityIndex, reach(of))),
    togetherPatterns: (ids) => collect(togetherIndex, new Set([...ids].flatMap((id) => [...wider(id)]))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function remember<Value>(answer: (key: string) => Value): (key: string) => Value {
  const answers = new Map<string, Value>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const value = answer(key);
    answers.set(key, value);
    return value;
  };
}

/** Everything reached from the starts, them included. */
function closure(starts: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(starts);
  for (const id of found) for (const further of next(id)) found.add(further);
  return found;
}

/** Index in a list sorted by id, −1 when it is not there. */
function findById(sorted: readonly { readonly id: string }[], id: string): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = sorted[middle]?.id ?? '';
    if (here === id) return middle;
    if (here < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Bare aliases and aliases behind their pack; of two alike the first stays. */
function aliasMap(rules: readonly CompiledRule[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [index, { aliases, pack }] of rules.entries()) {
    for (const alias of aliases) {
      for (const name of [alias, `${pack}/${alias}`]) if (!map.has(name)) map.set(name, index);
    }
  }
  return map;
}
