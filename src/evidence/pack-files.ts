/**
 * The files rules are read from: those of a pack, or of the lexicon and bibliography all packs share. Everything is read
 * at once, so that a hash and what is compiled can never be of two different moments.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { isReallyWithin } from './is-within.js';
import { isFolder } from './pack-names.js';
import type { EvidenceProblem } from './problem.js';
import { problemWithFile } from './yaml-file.js';

/** Folders of a home that are read; '' is the home itself, where a pack has its rules. */
const PLACES = ['', 'lexicon/concepts', 'lexicon/cues', 'bibliography'] as const;

export type Place = (typeof PLACES)[number];

/** A folder with rules, concepts, cues or works in it. */
export interface Home {
  readonly folder: string;
  /** Bytes of every YAML file by its path from the folder, with forward slashes; sorted by code unit within a place. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A path with forward slashes on every system, as problems show it. */
export function shown(file: string): string {
  return file.split(path.sep).join('/');
}

/**
 * Reads the YAML files of a home. A file that is a link to somewhere outside the folder is left out and becomes a problem:
 * a pack somebody else wrote must not be able to name files of ours, and its hash must cover all it says.
 *
 * @throws Error when the file system fails (a file that may not be read)
 */
export function readHome(folder: string, problems: EvidenceProblem[]): Home {
  const files = new Map<string, Buffer>();
  for (const place of PLACES) {
    const from = path.join(folder, place);
    const entries = listFiles(from);
    if (entries.length === 0 || leadsOutside(from, folder, problems)) continue;
    for (const entry of entries) {
      const file = path.join(from, entry.name);
      if (entry.isSymbolicLink() && (leadsOutside(file, folder, problems) || !statSync(file).isFile()))
        continue;
      files.set(path.posix.join(place, entry.name), readFileSync(file));
    }
  }
  return { folder, files };
}

/** SHA-256 over the names and contents of a home's files; how their lines end does not count. */
export function hashHome({ files }: Home): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const content = withPlainLineEnds(bytes);
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function leadsOutside(file: string, folder: string, problems: EvidenceProblem[]): boolean {
  let message: string;
  try {
    if (isReallyWithin(file, folder)) return false;
    message = `This is a link to ${shown(realpathSync(file))}, outside the pack. A pack holds its own files: put a copy here.`;
  } catch {
    message = 'This is a link that leads nowhere. Put the file here, or delete the link.';
  }
  problems.push(problemWithFile(shown(file), { code: 'outside-pack', message }));
  return true;
}

/** YAML files directly in a folder, in code-unit order of their names; a folder that does not exist holds none. */
function listFiles(folder: string): Dirent[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => /^[^.].*\.ya?ml$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const CARRIAGE_RETURN = 13;

function withPlainLineEnds(bytes: Buffer): Buffer {
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/\r\n?/g, '\n'), 'latin1');
}
