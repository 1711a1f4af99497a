import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RuleFlag } from './flags.js';
import type { Severity } from '../vocabulary.js';

const SEVERITIES: readonly Severity[] = ['off', 'info', 'warn', 'error'];

/** Options that decide which config holds. */
export function addConfigOptions(command: Command): void {
  command
    .optionsGroup('Config:')
    .option('-c, --config <file>', 'Use this config file and look for no other')
    .option('--no-config-lookup', 'Look for no config files')
    .option('--no-config-code', 'Refuse config files that are code (.js, .mjs)')
    .option('--rule <id:severity>', `Set a rule (${SEVERITIES.join(', ')}); may be repeated`, ruleFlag)
    .option('--no-cache', 'Keep nothing from run to run, and use nothing that was kept');
}

/** Options that decide which files are read. */
export function addFileOptions(command: Command): void {
  command
    .optionsGroup('Files:')
    .option('--ignore-pattern <pattern>', 'Do not lint these, in .gitignore syntax; may be repeated', collect)
    .option('--no-ignore', 'Heed no .claimlintignore, ignorePatterns and --ignore-pattern')
    .option('--no-error-on-unmatched-pattern', 'No error when a pattern matches nothing');
}

/** An option with a few values. */
export function choice(
  flags: string,
  description: string,
  values: readonly string[],
  initial: string,
): Option {
  return new Option(flags, description).choices(values).default(initial);
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Reads a number of warnings; -1 is any number. */
export function wholeNumber(value: string): number {
  if (!/^-?\d+$/.test(value)) throw new InvalidArgumentError('It should be a whole number, or -1 for any.');
  return Number(value);
}

function ruleFlag(value: string, before: readonly RuleFlag[] = []): RuleFlag[] {
  const colon = value.lastIndexOf(':');
  const severity = SEVERITIES.find((name) => name === value.slice(colon + 1).trim());
  if (colon < 1 || severity === undefined) {
    throw new InvalidArgumentError(`Write id:severity, the severity one of ${SEVERITIES.join(', ')}.`);
  }
  return [...before, { key: value.slice(0, colon).trim(), severity }];
}

/** Reads a calendar date, written year-month-day. */
export function calendarDate(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Write a calendar date as year-month-day, like 2026-11-21.');
  }
  return value;
}
