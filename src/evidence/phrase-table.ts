/** Writes the phrase table that `text/spot.ts` reads, and gives its phrases back to those who want them all. */
import { NODE, NODE_LENGTH, nodeBytes, readingsAt, readNumber, writeNumber } from '../text/phrase-nodes.js';
import type { PhraseTable } from '../text/phrase-nodes.js';

/** A phrase as the indices of its words, with what it stands for. */
interface Row {
  readonly words: readonly number[];
  readonly readings: string;
}

/** A node: the rows `[from, to)`, which begin with the same words; `word` is the last of these. */
interface Stretch {
  readonly word: number;
  readonly from: number;
  readonly to: number;
  /** How many words its rows share. */
  readonly length: number;
}

/**
 * Writes a table; the same phrases give the same strings. A phrase is tokens joined by one space; of two alike the last
 * holds.
 */
export function writePhraseTable(
  phrases: Iterable<readonly [phrase: string, readings: readonly number[]]>,
): PhraseTable {
  // Sorted, rows that begin alike stand side by side: the space is the smallest character of a phrase.
  const sorted = [...new Map(phrases)].sort(([a], [b]) => (a < b ? -1 : 1));
  const spelled = sorted.map(([phrase]) => phrase.split(' '));
  const words = numberWords(spelled);
  const rows = sorted.map(([, readings], at): Row => ({
    words: (spelled[at] as string[]).map((word) => words.get(word) as number),
    readings: readings.join(),
  }));
  const places = new Map([['', 0]]);
  let readings = ';';
  let nodes = '';
  // Breadth first: that is what puts the children of one node side by side.
  const queue = stretchesIn(rows, { word: 0, from: 0, to: rows.length, length: 0 });
  let child = queue.length;
  for (const node of queue) {
    const first = rows[node.from] as Row;
    const own = first.words.length === node.length ? first.readings : '';
    if (!places.has(own)) {
      places.set(own, readings.length);
      readings += `${own};`;
    }
    const children = stretchesIn(rows, node);
    nodes += writeNumber(node.word) + writeNumber(places.get(own) as number) + writeNumber(child);
    child += children.length;
    for (const each of children) queue.push(each);
  }
  nodes += writeNumber(0) + writeNumber(0) + writeNumber(child);
  return { words: [...words.keys()].join(' '), nodes, readings };
}

/** The children of a node, sorted by the index of their word. */
function stretchesIn(rows: readonly Row[], { from, to, length }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  // The row that ends here is no child; it stands before those that go on.
  let at = from < to && (rows[from] as Row).words.length === length ? from + 1 : from;
  while (at < to) {
    const start = at;
    const word = (rows[start] as Row).words[length] as number;
    while (at < to && (rows[at] as Row).words[length] === word) at++;
    found.push({ word, from: start, to: at, length: length + 1 });
  }
  return found.sort((a, b) => a.word - b.word);
}

/** Every phrase of a table with its readings, sorted. */
export function readPhraseTable(table: PhraseTable): Map<string, readonly number[]> {
  const nodes = nodeBytes(table);
  const spelled = table.words.split(' ');
  const phrases: [string, readonly number[]][] = [];
  const paths = Array.from({ length: nodes.length / NODE_LENGTH - 1 }, () => '');
  for (const [node, before] of paths.entries()) {
    const path = before + (spelled[readNumber(nodes, node, NODE.word)] as string);
    const reading = readNumber(nodes, node, NODE.reading);
    if (reading > 0) phrases.push([path, readingsAt(table, reading)]);
    const end = readNumber(nodes, node + 1, NODE.child);
    for (let child = readNumber(nodes, node, NODE.child); child < end; child++) paths[child] = `${path} `;
  }
  return new Map(phrases.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Indices of the words: those that begin phrases, sorted, then the others, sorted. */
function numberWords(phrases: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const first = new Set<string>();
  const others = new Set<string>();
  for (const phrase of phrases) {
    for (const [at, word] of phrase.entries()) (at === 0 ? first : others).add(word);
  }
  const words = new Set([...[...first].sort(), ...[...others].sort()]);
  return new Map([...words].map((word, index) => [word, index]));
}
