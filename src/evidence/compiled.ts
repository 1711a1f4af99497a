/**
 * The compiled form of rules, lexicon and bibliography: one object that survives `JSON.stringify`, made when the
 * package is built (or a user's packs are first read) and only opened at run time.
 */
import type { Concept, CueEntry, Rule, Source } from '../vocabulary.js';

/** Raised whenever the shape below changes; another number is not opened but compiled anew. */
export const COMPILED_FORMAT = 1;

/**
 * How a phrase stands for its entry: bits, added together. "relieved" is `past + participle`, "massage" may be
 * `singular + base`, a phrase given as it is (a concept's `forms`, an adjective, an adverb, a fixed phrase) is 0.
 */
export const FORM = {
  exact: 0,
  singular: 1,
  plural: 2,
  /** cause */
  base: 4,
  /** causes */
  third: 8,
  /** caused, grew */
  past: 16,
  /** caused, grown */
  participle: 32,
  /** causing */
  gerund: 64,
} as const;

/** Bits of `FORM` that mark a verb. */
export const VERB_FORMS = FORM.base | FORM.third | FORM.past | FORM.participle | FORM.gerund;

/** When an ambiguous name counts. Phrases are normalised as in `CompiledEvidence.phrases`, inflections included. */
export interface Guard {
  /** Counts only when one of these stands in the same section or title; empty = no such condition. */
  readonly near: readonly string[];
  /** Never counts when one of these stands in the same sentence. */
  readonly unless: readonly string[];
}

/** One step of a saying. Words are normalised tokens. */
export type SayingStep =
  /** Any of these token sequences. */
  | { readonly words: readonly (readonly string[])[] }
  /** A mention of this concept, or of a narrower one. */
  | { readonly concept: string }
  /** Up to this many tokens of anything. */
  | { readonly gap: number };

/** A rule's fixed saying, ready to match. */
export interface CompiledSaying {
  /** Index in `rules`. */
  readonly rule: number;
  /** Index in that rule's `sayings`. */
  readonly pattern: number;
  readonly steps: readonly SayingStep[];
}

/** A rule as it is shipped: without its examples, which are tests. */
export type CompiledRule = Omit<Rule, 'examples'>;

/** A concept without its spellings, which are in the phrase table. */
export type CompiledConcept = Pick<Concept, 'id' | 'label' | 'kind' | 'broader' | 'antonym'>;

/** A cue entry without its words, which are in the phrase table. */
export type CompiledCue = Omit<CueEntry, 'words'>;

/** Everything the reader and the checks need, as plain data. */
export interface CompiledEvidence {
  readonly format: typeof COMPILED_FORMAT;
  readonly packs: readonly { readonly name: string; readonly version: string; readonly hash: string }[];
  /** Sorted by id. */
  readonly rules: readonly CompiledRule[];
  readonly sources: Readonly<Record<string, Source>>;
  /** Sorted by id. */
  readonly concepts: readonly CompiledConcept[];
  /** In file order. */
  readonly cues: readonly CompiledCue[];
  /** Guard 0 is "no condition". */
  readonly guards: readonly Guard[];
  /**
   * Every spelling of every concept and cue → what it may stand for. The key is the phrase as normalised tokens
   * joined by one space: lower case, straight apostrophes, a hyphen, dash or slash is a space.
   * The value is flat, three numbers a reading:
   * - entry: below `concepts.length` a concept's index, otherwise `concepts.length` + a cue's index;
   * - form: bits of `FORM`;
   * - guard: index in `guards`, 0 when the phrase always counts.
   */
  readonly phrases: Readonly<Record<string, readonly number[]>>;
  /** First token of a phrase → the most tokens of any phrase that begins with it. */
  readonly longest: Readonly<Record<string, number>>;
  /**
   * Relation patterns by the concepts they join: `subject|object` (an end left out is empty: `massage|`).
   * Values are flat pairs: rule index, index in that rule's `claims`.
   */
  readonly claimIndex: Readonly<Record<string, readonly number[]>>;
  /** Quantity patterns by measured concept. Flat pairs: rule index, index in `quantities`. */
  readonly quantityIndex: Readonly<Record<string, readonly number[]>>;
  /** Together patterns by each concept of their smallest group. Flat pairs: rule index, index in `together`. */
  readonly togetherIndex: Readonly<Record<string, readonly number[]>>;
  readonly sayings: readonly CompiledSaying[];
  /** Indices in `sayings` by what they begin with: a token, or `{concept-id}`. */
  readonly sayingStarts: Readonly<Record<string, readonly number[]>>;
}

/** A pattern of a rule: `rule.claims[pattern]`, `rule.quantities[pattern]` or `rule.together[pattern]`. */
export interface PatternRef {
  readonly rule: Rule;
  readonly pattern: number;
}

/** Compiled evidence with its questions answered. Every answer is remembered, none is worked out before it is asked. */
export interface EvidenceIndex {
  readonly compiled: CompiledEvidence;
  /** The rule with this id or alias; an alias may be written alone or behind its pack. Its examples are empty. */
  ruleById(id: string): Rule | undefined;
  /** The rule at an index of `compiled.rules`. */
  ruleAt(index: number): Rule | undefined;
  concept(id: string): CompiledConcept | undefined;
  /** The opposite concept, given on either side. */
  antonymOf(id: string): string | undefined;
  /** True when `concept` is `general` or one of the kinds of it. */
  isNarrowerOrSame(concept: string, general: string): boolean;
  /**
   * Relation patterns that may cover a claim between two concepts, in rule order: those whose ends are these
   * concepts, more general ones, the opposites of any of them, or left out. The relation is not looked at.
   */
  claimPatterns(subject: string | undefined, object: string | undefined): readonly PatternRef[];
  /** Quantity patterns that may cover a figure about this concept. */
  quantityPatterns(of: string): readonly PatternRef[];
  /** Together patterns that may be met where all these concepts are named. */
  togetherPatterns(concepts: Iterable<string>): readonly PatternRef[];
}

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
  const { phrases, longest, claimIndex, quantityIndex, togetherIndex, sayingStarts } = compiled;
  // Words like "constructor" must not find what every object inherits.
  for (const table of [
    phrases,
    longest,
    claimIndex,
    quantityIndex,
    togetherIndex,
    sayingStarts,
    compiled.sources,
  ]) {
    Object.setPrototypeOf(table, null);
  }

  const opened: (Rule | undefined)[] = [];
  const ruleAt = (index: number) => {
    const rule = rules[index];
    return rule && (opened[index] ??= { ...rule, examples: NO_EXAMPLES });
  };
  const aliases = once(() => aliasMap(rules));
  const concept = (id: string) => concepts[findById(concepts, id)];
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
