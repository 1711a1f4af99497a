/**
 * Becomes dist/start.cjs: loads the bundled command line. Compiling it is a third of a short run, so a build keeps V8's
 * code cache for the Node that built it (scripts/write-code-cache.js); another Node compiles as usual, with a compile
 * cache of its own where it has one. CommonJS, like the bundle: the ES module loader is a tenth of a bare start.
 */
const { existsSync, readFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

/** The scripts loaded so far, by file name; empty where there is no code cache. */
const loaded = new Map();
const exported = new Map();

/** Where the code cache of a bundled file is, for the Node that runs. */
function cachePath(file) {
  return join(__dirname, 'code-cache', `${file}-${process.version}-${process.arch}`);
}

/** What `require` does for the bundle's own files, from the code cache. V8 itself refuses a cache that does not fit. */
function load(file) {
  const known = exported.get(file);
  if (known !== undefined) return known.exports;
  const path = join(__dirname, file);
  const cache = cachePath(file);
  // The bundle is plain ASCII.
  const script = new vm.Script(module_.wrap(readFileSync(path, 'latin1')), {
    filename: path,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  });
  loaded.set(file, script);
  const own = { exports: {} };
  exported.set(file, own);
  const requireOwn = (name) => (name.startsWith('./') ? load(name.slice(2)) : require(name));
  // Code from a cache cannot import; config files written in JavaScript are imported from here.
  requireOwn.import = (name) => import(name);
  script.runInThisContext()(own.exports, requireOwn, own, path, __dirname);
  return own.exports;
}

function start() {
  if (existsSync(cachePath('cli.cjs'))) return load('cli.cjs');
  module_.enableCompileCache?.();
  return require(join(__dirname, 'cli.cjs'));
}

module.exports = { main: start().main, loaded, cachePath };
