/**
 * The format of claimlint.config files, defined once: config is held against this shape, and
 * `scripts/make-config-schema.ts` publishes it as JSON Schema for editors. Loaded only when a config file is read.
 */
import { z } from 'zod';
import { REPORTED_VERDICTS } from './settings.js';

const severity = z
  .enum(['off', 'info', 'warn', 'error'])
  .describe('off: not reported. info: shown, not counted. warn: counted. error: the run fails.');
const stepDown = z.enum(['step-down', 'same', 'off']);
const globs = z.union([z.string(), z.array(z.string())]);

const rules = z
  .record(z.string(), z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])]))
  .describe(
    'Severity by rule: an id, an alias or a pattern like "musculoskeletal/*". The more specific key holds. ' +
      'A rule with options takes a list: [warn, {years: 5}].',
  );

const verdicts = z
  .strictObject(Object.fromEntries(REPORTED_VERDICTS.map((verdict) => [verdict, severity.optional()])))
  .describe('Severity by verdict, for rules that `rules` does not name.');

const override = z.strictObject({
  files: globs.describe(
    'Files this holds for, relative to the config file. A name without a slash matches anywhere.',
  ),
  excludedFiles: globs.optional().describe('Files among those it does not hold for.'),
  rules: rules.optional(),
  verdicts: verdicts.optional(),
});

const settings = z.strictObject({
  drafts: severity.optional().describe('Severity of draft rules. Default: off.'),
  hedged: stepDown
    .optional()
    .describe(
      'Claims put with "may", "is thought to": lowered one level (default), treated the same, or left out.',
    ),
  attributed: stepDown
    .optional()
    .describe('Claims put in somebody\'s mouth ("according to …"); as `hedged`.'),
  maxFileSize: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('Largest file that is read, in bytes. Default: 5000000.'),
  cache: z
    .boolean()
    .optional()
    .describe('false: keep nothing from run to run. Default: packs of your own are kept compiled.'),
});

export const configShape = z
  .strictObject({
    $schema: z.string().optional().describe('Where this schema stands, for editors.'),
    root: z.boolean().optional().describe('true: config files in the folders above do not count.'),
    extends: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe(
        'Config to start from: recommended, strict, ./a-file.yaml or an npm package; later ones hold.',
      ),
    packs: z
      .array(z.string())
      .optional()
      .describe(
        'Evidence packs to check with: names of built-in packs, folders or npm packages. Default: all built in.',
      ),
    rules: rules.optional(),
    verdicts: verdicts.optional(),
    settings: settings.optional(),
    ignorePatterns: globs
      .optional()
      .describe('Files not to lint, in .gitignore syntax, relative to the config file.'),
    overrides: z
      .array(override)
      .optional()
      .describe('Other rules and verdicts for some files; later ones hold.'),
  })
  .describe('Config of claimlint, a linter for health articles.');

/** A config file's data, valid. */
export type Config = z.output<typeof configShape>;
