import { distance } from 'fastest-levenshtein';

/**
 * The candidate a wrong word was probably meant to be. First by spelling: fewest edits, at most a third of the
 * word's length (one up to three letters, two from four on); then the shortest candidate that has the word as one of
 * its parts ("sitting" → "prolonged-sitting"). Undefined when nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates];
  return nearestSpelling(word, known) ?? shortestWith(word, known);
}

function nearestSpelling(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let fewest = (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > fewest) continue;
    const edits = distance(word, candidate);
    if (edits < fewest || (edits === fewest && best !== undefined && candidate < best)) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

function shortestWith(word: string, candidates: readonly string[]): string | undefined {
  const inside = candidates.filter((candidate) => `-${candidate}-`.includes(`-${word}-`));
  return inside.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}
