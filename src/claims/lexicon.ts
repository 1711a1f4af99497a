import type {
  CompiledConcept,
  CompiledCue,
  CompiledEvidence,
  CompiledSaying,
  EvidenceIndex,
} from '../evidence/compiled.js';
import { PhraseTrie } from '../text/spot.js';
import { particlesOf } from './split-verbs.js';

/** Phrases to look for in a text; single words apart, which are most of them. */
export interface PhraseList {
  readonly words: ReadonlySet<string>;
  /** Several words, each between spaces, by the first of them. */
  readonly phrases: readonly (readonly [first: string, phrase: string])[];
}

/** When an ambiguous name counts, as in `Guard`; undefined for no such condition. */
export interface OpenGuard {
  readonly near: PhraseList | undefined;
  readonly unless: PhraseList | undefined;
}

/** One thing a phrase may stand for. */
export interface PhraseReading {
  /** Undefined when the phrase is a cue. */
  readonly concept: CompiledConcept | undefined;
  readonly cue: CompiledCue | undefined;
  /** Bits of `FORM`. */
  readonly form: number;
  readonly guard: OpenGuard | undefined;
}

/** A reading that is a concept. */
export type NameReading = PhraseReading & { readonly concept: CompiledConcept };

/** A reading that is a cue. */
export type CueReading = PhraseReading & { readonly cue: CompiledCue };

/** What all concepts of a phrase come to. */
export interface NamedTogether {
  readonly concepts: readonly string[];
  readonly kind: CompiledConcept['kind'];
  readonly form: number;
}

/** What stands behind a phrase; of the lists some are empty, not all. */
export interface Phrase {
  readonly readings: readonly PhraseReading[];
  /** Those of the readings that are concepts, and those that are cues. */
  readonly names: readonly NameReading[];
  readonly cues: readonly CueReading[];
  /** The concepts taken together, where none of them asks for a condition. */
  readonly named: NamedTogether | undefined;
  /** Words one of which stands behind a cue that is only there with its particle; undefined when a cue needs none. */
  readonly particles: ReadonlySet<string> | undefined;
  /** Indices of the sayings that may be where this word is. */
  readonly sayings: readonly number[];
}

/** The compiled lexicon opened for reading: phrases as a trie, and what is known of each concept. */
export interface OpenLexicon {
  readonly trie: PhraseTrie<Phrase>;
  concept(id: string): CompiledConcept | undefined;
  antonymOf(id: string): string | undefined;
  /** True when `concept` is `general` or a narrower kind of it. Both are ids. */
  isKindOf(concept: string, general: string): boolean;
  /** Sayings that hang on a concept or on a more general one: indices in the compiled sayings. */
  sayingsOn(concept: string): readonly number[];
  /** Loose rules that a concept or a more general one may meet: pairs of rule and pattern. */
  looseRulesOn(concept: string): readonly number[];
  /** A saying by its index. */
  sayingAt(index: number): OpenSaying;
}

/** A rule's saying, with what its search needs to know. */
export interface OpenSaying extends CompiledSaying {
  /** The words it may begin with; undefined when it begins with a concept. */
  readonly first: ReadonlySet<string> | undefined;
  /** Every word it spells out; gathered when it is found. */
  readonly words: () => ReadonlySet<string>;
  /**
   * What a sentence cannot be without: of each group one of these words, by their numbers in the phrase table. Words that
   * are not in the table count as there. The group missed last stands first: it is the likeliest to be missed again.
   */
  readonly needs: Int32Array[];
}

