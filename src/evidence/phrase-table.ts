/**
 * The phrase table as one string. 22,000 phrases as keys of an object cost as much to parse as a bare Node start;
 * as a string they cost next to nothing, and a text opens only those of its phrases that begin with its words.
 *
 * A line holds all phrases with one first token: that token, then for each phrase a tab, its readings as numbers joined
 * by commas, and the further tokens, each behind a space. No token holds white space.
 *
 *     trigger⇥12,4,0⇥5,1,0 point⇥5,2,0 points
 */

/** A phrase's tokens behind its first one, joined by one space, and its readings. */
export type PhraseEnding = readonly [rest: string, readings: readonly number[]];

/** Writes a table; the same phrases in the same order give the same string. */
export function writePhraseTable(
  phrases: Iterable<readonly [phrase: string, readings: readonly number[]]>,
): string {
  const lines = new Map<string, string>();
  for (const [phrase, readings] of phrases) {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const rest = space < 0 ? '' : phrase.slice(space);
    lines.set(first, `${lines.get(first) ?? first}\t${readings.join(',')}${rest}`);
  }
  return [...lines.values()].join('\n');
}

/** The lines of a table, unread, by their first token. */
export function splitPhraseTable(table: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (let start = 0; start < table.length;) {
    const stop = table.indexOf('\n', start);
    const end = stop < 0 ? table.length : stop;
    const tab = table.indexOf('\t', start);
    lines.set(table.slice(start, tab), table.slice(tab + 1, end));
    start = end + 1;
  }
  return lines;
}

/** Reads one line of a split table. */
export function readPhraseLine(line: string): PhraseEnding[] {
  return line.split('\t').map((phrase): PhraseEnding => {
    const space = phrase.indexOf(' ');
    const readings = (space < 0 ? phrase : phrase.slice(0, space)).split(',').map(Number);
    return [space < 0 ? '' : phrase.slice(space + 1), readings];
  });
}

/** Every phrase of a table with its readings. */
export function readPhraseTable(table: string): Map<string, readonly number[]> {
  const phrases = new Map<string, readonly number[]>();
  for (const [first, line] of splitPhraseTable(table)) {
    for (const [rest, readings] of readPhraseLine(line))
      phrases.set(rest === '' ? first : `${first} ${rest}`, readings);
  }
  return phrases;
}
