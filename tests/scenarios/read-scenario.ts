/**
 * A scenario is a text file of parts, each under a line `====name====`:
 *
 * - `about` says what it shows; `command` is what is typed, with `claimlint` first; `status` is the exit code
 * - `file:PATH` and `bytes:PATH` (in hexadecimal) are files laid out before; `stdin` and `env` (NAME=value) are given
 * - `stdout`, `stderr` and `written:PATH` are compared whole, ends of lines and of text trimmed; `{cwd}` is the folder
 * - `stdout-has` and `stderr-has` list lines that must appear in that order, inside longer lines or not;
 *   `stdout-lacks` and `stderr-lacks` list what must not
 */
export interface Scenario {
  readonly about: string;
  readonly command: readonly string[];
  readonly status: number;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly stdin: string;
  readonly env: Readonly<Record<string, string>>;
  /** Parts that say what must come out, by name. */
  readonly expected: readonly { readonly name: string; readonly text: string }[];
}

const OUTCOME = /^(?:stdout|stderr)(?:-has|-lacks)?$|^written:/;

export function readScenario(text: string): Scenario {
  const parts = text.split(/^====(.+)====\n/m).slice(1);
  const files: Record<string, Uint8Array> = {};
  const env: Record<string, string> = {};
  const expected: { name: string; text: string }[] = [];
  const plain: Record<string, string> = {};
  for (let index = 0; index < parts.length; index += 2) {
    const name = parts[index]!;
    const body = parts[index + 1]!;
    const [kind, path = ''] = name.split(/:(.*)/s) as [string, string?];
    if (kind === 'file') files[path] = Buffer.from(body);
    else if (kind === 'bytes') files[path] = Buffer.from(body.replace(/\s/g, ''), 'hex');
    else if (kind === 'env') {
      for (const line of body.trim().split('\n'))
        env[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (OUTCOME.test(name)) expected.push({ name, text: body });
    else if (['about', 'command', 'status', 'stdin'].includes(name)) plain[name] = body;
    else throw new Error(`A scenario has no part "${name}".`);
  }
  const { about = '', command = '', status = '', stdin = '' } = plain;
  if (about.trim() === '' || !/^\d\s*$/.test(status))
    throw new Error('A scenario needs "about" and "status".');
  const [program, ...words] = splitWords(command.trim());
  if (program !== 'claimlint') throw new Error('The command of a scenario begins with "claimlint".');
  return { about: about.trim(), command: words, status: Number(status), files, stdin, env, expected };
}

/** Words of a command line; quotes hold words together, nothing else is special. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}
