/**
 * Phrases as a trie written into strings, so that opening it costs nothing however many phrases there are: 70,000 phrases
 * as keys of objects or maps cost more than a whole bare Node start. A text reads only the nodes its words lead to.
 */
export interface PhraseTable {
  /**
   * Every token of every phrase, joined by one space; no token holds white space. First those that begin a phrase,
   * sorted, then the others, sorted.
   */
  readonly words: string;
  /**
   * One record a node, and one more behind the last. The first nodes are the words that begin phrases, in the order of
   * `words`; the children of a node stand side by side, sorted by word, and those of the next node right behind them.
   * Text as it is written, or its bytes as they stand in a file.
   */
  readonly nodes: string | Uint8Array;
  /**
   * What phrases stand for: lists of numbers joined by commas, a semicolon behind each. A node says at which character its
   * list begins; the first one is empty: no phrase ends.
   */
  readonly readings: string;
}

/** Numbers of a node record: index in `words`, place in `readings`, index of the first child. */
export const NODE = { word: 0, reading: 1, child: 2, size: 3 } as const;

/** Digits of one number. Their characters need no escape in JSON. */
const DIGITS = 4;
const BASE = 57;
const ZERO = 35;

/** Characters one node takes. */
export const NODE_LENGTH = NODE.size * DIGITS;

/** The nodes to read numbers from. */
export function nodeBytes({ nodes }: PhraseTable): Uint8Array {
  return typeof nodes === 'string' ? new TextEncoder().encode(nodes) : nodes;
}

/** The nodes read out, for many texts: numbers in memory are found sooner than digits. */
export function decodeNodes(nodes: Uint8Array): Int32Array {
  const decoded = new Int32Array(nodes.length / DIGITS);
  for (let at = 0; at < decoded.length; at++) decoded[at] = readNumber(nodes, 0, at);
  return decoded;
}

/** Writes one number of a node. */
export function writeNumber(value: number): string {
  let digits = '';
  for (let rest = value, at = 0; at < DIGITS; at++) {
    digits = String.fromCharCode(ZERO + (rest % BASE)) + digits;
    rest = Math.floor(rest / BASE);
  }
  return digits;
}

/** The list that begins at a place in the readings of a table. */
export function readingsAt({ readings }: PhraseTable, place: number): number[] {
  return readings.slice(place, readings.indexOf(';', place)).split(',').map(Number);
}

/** Reads one number of a node. */
export function readNumber(nodes: Uint8Array, node: number, field: number): number {
  const at = node * NODE_LENGTH + field * DIGITS;
  const digit = (place: number): number => (nodes[at + place] as number) - ZERO;
  return ((digit(0) * BASE + digit(1)) * BASE + digit(2)) * BASE + digit(3);
}
