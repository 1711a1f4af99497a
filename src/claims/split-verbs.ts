import type { CompiledCue } from '../evidence/compiled.js';
import type { Token } from '../vocabulary.js';

/** How far behind the verb its words may stand. Tokens. */
const REACH = 9;

/** The phrases behind the object by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const phrasesByCue = new WeakMap<CompiledCue, Phrases>();

function phrasesOf(cue: CompiledCue): Phrases {
  let phrases = phrasesByCue.get(cue);
  if (phrases === undefined) {
    const byFirst = new Map<string, (readonly string[])[]>();
    for (const phrase of cue.behind ?? []) {
      const words = phrase.split(' ');
      const known = byFirst.get(words[0] as string);
      if (known === undefined) byFirst.set(words[0] as string, [words]);
      else known.push(words);
    }
    for (const group of byFirst.values()) group.sort((a, b) => b.length - a.length);
    phrasesByCue.set(cue, byFirst);
    phrases = byFirst;
  }
  return phrases;
}

/** True for "keep … at bay". */
export function isSplitCue(cue: CompiledCue): boolean {
  return cue.behind !== undefined;
}

/** The words that begin what stands behind these cues; undefined when one of them is no split verb. */
export function particlesOf(cues: readonly CompiledCue[]): ReadonlySet<string> | undefined {
  return cues.length > 0 && cues.every(isSplitCue)
    ? new Set(cues.flatMap((cue) => [...phrasesOf(cue).keys()]))
    : undefined;
}

/** True when one of the words stands where `findParticle` looks for them. */
export function mayHoldParticle(words: ReadonlySet<string>, tokens: readonly Token[], to: number): boolean {
  for (let at = to; at < tokens.length && at <= to + REACH; at++) {
    const { norm } = tokens[at] as Token;
    if (words.has(norm)) return true;
    if (norm === ',' || norm === ';' || norm === ':') return false;
  }
  return false;
}

/**
 * Where the words behind the object of a split verb stand: "keeps knots *at bay*". Token index, or undefined.
 * @param to token index behind the verb
 * @param limit token index not to pass
 */
export function findParticle(
  cue: CompiledCue,
  tokens: readonly Token[],
  to: number,
  limit: number,
): number | undefined {
  const phrases = phrasesOf(cue);
  for (let at = to; at < limit && at <= to + REACH; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ',' || norm === ';' || norm === ':') return undefined;
    const fits = (words: readonly string[]): boolean =>
      at + words.length <= limit && words.every((word, offset) => tokens[at + offset]?.norm === word);
    if (phrases.get(norm)?.some(fits) === true) return at;
  }
  return undefined;
}
