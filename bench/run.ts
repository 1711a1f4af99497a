/**
 * `npm run bench`: every speed and memory figure of the project, each as a ratio to remark-parse alone on the same files
 * in the same run.
 *
 *     npm run bench -- [--quick] [--gate] [--json] [--peers]
 *
 * `--quick` takes fewer rounds (CI), `--gate` exits 1 when a figure is over its limit by more than the slack, `--json`
 * prints JSON instead of a table, `--peers` times other linters too (install them first: `npm ci --prefix bench/peers`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAll } from './measure-all.js';
import { comparePeers } from './peers.js';
import { isRefused, printTable } from './report.js';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'claimlint-bench-'));
try {
  const note = (text: string): void => {
    if (!flags.json) process.stderr.write(`${text}\n`);
  };
  const { corpus, figures } = await measureAll({ scratch, quick: flags.quick, note });
  const peers = flags.peers ? comparePeers(scratch, flags.quick ? 1 : 3, note) : [];
  if (flags.json)
    console.log(JSON.stringify({ node: process.version, corpus, figures, peers }, undefined, 2));
  else printTable(figures, peers);
  const over = figures.filter(isRefused);
  if (flags.gate && over.length > 0) {
    console.error(`Over the limit: ${over.map(({ id }) => id).join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
