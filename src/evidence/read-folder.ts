import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { checkShape } from './check-shape.js';
import { nearest } from './nearest.js';
import { hashHome, shown } from './pack-files.js';
import type { Home, Place } from './pack-files.js';
import { isFolder, packNames } from './pack-names.js';
import type { EvidenceProblem } from './problem.js';
import { packShape, RULE_FORMAT } from './schema.js';
import type { PackFile } from './schema.js';
import { problemWithFile, readYaml } from './yaml-file.js';
import type { YamlFile } from './yaml-file.js';
import type { Pack } from '../vocabulary.js';

/** A thing read from a file, with the file, so that a later check can point at it. */
export interface Loaded<Thing> {
  readonly thing: Thing;
  readonly file: YamlFile;
}

/**
 * Reads every YAML file of a place in a home. Files that are wrong are left out and become problems.
 *
 * @param kind what each file should be, with its article, for messages
 */
export function readPlace<Shape extends z.ZodType>(
  home: Home,
  place: Place,
  kind: string,
  shape: Shape,
  problems: EvidenceProblem[],
): Loaded<z.output<Shape>>[] {
  const loaded: Loaded<z.output<Shape>>[] = [];
  for (const [name, bytes] of home.files) {
    if (path.posix.dirname(name) !== (place || '.') || name === PACK_FILE) continue;
    if (!name.endsWith('.yaml')) {
      const message = 'Only files ending in .yaml are read, so this one would do nothing. Rename it.';
      problems.push(problemWithFile(shownIn(home, name), { code: 'wrong-extension', message }));
      continue;
    }
    const file = readYamlFile(home, name, bytes);
    const shaped = checkShape(file, shape, kind);
    problems.push(...shaped.problems);
    if (shaped.value !== undefined) loaded.push({ thing: shaped.value, file });
  }
  return loaded;
}

/** A pack as its `pack.yaml` describes it. */
export interface ReadPack {
  readonly pack: Pack;
  /** The file that says so; undefined when there is none. */
  readonly file: YamlFile | undefined;
  /** False for a pack in a format of the future, of which nothing else can be read. */
  readonly isUnderstood: boolean;
}

const PACK_FILE = 'pack.yaml';

/** Reads a pack's `pack.yaml`, and works out the hash of all its files. */
export function readPack(home: Home, problems: EvidenceProblem[]): ReadPack {
  const folder = path.basename(home.folder);
  const unread = { name: folder, version: '0.0.0', hash: hashHome(home) };
  const bytes = home.files.get(PACK_FILE);
  if (bytes === undefined) {
    const message = 'The pack has no pack.yaml. Add one with name, version, title and description.';
    problems.push(problemWithFile(shownIn(home, PACK_FILE), { code: 'missing-file', message }));
    return { pack: unread, file: undefined, isUnderstood: true };
  }
  const file = readYamlFile(home, PACK_FILE, bytes);
  const format = formatOf(file);
  if (format > RULE_FORMAT) {
    const message =
      `This pack is written in format ${format}, and this claimlint understands formats up to ${RULE_FORMAT}. ` +
      'Install a newer claimlint, or an older version of the pack.';
    problems.push(file.problemAt(['format'], { code: 'unknown-format', message }));
    return { pack: unread, file, isUnderstood: false };
  }
  const shaped = checkShape<typeof packShape>(file, packShape, 'a pack');
  problems.push(...shaped.problems);
  const pack: PackFile | undefined = shaped.value;
  if (pack === undefined) return { pack: unread, file, isUnderstood: true };
  if (pack.name !== folder && !isFolderOfPackage(home.folder)) {
    const message = `The pack is called "${pack.name}" but its folder "${folder}". Rule ids begin with it; make them the same.`;
    problems.push(file.problemAt(['name'], { code: 'wrong-name', message }));
  }
  const { name, version, docs_url: docsUrl } = pack;
  return {
    pack: { name, version, hash: unread.hash, ...(docsUrl === undefined ? {} : { docsUrl }) },
    file,
    isUnderstood: true,
  };
}

/** Two packs of one name: config, directives and rule ids could not say which they mean. */
export function checkPackNames(packs: readonly ReadPack[]): EvidenceProblem[] {
  const owners = new Map<string, string>();
  return packs.flatMap(({ pack: { name }, file }) => {
    if (file === undefined) return [];
    const first = owners.get(name);
    if (first === undefined) {
      owners.set(name, file.path);
      return [];
    }
    const message = `There is another pack called "${name}" (${first}), and rule ids begin with that name. Leave one out of packs, or rename yours.`;
    return [file.problemAt(['name'], { code: 'duplicate-pack', message })];
  });
}

function formatOf({ value }: YamlFile): number {
  const { format } = (value ?? {}) as { readonly format?: unknown };
  return typeof format === 'number' ? format : RULE_FORMAT;
}

/** A package's folder has the package's name, and `rules` in it is called that in every package. */
function isFolderOfPackage(folder: string): boolean {
  return path.basename(folder) === 'rules' || existsSync(path.join(folder, 'package.json'));
}

/**
 * Folders of the packs asked for: names of folders under `rulesDir/packs`, or paths of folders elsewhere (a name
 * with a slash or a dot in it). Nothing asked for means every folder there.
 */
export function findPacks(
  rulesDir: string,
  packs: readonly string[] | undefined,
  problems: EvidenceProblem[],
): string[] {
  const names = packNames(rulesDir);
  const home = path.join(rulesDir, 'packs');
  if (packs === undefined) return names.map((name) => path.join(home, name));
  const found = new Set<string>();
  for (const pack of packs) {
    const folder = /[/\\.]/.test(pack) ? pack : path.join(home, pack);
    if (isFolder(folder)) {
      found.add(folder);
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
  return [...found];
}

/** A file whose `id` is not its name would be looked for in the wrong place. */
export function checkFileName(file: YamlFile, id: string): EvidenceProblem[] {
  const name = path.posix.basename(file.path, '.yaml');
  if (name === id) return [];
  const message = `The id is "${id}" but the file is called "${name}.yaml". Make them the same: an id never changes, a file name may.`;
  return [file.problemAt(['id'], { code: 'wrong-name', message })];
}

function readYamlFile(home: Home, name: string, bytes: Buffer): YamlFile {
  const file = shownIn(home, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ...readYaml(file, ''), problems: [problemWithFile(file, NOT_TEXT)] };
  }
  return text.includes('\0')
    ? { ...readYaml(file, ''), problems: [problemWithFile(file, NOT_TEXT)] }
    : readYaml(file, text);
}

const NOT_TEXT = { code: 'not-text', message: 'This file is not UTF-8 text. Save it as UTF-8.' };

function shownIn({ folder }: Home, name: string): string {
  return shown(path.join(folder, name));
}
