import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareTimes, measurePeak, type Program } from './measure.js';
import { corpusFolder } from './corpus.js';

/** A linter beside ours: whole process over the corpus. */
export interface PeerFigure {
  readonly name: string;
  /** Time as a ratio to the floor. */
  readonly ratio: number;
  /** Peak memory, MiB. */
  readonly peak: number;
}

const here = import.meta.dirname;
const home = join(here, 'peers');
const installed = join(home, 'node_modules');

/** textlint and remark read a folder themselves, as claimlint does. */
function peerPrograms(corpus: string): readonly (readonly [name: string, program: Program])[] {
  const textlint = join(installed, 'textlint/bin/textlint.js');
  const remark = join(installed, 'remark-cli/cli.js');
  const remarkFlags = ['--no-stdout', '--quiet', '--ext', 'md', '--no-config', '--rc-path'];
  return [
    ['claimlint', [join(here, '../bin/claimlint.js'), '--format', 'json', corpus]],
    ['remark-lint (recommended)', [remark, ...remarkFlags, join(home, 'remark-lint.mjs'), corpus]],
    ['remark-lint + retext (2 checks)', [remark, ...remarkFlags, join(home, 'remark-retext.mjs'), corpus]],
    ['textlint (write-good, terminology, no-todo)', [textlint, '--config', '.textlintrc.json', corpus]],
  ];
}

/**
 * Times the peers over the corpus that `measureAll` wrote into `scratch`.
 * @throws when they are not installed.
 */
export function comparePeers(scratch: string, rounds: number, note: (text: string) => void): PeerFigure[] {
  if (!existsSync(installed)) throw new Error('install the peers first: npm ci --prefix bench/peers');
  const corpus = corpusFolder(scratch);
  // textlint finds its rules from the folder it runs in.
  process.chdir(home);
  const floor = [join(here, 'floor.mjs'), corpus];
  return peerPrograms(corpus).map(([name, program]) => {
    note(`peer: ${name}`);
    return {
      name,
      ratio: compareTimes(program, floor, rounds).ratio,
      peak: measurePeak(program, 1, scratch),
    };
  });
}
