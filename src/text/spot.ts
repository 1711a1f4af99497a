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

/** Phrases as a trie over normalised tokens: cost per text is independent of how many phrases there are. */
export class PhraseTrie<Value> {
  readonly #root = new Map<string, Node<Value>>();

  /** @param phrase normalised tokens joined by one space; a later phrase with the same words replaces the earlier */
  add(phrase: string, value: Value): void {
    let level = this.#root;
    let node: Node<Value> | undefined;
    let start = 0;
    while (start <= phrase.length) {
      const space = phrase.indexOf(' ', start);
      const end = space < 0 ? phrase.length : space;
      const word = phrase.slice(start, end);
      if (node !== undefined) level = node.next ??= new Map();
      node = level.get(word);
      if (node === undefined) {
        node = {};
        level.set(word, node);
      }
      start = end + 1;
    }
    if (node !== undefined) node.value = value;
  }

  /**
   * All phrases in the tokens, every length, in order of their first token. A hyphen between two words counts as a
   * space; a possessive "'s" is passed over.
   */
  find(tokens: readonly Token[]): Hit<Value>[] {
    const hits: Hit<Value>[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const first = tokens[from] as Token;
      let node = this.#root.get(first.norm) ?? this.#withoutPossessive(this.#root, first.norm);
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
        node = step ?? this.#withoutPossessive(node.next, token.norm);
        at++;
      }
    }
    return hits;
  }

  #withoutPossessive(level: Map<string, Node<Value>>, norm: string): Node<Value> | undefined {
    return norm.endsWith("'s") ? level.get(norm.slice(0, -2)) : undefined;
  }
}
