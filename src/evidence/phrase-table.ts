/** Writes the phrase table that `text/spot.ts` reads, and gives its phrases back to those who want them all. */
import { NODE, NODE_LENGTH, readNumber, writeNumber } from '../text/phrase-nodes.js';
import type { PhraseTable } from '../text/phrase-nodes.js';

interface Node {
  readonly next: Map<string, Node>;
  readings: string;
}

/** Writes a table; the same phrases in the same order give the same strings. A phrase is tokens joined by one space. */
export function writePhraseTable(
  phrases: Iterable<readonly [phrase: string, readings: readonly number[]]>,
): PhraseTable {
  const root = makeNode();
  for (const [phrase, readings] of phrases) nodeAt(root, phrase.split(' ')).readings = readings.join();

  const words = numbered([...[...root.next.keys()].sort(), ...wordsBelow(root).sort()]);
  const readings = new Map([['', 0]]);
  const wordOf = (word: string): number => words.get(word) as number;
  let nodes = '';
  // Breadth first: that is what puts the children of one node side by side.
  const queue: (readonly [word: string, node: Node])[] = sortedByWord(root, wordOf);
  let child = queue.length;
  for (const [word, node] of queue) {
    if (!readings.has(node.readings)) readings.set(node.readings, readings.size);
    nodes +=
      writeNumber(wordOf(word)) + writeNumber(readings.get(node.readings) as number) + writeNumber(child);
    child += node.next.size;
    queue.push(...sortedByWord(node, wordOf));
  }
  nodes += writeNumber(0) + writeNumber(0) + writeNumber(child);
  return { words: [...words.keys()].join(' '), nodes, readings: [...readings.keys()].join(';') };
}

/** Every phrase of a table with its readings, sorted. */
export function readPhraseTable({ words, nodes, readings }: PhraseTable): Map<string, readonly number[]> {
  const spelled = words.split(' ');
  const lists = readings.split(';').map((list) => list.split(',').map(Number));
  const phrases: [string, readonly number[]][] = [];
  const paths = Array.from({ length: nodes.length / NODE_LENGTH - 1 }, () => '');
  for (const [node, before] of paths.entries()) {
    const path = before + (spelled[readNumber(nodes, node, NODE.word)] as string);
    const reading = readNumber(nodes, node, NODE.reading);
    if (reading > 0) phrases.push([path, lists[reading] as number[]]);
    const end = readNumber(nodes, node + 1, NODE.child);
    for (let child = readNumber(nodes, node, NODE.child); child < end; child++) paths[child] = `${path} `;
  }
  return new Map(phrases.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sortedByWord({ next }: Node, wordOf: (word: string) => number): [word: string, node: Node][] {
  return [...next].sort(([a], [b]) => wordOf(a) - wordOf(b));
}

function makeNode(): Node {
  return { next: new Map(), readings: '' };
}

/** The node these tokens lead to, made if need be. */
function nodeAt(root: Node, tokens: readonly string[]): Node {
  let node = root;
  for (const token of tokens) {
    let next = node.next.get(token);
    if (next === undefined) {
      next = makeNode();
      node.next.set(token, next);
    }
    node = next;
  }
  return node;
}

/** Words that stand behind the first of a phrase. */
function wordsBelow(root: Node): string[] {
  const words: string[] = [];
  const nodes = [...root.next.values()];
  for (const { next } of nodes) {
    words.push(...next.keys());
    nodes.push(...next.values());
  }
  return words;
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(words)].map((word, index) => [word, index]));
}
