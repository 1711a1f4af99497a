#!/usr/bin/env node
const { existsSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');

// Node 22 and later keep the compiled program between runs; Node 20 does not know how.
module_.enableCompileCache?.();

const program = join(__dirname, '../dist/start.cjs');

// A reader that has seen enough (`claimlint … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

async function run() {
  const { main } = require(program);
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    // Opening a stream takes a while, and few runs look at these.
    get stdin() {
      return process.stdin;
    },
    get stderr() {
      return process.stderr;
    },
  });
}

if (existsSync(program)) {
  void run();
} else {
  console.error('claimlint is not built yet: dist/start.cjs is missing. Run "npm run build" first.');
  process.exitCode = 2;
}
