/**
 * Writes V8's code cache beside the bundled command line, after runs that compile what common runs need: Markdown with
 * front matter, a folder, both formats. The last step of `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';

const SAMPLE = `---
title: A sample
tags: [one, two]
---

# What causes muscle knots?

Some people say that **dehydration** causes muscle knots. There is no evidence that it does, and up to 85% of people
[get them](https://example.org) anyway. Massage removes toxins.

- Stretching cures back pain &amp; more.
- Does posture matter? It may.

| Treatment | Helps |
| --------- | ----- |
| Heat      | yes   |

> Sitting is the new smoking.
`;

mkdirSync('dist/code-cache');
const folder = mkdtempSync(join(tmpdir(), 'claimlint-build-'));
try {
  writeFileSync(join(folder, 'sample.md'), SAMPLE);
  // With a file where the cache is to be, however empty, dist/start.cjs loads in the way that can be cached.
  writeFileSync(`dist/code-cache/cli.cjs-${process.version}-${process.arch}`, '');
  const { cachePath, loaded, main } = createRequire(import.meta.url)('../dist/start.cjs');
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const io = { cwd: folder, env: {}, stdin: process.stdin, stdout: sink, stderr: process.stderr };
  for (const args of [['sample.md'], ['--format', 'json', '.']]) {
    if ((await main(args, io)) > 1) throw new Error(`claimlint ${args.join(' ')} could not run`);
  }
  for (const [file, script] of loaded) writeFileSync(cachePath(file), script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
