/**
 * Builds dist/: the command line bundled with its dependencies, the library with its dependencies left outside, the type
 * declarations, the compiled evidence and the licences of everything bundled. `npm run build` runs it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { bundleCommandLine } from './bundle-command-line.js';
import { writeBundledLicences } from './bundled-licences.js';

/** Runs a script with this node; what it says goes straight to the terminal. */
async function run(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = (await once(child, 'exit')) as [number | null];
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
}

async function buildCommandLine(): Promise<void> {
  await writeBundledLicences(await bundleCommandLine('dist'), 'dist/third-party-licences.txt');
  await copyFile('scripts/start.cjs', 'dist/start.cjs');
}

async function buildLibrary(): Promise<void> {
  await build({
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    // What the library imports lazily stays lazy.
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  });
}

try {
  await rm('dist', { recursive: true, force: true });
  await Promise.all([
    buildCommandLine(),
    buildLibrary(),
    run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'),
    run('--import', 'tsx', 'scripts/compile-rules.ts'),
  ]);
  await run('scripts/write-code-cache.js');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
