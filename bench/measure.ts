import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program to measure: arguments to this same `node`. */
export type Program = readonly string[];

/** Middle value; of an even number, the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}

/**
 * Runs a program to its end. Exit code 1 is fine: a linter that found something.
 * @throws when it could not run, with what it wrote to standard error.
 */
function runProgram(program: Program, environment: NodeJS.ProcessEnv = {}): void {
  const { status, stderr, error } = spawnSync(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64_000_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0 && status !== 1)
    throw new Error(`node ${program.join(' ')} exited with ${status}:\n${stderr}`);
}

/** Wall-clock milliseconds of one run, from start to exit. */
function timeProgram(program: Program): number {
  const start = performance.now();
  runProgram(program);
  return performance.now() - start;
}

/** What a paired measurement found. */
export interface Comparison {
  /** Median of the ratios of neighbouring runs: the box's moods touch both sides of each. */
  readonly ratio: number;
  /** Medians, in milliseconds. */
  readonly subject: number;
  readonly reference: number;
}

/** Times two programs in alternation, after one warm-up of each; every other round starts with the other one. */
export function compareTimes(subject: Program, reference: Program, rounds: number): Comparison {
  runProgram(subject);
  runProgram(reference);
  const pairs = Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { subject: timeProgram(subject), reference: timeProgram(reference) };
    const first = timeProgram(reference);
    return { subject: timeProgram(subject), reference: first };
  });
  return summarise(pairs);
}

/** Medians of pairs of measurements, and of their ratios. */
export function summarise(pairs: readonly { subject: number; reference: number }[]): Comparison {
  return {
    ratio: median(pairs.map((pair) => pair.subject / pair.reference)),
    subject: median(pairs.map((pair) => pair.subject)),
    reference: median(pairs.map((pair) => pair.reference)),
  };
}

/** Median peak resident memory of whole runs, in MiB. */
export function measurePeak(program: Program, rounds: number, scratch: string): number {
  const file = join(scratch, 'peak.txt');
  const preload = new URL('report-peak.mjs', import.meta.url).href;
  const peaks = Array.from({ length: rounds }, () => {
    runProgram(['--import', preload, ...program], { BENCH_PEAK_FILE: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  });
  return median(peaks);
}
