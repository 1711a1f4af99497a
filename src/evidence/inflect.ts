import { pluralize } from 'inflection';
import { FORM } from './compiled.js';
import { irregularForms } from './irregular-verbs.js';

/** A spelling of a phrase and what it is: bits of `FORM`. */
export interface Inflection {
  readonly text: string;
  readonly form: number;
}

/* --------------------------------------------------------------------- nouns */

/** Words after which a noun phrase goes on behind its head: "cause of", "range of motion". */
const AFTER_HEAD = new Set(
  'about after against among around as at before behind between by during for from in into of off on over per than that through to toward under with without'.split(
    ' ',
  ),
);

/** Plurals the library does not know; a word with two of them has both. */
const PLURALS: Readonly<Record<string, readonly string[]>> = {
  appendix: ['appendices', 'appendixes'],
  bacterium: ['bacteria'],
  bursa: ['bursae', 'bursas'],
  fascia: ['fasciae', 'fascias'],
  fibula: ['fibulae', 'fibulas'],
  bread: ['breads'],
  food: ['foods'],
  seafood: ['seafoods'],
  ganglion: ['ganglia', 'ganglions'],
  gas: ['gases'],
  hero: ['heroes'],
  hertz: ['hertz'],
  leaf: ['leaves'],
  lens: ['lenses'],
  meniscus: ['menisci', 'meniscuses'],
  nucleus: ['nuclei'],
  pelvis: ['pelvises'],
  phenomenon: ['phenomena'],
  potato: ['potatoes'],
  scapula: ['scapulae', 'scapulas'],
  stimulus: ['stimuli'],
  thrombus: ['thrombi'],
  tibia: ['tibiae', 'tibias'],
  tomato: ['tomatoes'],
  vertebra: ['vertebrae', 'vertebras'],
};

/** Singular and plural alike. */
const UNCHANGED = /(?:ceps|itis|series|species)$/;

/**
 * A noun phrase in singular and plural. The head is the last word, or the word before the first preposition
 * ("cause of" → "causes of"). `irregular` replaces the derived plural.
 */
export function nounForms(phrase: string, irregular?: readonly string[]): Inflection[] {
  const singular = { text: phrase, form: FORM.singular };
  if (irregular) return merge([singular, ...irregular.map((text) => ({ text, form: FORM.plural }))]);
  const words = phrase.split(' ');
  const behind = words.findIndex((word) => AFTER_HEAD.has(word));
  if (behind === 0) return [{ text: phrase, form: FORM.exact }];
  const head = behind < 0 ? words.length - 1 : behind - 1;
  const plurals = pluralsOf(words[head] ?? '');
  return merge([
    singular,
    ...plurals.map((word) => ({ text: words.with(head, word).join(' '), form: FORM.plural })),
  ]);
}

function pluralsOf(word: string): readonly string[] {
  // "vitamin d", "omega 3": a letter or figure has no plural anybody writes.
  if (!/[a-z]{2}$/.test(word)) return [];
  // Nor has an adverb ("sleeping awkwardly"), unless it is a noun that ends like one.
  if (/.{4}ly$/.test(word) && !/(?:family|assembly|anomaly)$/.test(word)) return [];
  const start = word.slice(0, word.lastIndexOf('-') + 1);
  const last = word.slice(start.length);
  if (UNCHANGED.test(last)) return [word];
  const known = Object.hasOwn(PLURALS, last) ? PLURALS[last] : undefined;
  if (known) return known.map((plural) => start + plural);
  if (/[^aeiou]is$/.test(last) && last.length > 4) return [start + last.replace(/is$/, 'es')];
  return [start + pluralize(last)];
}

/* --------------------------------------------------------------------- verbs */

/** Verbs that end like an adverb. */
const LY_VERBS = new Set([
  'apply',
  'comply',
  'fly',
  'imply',
  'multiply',
  'rely',
  'reply',
  'supply',
  'ally',
  'rally',
]);

/**
 * A verb phrase in all its forms. Its first word is inflected, or the first after an adverb ("fully heal").
 *
 * @param phrase base form first
 * @param irregular whole phrases that replace derived ones: a phrase whose verb ends in -ing is the gerund, one that
 *   is the derived third person stays it, one other is past and participle, two are past, then participle
 */
export function verbForms(phrase: string, irregular: readonly string[] = []): Inflection[] {
  const words = phrase.split(' ');
  const at = words.findIndex(
    (word, index) => index === words.length - 1 || LY_VERBS.has(word) || !word.endsWith('ly'),
  );
  const put = (word: string) => words.with(at, word).join(' ');
  const derived = wordForms(words[at] ?? '').map(({ text, form }) => ({ text: put(text), form }));
  if (irregular.length === 0) return merge(derived);
  const given = givenForms(irregular, at, derived, words[at] === 'be');
  const replaced = given.reduce((bits, { form }) => bits | form, 0);
  const kept = derived
    .map(({ text, form }) => ({ text, form: form & ~replaced }))
    .filter(({ form }) => form !== 0);
  return merge([...kept, ...given]);
}

