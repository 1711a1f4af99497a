import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { corpusFolder, makeArticle, makeSmallArticle, writeCorpus } from './corpus.js';
import type { Answer, Request } from './in-process.js';
import { readMaterial, type Material } from './material.js';
import { compareTimes, measurePeak, type Comparison, type Program } from './measure.js';
import type { Figure } from './report.js';
import { countWrongSpans } from './wrong-spans.js';

const root = join(import.meta.dirname, '..');
const commandLine = join(root, 'bin/claimlint.js');
const floorScript = join(root, 'bench/floor.mjs');
const evidence = join(root, 'dist/evidence.jsonl');

/** Share of health claims among sentences: a general health site, and an article that does nothing but claim. */
const REALISTIC = 0.08;
const DENSE = 1;

export interface BenchOptions {
  /** Folder for the corpus and bundles. */
  readonly scratch: string;
  /** Fewer rounds and a smaller corpus for what does not gain from the full one. */
  readonly quick: boolean;
  /** Told what is being measured. */
  readonly note: (text: string) => void;
}

/** What was measured, and on how much text. */
export interface BenchResult {
  readonly corpus: { readonly files: number; readonly megabytes: number };
  readonly figures: readonly Figure[];
}

/** Measures every target of bench/targets.ts. */
export async function measureAll({ scratch, quick, note }: BenchOptions): Promise<BenchResult> {
  const material = readMaterial(root);
  const corpus = corpusFolder(scratch);
  const files = writeCorpus(corpus, material, {
    seed: 1,
    files: quick ? 500 : 1000,
    meanBytes: 4500,
    density: REALISTIC,
  });
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  note(`corpus: ${files.length} files, ${megabytes.toFixed(2)} MB`);
  const denseFolder = join(scratch, 'dense');
  const dense = writeCorpus(denseFolder, material, {
    seed: 2,
    files: quick ? 60 : 200,
    meanBytes: 4500,
    density: DENSE,
  });
  const setting: Setting = {
    scratch,
    quick,
    material,
    corpus,
    files,
    denseFolder,
    dense,
    ask: await makeAsk(scratch),
  };

  const figures: Figure[] = [];
  for (const measure of [
    // First, because it also sees to it that every file really is linted.
    measureSpans,
    measureCorpus,
    measureSingleFiles,
    measureRuleCount,
    measurePackLoad,
    measureGrowth,
    measureMemory,
  ]) {
    for (const figure of measure(setting)) {
      figures.push(figure);
      note(`${figure.id}: ${figure.value.toFixed(2)} (${figure.detail})`);
    }
  }
  return { corpus: { files: files.length, megabytes }, figures };
}

interface Setting {
  readonly scratch: string;
  readonly quick: boolean;
  readonly material: Material;
  readonly corpus: string;
  readonly files: readonly string[];
  readonly denseFolder: string;
  readonly dense: readonly string[];
  readonly ask: (request: Request) => Answer;
}

function lint(place: string): Program {
  return [commandLine, '--format', 'json', place];
}

function floor(place: string): Program {
  return [floorScript, place];
}

function timed(id: string, { ratio, subject, reference }: Comparison): Figure {
  return { id, value: ratio, detail: `${Math.round(subject)} ms / ${Math.round(reference)} ms` };
}

function* measureCorpus({ quick, corpus, files, dense, ask }: Setting): Generator<Figure> {
  yield timed('T1', compareTimes(lint(corpus), floor(corpus), quick ? 3 : 7));
  const rounds = quick ? 5 : 9;
  const sample = quick ? files.slice(0, 200) : files;
  for (const [id, some] of [
    ['T1-in-process', sample],
    ['T1-dense', dense],
  ] as const) {
    const answer = ask({ kind: 'lint', evidence, files: some, rounds });
    if (answer.kind === 'lint') yield timed(id, answer);
  }
}

