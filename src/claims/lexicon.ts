import type {
  CompiledConcept,
  CompiledCue,
  CompiledEvidence,
  EvidenceIndex,
  Guard,
} from '../evidence/compiled.js';
import { readPhraseLine, splitPhraseTable } from '../evidence/phrase-table.js';
import { PhraseTrie } from '../text/spot.js';

/** One thing a phrase may stand for. */
export interface PhraseReading {
  /** Index in the compiled concepts, or −1. */
  readonly concept: number;
  readonly cue: CompiledCue | undefined;
  /** Bits of `FORM`. */
  readonly form: number;
  readonly guard: Guard | undefined;
}

/** The compiled lexicon opened for reading: phrases as a trie, and what is known of each concept. */
export interface OpenLexicon {
  readonly trie: PhraseTrie<readonly PhraseReading[]>;
  /** Concept by its index in the compiled list. */
  conceptAt(index: number): CompiledConcept | undefined;
  concept(id: string): CompiledConcept | undefined;
  antonymOf(id: string): string | undefined;
  /** True when `concept` is `general` or a narrower kind of it. Both are ids. */
  isKindOf(concept: string, general: string): boolean;
}

/** Opens the lexicon half of compiled evidence. Phrases are read when a text holds their first word. */
export function openLexicon(evidence: EvidenceIndex): OpenLexicon {
  const { compiled } = evidence;
  return {
    trie: new PhraseTrie(splitPhraseTable(compiled.phrases), (line) => openPhrases(line, compiled)),
    conceptAt: (index) => compiled.concepts[index],
    concept: (id) => evidence.concept(id),
    antonymOf: (id) => evidence.antonymOf(id),
    isKindOf: (concept, general) => evidence.isNarrowerOrSame(concept, general),
  };
}

function* openPhrases(
  line: string,
  { concepts, cues, guards }: CompiledEvidence,
): Generator<readonly [string, readonly PhraseReading[]]> {
  for (const [rest, flat] of readPhraseLine(line)) {
    const readings: PhraseReading[] = [];
    for (let at = 0; at < flat.length; at += 3) {
      const entry = flat[at] as number;
      const guard = flat[at + 2] as number;
      readings.push({
        concept: entry < concepts.length ? entry : -1,
        cue: entry < concepts.length ? undefined : cues[entry - concepts.length],
        form: flat[at + 1] as number,
        guard: guard === 0 ? undefined : guards[guard],
      });
    }
    yield [rest, readings];
  }
}
