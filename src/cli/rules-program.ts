import type { Command } from 'commander';
import { addConfigOptions, calendarDate, choice, wholeNumber } from './options.js';
import type { ConfigFlags } from './flags.js';

/** Options of `rules`. */
export interface RulesFlags extends ConfigFlags {
  readonly json?: boolean;
  /** List rules whose review is due. */
  readonly stale?: boolean;
  /** Year-month-day; the system's date when it is left out. */
  readonly today?: string;
}

/** Options of `rules test`. */
export interface RulesTestFlags extends ConfigFlags {
  readonly coverage?: boolean;
  readonly format: 'text' | 'json';
}

/** Options of `rules lint`. */
export interface RulesLintFlags extends ConfigFlags {
  readonly format: 'text' | 'json';
  /** Warnings allowed; -1 = any number. */
  readonly maxWarnings: number;
  readonly today?: string;
}

/** Options of `rules new`. */
export interface RulesNewFlags {
  readonly today?: string;
}

/** What `rules` and the commands below it do. */
export interface RulesActions {
  rules(flags: RulesFlags): Promise<void>;
  rulesTest(paths: readonly string[], flags: RulesTestFlags): Promise<void>;
  rulesLint(paths: readonly string[], flags: RulesLintFlags): Promise<void>;
  rulesNew(name: string, flags: RulesNewFlags): Promise<void>;
}

const PATHS =
  'rule files, folders, packs, rules; default: the packs that config asks for, else all built-in ones';

/** The grammar of `rules`: a list of them, and what their authors need. */
export function addRulesCommands(program: Command, actions: RulesActions): void {
  const rules = program
    .command('rules')
    .description('List the rules; test, lint and begin new ones')
    .option('--json', 'As JSON, with their evidence')
    .option('--stale', 'Those whose review is overdue or due within 90 days, oldest first')
    .option('--today <date>', 'Count from this date and not from the system clock', calendarDate)
    .action((flags: RulesFlags) => actions.rules(flags))
    .enablePositionalOptions()
    .helpCommand(false);
  addConfigOptions(rules);

  const test = rules
    .command('test')
    .argument('[paths...]', PATHS)
    .description('Run the examples of rules: exit 0 all hold, 1 some do not, 2 could not run')
    .option('--coverage', 'Also in bold, in links, in code …; and list lines of rules that no example meets')
    .addOption(choice('-f, --format <name>', 'How to report', ['text', 'json'], 'text'))
    .action((paths: string[], flags: RulesTestFlags) => actions.rulesTest(paths, flags));
  addConfigOptions(test);

  const lint = rules
    .command('lint')
    .argument('[paths...]', PATHS)
    .description(
      'Say what is wrong with rules, lexicon and sources: exit 0 no errors, 1 errors, 2 could not run',
    )
    .addOption(choice('-f, --format <name>', 'How to report', ['text', 'json'], 'text'))
    .option('--max-warnings <n>', 'Exit with 1 on more warnings than this', wholeNumber, -1)
    .option('--today <date>', 'Count reviews from this date and not from the system clock', calendarDate)
    .action((paths: string[], flags: RulesLintFlags) => actions.rulesLint(paths, flags));
  addConfigOptions(lint);

  rules
    .command('new')
    .argument(
      '<pack/rule>',
      'where the rule goes: a built-in pack (in a checkout) or a folder, and the name of the rule',
    )
    .description('Begin a rule: a draft with a comment on every part, and its pack where there is none')
    .option('--today <date>', 'Date the rule as written on this day', calendarDate)
    .action((name: string, flags: RulesNewFlags) => actions.rulesNew(name, flags));
}
