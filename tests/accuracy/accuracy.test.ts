import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportAblation, reportMisses, reportSet, share } from '../../scripts/accuracy-report.js';
import { expectedStatus, groupBy, scoreItem, tallyOf, wilson } from '../../scripts/accuracy-scores.js';
import type { Outcome } from '../../scripts/accuracy-scores.js';
import { createSetReader } from '../../scripts/accuracy-sets.js';
import type { Item } from '../../scripts/accuracy-sets.js';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { base, linter } = await openBuiltIn();
const folder = mkdtempSync(join(tmpdir(), 'claimlint-sets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function setFile(name: string, ...lines: readonly (object | string)[]): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`,
  );
  return file;
}

const RULES = [
  { id: 'knots/thirst-causes-knots', aliases: ['dry-knots', 'knots/old-name'] },
  { id: 'teeth/sugar', aliases: [] },
];
const read = createSetReader(RULES);
const line = { text: 'Thirst causes knots.', rule: 'thirst-causes-knots', flag: true, construction: 'plain' };

describe('a set', () => {
  it('names rules by id or alias, with the pack or without', () => {
    const names = ['thirst-causes-knots', 'knots/thirst-causes-knots', 'dry-knots', 'old-name', 'sugar'];
    const { name, isSealed, items } = read(
      setFile('read-9.jsonl', ...names.map((rule) => ({ ...line, rule }))),
    );
    expect([name, isSealed]).toEqual(['read-9', false]);
    expect(items.map(({ rule }) => rule)).toEqual([
      ...Array<string>(4).fill('knots/thirst-causes-knots'),
      'teeth/sugar',
    ]);
  });

  it.each([
    [{ ...line, rule: 'nobody-knows' }, 'no rule is called "nobody-knows"'],
    [{ ...line, flag: 'yes' }, 'a line needs text, rule, flag and construction'],
    ['Thirst causes knots.', 'not a line of JSON'],
  ])('tells a mistake by its line, without the text', (wrong, message) => {
    const file = setFile('scored-9.jsonl', line, wrong);
    expect(() => read(file)).toThrow(`${file}:2: ${message}.`);
  });

  it('of the project can be read whole', () => {
    const sets = 'tests/accuracy/sets';
    const reader = createSetReader(base.rules);
    for (const name of readdirSync(sets)) expect(reader(join(sets, name)).items.length).toBeGreaterThan(100);
  });
});

function outcome(item: Partial<Item>, more: Partial<Outcome> = {}): Outcome {
  return {
    item: { ...line, rule: 'knots/thirst-causes-knots', ...item },
    status: 'none',
    isFound: false,
    isFlagged: false,
    isByPattern: false,
    ...more,
  };
}

const OUTCOMES = [
  outcome({}, { status: 'asserted', isFound: true, isFlagged: true }),
  outcome(
    { construction: 'idiom' },
    { status: 'asserted', isFound: true, isFlagged: true, isByPattern: true },
  ),
  outcome({ construction: 'idiom', rule: 'teeth/sugar' }),
  outcome({ flag: false, construction: 'denial' }, { status: 'denied' }),
  outcome({ flag: false, construction: 'hedge' }, { status: 'asserted', isFound: true, isFlagged: true }),
];

