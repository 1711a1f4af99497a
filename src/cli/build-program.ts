import { Command, InvalidArgumentError, Option } from 'commander';
import type { ClaimsFlags } from './claims-command.js';
import type { ExplainFlags, LintFlags, RuleFlag } from './flags.js';
import type { RulesFlags } from './rules-command.js';
import type { Severity } from '../vocabulary.js';

/** What each command does; the program only reads the arguments. */
export interface Actions {
  lint(patterns: readonly string[], flags: LintFlags): Promise<void>;
  explain(what: string, flags: ExplainFlags): Promise<void>;
  rules(flags: RulesFlags): Promise<void>;
  claims(patterns: readonly string[], flags: ClaimsFlags): Promise<void>;
}

const SEVERITIES: readonly Severity[] = ['off', 'info', 'warn', 'error'];

const EXAMPLES = `
Examples:
  claimlint                                   every article below this folder
  claimlint docs/ draft.md "blog/**/*.mdx"    folders, files, globs
  claimlint --format json article.md          results as ESLint gives them
  claimlint --max-warnings 0 docs/            fail on warnings, too
  cat draft.md | claimlint --stdin --stdin-filename docs/draft.md
  claimlint explain dehydration-causes-muscle-knots
  claimlint explain draft.md:12:5             what was read there, and why it is (not) reported
  claimlint claims draft.md                   every claim in an article, checked or not

Exit codes: 0 nothing to report, 1 errors (or too many warnings), 2 could not do what was asked.
A folder named like a command is written ./claims.
`;

/** The command line's grammar. Commander reports what it cannot read by throwing a CommanderError. */
export function buildProgram(actions: Actions): Command {
  const program = new Command('claimlint')
    .description('Lints health articles: reports claims that the evidence does not carry, with the evidence.')
    .usage('[options] [files, folders, globs…]\n       claimlint <command> …')
    .argument('[patterns...]', 'files, folders and globs; default: this folder')
    .enablePositionalOptions()
    .exitOverride()
    .addHelpOption(new Option('-h, --help', 'Print this help').helpGroup('Other:'))
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .action((patterns: string[], flags: LintFlags) => actions.lint(patterns, flags));

  program
    .optionsGroup('Report:')
    .addOption(choice('-f, --format <name>', 'How to report', ['stylish', 'json'], 'stylish'))
    .option('-o, --output-file <file>', 'Write the report to a file')
    .option('--quiet', 'Report errors only')
    .option('--max-warnings <n>', 'Exit with 1 on more warnings than this', wholeNumber, -1)
    .option('--exit-on-fatal-error', 'Exit with 2 when a file cannot be read')
    .option('--color', 'Colour the report')
    .option('--no-color', 'Do not colour the report');
  addConfigOptions(program);
  program
    .option('--no-inline-config', 'Let no comment in an article silence a rule')
    .option('--print-config <file>', 'Print what config decides for a file');
  addFileOptions(program);
  program
    .option('--no-warn-ignored', 'No warning for a file that is named but ignored')
    .option('--pass-on-no-patterns', 'Exit with 0 when no files are named')
    .option('--stdin', 'Lint what comes over standard input')
    .option('--stdin-filename <file>', 'Name, and so format and config, of that article');
  program.optionsGroup('Other:').option('-v, --version', 'Print the version');

  addCommands(program, actions);
  return program;
}

function addCommands(program: Command, actions: Actions): void {
  const explain = program
    .command('explain')
    .argument('<rule | FILE:LINE:COLUMN>')
    .description("Print a rule's evidence, or what was read at a place and why it was or was not reported")
    .option('--json', 'As JSON')
    .action((what: string, flags: ExplainFlags) => actions.explain(what, flags));
  addConfigOptions(explain);

  const rules = program
    .command('rules')
    .description('List the rules')
    .option('--json', 'As JSON, with their evidence')
    .action((flags: RulesFlags) => actions.rules(flags));
  addConfigOptions(rules);

  const claims = program
    .command('claims')
    .argument('[patterns...]', 'files, folders and globs; default: this folder')
    .description('List every claim read in articles, checked or not')
    .addOption(choice('-f, --format <name>', 'How to list', ['table', 'json'], 'table'))
    .action((patterns: string[], flags: ClaimsFlags) => actions.claims(patterns, flags));
  addConfigOptions(claims);
  addFileOptions(claims);
}

function addConfigOptions(command: Command): void {
  command
    .optionsGroup('Config:')
    .option('-c, --config <file>', 'Use this config file and look for no other')
    .option('--no-config-lookup', 'Look for no config files')
    .option('--no-config-code', 'Refuse config files that are code (.js, .mjs)')
    .option('--rule <id:severity>', `Set a rule (${SEVERITIES.join(', ')}); may be repeated`, ruleFlag);
}

function addFileOptions(command: Command): void {
  command
    .optionsGroup('Files:')
    .option('--ignore-pattern <pattern>', 'Do not lint these, in .gitignore syntax; may be repeated', collect)
    .option('--no-ignore', 'Heed no .claimlintignore, ignorePatterns and --ignore-pattern')
    .option('--no-error-on-unmatched-pattern', 'No error when a pattern matches nothing');
}

function choice(flags: string, description: string, values: readonly string[], initial: string): Option {
  return new Option(flags, description).choices(values).default(initial);
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
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
