/** The built-in rules for scripts that write files from them. */
import path from 'node:path';
import { loadEvidence, type LoadResult } from '../src/evidence/load-evidence.js';
import { formatProblem } from '../src/evidence/problem.js';

/** Reads them from their YAML. With a mistake in a file, shows it and ends the process with exit code 1. */
export async function readBuiltInRules(root: string): Promise<LoadResult> {
  const rulesDir = path.relative(process.cwd(), path.join(root, 'rules')) || '.';
  const result = await loadEvidence({ rulesDir });
  const errors = result.problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return result;
  process.stderr.write(`${errors.map(formatProblem).join('\n\n')}\n`);
  process.exit(1);
}
