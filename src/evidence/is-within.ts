import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** True when one path is the other or below it. Both are absolute. */
export function isWithin(path: string, place: string): boolean {
  const way = relative(place, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The same with links followed on both sides; both must exist. */
export function isReallyWithin(path: string, place: string): boolean {
  return isWithin(realpathSync(path), realpathSync(place));
}
