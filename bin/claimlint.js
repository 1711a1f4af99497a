#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// Node 22 and later keep the compiled program between runs; Node 20 does not know how.
module.enableCompileCache?.();

const program = new URL('../dist/cli.js', import.meta.url);

// A reader that has seen enough (`claimlint … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
  });
} else {
  console.error('claimlint is not built yet: dist/cli.js is missing. Run "npm run build" first.');
  process.exitCode = 2;
}
