/**
 * The compiled form of rules, lexicon and bibliography: one object that survives `JSON.stringify`, made when the
 * package is built (or a user's packs are first read) and only opened at run time.
 */
import type { PhraseTable } from '../text/phrase-nodes.js';
import type { Concept, CueEntry, Pack, Rule, Source } from '../vocabulary.js';

/** Raised whenever the shape below changes; another number is not opened but compiled anew. */
export const COMPILED_FORMAT = 6;

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
  readonly packs: readonly Pack[];
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
   * Every spelling of every concept and cue, and the words sayings hang on, with what they may stand for.
   * A phrase is normalised tokens joined by one space: lower case, straight apostrophes, a hyphen, dash or slash is
   * a space. Its readings are flat, three numbers each:
   * - entry: a concept's index; `concepts.length` + a cue's index; or, behind all cues, a saying's index: the saying
   *   stands only where this word or another of its like does;
   * - form: bits of `FORM`;
   * - guard: index in `guards`, 0 when the phrase always counts.
   */
  readonly phrases: PhraseTable;
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
  /** Indices in `sayings` by a concept they cannot be without; the others are found by a word, in `phrases`. */
  readonly sayingIndex: Readonly<Record<string, readonly number[]>>;
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
  /** The concept and all more general ones. */
  generalOf(id: string): ReadonlySet<string>;
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
