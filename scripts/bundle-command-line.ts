import { mkdir, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

/** Lazy imports that every lint of Markdown comes to: they go into the main file. */
const ALWAYS_NEEDED = new Set([
  'src/lint.ts',
  'src/evidence/open-evidence.ts',
  'src/engine/package-files.ts',
  'src/cli/lint-command.ts',
  'src/report/format-json.ts',
  'src/report/format-stylish.ts',
]);

/** The other lazy imports, by the file they share; those not named here share `more`. */
const FILES = new Map([
  ['src/document/read-html.ts', 'html'],
  ['src/document/read-mdx.ts', 'mdx'],
  ['src/document/read-front-matter.ts', 'front-matter'],
  ['tinyglobby', 'folders'],
  ['ignore', 'folders'],
]);

const OPTIONS = {
  bundle: true,
  write: false,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Names stay, for stacks.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  // What ES modules know of themselves and CommonJS does not.
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: {
    js:
      "const __importMetaUrl=require('node:url').pathToFileURL(__filename).href;" +
      // scripts/start.cjs gives its own where code from the cache has none.
      'const __import=require.import??((name)=>import(name));',
  },
} satisfies BuildOptions;

/**
 * Bundles the command line, dependencies included, into a few CommonJS files: `cli.cjs` with what every lint of
 * Markdown needs, and others that are read when HTML, MDX, a config or another command asks for them.
 *
 * Most of an unbundled start is finding some 150 modules. CommonJS starts faster than ES modules and can be given a
 * code cache, but esbuild splits only ES modules; so we say ourselves which lazy imports share a file. Code two files
 * need is in both. That works because our modules keep no state and compare no classes.
 *
 * @returns what went into the files, for the licences
 */
export async function bundleCommandLine(outdir: string): Promise<Metafile[]> {
  await mkdir(outdir, { recursive: true });
  const members = new Map<string, Set<string>>();
  const add = (module: string): string => {
    const file = FILES.get(module) ?? 'more';
    members.set(file, (members.get(file) ?? new Set()).add(module));
    return file;
  };
  const metafiles = [await bundle(outdir, 'cli', "export { main } from './src/cli/main.ts'", add)];
  // A file may bring members to another, or to itself; then it is bundled again.
  const bundled = new Map<string, { size: number; metafile: Metafile }>();
  const isDone = (file: string): boolean => bundled.get(file)?.size === members.get(file)?.size;
  for (let file = nextOf(members, isDone); file !== undefined; file = nextOf(members, isDone)) {
    const modules = [...members.get(file)!].sort();
    const metafile = await bundle(outdir, file, entryFor(modules), add, file);
    bundled.set(file, { size: modules.length, metafile });
  }
  return [...metafiles, ...[...bundled.values()].map(({ metafile }) => metafile)];
}

function nextOf(
  members: ReadonlyMap<string, unknown>,
  isDone: (file: string) => boolean,
): string | undefined {
  return [...members.keys()].find((file) => !isDone(file));
}

/** A module that loads each of these when it is asked for. */
function entryFor(modules: readonly string[]): string {
  const loaders = modules.map((module) => {
    const from = module.startsWith('src/') ? `./${module}` : module;
    return `${JSON.stringify(module)}: () => import(${JSON.stringify(from)})`;
  });
  return `export const load = { ${loaders.join(', ')} };`;
}

async function bundle(
  outdir: string,
  name: string,
  contents: string,
  add: (module: string) => string,
  own?: string,
): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    outfile: `${outdir}/${name}.cjs`,
    plugins: [apartWhenLazy(add, own), CHILD_PROCESS_WHEN_USED],
  });
  for (const { path, text } of outputFiles) await writeFile(path, toAscii(requireOwnFiles(text)));
  return metafile;
}

/** Leaves lazily imported modules out of a bundle, save those always needed and those that share this very file. */
function apartWhenLazy(add: (module: string) => string, own: string | undefined): Plugin {
  return {
    name: 'apart-when-lazy',
    setup(builder) {
      builder.onResolve({ filter: /^[^:]+$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const module = path.startsWith('.')
          ? relative('.', resolve(resolveDir, path)).replace(/\.js$/, '.ts')
          : path;
        if (ALWAYS_NEEDED.has(module)) return undefined;
        const file = add(module);
        return file === own ? undefined : { path: `./${file}.cjs#${module}`, external: true };
      });
    },
  };
}

/** Commander wants it for subcommands that are programs of their own; ours are none, and loading it takes 2 ms. */
const CHILD_PROCESS_WHEN_USED: Plugin = {
  name: 'child-process-when-used',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child_process', namespace: 'when-used' } : undefined,
    );
    builder.onLoad({ filter: /.*/, namespace: 'when-used' }, ({ path }) => ({
      contents: `module.exports = { spawn: (...args) => require('node:${path}').spawn(...args) };`,
    }));
  },
};

/** One character beyond Latin would make V8 keep the whole file two bytes wide, and slow to read. */
function toAscii(code: string): string {
  return code.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * `import()` of a file of ours or of Node's becomes `require`: the ES module loader would read it twice to find its
 * exports, and code from a cache cannot import. Computed addresses are config files, imported as they are.
 */
function requireOwnFiles(code: string): string {
  return code
    .replace(
      /\bimport\("(\.\/[\w-]+\.cjs)#([^"]+)"\)/g,
      'Promise.resolve().then(()=>require("$1").load["$2"]())',
    )
    .replace(/\bimport\("(node:[^"]+)"\)/g, 'Promise.resolve().then(()=>require("$1"))')
    .replace(/\bimport\((?=\(0,\w+\.pathToFileURL\))/g, '__import(');
}
