import { describe, expect, it } from 'vitest';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';
import { runExamples } from '../../src/examples/run-examples.js';
import { remarksOn, totalsOf, wordRemark, wordTotals } from '../../src/examples/word-runs.js';
import { createLinter } from '../../src/lint.js';
import { edited, loadWith } from '../evidence/evidence-folder.js';

const RULE = 'packs/sleep/warm-milk-improves-sleep.yaml';
const FLAG = '    - {text: "Warm milk improves sleep.", verdict: unsupported}\n';
const PASS = '    - {text: "Does warm milk improve sleep?", because: a question}\n';

/** Runs the one rule of the sound files with its examples replaced. */
async function run(examples: { readonly flag?: string; readonly pass?: string }, coverage = false) {
  const changes = { flag: FLAG, pass: PASS, ...examples };
  const { [RULE]: text = '' } = edited(RULE, FLAG, changes.flag);
  const { base, files, problems } = await loadWith({ [RULE]: text.replace(PASS, () => changes.pass) });
  expect(problems).toEqual([]);
  const [rule] = files.rules;
  const linter = createLinter(openEvidence(compileEvidence(base)));
  const result = await runExamples(rule!.thing, linter, { coverage });
  const remarks = remarksOn(result, rule!.file, (id) => id);
  return { result, remarks, texts: remarks.map(wordRemark) };
}

describe('runExamples', () => {
  it('finds nothing wrong where the examples hold', async () => {
    const { result } = await run({});
    expect(result).toMatchObject({
      flag: 1,
      pass: 1,
      failures: [],
      neverFires: false,
      variants: [],
      lines: [],
    });
  });

  it('says what was expected, what came, what was read and where', async () => {
    const { texts } = await run({
      flag: `${FLAG}    - {text: "Nobody sleeps.", verdict: unsupported, because: no milk}\n`,
    });
    expect(texts).toHaveLength(1);
    const lines = texts[0]!.split('\n');
    expect(lines[0]).toMatch(
      /warm-milk-improves-sleep\.yaml:29:14 error: sleep\/warm-milk-improves-sleep, example 2 under flag \(no milk\)$/,
    );
    expect(lines.slice(1)).toEqual([
      '    text      Nobody sleeps.',
      '    expected  unsupported, from this rule',
      '    got       nothing from this rule',
      '    read      no claim: no relation between things the lexicon knows, no figure, no saying',
    ]);
  });

  it('shows the claims read when the verdict is another', async () => {
    const { texts, result } = await run({
      flag: '    - {text: "Warm milk improves sleep.", verdict: contradicted}\n',
    });
    expect(result.neverFires).toBe(true);
    expect(texts[0]).toContain('no example under flag gives what it should, so the rule never fires');
    expect(texts[1]).toContain('got       unsupported "Warm milk improves sleep"');
    expect(texts[1]).toContain(
      'read      "Warm milk improves sleep": warm milk — improves — sleep; affirmed, asserted; unsupported by sleep/warm-milk-improves-sleep',
    );
  });

  it('fails an example under pass that is found', async () => {
    const { remarks } = await run({ pass: '    - {text: "Sleep is improved by warm milk."}\n' });
    expect(remarks).toMatchObject([
      {
        code: 'example-fails',
        line: 30,
        example: { kind: 'pass', number: 1, expected: 'nothing from this rule' },
      },
    ]);
  });

  it('wants a claim the rule supports where an example says so', async () => {
    const { remarks } = await run({
      flag: `${FLAG}    - {text: "Warm milk improves sleep.", verdict: supported}\n`,
    });
    expect(remarks).toMatchObject([
      { example: { expected: 'a claim that this rule finds supported', got: 'none' } },
    ]);
  });
});

describe('coverage', () => {
  it('tries an example in other settings', async () => {
    const { result } = await run({}, true);
    expect(result.failures).toEqual([]);
    expect(result.variants.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'in bold',
        'in a link',
        'in a list item',
        'with curly quotes and non-breaking spaces',
        'below a directive',
        'in a fenced code block',
      ]),
    );
    for (const variant of result.variants) expect(variant).toMatchObject({ run: 1, skipped: 0, failed: 0 });
  });

  it('counts settings that several blocks do not fit into as skipped, and still silences them', async () => {
    const text =
      '    - text: |\n        ## Sleep\n\n        Warm milk improves sleep.\n      verdict: unsupported\n';
    const { result } = await run({ flag: FLAG + text }, true);
    const counts = Object.fromEntries(
      result.variants.map(({ name, run: ran, skipped }) => [name, [ran, skipped]]),
    );
    expect(counts).toMatchObject({
      'in bold': [1, 1],
      'in a list item': [1, 1],
      'below a directive': [2, 0],
      'in a fenced code block': [2, 0],
    });
  });

  it('tries no other settings of an example that fails in plain words', async () => {
    const { result } = await run(
      { flag: `${FLAG}    - {text: "Nobody sleeps.", verdict: unsupported}\n` },
      true,
    );
    expect(result.failures).toHaveLength(1);
    for (const variant of result.variants) expect(variant).toMatchObject({ run: 1, skipped: 1 });
  });

  it('lists the lines of the rule that no example meets', async () => {
    const { result, remarks } = await run({}, true);
    expect(result.lines.map(({ line, metBy }) => `${line.key} ${line.index}: ${metBy}`)).toEqual([
      'claims 0: flag',
      'claims 1: none',
      'quantities 0: none',
      'sayings 0: none',
      'together 0: flag',
    ]);
    expect(remarks.map(({ line, level, message }) => `${line} ${level}: ${message}`)).toEqual([
      '9 warning: sleep/warm-milk-improves-sleep: no example meets this claim',
      '11 warning: sleep/warm-milk-improves-sleep: no example meets this figure',
      '13 warning: sleep/warm-milk-improves-sleep: no example meets this saying: "a glass of {warm-milk} (a night|before bed) ... sleep~"',
    ]);
  });

  it('tells a line only a sentence under pass meets from one that must be found', async () => {
    const { result } = await run(
      { pass: `${PASS}    - {text: "Is warm milk a treatment for sleeplessness?"}\n` },
      true,
    );
    expect(result.lines[1]?.metBy).toBe('pass');
  });

  it('adds up rules', async () => {
    const { result } = await run({}, true);
    const totals = totalsOf([result, result], true);
    expect(totals).toMatchObject({ rules: 2, examples: 4, failed: 0, lines: { flag: 4, pass: 0, none: 6 } });
    expect(wordTotals(totals)).toContain('4 examples of 2 rules: all hold.');
    expect(wordTotals(totals)).toContain(
      'in bold                                    2 run, 0 skipped, 0 failed',
    );
    expect(wordTotals(totals)).toContain(
      '10 lines to look for in the rules: 4 met by an example under flag, 0 only by one under pass, 6 by none.',
    );
  });
});
