import type { Concept, CueEntry, Lexicon } from '../vocabulary.js';
import type { CompiledEvidence, Guard } from './compiled.js';
import { FORM } from './compiled.js';
import { nounForms, verbForms } from './inflect.js';
import type { Inflection } from './inflect.js';
import { normalisePhrase } from './normalise-phrase.js';
import { writePhraseTable } from './phrase-table.js';
import { spellingVariants } from './spelling-variants.js';

/** What spellings may stand for: flat lists of entry, form bits and guard, as the phrase table has them. */
type Readings = Map<string, number[]>;

/**
 * The phrase table of a lexicon whose concepts are in the order the entries count in.
 * @param anchors words without which a saying cannot be, with the sayings
 */
export function compilePhrases(
  lexicon: Lexicon,
  anchors: ReadonlyMap<string, readonly number[]>,
): Pick<CompiledEvidence, 'phrases' | 'guards'> {
  const readings: Readings = new Map();
  const guards = new Guards();
  const add = (phrase: string, entry: number, form: number, guard: number) => {
    const key = normalisePhrase(phrase);
    if (key === '') return;
    const known = readings.get(key);
    if (known === undefined) readings.set(key, [entry, form, guard]);
    else addReading(known, entry, form, guard);
  };

  for (const [entry, concept] of lexicon.concepts.entries()) {
    const guardOf = guards.of(concept);
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
  return { phrases: writePhraseTable(readings), guards: guards.list };
}

/** Two bases of one concept meet in a spelling: it counts freely unless both set the same condition. */
function addReading(known: number[], entry: number, form: number, guard: number): void {
  for (let at = 0; at < known.length; at += 3) {
    if (known[at] !== entry) continue;
    known[at + 1]! |= form;
    if (known[at + 2] !== guard) known[at + 2] = 0;
    return;
  }
  known.push(entry, form, guard);
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

/** The conditions of names, each once, with their words in all forms. */
class Guards {
  readonly list: Guard[] = [{ near: [], unless: [] }];
  readonly #numbers = new Map<string, number>();
  /** Conditions share most of their words. */
  readonly #forms = new Map<string, readonly string[]>();

  /** Which guard a name, form or verb of the concept has; a guard not met before is put at the end of the list. */
  of(concept: Concept): (base: string) => number {
    const byBase = new Map<string, number>();
    const words = (list: Concept['near'], name: string) =>
      Object.hasOwn(list, name) ? (list[name] ?? []) : [];
    for (const name of new Set([...Object.keys(concept.near), ...Object.keys(concept.unless)])) {
      const guard = {
        near: this.#inAllForms(words(concept.near, name)),
        unless: this.#inAllForms(words(concept.unless, name)),
      };
      // Names often share their conditions; written out once, they are read once.
      const key = JSON.stringify(guard);
      const number = this.#numbers.get(key) ?? this.list.push(guard) - 1;
      this.#numbers.set(key, number);
      byBase.set(normalisePhrase(name), number);
    }
    return (base) => byBase.get(normalisePhrase(base)) ?? 0;
  }

  #inAllForms(words: readonly string[]): string[] {
    return [...new Set(words.flatMap((word) => this.#formsOf(word)))].sort();
  }

  #formsOf(word: string): readonly string[] {
    let forms = this.#forms.get(word);
    if (forms === undefined) {
      forms = guardForms(word).map(normalisePhrase);
      this.#forms.set(word, forms);
    }
    return forms;
  }
}

/** A condition names "muscle" or "tie" and means "muscles" and "tied" too; a plural it names stays what it is. */
function guardForms(word: string): string[] {
  return /[^s]s$/.test(word) ? spellingVariants(word.toLowerCase()) : allForms(word);
}

/** Every spelling of a word, whether it is a noun or a verb. */
export function allForms(word: string): string[] {
  return spellingVariants(word.toLowerCase()).flatMap((variant) =>
    [...nounForms(variant), ...verbForms(variant)].map(({ text }) => text),
  );
}
