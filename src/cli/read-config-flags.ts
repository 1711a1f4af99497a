import { join, relative, sep } from 'node:path';
import { rulesLayer } from '../config/layer.js';
import { openSettings, type Settings } from '../engine/open-settings.js';
import type { Engine } from '../engine/create-engine.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { ConfigFlags } from './flags.js';
import type { Io } from './io.js';

/** The settings the command line asks for. */
export function readConfigFlags(flags: ConfigFlags, io: Io, engine: Engine): Settings {
  const severities = Object.fromEntries((flags.rule ?? []).map(({ key, severity }) => [key, severity]));
  const options = {
    cwd: io.cwd,
    ...(flags.config === undefined ? {} : { configFile: flags.config }),
    lookup: flags.configLookup,
    allowCode: flags.configCode,
    top:
      flags.rule === undefined && flags.cache
        ? []
        : [rulesLayer(severities, flags.cache ? {} : { cache: false })],
    show: (path: string) => showPath(path, io.cwd),
  };
  return openSettings(options, engine);
}

/** Evidence of the packs that config asks for in the working folder. */
export async function evidenceHere(flags: ConfigFlags, io: Io, engine: Engine): Promise<CompiledEvidence> {
  return engine.evidenceFor(await readConfigFlags(flags, io, engine).forFile(join(io.cwd, 'article.md')));
}

/** A path as messages show it: relative below the working folder, absolute elsewhere. */
export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' ? '.' : inside.startsWith(`..${sep}`) || inside === '..' ? path : inside;
}
