import type { CompiledCue } from '../evidence/compiled.js';
import type { Token } from '../vocabulary.js';

/** Role of a verb that takes its object in the middle: `split <words behind the object>`. */
const SPLIT = 'split ';

/** How far behind the verb its words may stand. Tokens. */
const REACH = 9;

const NONE: readonly string[] = [];
const wordsByCue = new WeakMap<CompiledCue, readonly string[]>();

/** The words behind the object of a split verb; none for any other cue. */
function wordsBehind(cue: CompiledCue): readonly string[] {
  let words = wordsByCue.get(cue);
  if (words === undefined) {
    words = cue.role?.startsWith(SPLIT) === true ? cue.role.slice(SPLIT.length).split(' ') : NONE;
    wordsByCue.set(cue, words);
  }
  return words;
}

/** True for "keep … at bay". */
export function isSplitCue(cue: CompiledCue): boolean {
  return wordsBehind(cue).length > 0;
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
  const words = wordsBehind(cue);
  const first = words[0];
  for (let at = to; at + words.length <= limit && at <= to + REACH; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ',' || norm === ';' || norm === ':') return undefined;
    if (norm !== first) continue;
    if (words.every((word, offset) => tokens[at + offset]?.norm === word)) return at;
  }
  return undefined;
}
