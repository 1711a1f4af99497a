import { CommanderError, type Command } from 'commander';
import { buildProgram, type Actions } from './build-program.js';
import { createEngine, type Engine } from '../engine/create-engine.js';
import type { Io } from './io.js';

/**
 * Runs the command line. Never throws: what goes wrong is told on standard error and gives exit code 2.
 *
 * @param argv arguments behind the program's name
 * @param engine evidence and linters; the built-in ones unless a test brings others
 */
export async function main(
  argv: readonly string[],
  io: Io,
  engine: Engine = createEngine(),
): Promise<number> {
  let code = 0;
  // Each command is loaded when it is asked for: most runs need one.
  const actions: Actions = {
    lint: async (patterns, flags) => {
      if (flags.version === true) code = await printVersion(io);
      else if (flags.printConfig !== undefined) {
        const { printConfig } = await import('./print-config.js');
        code = await printConfig(flags.printConfig, flags, io, engine);
      } else {
        const { lintCommand } = await import('./lint-command.js');
        code = await lintCommand(patterns, flags, io, engine);
      }
    },
    explain: async (what, flags) => {
      code = await (await import('./explain-command.js')).explainCommand(what, flags, io, engine);
    },
    rules: async (flags) => {
      code = await (await import('./rules-command.js')).rulesCommand(flags, io, engine);
    },
    rulesTest: async (paths, flags) => {
      code = await (await import('./rules-test-command.js')).rulesTestCommand(paths, flags, io, engine);
    },
    rulesLint: async (paths, flags) => {
      code = await (await import('./rules-lint-command.js')).rulesLintCommand(paths, flags, io, engine);
    },
    rulesNew: async (name, flags) => {
      code = await (await import('./rules-new-command.js')).rulesNewCommand(name, flags, io, engine);
    },
    claims: async (patterns, flags) => {
      code = await (await import('./claims-command.js')).claimsCommand(patterns, flags, io, engine);
    },
  };
  const program = buildProgram(actions);
  for (const command of withSubcommands(program)) {
    command.configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.stderr.write(`${describe(error)}\n`);
    return 2;
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** Faults of the user in their own words; anything else is a fault of ours and keeps its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'UsageError' || error.name === 'ConfigError') return error.message;
  return `claimlint failed; this is a fault of claimlint, please report it.\n${error.stack ?? String(error)}`;
}

async function printVersion(io: Io): Promise<number> {
  const { claimlintVersion } = await import('../engine/package-files.js');
  io.stdout.write(`${claimlintVersion()}\n`);
  return 0;
}
