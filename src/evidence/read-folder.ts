import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { checkShape } from './check-shape.js';
import { nearest } from './nearest.js';
import type { EvidenceProblem } from './problem.js';
import { packShape } from './schema.js';
import type { PackFile } from './schema.js';
import { problemWithFile, readYaml } from './yaml-file.js';
import type { YamlFile } from './yaml-file.js';
import type { Pack } from '../vocabulary.js';

/** A thing read from a file, with the file, so that a later check can point at it. */
export interface Loaded<Thing> {
  readonly thing: Thing;
  readonly file: YamlFile;
}

/** A path with forward slashes on every system, as problems show it. */
export function shown(file: string): string {
  return file.split(path.sep).join('/');
}

/**
 * Reads every YAML file directly in a folder, in code-unit order of the names. A folder that does not exist holds
 * nothing. Files that are wrong are left out and become problems.
 *
 * @param kind what each file should be, with its article, for messages
 * @param except name of a file that is something else
 */
export async function readFolder<Shape extends z.ZodType>(
  folder: string,
  kind: string,
  shape: Shape,
  problems: EvidenceProblem[],
  except?: string,
): Promise<Loaded<z.output<Shape>>[]> {
  const loaded: Loaded<z.output<Shape>>[] = [];
  for (const name of await listFiles(folder)) {
    if (name === except || !/\.ya?ml$/i.test(name)) continue;
    if (!name.endsWith('.yaml')) {
      const message = 'Only files ending in .yaml are read, so this one would do nothing. Rename it.';
      problems.push(problemWithFile(shown(path.join(folder, name)), { code: 'wrong-extension', message }));
      continue;
    }
    const file = await readYamlFile(path.join(folder, name));
    const shaped = checkShape(file, shape, kind);
    problems.push(...shaped.problems);
    if (shaped.value !== undefined) loaded.push({ thing: shaped.value, file });
  }
  return loaded;
}

/** A pack's `pack.yaml`, and a SHA-256 over the names and bytes of all files under its folder. */
export async function readPack(folder: string, problems: EvidenceProblem[]): Promise<Pack> {
  const name = path.basename(folder);
  const hash = await hashFolder(folder);
  const home = path.join(folder, 'pack.yaml');
  if (!(await isFile(home))) {
    const message = 'The pack has no pack.yaml. Add one with name, version, title and description.';
    problems.push(problemWithFile(shown(home), { code: 'missing-file', message }));
    return { name, version: '0.0.0', hash };
  }
  const file = await readYamlFile(home);
  const shaped = checkShape<typeof packShape>(file, packShape, 'a pack');
  problems.push(...shaped.problems);
  const pack: PackFile | undefined = shaped.value;
  if (pack && pack.name !== name) {
    const message = `The pack is called "${pack.name}" but its folder "${name}". Rule ids begin with it; make them the same.`;
    problems.push(file.problemAt(['name'], { code: 'wrong-name', message }));
  }
  const pages = pack?.docs_url === undefined ? {} : { docsUrl: pack.docs_url };
  return { name, version: pack?.version ?? '0.0.0', hash, ...pages };
}

/**
 * Folders of the packs asked for: names of folders under `rulesDir/packs`, or paths of folders elsewhere (a name
 * with a slash or a dot in it). Nothing asked for means every folder there.
 */
export async function findPacks(
  rulesDir: string,
  packs: readonly string[] | undefined,
  problems: EvidenceProblem[],
): Promise<string[]> {
  const home = path.join(rulesDir, 'packs');
  const names = (await listEntries(home)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (packs === undefined) return names.map((name) => path.join(home, name));
  const found: string[] = [];
  for (const pack of packs) {
    const folder = /[/\\.]/.test(pack) ? pack : path.join(home, pack);
    if (await isFolder(folder)) {
      found.push(folder);
      continue;
    }
    const message = `There is no pack "${pack}": no folder ${shown(folder)}.`;
    const known = names.length > 0 ? ` Packs here: ${names.join(', ')}.` : '';
    const suggestion = nearest(pack, names);
    const words = {
      code: 'unknown-pack',
      message: suggestion === undefined ? message + known : message,
      suggestion,
    };
    problems.push(problemWithFile(shown(folder), words));
  }
  return found;
}

/** A file whose `id` is not its name would be looked for in the wrong place. */
export function checkFileName(file: YamlFile, id: string): EvidenceProblem[] {
  const name = path.posix.basename(file.path, '.yaml');
  if (name === id) return [];
  const message = `The id is "${id}" but the file is called "${name}.yaml". Make them the same: an id never changes, a file name may.`;
  return [file.problemAt(['id'], { code: 'wrong-name', message })];
}

async function readYamlFile(file: string): Promise<YamlFile> {
  const bytes = await readFile(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ...readYaml(shown(file), ''), problems: [problemWithFile(shown(file), NOT_TEXT)] };
  }
  return text.includes('\0')
    ? { ...readYaml(shown(file), ''), problems: [problemWithFile(shown(file), NOT_TEXT)] }
    : readYaml(shown(file), text);
}

const NOT_TEXT = { code: 'not-text', message: 'This file is not UTF-8 text. Save it as UTF-8.' };

async function hashFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(folder, { recursive: true })).map(shown).sort();
  for (const name of names) {
    const file = path.join(folder, name);
    if (!(await isFile(file))) continue;
    const bytes = await readFile(file);
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  return (await listEntries(folder)).filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

async function listEntries(folder: string) {
  if (!(await isFolder(folder))) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function isFolder(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() ?? false;
}
