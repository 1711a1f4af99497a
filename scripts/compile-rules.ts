/**
 * Compiles the built-in rules, lexicon and bibliography into one file.
 *
 *     npx tsx scripts/compile-rules.ts dist/evidence.jsonl
 *
 * Exit code 1, and nothing written, when a file has an error.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { writeEvidence } from '../src/evidence/evidence-file.js';
import { sealEvidence } from '../src/evidence/evidence-seal.js';
import { readPhraseTable } from '../src/evidence/phrase-table.js';
import { loadEvidence } from '../src/evidence/load-evidence.js';
import { formatProblem } from '../src/evidence/problem.js';

const target = process.argv[2] ?? 'dist/evidence.jsonl';
const rulesDir = path.relative(process.cwd(), path.resolve(import.meta.dirname, '../rules')) || '.';
const { base, problems } = await loadEvidence({ rulesDir });
const errors = problems.filter(({ level }) => level === 'error');
for (const problem of errors) process.stderr.write(`${formatProblem(problem)}\n\n`);
if (errors.length > 0) {
  process.exitCode = 1;
} else {
  const compiled = compileEvidence(base);
  const text = sealEvidence(writeEvidence(compiled));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  const phrases = readPhraseTable(compiled.phrases).size;
  process.stdout.write(
    `${target}: ${compiled.rules.length} rules, ${compiled.concepts.length} concepts, ${phrases} phrases, ${text.length} characters\n`,
  );
}
