import type { Concept, CueEntry, Lexicon } from '../vocabulary.js';
import type { CompiledEvidence, Guard } from './compiled.js';
import { FORM } from './compiled.js';
import { nounForms, verbForms } from './inflect.js';
import type { Inflection } from './inflect.js';
import { normalisePhrase } from './normalise-phrase.js';
import { spellingVariants } from './spelling-variants.js';

/** What one spelling may stand for, before it is flattened: entry → form bits and guard. */
type Readings = Map<number, { form: number; guard: number }>;

/** The phrase table of a lexicon whose concepts are in the order the entries count in. */
export function compilePhrases(lexicon: Lexicon): Pick<CompiledEvidence, 'phrases' | 'longest' | 'guards'> {
  const readings = new Map<string, Readings>();
  const guards: Guard[] = [{ near: [], unless: [] }];
  const add = (phrase: string, entry: number, form: number, guard: number) => {
    const key = normalisePhrase(phrase);
    if (key === '') return;
    const entries: Readings = readings.get(key) ?? new Map<number, { form: number; guard: number }>();
    readings.set(key, entries);
    const known = entries.get(entry);
    // Two bases of one concept meet in a spelling: it counts freely unless both set the same condition.
    if (known === undefined) entries.set(entry, { form, guard });
    else entries.set(entry, { form: known.form | form, guard: known.guard === guard ? guard : 0 });
  };

  for (const [entry, concept] of lexicon.concepts.entries()) {
    const guardOf = guardsOf(concept, guards);
    for (const { base, inflections } of conceptSpellings(concept)) {
      const guard = guardOf(base);
      for (const { text, form } of inflections) add(text, entry, form, guard);
    }
  }
  for (const [index, cue] of lexicon.cues.entries()) {
    for (const { text, form } of cueSpellings(cue)) add(text, lexicon.concepts.length + index, form, 0);
  }
  return { ...flatten(readings), guards };
}

/** Sorted, so that equal lexicons compile to equal bytes. */
function flatten(readings: ReadonlyMap<string, Readings>): Pick<CompiledEvidence, 'phrases' | 'longest'> {
  const phrases: [string, number[]][] = [];
  const longest = new Map<string, number>();
  for (const [phrase, entries] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    phrases.push([phrase, [...entries].flatMap(([entry, { form, guard }]) => [entry, form, guard])]);
  }
  return { phrases: Object.fromEntries(phrases), longest: Object.fromEntries(longest) };
}

function conceptSpellings(concept: Concept): { base: string; inflections: Inflection[] }[] {
  const derive = (base: string, inflect: (phrase: string) => Inflection[]) => ({
    base,
    inflections: spellingVariants(base.toLowerCase()).flatMap((variant) => inflect(variant)),
  });
  return [
    ...concept.names.map((name) => derive(name, nounForms)),
    ...concept.verbs.map((verb) => derive(verb, verbForms)),
    ...concept.forms.map((form) => ({ base: form, inflections: [{ text: form, form: FORM.exact }] })),
  ];
}

function cueSpellings(cue: CueEntry): Inflection[] {
  return cue.words.flatMap((word) => {
    const own = cue.forms?.[word] ?? [];
    const given = own.flatMap(spellingVariants);
    return spellingVariants(word.toLowerCase()).flatMap((variant) => {
      if (cue.as === 'verb') return verbForms(variant, given);
      if (cue.as === 'noun') return nounForms(variant, given.length > 0 ? given : undefined);
      return [variant, ...given].map((text) => ({ text, form: FORM.exact }));
    });
  });
}

/** Which guard a name, form or verb of the concept has; new guards are put at the end of the list. */
function guardsOf(concept: Concept, guards: Guard[]): (base: string) => number {
  const byBase = new Map<string, { near: readonly string[]; unless: readonly string[] }>();
  const words = (list: Concept['near'], name: string) =>
    Object.hasOwn(list, name) ? (list[name] ?? []) : [];
  for (const name of new Set([...Object.keys(concept.near), ...Object.keys(concept.unless)])) {
    byBase.set(normalisePhrase(name), {
      near: words(concept.near, name),
      unless: words(concept.unless, name),
    });
  }
  const numbers = new Map<string, number>();
  return (base) => {
    const key = normalisePhrase(base);
    const guard = byBase.get(key);
    if (guard === undefined) return 0;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    guards.push({ near: inAllForms(guard.near), unless: inAllForms(guard.unless) });
    numbers.set(key, guards.length - 1);
    return guards.length - 1;
  };
}

/** A condition names "muscle" or "tie" and means "muscles" and "tied" too. */
function inAllForms(words: readonly string[]): string[] {
  return [...new Set(words.flatMap(allForms).map(normalisePhrase))].sort();
}

/** Every spelling of a word, whether it is a noun or a verb. */
export function allForms(word: string): string[] {
  return spellingVariants(word.toLowerCase()).flatMap((variant) =>
    [...nounForms(variant), ...verbForms(variant)].map(({ text }) => text),
  );
}
