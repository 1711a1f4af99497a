/**
 * Measured work of a single process: lint beside remark-parse on texts already read. Bundled and started by
 * bench/run.ts with a request as JSON in its only argument; prints the answer as JSON.
 */
import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { RECOMMENDED } from '../src/config/settings.js';
import type { CompiledEvidence } from '../src/evidence/compiled.js';
import { readEvidence } from '../src/evidence/evidence-file.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { createLinter } from '../src/lint.js';
import { growEvidence } from './grow-evidence.js';
import { median, summarise, type Comparison } from './measure.js';

export type Request =
  /** Lint time of all files against the floor's. */
  | {
      readonly kind: 'lint';
      readonly evidence: string;
      readonly files: readonly string[];
      readonly rounds: number;
    }
  /** Lint time with `rules[1]` rules against that with `rules[0]`, the extra rules finding nothing. */
  | {
      readonly kind: 'rules';
      readonly evidence: string;
      readonly files: readonly string[];
      readonly rounds: number;
      readonly rules: readonly [number, number];
    }
  /** Milliseconds for each file by itself. */
  | {
      readonly kind: 'growth';
      readonly evidence: string;
      readonly files: readonly string[];
      readonly rounds: number;
    };

export type Answer =
  | (Comparison & { readonly kind: 'lint'; readonly findings: number })
  | (Comparison & { readonly kind: 'rules'; readonly findings: readonly [number, number] })
  | { readonly kind: 'growth'; readonly lint: readonly number[]; readonly floor: readonly number[] };

interface Text {
  readonly path: string;
  readonly source: string;
}

const request = JSON.parse(process.argv[2]!) as Request;
const texts = request.files.map((path) => ({ path, source: readFileSync(path, 'utf8') }));
const compiled = readEvidence(readFileSync(request.evidence));

function answer(): Promise<Answer> {
  switch (request.kind) {
    case 'lint':
      return compareWithFloor(request.rounds);
    case 'rules':
      return compareRules(request.rounds, request.rules);
    case 'growth':
      return timeEach(request.rounds);
  }
}

function parseAll(all: readonly Text[]): void {
  const processor = unified().use(remarkParse);
  for (const { source } of all) processor.parse(source);
}

type Lint = (all: readonly Text[]) => Promise<number>;

function makeLint(evidence: CompiledEvidence): Lint {
  const linter = createLinter(openEvidence(evidence));
  return async (all) => {
    let findings = 0;
    for (const { path, source } of all) {
      const { messages } = await linter.lintText(source, { path, settings: RECOMMENDED });
      findings += messages.length;
    }
    return findings;
  };
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Files worked on before the other side takes its turn: a busy machine then slows both alike. */
const TURN = 20;

/** Times two ways of working through all texts, in turns; every other round starts with the other one. */
async function compare(
  rounds: number,
  subject: (some: readonly Text[]) => unknown,
  reference: (some: readonly Text[]) => unknown,
): Promise<Comparison> {
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const pair = { subject: 0, reference: 0 };
    for (let from = 0; from < texts.length; from += TURN) {
      const some = texts.slice(from, from + TURN);
      if (round % 2 === 1) pair.reference += await time(() => reference(some));
      pair.subject += await time(() => subject(some));
      if (round % 2 === 0) pair.reference += await time(() => reference(some));
    }
    pairs.push(pair);
  }
  return summarise(pairs);
}

async function compareWithFloor(rounds: number): Promise<Answer> {
  const lint = makeLint(compiled);
  const findings = await lint(texts);
  parseAll(texts);
  return { kind: 'lint', findings, ...(await compare(rounds, lint, parseAll)) };
}

async function compareRules(rounds: number, [few, many]: readonly [number, number]): Promise<Answer> {
  const lintFew = makeLint(growEvidence(compiled, few));
  const lintMany = makeLint(growEvidence(compiled, many));
  const findings = [await lintFew(texts), await lintMany(texts)] as const;
  return { kind: 'rules', findings, ...(await compare(rounds, lintMany, lintFew)) };
}

async function timeEach(rounds: number): Promise<Answer> {
  const lint = makeLint(compiled);
  await lint(texts.slice(0, 2));
  parseAll(texts.slice(0, 2));
  const lintTimes = texts.map((): number[] => []);
  const floorTimes = texts.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      lintTimes[index]!.push(await time(() => lint([text])));
      floorTimes[index]!.push(
        await time(() => {
          parseAll([text]);
        }),
      );
    }
  }
  return { kind: 'growth', lint: lintTimes.map(median), floor: floorTimes.map(median) };
}

// Last, so that every constant above has its value.
process.stdout.write(JSON.stringify(await answer()));
