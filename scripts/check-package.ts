/**
 * Packs the package as npm would publish it and checks the tarball: publint and attw on its entries and types, and the
 * command line run from the unpacked files alone, with no node_modules near, so nothing was left out of the bundle.
 * Needs `npm run build` first. `npm run package-check` runs it; exit 1 with the tool's own words when one complains.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'claimlint-package-'));

function run(command: string, args: readonly string[], cwd = process.cwd()): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

try {
  const packed = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]),
  ) as [{ filename: string; size: number; entryCount: number }];
  const [{ filename, size, entryCount }] = packed;
  const tarball = join(folder, filename);
  console.log(`${filename}: ${entryCount} files, ${Math.round(size / 1000)} kB`);
  process.stdout.write(run('node_modules/.bin/publint', [tarball, '--strict']));
  // CommonJS callers get the ES module through `require(esm)`; there is one build, so no second set of types.
  process.stdout.write(run('node_modules/.bin/attw', [tarball, '--profile', 'esm-only', '--no-emoji']));
  run('tar', ['-xzf', tarball, '-C', folder]);
  writeFileSync(join(folder, 'draft.md'), 'The clinic opens at nine.\n');
  run(process.execPath, [join(folder, 'package/bin/claimlint.js'), 'draft.md'], folder);
  console.log('The packed command line runs on its own.');
} catch (error) {
  const { stdout } = error as { stdout?: string };
  if (stdout !== undefined) process.stdout.write(stdout);
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