function* measureSingleFiles({ scratch, quick, material }: Setting): Generator<Figure> {
  const long = join(scratch, 'article-10k.md');
  writeFileSync(long, makeArticle(material, 10_000, REALISTIC, 3));
  yield timed('T3', compareTimes(lint(long), floor(long), quick ? 7 : 15));
  const small = join(scratch, 'small-1k.md');
  writeFileSync(small, makeSmallArticle(material));
  yield timed('T4', compareTimes(lint(small), ['-e', '0'], quick ? 15 : 31));
}

function* measureRuleCount({ quick, files, ask }: Setting): Generator<Figure> {
  const answer = ask({
    kind: 'rules',
    evidence,
    files: files.slice(0, quick ? 100 : 300),
    rounds: quick ? 5 : 9,
    rules: [100, 10_000],
  });
  if (answer.kind !== 'rules') return;
  const [few, many] = answer.findings;
  if (few !== many) throw new Error(`made-up rules changed the findings from ${few} to ${many}`);
  yield timed('T8', answer);
}

function* measurePackLoad({ scratch, quick }: Setting): Generator<Figure> {
  const script = join(root, 'bench/pack-load.ts');
  const answer = execFileSync(process.execPath, ['--import', 'tsx', script, scratch, quick ? '5' : '9'], {
    cwd: root,
    encoding: 'utf8',
  });
  yield timed('T9', JSON.parse(answer) as Comparison);
}

function* measureGrowth({ scratch, quick, material, ask }: Setting): Generator<Figure> {
  const files = [10_000, 20_000, 40_000, 80_000].map((words) => {
    const path = join(scratch, `article-${words}.md`);
    writeFileSync(path, makeArticle(material, words, REALISTIC, 5));
    return path;
  });
  const answer = ask({ kind: 'growth', evidence, files, rounds: quick ? 5 : 15 });
  if (answer.kind !== 'growth') return;
  const grown = (times: readonly number[]): number => times.at(-1)! / times[0]!;
  const times = answer.lint.map((ms) => Math.round(ms)).join(', ');
  yield {
    id: 'T10',
    value: grown(answer.lint),
    detail: `${times} ms; floor ${grown(answer.floor).toFixed(1)}x`,
  };
}

function* measureMemory({ scratch, quick, material, corpus }: Setting): Generator<Figure> {
  const rounds = quick ? 1 : 3;
  const compare = (id: string, subject: Program, reference: Program): Figure => {
    const [high, low] = [subject, reference].map((program) => measurePeak(program, rounds, scratch)) as [
      number,
      number,
    ];
    return { id, value: high / low, detail: `${Math.round(high)} MiB / ${Math.round(low)} MiB` };
  };
  yield compare('T12', lint(corpus), floor(corpus));
  const [many, few] = [2000, 500].map((files) => {
    const folder = join(scratch, `files-${files}`);
    writeCorpus(folder, material, { seed: 9, files, meanBytes: 2500, density: REALISTIC });
    return lint(folder);
  }) as [Program, Program];
  yield compare('T12-flat', many, few);
}

function* measureSpans({ corpus, files, denseFolder, dense }: Setting): Generator<Figure> {
  const counts = [
    countWrongSpans(commandLine, corpus, files.length),
    countWrongSpans(commandLine, denseFolder, dense.length),
  ];
  let checked = 0;
  let wrong = 0;
  for (const count of counts) {
    checked += count.checked;
    wrong += count.wrong;
    for (const example of count.examples) process.stderr.write(`${example}\n`);
  }
  yield { id: 'T13', value: wrong, detail: `of ${checked} findings, claims and cues` };
}

/** Bundles bench/in-process.ts and returns a function that asks it, each question in a process of its own. */
async function makeAsk(scratch: string): Promise<(request: Request) => Answer> {
  const outfile = join(scratch, 'in-process.mjs');
  await build({
    entryPoints: [join(root, 'bench/in-process.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __benchRequire } from 'node:module';const require = __benchRequire(import.meta.url);",
    },
  });
  return (request) =>
    JSON.parse(
      execFileSync(process.execPath, [outfile, JSON.stringify(request)], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      }),
    ) as Answer;
}
