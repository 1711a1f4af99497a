import { tokenise } from '../text/tokenise.js';

/** A hyphen, dash or slash between words counts as the space it could have been. */
const JOINERS = new Set(['-', '–', '—', '/']);

/** A phrase as the tokens the reader will see: lower case, straight apostrophes, joiners dropped. */
export function phraseTokens(phrase: string): string[] {
  return tokenise(phrase)
    .map(({ norm }) => norm)
    .filter((norm) => !JOINERS.has(norm));
}

/** What most phrases are: their tokens joined by one space as they stand. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** The key of a phrase in the phrase table: its tokens joined by one space; "" when nothing is left. */
export function normalisePhrase(phrase: string): string {
  if (PLAIN.test(phrase)) return phrase;
  return phraseTokens(phrase).join(' ');
}
