import type { Concept, Rule } from '../vocabulary.js';
import type { CompiledEvidence, CompiledSaying, SayingStep } from './compiled.js';
import { allForms } from './compile-phrases.js';
import { phraseTokens } from './normalise-phrase.js';
import { parseSaying } from './parse-saying.js';
import type { SayingPart, SayingWord } from './parse-saying.js';

type Anchored = Pick<CompiledEvidence, 'sayings' | 'sayingIndex'> & {
  /** Sayings by a word they cannot be without; of several words that may stand in one place each has its entry. */
  readonly anchors: ReadonlyMap<string, readonly number[]>;
};

/** The rules' fixed sayings, with what each of them hangs on. Sayings that cannot be read are left out. */
export function compileSayings(rules: readonly Rule[], lexicon: readonly Concept[]): Anchored {
  const commonness = countWords(rules, lexicon);
  const sayings: CompiledSaying[] = [];
  const anchors = new Map<string, number[]>();
  const concepts = new Map<string, number[]>();
  for (const [rule, { sayings: patterns, status }] of rules.entries()) {
    if (status === 'retired') continue;
    for (const [pattern, saying] of patterns.entries()) {
      const parts = parseSaying(saying.pattern);
      if ('mistake' in parts) continue;
      const steps = parts.map(compileStep);
      const anchor = rarestStep(steps, commonness);
      const [table, keys] =
        'concept' in anchor ? [concepts, [anchor.concept]] : [anchors, anchor.words.map(commonness.rarestOf)];
      for (const key of new Set(keys)) table.set(key, [...(table.get(key) ?? []), sayings.length]);
      sayings.push({ rule, pattern, steps });
    }
  }
  return {
    sayings,
    anchors,
    sayingIndex: Object.fromEntries([...concepts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function compileStep(part: SayingPart): SayingStep {
  if (!('choices' in part)) return part;
  const sequences = part.choices.flatMap(spell).map((phrase) => phrase.join(' '));
  return { words: [...new Set(sequences)].map((phrase) => phrase.split(' ')) };
}

/** Every way to spell one choice, as tokens. */
function spell(words: readonly SayingWord[]): string[][] {
  let phrases: string[][] = [[]];
  for (const { text, inflected } of words) {
    const spellings = (inflected ? allForms(text) : [text]).map(phraseTokens);
    phrases = phrases.flatMap((start) => spellings.map((tokens) => [...start, ...tokens]));
  }
  return phrases.filter((tokens) => tokens.length > 0);
}

type Anchor = Exclude<SayingStep, { readonly gap: number }>;

/** How many sentences can be expected to hold a step or a word: the fewer, the better to search for the saying by. */
interface Commonness {
  readonly ofStep: (step: Anchor) => number;
  /** The rarest of some words. */
  readonly rarestOf: (words: readonly string[]) => string;
}

const OTHER_SENTENCES = 10;
const COMMON: ReadonlySet<string> = new Set(
  (
    'a about after all also an and any are as at be because been before being between both but by can could day days ' +
    'did do does each even every few first for from get gets give good had has have he her his how i if in into is it ' +
    'its just keep keeps last less let like made make makes many may me more most much must my need needs never new no ' +
    'not nothing now of off often on one only or other our out over own part people same say see she should so some ' +
    'start starts such take takes than that the their them then there these they this those through time to too two ' +
    'under until up us use very was way we week well were what when where which while who will with without work ' +
    'would year years you your'
  ).split(' '),
);

/** Counts words where people make claims: in the rules' own examples. Words not met there are the rarer the longer. */
function countWords(rules: readonly Rule[], concepts: readonly Concept[]): Commonness {
  const counts = new Map<string, number>();
  for (const { examples } of rules) {
    for (const { text } of [...examples.flag, ...examples.pass]) {
      for (const word of new Set(phraseTokens(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const names = new Map(concepts.map((concept) => [concept.id, [...concept.names, ...concept.verbs]]));
  const ofWord = (word: string): number => {
    const count = (counts.get(word) ?? 0) + 1000 / 2 ** word.length;
    // Examples speak of little else than their topics; other sentences are made of these words, too.
    return COMMON.has(word) ? count * OTHER_SENTENCES : count;
  };
  const rarestOf = (words: readonly string[]): string =>
    words.reduce((best, word) => (ofWord(word) < ofWord(best) ? word : best));
  const ofPhrases = (phrases: readonly (readonly string[])[]): number =>
    [...new Set(phrases.map(rarestOf))].reduce((sum, word) => sum + ofWord(word), 0);
  const ofConcepts = new Map<string, number>();
  const ofConcept = (id: string): number => {
    const known = ofConcepts.get(id) ?? ofPhrases((names.get(id) ?? []).map(phraseTokens));
    ofConcepts.set(id, known);
    return known;
  };
  return {
    rarestOf,
    ofStep: (step) => ('words' in step ? ofPhrases(step.words) : ofConcept(step.concept)),
  };
}

function rarestStep(steps: readonly SayingStep[], { ofStep }: Commonness): Anchor {
  const anchors = steps.filter((step): step is Anchor => !('gap' in step));
  return anchors.reduce((best, step) => (ofStep(step) < ofStep(best) ? step : best));
}