describe('figures', () => {
  it('count claims found, near misses flagged and what sayings alone give', () => {
    expect(tallyOf(OUTCOMES)).toEqual({
      claims: 3,
      found: 2,
      flagged: 2,
      nearMisses: 2,
      alarms: 1,
      foundByPattern: 1,
      alarmsByPattern: 0,
    });
    expect(
      groupBy(OUTCOMES, ({ construction }) => construction).map(([key, { length }]) => [key, length]),
    ).toEqual([
      ['denial', 1],
      ['hedge', 1],
      ['idiom', 2],
      ['plain', 1],
    ]);
  });

  it("come with Wilson's interval", () => {
    expect(wilson(98, 150)?.map((end) => end.toFixed(3))).toEqual(['0.574', '0.725']);
    expect(wilson(0, 10)?.map((end) => end.toFixed(3))).toEqual(['0.000', '0.278']);
    expect(wilson(0, 0)).toBeUndefined();
    expect([share(98, 150), share(0, 0)]).toEqual(['0.653 (98/150, 0.574–0.725)', '–']);
  });

  it('are printed per set, construction and pack, with the confusion of status', () => {
    const set = { name: 'read-9', isSealed: false, items: OUTCOMES.map(({ item }) => item) };
    expect(reportSet(set, OUTCOMES)).toMatchInlineSnapshot(`
      "read-9: 5 texts over 2 rules
        recall (named rule)    0.667 (2/3, 0.208–0.939)
        recall (any rule)      0.667 (2/3, 0.208–0.939)
        near misses flagged    0.500 (1/2, 0.095–0.905)
        precision              0.667 (2/3, 0.208–0.939)
        sayings, loose rules   1 found and 0 near misses flagged by nothing else

        construction  n  recall                    near misses flagged       precision
        denial        1  –                         0.000 (0/1, 0.000–0.793)  –
        hedge         1  –                         1.000 (1/1, 0.207–1.000)  0.000 (0/1, 0.000–0.793)
        idiom         2  0.500 (1/2, 0.095–0.905)  –                         1.000 (1/1, 0.207–1.000)
        plain         1  1.000 (1/1, 0.207–1.000)  –                         1.000 (1/1, 0.207–1.000)

        pack   n  recall                    near misses flagged       precision
        knots  4  1.000 (2/2, 0.342–1.000)  0.500 (1/2, 0.095–0.905)  0.667 (2/3, 0.208–0.939)
        teeth  1  0.000 (0/1, 0.000–0.793)  –                         –

        expected \\ read  n  asserted  hedged  attributed  denied  questioned  hypothetical  debunked  none
        asserted         3  2/2       ·       ·           ·       ·           ·             ·         1
        hedged           1  1/1       ·       ·           ·       ·           ·             ·         ·
        denied           1  ·         ·       ·           1       ·           ·             ·         ·"
    `);
    expect(reportMisses(set, OUTCOMES)).toMatchInlineSnapshot(`
      "read-9: missed, or flagged without reason
        missed  idiom teeth/sugar (none): "Thirst causes knots."
        flagged hedge knots/thirst-causes-knots (asserted): "Thirst causes knots.""
    `);
  });

  it('are printed for each mechanism left out', () => {
    const full = tallyOf(OUTCOMES);
    expect(reportAblation(full, [['hedges', { ...full, alarms: 2, found: 1 }]])).toMatchInlineSnapshot(`
      "  without  found  flagged  recall                    near misses flagged       precision
        nothing  2      1        0.667 (2/3, 0.208–0.939)  0.500 (1/2, 0.095–0.905)  0.667 (2/3, 0.208–0.939)
        hedges   -1     +1       0.333 (1/3, 0.061–0.792)  1.000 (2/2, 0.342–1.000)  0.500 (2/4, 0.150–0.850)"
    `);
  });

  it('show no text of a sealed set', () => {
    const set = { name: 'scored-9', isSealed: true, items: OUTCOMES.map(({ item }) => item) };
    const shown = reportSet(set, OUTCOMES) + reportMisses(set, OUTCOMES);
    expect(shown).toContain('its texts are not shown');
    for (const { text } of set.items) expect(shown).not.toContain(text);
  });
});

describe('a text', () => {
  const ID = 'musculoskeletal/dehydration-causes-muscle-knots';
  const score = (text: string, flag = true): Promise<Outcome> =>
    scoreItem(linter, { text, rule: ID, flag, construction: 'plain' });

  it.each([
    ['asserted', 'Dehydration causes muscle knots.'],
    ['hedged', 'Dehydration might cause muscle knots.'],
    ['attributed', 'Some healers believe that dehydration causes muscle knots.'],
    ['denied', 'Dehydration does not cause muscle knots.'],
    ['questioned', 'Does dehydration cause muscle knots?'],
    ['debunked', 'Myth: dehydration causes muscle knots.'],
    ['none', 'Drink when you are thirsty.'],
    ['asserted', 'Does dehydration cause muscle knots? Dehydration causes muscle knots.'],
  ])('is taken as %s: %s', async (status, text) => {
    expect((await score(text)).status).toBe(status);
  });

  it('is flagged as the linter flags it', async () => {
    const examples = base.rules.flatMap((rule) =>
      [...rule.examples.flag, ...rule.examples.pass].slice(0, 3).map(({ text }) => ({ rule: rule.id, text })),
    );
    for (const { rule, text } of examples.slice(0, 200)) {
      const { isFound, isFlagged } = await scoreItem(linter, {
        text,
        rule,
        flag: true,
        construction: 'plain',
      });
      const { messages } = await linter.lintText(text, { path: 'text.md', settings: WITH_DRAFTS });
      const found = messages.filter(({ claim }) => claim !== undefined).map(({ ruleId }) => ruleId);
      expect([text, isFound, isFlagged]).toEqual([text, found.includes(rule), found.length > 0]);
    }
  });

  it('is expected to be what its construction says', () => {
    const expected = (flag: boolean, construction: string): string =>
      expectedStatus({ ...line, flag, construction });
    expect([expected(true, 'denial'), expected(false, 'denial'), expected(false, 'table')]).toEqual([
      'asserted',
      'denied',
      'silent',
    ]);
  });
});
