import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenario, type Scenario } from './read-scenario.js';

const root = process.cwd();
const folder = join(root, 'fixtures', 'scenarios');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('the command line', () => {
  it('has scenarios', () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
  });

  // Up to five at a time; each is a process of its own. Those that read every YAML file take seconds, on a busy machine many.
  it.concurrent.each(names)(
    '%s',
    async (name) => {
      const scenario = readScenario(readFileSync(join(folder, name), 'utf8'));
      const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-scenario-')));
      try {
        await check(scenario, cwd);
      } finally {
        rmSync(cwd, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

async function check(scenario: Scenario, cwd: string): Promise<void> {
  for (const [path, bytes] of Object.entries(scenario.files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), bytes);
  }
  const { status, stdout, stderr } = await run(scenario, cwd);
  const outcome = { stdout, stderr };
  // Standard error stands beside the code, so that a failure says why.
  expect(`exit ${String(status)}\n${stderr}`).toBe(`exit ${scenario.status}\n${stderr}`);
  for (const { name, text } of scenario.expected) {
    const [stream, way] = name.split('-') as ['stdout' | 'stderr', string?];
    const wanted = tidy(text.replaceAll('{cwd}', cwd));
    if (name.startsWith('written:'))
      expect(tidy(readFileSync(join(cwd, name.slice(8)), 'utf8'))).toBe(wanted);
    else if (way === undefined) expect(tidy(outcome[stream])).toBe(wanted);
    else if (way === 'has') expectInOrder(outcome[stream], wanted.split('\n'));
    else for (const line of wanted.split('\n')) expect(outcome[stream]).not.toContain(line);
  }
}

/** Runs the built command line in a process of its own, with nothing of this one's environment but PATH. */
async function run(
  scenario: Scenario,
  cwd: string,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const program = join(root, 'bin', 'claimlint.js');
  const child = spawn(process.execPath, [program, ...scenario.command], {
    cwd,
    env: { PATH: process.env.PATH, ...scenario.env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  // A program that does not read its input closes it; that is its right.
  child.stdin.on('error', () => undefined).end(scenario.stdin);
  const status = await new Promise<number | null>((done, failed) => {
    child.on('error', failed).on('close', done);
  });
  return { status, ...output };
}

function expectInOrder(text: string, lines: readonly string[]): void {
  let rest = text;
  for (const line of lines) {
    expect(rest, `in this order:\n${lines.join('\n')}\nin:\n${text}`).toContain(line);
    rest = rest.slice(rest.indexOf(line) + line.length);
  }
}

function tidy(text: string): string {
  return text.replace(/[^\S\n]+$/gm, '').trimEnd();
}