function givenForms(
  phrases: readonly string[],
  at: number,
  derived: readonly Inflection[],
  isBe: boolean,
): Inflection[] {
  const thirds = new Set(derived.filter(({ form }) => form & FORM.third).map(({ text }) => text));
  const sure = phrases.flatMap((text): Inflection[] => {
    if (thirds.has(text) || (isBe && /^(?:is|are|am)\b/.test(text))) return [{ text, form: FORM.third }];
    if (/.ing$/.test(text.split(' ')[at] ?? '')) return [{ text, form: FORM.gerund }];
    // "be a recipe for: [a recipe for]": without its verb the phrase is no form of it.
    return isBe ? [{ text, form: FORM.exact }] : [];
  });
  const rest = phrases.filter((phrase) => !sure.some(({ text }) => text === phrase));
  const [past, participle] = rest;
  if (rest.length === 2 && past !== undefined && participle !== undefined) {
    return [...sure, { text: past, form: FORM.past }, { text: participle, form: FORM.participle }];
  }
  return [...sure, ...rest.map((text) => ({ text, form: FORM.past | FORM.participle }))];
}

function wordForms(base: string): Inflection[] {
  if (base === 'be') return BE;
  const irregular = irregularForms(base);
  const past = irregular?.past ?? regularPast(base);
  const participle = irregular?.participle ?? past;
  return [
    { text: base, form: FORM.base },
    { text: thirdPerson(base), form: FORM.third },
    ...past.map((text) => ({ text, form: FORM.past })),
    ...participle.map((text) => ({ text, form: FORM.participle })),
    ...gerunds(base).map((text) => ({ text, form: FORM.gerund })),
  ];
}

const BE: Inflection[] = [
  { text: 'be', form: FORM.base },
  { text: 'is', form: FORM.third },
  { text: 'are', form: FORM.third },
  { text: 'was', form: FORM.past },
  { text: 'were', form: FORM.past },
  { text: 'been', form: FORM.participle },
  { text: 'being', form: FORM.gerund },
];

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh|[^aeiou]o|^do|^go)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string[] {
  if (/e$/.test(base)) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [base.replace(/y$/, 'ied')];
  return stems(base).map((stem) => `${stem}ed`);
}

function gerunds(base: string): string[] {
  if (/ie$/.test(base)) return [base.replace(/ie$/, 'ying')];
  if (/(?:ee|oe|ye)$/.test(base) || !/.{2}e$/.test(base)) return stems(base).map((stem) => `${stem}ing`);
  return base === 'age' ? ['ageing', 'aging'] : [base.replace(/e$/, 'ing')];
}

/** Stressed on the last syllable, so that its consonant is doubled: "preferred". */
const STRESSED_END =
  /(?:^(?:admit|allot|commit|compel|concur|confer|control|defer|deter|dispel|distil|emit|enrol|equip|excel|expel|fulfil|impel|incur|infer|instil|omit|occur|permit|patrol|prefer|propel|rebel|rebut|recur|refer|regret|repel|submit|transfer|transmit|unknot|unwrap|unplug|unzip)|^(?:begin|forget|(?:over|under|out|re|up|off|in)(?:fit|set|run|cut|put|hit|win|sit|get)))$/;

/** Doubled in British, not in American spelling ("travelled"), or either way in both ("benefitted"). */
const EITHER = /(?:[^aeiou][aei]l|[iu][ae]l|bias|benefit|focus)$/;

/** What -ed and -ing are put on: with the last consonant doubled where English does so. */
function stems(base: string): string[] {
  if (/[^aeiou]?ic$/.test(base)) return [`${base}k`];
  const doubled = base + base.slice(-1);
  if (STRESSED_END.test(base)) return [doubled];
  // One short vowel and one consonant: stop, squat. Final w, x and y are never doubled.
  if (/^(?:[^aeiou]|qu|squ)*[aeiouy][^aeiouwxy]$/.test(base)) return [doubled];
  return EITHER.test(base) ? [base, doubled] : [base];
}

/* -------------------------------------------------------------------- shared */

/** One entry a spelling, its bits together, in order of first mention. */
function merge(inflections: readonly Inflection[]): Inflection[] {
  const forms = new Map<string, number>();
  for (const { text, form } of inflections) forms.set(text, (forms.get(text) ?? 0) | form);
  return [...forms].map(([text, form]) => ({ text, form }));
}
