/**
 * Evidence compiled from packs that do not come with claimlint, kept from run to run: a file for each set of packs, named
 * by all that went into it. Whatever is wrong with the folder or a file in it, a run goes on as if there were none.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { foldersUp } from '../config/find-config.js';
import { isPackFolder } from '../config/settings.js';
import { readEvidence, writeEvidence } from '../evidence/evidence-file.js';
import { isWhole, sealEvidence, sealOf } from '../evidence/evidence-seal.js';
import { hashHome, readHome } from '../evidence/pack-files.js';
import { claimlintVersion } from './package-files.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { EvidenceProblem } from '../evidence/problem.js';

export interface PackCache {
  /** What was kept for these packs as they are now. */
  read(): CompiledEvidence | undefined;
  /** Keeps what these packs, as they were when it was compiled, came to. */
  write(compiled: CompiledEvidence): void;
}

/** Files kept in a folder; each takes about as much as the evidence claimlint comes with. */
const KEPT = 8;

/**
 * @param packs names of built-in packs and absolute folders of others
 * @param from folder of the config that names them
 * @param builtIn file with the built-in evidence
 */
export function openPackCache(packs: readonly string[], from: string, builtIn: string): PackCache {
  const nameFor = (hashes: readonly string[]): string | undefined => {
    const seal = sealOf(builtIn);
    if (seal === undefined) return undefined;
    // Where a pack stands does not count: a checkout elsewhere, or a cache that CI restores, serves as well.
    const parts = [claimlintVersion(), seal, packs.map((pack) => basename(pack)), hashes];
    return `packs-${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}.jsonl`;
  };
  return {
    read: () =>
      unlessFailing(() => {
        const name = nameFor(packs.map(hashNow));
        const file = name === undefined ? undefined : readFileSync(join(folderFor(from), name));
        return file !== undefined && isWhole(file) ? readEvidence(file) : undefined;
      }),
    write: (compiled) => {
      unlessFailing(() => {
        const name = nameFor(packs.map((pack, index) => hashIn(pack, compiled, index)));
        if (name === undefined || compiled.packs.length !== packs.length) return;
        const folder = folderFor(from);
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const draft = join(folder, `.${name}.${process.pid}.tmp`);
        try {
          writeFileSync(draft, sealEvidence(writeEvidence(compiled)), 'latin1');
          renameSync(draft, join(folder, name));
        } finally {
          rmSync(draft, { force: true });
        }
        dropOldest(folder);
      });
    },
  };
}

/** Built-in packs are in the seal of the built-in evidence. */
function hashNow(pack: string): string {
  if (!isPackFolder(pack)) return '';
  const problems: EvidenceProblem[] = [];
  const hash = hashHome(readHome(pack, problems));
  return problems.length === 0 ? hash : '';
}

function hashIn(pack: string, { packs }: CompiledEvidence, index: number): string {
  return isPackFolder(pack) ? (packs[index]?.hash ?? '') : '';
}

/** `node_modules/.cache` of the project the config is in; outside of any, a folder of the user's among the temporary files. */
function folderFor(from: string): string {
  const project = foldersUp(from).find((folder) =>
    ['package.json', 'node_modules'].every((name) => statSync(join(folder, name), { throwIfNoEntry: false })),
  );
  if (project !== undefined) return join(project, 'node_modules', '.cache', 'claimlint');
  const { uid, username } = userInfo();
  const folder = join(tmpdir(), `claimlint-${uid < 0 ? username : uid}`);
  // Anybody may make folders there; one that somebody else made is not to be trusted.
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid ?? uid;
  if (uid >= 0 && owner !== uid) throw new Error(`${folder} is somebody else's`);
  return folder;
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => /^packs-[\da-f]{64}\.jsonl$/.test(name))
    .map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age);
  for (const { name } of files.slice(KEPT)) rmSync(join(folder, name), { force: true });
}

function unlessFailing<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
