import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import type { Engine } from '../../src/engine/create-engine.js';
import { rule } from '../checks/made-up-evidence.js';

/** Runs the built command line in a folder. */
async function run(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(process.cwd(), 'bin/claimlint.js'), ...args], { cwd });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

describe('rules new', () => {
  it.each([
    ['with words the lexicon does not know', 'moon-milk-brings-luck', 'sayings:'],
    [
      'with words it knows',
      'cinnamon-cures-migraine',
      '{subject: cinnamon, relation: cures, object: migraine}',
    ],
  ])(
    'begins a rule %s that passes lint and whose examples hold',
    async (_, id, line) => {
      const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'rules-new-')));
      try {
        const made = await run(cwd, 'rules', 'new', `house/${id}`, '--today', '2026-11-21');
        expect(made).toMatchObject({ code: 0, stderr: '' });
        expect(made.stdout).toContain(`house/${id}.yaml: a draft`);
        // Nothing is left of the writing.
        expect(readdirSync(join(cwd, 'house'))).toEqual([`${id}.yaml`, 'pack.yaml']);
        const linted = await run(
          cwd,
          'rules',
          'lint',
          '--today',
          '2026-11-21',
          '--max-warnings',
          '0',
          'house',
        );
        expect(linted.stdout).toContain(': 0 errors, 0 warnings');
        expect(linted.code).toBe(0);
        const tested = await run(cwd, 'rules', 'test', 'house');
        expect(tested).toEqual({ code: 0, stdout: '3 examples of 1 rule: all hold.\n', stderr: '' });
        expect(readFileSync(join(cwd, 'house', `${id}.yaml`), 'utf8')).toContain(line);
      } finally {
        rmSync(cwd, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

describe('rules --stale', () => {
  const rules = [
    rule('far-off', { reviewBy: '2027-03-02' }),
    rule('later', { reviewBy: '2027-03-01' }),
    rule('overdue', { reviewBy: '2026-11-21' }),
    rule('retired', { reviewBy: '2020-01-01', status: 'retired' }),
  ];
  const compiled = compileEvidence({ rules, lexicon: { concepts: [], cues: [] }, sources: {}, packs: [] });
  const engine: Engine = {
    evidenceFor: () => Promise.resolve(compiled),
    linterFor: () => Promise.reject(new Error('No article is read.')),
  };

  async function stale(...args: readonly string[]): Promise<string> {
    let stdout = '';
    const sink = { write: (text: string) => (stdout += text) };
    const stdin = { async *[Symbol.asyncIterator]() {} };
    const io = { cwd: tmpdir(), env: {}, stdin, stdout: sink, stderr: sink };
    expect(await main(['rules', '--stale', '--no-config-lookup', ...args], io, engine)).toBe(0);
    return stdout;
  }

  it('lists what is overdue or due within 90 days, oldest first', async () => {
    const lines = (await stale('--today', '2026-12-01')).trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      expect.stringMatching(/^rule {2}review by {2}title$/),
      expect.stringMatching(/^made-up\/overdue {2}2026-11-21 {2}overdue by 10 days/),
      expect.stringMatching(/^made-up\/later {2}2027-03-01 {2}due in 90 days/),
      '',
      '1 of 4 rules overdue on 2026-12-01, 1 more due within 90 days.',
    ]);
  });

  it('gives the days left as data', async () => {
    expect(JSON.parse(await stale('--json', '--today', '2026-11-21'))).toMatchObject([
      { id: 'made-up/overdue', reviewBy: '2026-11-21', daysLeft: 0 },
    ]);
  });

  it('says so when nothing is due', async () => {
    expect(await stale('--today', '2026-01-01')).toBe(
      '0 of 4 rules overdue on 2026-01-01, 0 more due within 90 days.\n',
    );
  });
});
