/** One word of a saying's choice; `inflected` stands for every inflection of it (written `word~`). */
export interface SayingWord {
  readonly text: string;
  readonly inflected: boolean;
}

/** One step of a saying as written, before words are inflected. */
export type SayingPart =
  | { readonly choices: readonly (readonly SayingWord[])[] }
  | { readonly concept: string }
  | { readonly gap: number };

/** Most tokens `...` stands for. */
export const SAYING_GAP = 5;

const PART = /\s*(?:\{([^{}]*)\}|\(([^()]*)\)|(\.\.\.|…)|([^\s{}()]+))/y;

/**
 * Reads a saying: words, `{concept}` slots, `(a|b)` choices, `...` for up to five words, `word~` for any inflection.
 *
 * @returns its parts, or in plain words what is wrong with it
 */
export function parseSaying(pattern: string): readonly SayingPart[] | { readonly mistake: string } {
  const parts: SayingPart[] = [];
  PART.lastIndex = 0;
  const end = pattern.trimEnd().length;
  while (PART.lastIndex < end) {
    const rest = pattern.slice(PART.lastIndex).trim();
    const match = PART.exec(pattern);
    if (!match)
      return { mistake: `"${rest}" opens or closes a bracket that has no partner. Add or drop one.` };
    const [, concept, choices, gap, word] = match;
    if (concept !== undefined) parts.push({ concept: concept.trim() });
    else if (gap !== undefined) parts.push({ gap: SAYING_GAP + gapBefore(parts) });
    else parts.push({ choices: (choices ?? word ?? '').split('|').map(wordsOf) });
  }
  const mistake = mistakeIn(parts);
  return mistake === undefined ? parts : { mistake };
}

/** Takes a gap off the end of the parts: "... ..." is one gap of twice the length. */
function gapBefore(parts: SayingPart[]): number {
  const last = parts.at(-1);
  if (last === undefined || !('gap' in last)) return 0;
  parts.pop();
  return last.gap;
}

function wordsOf(text: string): SayingWord[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ text: word.replace(/~$/, ''), inflected: word.endsWith('~') }));
}

function mistakeIn(parts: readonly SayingPart[]): string | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!parts.some((part) => 'choices' in part))
    return 'It has no word of its own. Use a claim, or add words.';
  const choices = parts.flatMap((part) => ('choices' in part ? part.choices : []));
  if (choices.some((words) => words.length === 0 || words.some(({ text }) => text === ''))) {
    return 'One of its choices is empty. Write a word on both sides of every |, or two sayings.';
  }
  const words = choices.flat().map(({ text }) => text);
  const slot = words.find((word) => /[{}]/.test(word));
  if (slot !== undefined)
    return `Only words can stand in ( ), so the choice with "${slot}" would never be found. Write one saying for each concept.`;
  const gap = words.find((word) => /\.\.\.|…/.test(word));
  if (gap !== undefined)
    return `"..." stands for words only between spaces and outside ( ), so "${gap}" would never be found. Set it apart, or write two sayings.`;
  if ((first && 'gap' in first) || (last && 'gap' in last)) return 'It begins or ends with "...". Drop that.';
  return undefined;
}
