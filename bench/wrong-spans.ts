import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { LintResult } from '../src/vocabulary.js';

/** Something that says where its words are. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface ReadFile {
  readonly filePath: string;
  readonly claims: readonly (Placed & { readonly cues: readonly Placed[] })[];
}

export interface SpanCount {
  /** Claims, cues and findings looked at. */
  readonly checked: number;
  readonly wrong: number;
  /** Up to five that are wrong, to look at. */
  readonly examples: readonly string[];
}

/**
 * Lints and reads a folder through the command line and compares every place with the text it claims to be.
 * @throws when a file has no result or could not be read, or when nothing at all was found.
 */
export function countWrongSpans(commandLine: string, folder: string, files: number): SpanCount {
  let checked = 0;
  const examples: string[] = [];
  let wrong = 0;
  const check = (filePath: string, source: string, { text, start, end }: Placed): void => {
    checked += 1;
    if (source.slice(start, end) === text) return;
    wrong += 1;
    if (examples.length < 5) examples.push(`${filePath}:${start}–${end} is not ${JSON.stringify(text)}`);
  };
  const results = run(commandLine, ['--format', 'json', folder]) as LintResult[];
  if (results.length !== files)
    throw new Error(`${results.length} of ${files} files in ${folder} have a result`);
  for (const { filePath, messages, fatalErrorCount } of results) {
    if (fatalErrorCount > 0) throw new Error(`${filePath} could not be read`);
    const source = readFileSync(filePath, 'utf8');
    for (const { claim } of messages) if (claim !== undefined) check(filePath, source, claim);
  }
  for (const { filePath, claims } of run(commandLine, ['claims', '--format', 'json', folder]) as ReadFile[]) {
    const source = readFileSync(filePath, 'utf8');
    for (const claim of claims) {
      check(filePath, source, claim);
      for (const cue of claim.cues) check(filePath, source, cue);
    }
  }
  if (checked === 0) throw new Error(`nothing was found in ${folder}, so nothing was checked`);
  return { checked, wrong, examples };
}

/** Runs a command that prints JSON; exit code 1 means findings. */
function run(commandLine: string, args: readonly string[]): unknown {
  let output: string;
  try {
    output = execFileSync(process.execPath, [commandLine, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw error;
    output = stdout;
  }
  return JSON.parse(output);
}
