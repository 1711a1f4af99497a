import type { Rule } from '../vocabulary.js';
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
export function compileSayings(rules: readonly Rule[]): Anchored {
  const sayings: CompiledSaying[] = [];
  const anchors = new Map<string, number[]>();
  const concepts = new Map<string, number[]>();
  for (const [rule, { sayings: patterns, status }] of rules.entries()) {
    if (status === 'retired') continue;
    for (const [pattern, saying] of patterns.entries()) {
      const parts = parseSaying(saying.pattern);
      if ('mistake' in parts) continue;
      const steps = parts.map(compileStep);
      const anchor = rarestStep(steps);
      const [table, keys] =
        'concept' in anchor ? [concepts, [anchor.concept]] : [anchors, anchor.words.map(rarestWord)];
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

/** The step that the fewest sentences can be expected to hold: only these are searched for the saying. */
function rarestStep(steps: readonly SayingStep[]): Anchor {
  const anchors = steps.filter((step): step is Anchor => !('gap' in step));
  return anchors.reduce((best, step) => (rarity(step) > rarity(best) ? step : best));
}

/** A concept has many names; about as many sentences name it as hold a common word. */
const RARITY_OF_CONCEPT = 4;

function rarity(step: Anchor): number {
  if ('concept' in step) return RARITY_OF_CONCEPT;
  const weakest = Math.min(...step.words.map((words) => rarityOf(rarestWord(words))));
  return weakest - Math.log2(step.words.length);
}

function rarestWord(words: readonly string[]): string {
  return words.reduce((best, word) => (rarityOf(word) > rarityOf(best) ? word : best));
}

/** Long words are rare ones, save those that join others. */
function rarityOf(word: string): number {
  return COMMON.has(word) ? 0 : word.length;
}

const COMMON: ReadonlySet<string> = new Set(
  (
    'about after also because been before being could does every from have into just less make makes many more most ' +
    'much never only other people should some than that their them then there these they this those through time very ' +
    'well were what when where which while will with without would your pain help helps need'
  ).split(' '),
);
