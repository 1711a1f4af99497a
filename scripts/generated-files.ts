/** Files a script writes from others: kept current, or found out of date. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Generated {
  /** What every file should hold, by its path in the project. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of the files the script wrote at some time; those it no longer writes are removed. */
  readonly existing: readonly string[];
}

/**
 * Brings generated files up to date. Files that are current are not touched.
 *
 * @param check only look
 * @returns paths that were, or with `check` are, out of date, each with why; sorted
 */
export async function updateFiles(
  root: string,
  { files, existing }: Generated,
  { check }: { readonly check: boolean },
): Promise<string[]> {
  const outdated: string[] = [];
  for (const [name, text] of files) {
    const file = path.join(root, name);
    const current = await readFile(file, 'utf8').catch(() => undefined);
    if (current === text) continue;
    outdated.push(`${name} ${current === undefined ? 'is missing' : 'has changed'}`);
    if (check) continue;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const name of existing.filter((each) => !files.has(each))) {
    outdated.push(`${name} is left over`);
    if (!check) await rm(path.join(root, name));
  }
  return outdated.sort();
}

/** `updateFiles` for a script: with `--check` lists what is out of date and sets exit code 1. */
export async function runGenerator(command: string, root: string, generated: Generated): Promise<void> {
  const check = process.argv.includes('--check');
  const outdated = await updateFiles(root, generated, { check });
  const count = generated.files.size;
  if (!check || outdated.length === 0) {
    process.stdout.write(
      `${count} ${count === 1 ? 'file' : 'files'}, ${outdated.length} out of date${check ? '' : ' before'}\n`,
    );
    return;
  }
  process.stderr.write(`${outdated.join('\n')}\nOut of date. Run: npm run ${command}\n`);
  process.exitCode = 1;
}
