import { resolve } from 'node:path';
import { packsAskedFor, type Engine } from '../engine/create-engine.js';
import { without } from '../evidence/without.js';
import { packFacts } from '../report/format-json-with-metadata.js';
import { readConfigFlags, showPath } from './read-config-flags.js';
import type { ConfigFlags } from './flags.js';
import type { Io } from './io.js';

/** Prints what config decides for a file, as JSON, and the config files it comes from. */
export async function printConfig(file: string, flags: ConfigFlags, io: Io, engine: Engine): Promise<number> {
  const path = resolve(io.cwd, file);
  const settings = readConfigFlags(flags, io, engine);
  const own = await settings.forFile(path);
  const { rules, verdicts } = own;
  const { files, ignores } = await settings.resolver.forFile(path);
  const byKey = new Map<string, unknown>();
  for (const { key, severity, options } of rules) {
    // A key set again holds from its later place.
    byKey.delete(key);
    byKey.set(key, Object.keys(options).length === 0 ? severity : [severity, options]);
  }
  const printed = {
    configFiles: files.map((found) => showPath(found.path, io.cwd)),
    packs: packFacts(packsAskedFor(own, await engine.evidenceFor(own))),
    rules: Object.fromEntries(byKey),
    verdicts,
    settings: without(own, 'rules', 'verdicts', 'packs', 'packsFrom'),
    ignorePatterns: ignores.flatMap(({ patterns }) => patterns),
  };
  io.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return 0;
}
