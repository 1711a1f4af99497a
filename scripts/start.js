/**
 * Becomes dist/cli.js: loads the bundled command line. Compiling it is a third of a short run, so a build keeps V8's code
 * cache for the Node that built it (scripts/write-code-cache.js); another Node compiles as usual, with a compile cache of
 * its own where it has one.
 */
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const folder = dirname(fileURLToPath(import.meta.url));
const requireModule = createRequire(import.meta.url);
/** The scripts loaded so far, by file name; empty where there is no code cache. */
export const loaded = new Map();
const exported = new Map();

/** Where the code cache of a bundled file is, for the Node that runs. */
export function cachePath(file) {
  return join(folder, 'code-cache', `${file}-${process.version}-${process.arch}`);
}

/** What `require` does for the bundle's own files, from the code cache. V8 itself refuses a cache that does not fit. */
function load(file) {
  const known = exported.get(file);
  if (known !== undefined) return known.exports;
  const path = join(folder, file);
  const cache = cachePath(file);
  const script = new vm.Script(module.wrap(readFileSync(path, 'utf8')), {
    filename: path,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  loaded.set(file, script);
  const own = { exports: {} };
  exported.set(file, own);
  const require = (name) => (name.startsWith('./') ? load(name.slice(2)) : requireModule(name));
  // Code from a cache cannot import; config files written in JavaScript are imported from here.
  require.import = (name) => import(name);
  script.runInThisContext()(own.exports, require, own, path, folder);
  return own.exports;
}

function start() {
  if (existsSync(cachePath('cli.cjs'))) return load('cli.cjs');
  module.enableCompileCache?.();
  return requireModule('./cli.cjs');
}

export const { main } = start();
