import type { Token } from '../vocabulary.js';

/** A phrase found in a token sequence: token range `[from, to)` and what the phrase table holds for it. */
export interface Hit<Value> {
  readonly from: number;
  readonly to: number;
  readonly value: Value;
}

interface Node<Value> {
  next?: Map<string, Node<Value>>;
  value?: Value;
}

/** A line of phrases that share their first token, as its reader takes it: the tokens behind the first, and a value. */
type ReadLine<Value> = (line: string) => Iterable<readonly [rest: string, value: Value]>;

/**
 * Phrases as a trie over normalised tokens: cost per text is independent of how many phrases there are. Phrases are
 * read when a text first holds their first token.
 */
export class PhraseTrie<Value> {
  /** First token → its part of the trie, or the line it is read from. */
  readonly #roots: Map<string, Node<Value> | string>;
  readonly #read: ReadLine<Value>;

  /**
   * @param lines by first token; taken over, not copied
   * @param read gives the phrases of a line; their further tokens are joined by one space
   */
  constructor(lines: Map<string, string>, read: ReadLine<Value>) {
    this.#roots = lines;
    this.#read = read;
  }

  /**
   * All phrases in the tokens, every length, in order of their first token. A hyphen between two words counts as a
   * space; a possessive "'s" is passed over.
   */
  find(tokens: readonly Token[]): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const first = tokens[from] as Token;
      let node = this.#root(first.norm);
      if (node === undefined && first.norm.endsWith("'s")) node = this.#root(first.norm.slice(0, -2));
      let at = from + 1;
      while (node !== undefined) {
        if (node.value !== undefined) hits.push({ from, to: at, value: node.value });
        if (node.next === undefined || at >= tokens.length) break;
        let token = tokens[at] as Token;
        let step = node.next.get(token.norm);
        if (step === undefined && token.norm === '-' && at + 1 < tokens.length) {
          at++;
          token = tokens[at] as Token;
          step = node.next.get(token.norm);
        }
        node = step ?? withoutPossessive(node.next, token.norm);
        at++;
      }
    }
    return hits;
  }

  #root(first: string): Node<Value> | undefined {
    const known = this.#roots.get(first);
    if (typeof known !== 'string') return known;
    const root: Node<Value> = {};
    for (const [rest, value] of this.#read(known)) nodeAt(root, rest).value = value;
    this.#roots.set(first, root);
    return root;
  }
}

/** The node these tokens lead to, made if need be. */
function nodeAt<Value>(root: Node<Value>, tokens: string): Node<Value> {
  let node = root;
  for (const token of tokens === '' ? [] : tokens.split(' ')) {
    node.next ??= new Map();
    let next = node.next.get(token);
    if (next === undefined) {
      next = {};
      node.next.set(token, next);
    }
    node = next;
  }
  return node;
}

function withoutPossessive<Value>(level: Map<string, Node<Value>>, norm: string): Node<Value> | undefined {
  return norm.endsWith("'s") ? level.get(norm.slice(0, -2)) : undefined;
}
