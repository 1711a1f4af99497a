import { Command, Option } from 'commander';
import { addConfigOptions, addFileOptions, choice, wholeNumber } from './options.js';
import { addRulesCommands, type RulesActions } from './rules-program.js';
import type { ClaimsFlags } from './claims-command.js';
import type { ExplainFlags, LintFlags } from './flags.js';

/** What each command does; the program only reads the arguments. */
export interface Actions extends RulesActions {
  lint(patterns: readonly string[], flags: LintFlags): Promise<void>;
  explain(what: string, flags: ExplainFlags): Promise<void>;
  claims(patterns: readonly string[], flags: ClaimsFlags): Promise<void>;
}

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
  claimlint rules test house/                 do the examples of these rules hold?

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
    .addOption(
      choice('-f, --format <name>', 'How to report', ['stylish', 'json', 'json-with-metadata'], 'stylish'),
    )
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

  addRulesCommands(program, actions);

  const claims = program
    .command('claims')
    .argument('[patterns...]', 'files, folders and globs; default: this folder')
    .description('List every claim read in articles, checked or not')
    .addOption(choice('-f, --format <name>', 'How to list', ['table', 'json'], 'table'))
    .action((patterns: string[], flags: ClaimsFlags) => actions.claims(patterns, flags));
  addConfigOptions(claims);
  addFileOptions(claims);
}
