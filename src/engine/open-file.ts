import { resolve } from 'node:path';
import { createEngine, type Engine } from './create-engine.js';
import { openSettings } from './open-settings.js';
import type { Config } from '../config/config-shape.js';
import type { ResolvedSettings } from '../config/settings.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Linter } from '../lint.js';

/** Where a text belongs and what config holds for it. */
export interface OpenFileOptions {
  /** Folder that relative paths and config start from. Default: the process's. */
  readonly cwd?: string | undefined;
  /** Name of the file the text is or will be; decides format and config. */
  readonly path?: string | undefined;
  /** Config given in code; holds over files. */
  readonly config?: Config | undefined;
  /** Look for config files from the file upward. Default: true. */
  readonly configLookup?: boolean | undefined;
}

/** A linter with the settings of one file. */
export interface OpenedFile {
  /** Absolute. */
  readonly path: string;
  readonly settings: ResolvedSettings;
  readonly linter: Linter;
  /** What the linter was opened over. */
  evidence(): Promise<CompiledEvidence>;
}

/** Evidence is opened once for all texts of a process. */
let shared: Engine | undefined;

/**
 * Opens linter and settings for a text.
 *
 * @throws ConfigError when config is at fault or a pack cannot be opened
 */
export async function openFile(options: OpenFileOptions): Promise<OpenedFile> {
  shared ??= createEngine();
  const cwd = resolve(options.cwd ?? '.');
  const { config = {}, configLookup = true } = options;
  const settings = openSettings(
    {
      cwd,
      lookup: configLookup && options.path !== undefined,
      allowCode: true,
      ...(Object.keys(config).length === 0 ? {} : { inline: { value: config, name: 'claimlint options' } }),
      top: [],
      show: (path) => path,
    },
    shared,
  );
  const path = resolve(cwd, options.path ?? 'stdin.md');
  const resolved = await settings.forFile(path);
  const engine = shared;
  return {
    path,
    settings: resolved,
    linter: await engine.linterFor(resolved),
    evidence: () => engine.evidenceFor(resolved),
  };
}
