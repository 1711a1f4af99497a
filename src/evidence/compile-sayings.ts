import type { Rule } from '../vocabulary.js';
import type { CompiledEvidence, CompiledSaying, SayingStep } from './compiled.js';
import { allForms } from './compile-phrases.js';
import { phraseTokens } from './normalise-phrase.js';
import { parseSaying } from './parse-saying.js';
import type { SayingPart, SayingWord } from './parse-saying.js';

/** The rules' fixed sayings, with the table of what they begin with. Sayings that cannot be read are left out. */
export function compileSayings(rules: readonly Rule[]): Pick<CompiledEvidence, 'sayings' | 'sayingStarts'> {
  const sayings: CompiledSaying[] = [];
  const starts = new Map<string, number[]>();
  for (const [rule, { sayings: patterns, status }] of rules.entries()) {
    if (status === 'retired') continue;
    for (const [pattern, saying] of patterns.entries()) {
      const parts = parseSaying(saying.pattern);
      if ('mistake' in parts) continue;
      const steps = parts.map(compileStep);
      for (const start of startsOf(steps[0]))
        starts.set(start, [...(starts.get(start) ?? []), sayings.length]);
      sayings.push({ rule, pattern, steps });
    }
  }
  return { sayings, sayingStarts: Object.fromEntries([...starts].sort(([a], [b]) => (a < b ? -1 : 1))) };
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

function startsOf(step: SayingStep | undefined): string[] {
  if (step === undefined || 'gap' in step) return [];
  if ('concept' in step) return [`{${step.concept}}`];
  return [...new Set(step.words.flatMap(([first]) => (first === undefined ? [] : [first])))];
}
