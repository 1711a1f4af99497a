/** A token range `[from, to)`. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Index of the first range that begins at or behind a token; `sorted` is by `from`. */
export function firstFrom(sorted: readonly Range[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as Range).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The ranges that begin in `[from, to)`; `sorted` is by `from`. A block may hold thousands: nothing else is looked at. */
export function startingIn<Item extends Range>(sorted: readonly Item[], from: number, to: number): Item[] {
  const first = firstFrom(sorted, from);
  let end = first;
  while (end < sorted.length && (sorted[end] as Item).from < to) end++;
  return sorted.slice(first, end);
}

/** The range that holds a token; `sorted` does not overlap. */
export function rangeAt<Item extends Range>(sorted: readonly Item[], token: number): Item | undefined {
  const last = sorted[firstFrom(sorted, token + 1) - 1];
  return last !== undefined && token < last.to ? last : undefined;
}
