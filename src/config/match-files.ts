import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/**
 * A test for absolute paths against globs relative to a folder. A glob without a slash matches a file of that name in
 * any folder below. Files outside the folder never match.
 */
export function matchFiles(
  folder: string,
  files: readonly string[],
  excluded: readonly string[] = [],
): (path: string) => boolean {
  const options = { dot: true };
  const included = picomatch(files.map(anywhere), options);
  const left = excluded.length === 0 ? () => false : picomatch(excluded.map(anywhere), options);
  return (path) => {
    const inside = relative(folder, path).split(sep).join('/');
    return !inside.startsWith('../') && included(inside) && !left(inside);
  };
}

function anywhere(glob: string): string {
  const plain = glob.replace(/^\.\//, '');
  return plain.includes('/') ? plain : `**/${plain}`;
}
