import type { Concept, EvidenceBase, Rule } from '../vocabulary.js';
import { COMPILED_FORMAT } from './compiled.js';
import type { CompiledConcept, CompiledCue, CompiledEvidence, CompiledRule } from './compiled.js';
import { compilePhrases } from './compile-phrases.js';
import { compileSayings } from './compile-sayings.js';
import { without } from './without.js';

/**
 * Turns loaded evidence into its compiled form: plain data, the same for the same files, ready for `JSON.stringify`.
 * Examples and works no rule cites are left behind; retired rules stay known by name but are in no index.
 */
export function compileEvidence(base: EvidenceBase): CompiledEvidence {
  const rules = sortedById(base.rules);
  const lexicon = { concepts: sortedById(base.lexicon.concepts), cues: base.lexicon.cues };
  const { sayings, sayingIndex, anchors } = compileSayings(rules, lexicon.concepts);
  return {
    format: COMPILED_FORMAT,
    packs: base.packs,
    rules: rules.map((rule): CompiledRule => without(rule, 'examples')),
    sources: citedSources(rules, base.sources),
    concepts: compileConcepts(lexicon.concepts),
    cues: lexicon.cues.map((cue): CompiledCue => without(cue, 'words', 'forms')),
    ...compilePhrases(lexicon, anchors),
    claimIndex: indexPatterns(rules, ({ claims }) =>
      claims.map(({ subject = [''], object = [''] }) =>
        subject.flatMap((from) => object.map((to) => `${from}|${to}`)),
      ),
    ),
    quantityIndex: indexPatterns(rules, ({ quantities }) => quantities.map(({ of }) => of)),
    togetherIndex: indexPatterns(rules, ({ together }) => together.map(({ concepts }) => smallest(concepts))),
    sayings,
    sayingIndex,
  };
}

function sortedById<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  return [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function citedSources(rules: readonly Rule[], sources: EvidenceBase['sources']): EvidenceBase['sources'] {
  const cited = new Set(rules.flatMap(({ evidence }) => evidence.flatMap((entry) => entry.sources)));
  return Object.fromEntries(
    [...cited].sort().flatMap((key) => {
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
      return source ? [[key, source]] : [];
    }),
  );
}

/** Opposition is mutual: a concept that names none is the opposite of the first that names it. */
function compileConcepts(concepts: readonly Concept[]): CompiledConcept[] {
  const namedBy = new Map<string, string>();
  for (const { id, antonym } of concepts) {
    if (antonym !== undefined && !namedBy.has(antonym)) namedBy.set(antonym, id);
  }
  return concepts.map(({ id, label, kind, broader, antonym }) => {
    const opposite = antonym ?? namedBy.get(id);
    return { id, label, kind, broader, ...(opposite === undefined ? {} : { antonym: opposite }) };
  });
}

/** Patterns by key, as flat pairs of rule index and pattern index. */
function indexPatterns(
  rules: readonly Rule[],
  keysOf: (rule: Rule) => readonly (readonly string[])[],
): Record<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, rule] of rules.entries()) {
    if (rule.status === 'retired') continue;
    for (const [pattern, keys] of keysOf(rule).entries()) {
      for (const key of new Set(keys)) {
        const pairs = index.get(key);
        if (pairs) pairs.push(at, pattern);
        else index.set(key, [at, pattern]);
      }
    }
  }
  return Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function smallest(groups: readonly (readonly string[])[]): readonly string[] {
  return groups.reduce((least, group) => (group.length < least.length ? group : least));
}
