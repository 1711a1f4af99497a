import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** Folder of the package an input file belongs to, or undefined for our own files. */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function describePackage(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const files = await readdir(folder);
  // Some packages of 2010 keep their licence in the readme.
  const file =
    files.find((entry) => /^licen[cs]e/i.test(entry)) ?? files.find((entry) => /^readme/i.test(entry));
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  if (license === undefined && !/licen[cs]e/i.test(text)) {
    throw new Error(`${name} is bundled but tells no licence`);
  }
  return `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`;
}

/**
 * Writes the licence texts of every package that ended up in the bundle; most of them ask to be carried along.
 * @throws when a bundled package tells no licence.
 */
export async function writeBundledLicences(metafiles: readonly Metafile[], path: string): Promise<void> {
  const folders = new Set<string>();
  for (const output of metafiles.flatMap(({ outputs }) => Object.values(outputs))) {
    for (const input of Object.keys(output.inputs)) {
      const folder = packageFolder(input);
      if (folder !== undefined) folders.add(folder);
    }
  }
  const entries = await Promise.all([...folders].sort().map(describePackage));
  await writeFile(path, entries.join(`\n${'-'.repeat(80)}\n\n`));
}
