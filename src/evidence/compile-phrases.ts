import type { PhraseTable } from '../text/phrase-nodes.js';
import type { Concept, CueEntry, Lexicon } from '../vocabulary.js';
import type { CompiledEvidence, Guard } from './compiled.js';
import { FORM } from './compiled.js';
import { nounForms, verbForms } from './inflect.js';
import type { Inflection } from './inflect.js';
import { normalisePhrase } from './normalise-phrase.js';
import { writePhraseTable } from './phrase-table.js';
import { spellingVariants } from './spelling-variants.js';

/** What one spelling may stand for, before it is flattened: entry → form bits and guard. */
type Readings = Map<number, { form: number; guard: number }>;

/**
 * The phrase table of a lexicon whose concepts are in the order the entries count in.
 * @param anchors words without which a saying cannot be, with the sayings
 */
export function compilePhrases(
  lexicon: Lexicon,
  anchors: ReadonlyMap<string, readonly number[]>,
): Pick<CompiledEvidence, 'phrases' | 'guards'> {
  const readings = new Map<string, Readings>();
  const guards: Guard[] = [{ near: [], unless: [] }];
  const guardNumbers = new Map<string, number>();
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
    const guardOf = guardsOf(concept, guards, guardNumbers);
    for (const { base, inflections } of conceptSpellings(concept)) {
      const guard = guardOf(base);
      for (const { text, form } of inflections) add(text, entry, form, guard);
    }
  }
  for (const [index, cue] of lexicon.cues.entries()) {
    for (const { text, form } of cueSpellings(cue)) add(text, lexicon.concepts.length + index, form, 0);
  }
  const firstSaying = lexicon.concepts.length + lexicon.cues.length;
  for (const [word, sayings] of anchors) {
    for (const saying of sayings) add(word, firstSaying + saying, FORM.exact, 0);
  }
  return { phrases: writeReadings(readings), guards };
}

/** Sorted, so that equal lexicons compile to equal bytes. */
function writeReadings(readings: ReadonlyMap<string, Readings>): PhraseTable {
  const sorted = [...readings].sort(([a], [b]) => (a < b ? -1 : 1));
  return writePhraseTable(
    sorted.map(([phrase, entries]) => [
      phrase,
      [...entries].flatMap(([entry, { form, guard }]) => [entry, form, guard]),
    ]),
  );
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

/** Which guard a name, form or verb of the concept has; a guard not met before is put at the end of the list. */
function guardsOf(concept: Concept, guards: Guard[], numbers: Map<string, number>): (base: string) => number {
  const byBase = new Map<string, number>();
  const words = (list: Concept['near'], name: string) =>
    Object.hasOwn(list, name) ? (list[name] ?? []) : [];
  for (const name of new Set([...Object.keys(concept.near), ...Object.keys(concept.unless)])) {
    const guard = {
      near: inAllForms(words(concept.near, name)),
      unless: inAllForms(words(concept.unless, name)),
    };
    // Names often share their conditions; written out once, they are read once.
    const key = JSON.stringify(guard);
    const number = numbers.get(key) ?? guards.push(guard) - 1;
    numbers.set(key, number);
    byBase.set(normalisePhrase(name), number);
  }
  return (base) => byBase.get(normalisePhrase(base)) ?? 0;
}

/** A condition names "muscle" or "tie" and means "muscles" and "tied" too; a plural it names stays what it is. */
function inAllForms(words: readonly string[]): string[] {
  const forms = words.flatMap((word) =>
    /[^s]s$/.test(word) ? spellingVariants(word.toLowerCase()) : allForms(word),
  );
  return [...new Set(forms.map(normalisePhrase))].sort();
}

/** Every spelling of a word, whether it is a noun or a verb. */
export function allForms(word: string): string[] {
  return spellingVariants(word.toLowerCase()).flatMap((variant) =>
    [...nounForms(variant), ...verbForms(variant)].map(({ text }) => text),
  );
}
