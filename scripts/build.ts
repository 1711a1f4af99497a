/**
 * Builds dist/: the command line as one bundle with lazy chunks, the library with its dependencies left outside, the
 * type declarations, the compiled evidence and the licences of everything bundled. `npm run build` runs it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';
import { writeBundledLicences } from './bundled-licences.js';

/** Runs a script with this node; what it says goes straight to the terminal. */
async function run(...args: readonly string[]): Promise<void> {
  const [status] = (await once(
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }),
    'exit',
  )) as [number | null];
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
}

const common = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Module resolution of some 150 files is most of an unbundled start, so the command line is bundled. Splitting keeps
 * HTML, MDX and YAML readers in files of their own, read when an article or config needs them. Names stay, for stacks.
 */
async function bundleCommandLine(): Promise<void> {
  const { metafile } = await build({
    ...common,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // Bundled CommonJS packages ask for `require`, which an ES module does not have.
    banner: {
      js: "import { createRequire as __claimlintRequire } from 'node:module';const require = __claimlintRequire(import.meta.url);",
    },
  });
  await writeBundledLicences(metafile, 'dist/third-party-licences.txt');
}

async function bundleLibrary(): Promise<void> {
  await build({ ...common, entryPoints: { index: 'src/index.ts' }, outdir: 'dist', packages: 'external' });
}

async function emitTypes(): Promise<void> {
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
}

async function compileRules(): Promise<void> {
  await run('--import', 'tsx', 'scripts/compile-rules.ts');
}

await rm('dist', { recursive: true, force: true });
try {
  await Promise.all([bundleCommandLine(), bundleLibrary(), emitTypes(), compileRules()]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