/** Opens the lexicon half of compiled evidence. What a phrase stands for is read when a text first holds it. */
export function openLexicon(evidence: EvidenceIndex): OpenLexicon {
  const { compiled } = evidence;
  const sayings: (OpenSaying | undefined)[] = [];
  const guards: (OpenGuard | undefined)[] = [];
  const guardAt = (index: number): OpenGuard => {
    let guard = guards[index];
    if (guard === undefined) {
      const { near = [], unless = [] } = compiled.guards[index] ?? {};
      guard = { near: openList(near), unless: openList(unless) };
      guards[index] = guard;
    }
    return guard;
  };
  const trie = new PhraseTrie(compiled.phrases, (flat) => openPhrase(flat, compiled, guardAt));
  return {
    trie,
    concept: (id) => evidence.concept(id),
    antonymOf: (id) => evidence.antonymOf(id),
    isKindOf: (concept, general) => evidence.isNarrowerOrSame(concept, general),
    sayingsOn: byConcept(evidence, compiled.sayingIndex),
    looseRulesOn: byConcept(evidence, compiled.togetherIndex),
    sayingAt: (index) => (sayings[index] ??= openSaying(compiled.sayings[index] as CompiledSaying, trie)),
  };
}

/** What an index has on a concept and all more general ones; remembered, for every mention asks. */
function byConcept(
  evidence: EvidenceIndex,
  index: Readonly<Record<string, readonly number[]>>,
): (concept: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (concept) => {
    let all = known.get(concept);
    if (all === undefined) {
      all = [...evidence.generalOf(concept)].flatMap((general) => index[general] ?? []);
      known.set(concept, all);
    }
    return all;
  };
}

function openSaying(saying: CompiledSaying, trie: PhraseTrie<Phrase>): OpenSaying {
  const [start] = saying.steps;
  const needs = saying.steps.flatMap((step) => {
    if (!('words' in step)) return [];
    const ids = step.words.map(([first]) => (first === undefined ? -1 : trie.idOf(first)));
    return ids.includes(-1) ? [] : [Int32Array.from(new Set(ids))];
  });
  return {
    ...saying,
    first:
      start !== undefined && 'words' in start
        ? new Set(start.words.flatMap(([word]) => word ?? []))
        : undefined,
    words: () => new Set(saying.steps.flatMap((step) => ('words' in step ? step.words.flat() : []))),
    needs,
  };
}

function openList(phrases: readonly string[]): PhraseList | undefined {
  if (phrases.length === 0) return undefined;
  return {
    words: new Set(phrases.filter((phrase) => !phrase.includes(' '))),
    phrases: phrases.flatMap((phrase) => {
      const space = phrase.indexOf(' ');
      return space < 0 ? [] : [[phrase.slice(0, space), ` ${phrase} `] as const];
    }),
  };
}

function openPhrase(
  flat: readonly number[],
  { concepts, cues }: CompiledEvidence,
  guardAt: (index: number) => OpenGuard,
): Phrase {
  const readings: PhraseReading[] = [];
  const sayings: number[] = [];
  const firstSaying = concepts.length + cues.length;
  for (let at = 0; at < flat.length; at += 3) {
    const entry = flat[at] as number;
    const guard = flat[at + 2] as number;
    if (entry >= firstSaying) {
      sayings.push(entry - firstSaying);
      continue;
    }
    readings.push({
      concept: concepts[entry],
      cue: entry < concepts.length ? undefined : cues[entry - concepts.length],
      form: flat[at + 1] as number,
      guard: guard === 0 ? undefined : guardAt(guard),
    });
  }
  const names = readings.filter((reading): reading is NameReading => reading.concept !== undefined);
  const cued = readings.filter((reading): reading is CueReading => reading.cue !== undefined);
  return {
    readings,
    names,
    cues: cued,
    named: names.some(({ guard }) => guard !== undefined) ? undefined : togetherOf(names),
    particles: particlesOf(cued.map(({ cue }) => cue)),
    sayings,
  };
}

function togetherOf(names: readonly NameReading[]): NamedTogether | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  return {
    concepts: names.map(({ concept }) => concept.id),
    kind: first.concept.kind,
    form: names.reduce((bits, { form }) => bits | form, 0),
  };
}
