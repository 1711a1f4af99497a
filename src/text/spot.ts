import type { Token } from '../vocabulary.js';
import { decodeNodes, NODE, NODE_LENGTH, nodeBytes, readingsAt, readNumber } from './phrase-nodes.js';
import type { PhraseTable } from './phrase-nodes.js';

/** A phrase found in a token sequence: token range `[from, to)` and what the phrase table holds for it. */
export interface Hit<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

const UNKNOWN = -1;

/** With so many tokens read, the table is worth opening for the next. */
const MANY = 10_000;

/** The nodes of a table as they stand, and decoded once many texts are read. */
interface Nodes {
  readonly bytes: Uint8Array;
  readonly decoded: Int32Array | undefined;
}

/**
 * Spots the phrases of a table in normalised tokens: cost per text is independent of how many phrases there are.
 * A phrase's readings are opened when a text first holds it.
 */
export class PhraseTrie<Value> {
  readonly #table: PhraseTable;
  readonly #open: (readings: readonly number[]) => Value;
  /** The words of the table: those that begin phrases, sorted, then the others, sorted. */
  #words: readonly string[] | undefined;
  /** Index of every word, once many texts are read. */
  #ids: ReadonlyMap<string, number> | undefined;
  /** Words below this index begin phrases; they are the first nodes. */
  readonly #roots: number;
  /** What readings were opened as, by their place. */
  #values: (Value | undefined)[] = [];
  #nodes: Nodes;
  #tokensRead = 0;

  /** @param open what a phrase with these readings is found as; phrases with the same readings share it */
  constructor(table: PhraseTable, open: (readings: readonly number[]) => Value) {
    this.#table = table;
    this.#open = open;
    const bytes = nodeBytes(table);
    this.#nodes = { bytes, decoded: undefined };
    this.#roots = bytes.length > NODE_LENGTH ? readNumber(bytes, 0, NODE.child) : 0;
  }

  /**
   * All phrases in the tokens, every length, in order of their first token. A hyphen or slash between two words counts as a
   * space; a possessive "'s" is passed over.
   * @param ids `wordIds` of the tokens, where they are needed besides
   */
  find(tokens: readonly Token[], ids = this.wordIds(tokens)): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    const nodes = this.#nodes;
    for (let from = 0; from < tokens.length; from++) {
      let node = ids[from] as number;
      if (node < 0 || node >= this.#roots) {
        const { norm } = tokens[from] as Token;
        node = isPossessive(norm) ? this.idOf(norm.slice(0, -2)) : UNKNOWN;
        if (node < 0 || node >= this.#roots) continue;
      }
      for (let at = from + 1; ; at++) {
        const reading = numberIn(nodes, node, NODE.reading);
        if (reading > 0) hits.push({ from, to: at, value: this.#valueAt(reading) });
        const first = numberIn(nodes, node, NODE.child);
        const end = numberIn(nodes, node + 1, NODE.child);
        if (first === end || at >= tokens.length) break;
        let next = childAt(nodes, first, end, ids[at] as number);
        if (next === UNKNOWN && isJoiner(tokens[at]?.norm) && at + 1 < tokens.length) {
          at++;
          next = childAt(nodes, first, end, ids[at] as number);
        }
        if (next === UNKNOWN) {
          const { norm } = tokens[at] as Token;
          if (isPossessive(norm)) next = childAt(nodes, first, end, this.idOf(norm.slice(0, -2)));
          if (next === UNKNOWN) break;
        }
        node = next;
      }
    }
    return hits;
  }

  /** The numbers of the tokens' words, as `idOf` gives them. */
  wordIds(tokens: readonly Token[]): Int32Array {
    this.#tokensRead += tokens.length;
    if (this.#tokensRead > MANY && this.#nodes.decoded === undefined) {
      const { bytes } = this.#nodes;
      this.#nodes = { bytes, decoded: decodeNodes(bytes) };
      // With room for all, a list with gaps is as quick as one without.
      this.#values = Object.assign(new Array<Value | undefined>(this.#table.readings.length), this.#values);
      this.#ids = new Map(this.#table.words.split(' ').map((word, id) => [word, id]));
    }
    const ids = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) ids[at] = this.idOf((tokens[at] as Token).norm);
    return ids;
  }

  /** How many words phrases are made of. */
  get wordCount(): number {
    return (this.#words ??= this.#table.words.split(' ')).length;
  }

  /** The number of a word among those phrases are made of; −1 for all other words. */
  idOf(norm: string): number {
    if (this.#ids !== undefined) return this.#ids.get(norm) ?? UNKNOWN;
    const words = (this.#words ??= this.#table.words.split(' '));
    const root = placeOf(norm, words, 0, this.#roots);
    return root === UNKNOWN ? placeOf(norm, words, this.#roots, words.length) : root;
  }

  #valueAt(reading: number): Value {
    const known = this.#values[reading];
    if (known !== undefined) return known;
    const value = this.#open(readingsAt(this.#table, reading));
    this.#values[reading] = value;
    return value;
  }
}

function numberIn({ bytes, decoded }: Nodes, node: number, field: number): number {
  return decoded === undefined
    ? readNumber(bytes, node, field)
    : (decoded[node * NODE.size + field] as number);
}

/** The child with this word among the nodes `[first, end)`. */
function childAt(nodes: Nodes, first: number, end: number, word: number): number {
  if (word < 0) return UNKNOWN;
  let low = first;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = numberIn(nodes, middle, NODE.word);
    if (here === word) return middle;
    if (here < word) low = middle + 1;
    else high = middle - 1;
  }
  return UNKNOWN;
}

/** Where a word stands in a sorted stretch of words. */
function placeOf(word: string, words: readonly string[], from: number, to: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const here = words[middle] as string;
    if (here === word) return middle;
    if (here < word) low = middle + 1;
    else high = middle - 1;
  }
  return UNKNOWN;
}

/** "long-term", "140/90" */
function isJoiner(norm: string | undefined): boolean {
  return norm === '-' || norm === '/';
}

function isPossessive(norm: string): boolean {
  const last = norm.length - 1;
  return last > 0 && norm.charCodeAt(last) === 115 && norm.charCodeAt(last - 1) === 39;
}
