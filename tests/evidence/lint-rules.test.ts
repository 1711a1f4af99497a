import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintRules } from '../../src/evidence/lint-rules.js';
import { edited, loadWith, SOUND } from './evidence-folder.js';

const RULE = 'packs/sleep/warm-milk-improves-sleep.yaml';
const CONCEPTS = 'lexicon/concepts/sleep.yaml';

type Changes = Parameters<typeof loadWith>[0];

/** What linting says of the sound files with some of them changed: code, file and line of each remark. */
async function lint(changes: Changes, today = '2026-11-21') {
  const remarks = lintRules(await loadWith(changes), today);
  return remarks.map(({ code, level, file, line, message }) => ({
    at: `${code} ${path.posix.basename(file)}:${line}`,
    level,
    message,
  }));
}

async function places(changes: Changes, today?: string): Promise<string[]> {
  return (await lint(changes, today)).map(({ at }) => at);
}

/** A second rule: the sound one under another name, with pieces of its text replaced. */
function twin(
  id: string,
  ...pieces: readonly (readonly [from: string, to: string])[]
): Record<string, string> {
  let text = (SOUND[RULE] ?? '')
    .replace('id: warm-milk-improves-sleep', `id: ${id}`)
    .replace(/^aliases.*\n/m, '');
  for (const [from, to] of pieces) {
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in the rule`);
    text = text.replace(from, to);
  }
  return { [`packs/sleep/${id}.yaml`]: text };
}

const ONLY_CLAIMS = [/quantities:[^]*?evidence:/.exec(SOUND[RULE] ?? '')?.[0] ?? '', 'evidence:'] as const;
const FIRST_CLAIM = [
  '  - {subject: [warm-milk], relation: [treats, relieves], object: [sleeplessness]}\n',
  '',
] as const;

describe('lintRules', () => {
  it('finds nothing wrong with sound files', async () => {
    expect(await lint({})).toEqual([]);
  });

  it('passes on what loading found', async () => {
    expect(await places(edited(RULE, '{warm-milk} (a', '{warm-mlk} (a'))).toContain(
      'unknown-concept warm-milk-improves-sleep.yaml:13',
    );
  });
});

describe('duplicate and shadowed rules', () => {
  it('tells two rules on the same claims', async () => {
    const [remark, ...others] = await lint(twin('milk-brings-sleep'));
    expect(others).toEqual([]);
    // Files are read in the order of their names, so the second of the two is the sound one.
    expect(remark).toMatchObject({ at: 'duplicate-rule warm-milk-improves-sleep.yaml:1', level: 'error' });
    expect(remark?.message).toContain('sleep/milk-brings-sleep');
    expect(remark?.message).toContain('says the same of them');
  });

  it('tells two rules that say something else of the same claims', async () => {
    const [remark] = await lint(twin('milk-brings-sleep', ['direction: insufficient', 'direction: refutes']));
    expect(remark?.message).toContain('says something else of them');
  });

  it('tells a rule that lies inside another with the same verdict', async () => {
    const inner = twin('milk-brings-sleep', ONLY_CLAIMS, FIRST_CLAIM);
    expect(await places(inner)).toEqual(['shadowed-rule milk-brings-sleep.yaml:1']);
  });

  it('sees through narrower concepts and near kin of relations', async () => {
    const inner = twin('milk-brings-sleep', ONLY_CLAIMS, FIRST_CLAIM, [
      'relation: improves',
      'relation: increases',
    ]);
    const wider = edited(RULE, '  - subject: warm-milk\n', '  - subject: drink\n');
    expect(await places({ ...wider, ...inner })).toEqual(['shadowed-rule milk-brings-sleep.yaml:1']);
  });

  it.each([
    ['another verdict', ['direction: insufficient', 'direction: refutes']],
    ['another population', ['  - direction', '  - population: sleeplessness\n    direction']],
    ['another relation', ['relation: improves', 'relation: cures']],
    ['another polarity', ['    object: sleep\n', '    object: sleep\n    polarity: negative\n']],
  ] as const)('leaves alone a rule inside another with %s', async (_, change) => {
    expect(await places(twin('milk-brings-sleep', ONLY_CLAIMS, FIRST_CLAIM, change))).toEqual([]);
  });

  it('leaves retired rules alone', async () => {
    expect(await places(twin('milk-brings-sleep', ['status: stable', 'status: retired']))).toEqual([]);
  });

  it.each([
    ['a saying', '  - "a glass of', '  - "a glass of {warm-milk} (a night) ... sleep"\n  - "a glass of', 13],
    [
      'a claim',
      '  - {subject: [warm-milk]',
      '  - {subject: warm-milk, relation: treats, object: sleeplessness}\n  - {subject: [warm-milk]',
      10,
    ],
    [
      'a figure',
      '  - {measure: prev',
      '  - {measure: prevalence, of: sleeplessness, unit: percent, range: [5, 30], per: day}\n  - {measure: prev',
      11,
    ],
    ['a loose pattern', '  - [[warm-milk]', '  - [[warm-milk], [sleep]]\n  - [[warm-milk]', 15],
  ])('tells %s that another line of its rule holds already', async (_, from, to, line) => {
    expect(await places(edited(RULE, from, to))).toEqual([
      `repeated-line warm-milk-improves-sleep.yaml:${line}`,
    ]);
  });

  it('keeps a line whose concept has an opposite of its own', async () => {
    const narrower = edited(
      CONCEPTS,
      'antonym: sleep}',
      'antonym: sleep, broader: complaint}\n  - {id: complaint, label: complaint, kind: condition, names: [complaint]}',
    );
    const lines = edited(
      RULE,
      '  - {subject: [warm-milk]',
      '  - {subject: warm-milk, relation: [treats, relieves], object: complaint}\n  - {subject: [warm-milk]',
    );
    expect(await places({ ...narrower, ...lines })).toEqual([]);
  });
});

describe('claims nothing can meet', () => {
  const nameless = edited(
    CONCEPTS,
    'label: warm milk, kind: substance, names: [warm milk]',
    'label: warm milk, kind: substance',
  );

  it('tells a concept without names wherever a rule names it', async () => {
    expect(await places(nameless)).toEqual([
      'nameless-concept warm-milk-improves-sleep.yaml:6',
      'nameless-concept warm-milk-improves-sleep.yaml:9',
      'nameless-concept warm-milk-improves-sleep.yaml:13',
      'nameless-concept warm-milk-improves-sleep.yaml:15',
    ]);
  });

  it('takes the names of narrower concepts', async () => {
    expect(await places(edited(RULE, '  - subject: warm-milk\n', '  - subject: drink\n'))).toEqual([]);
  });

  it('tells a relation no cue gives', async () => {
    const [remark, ...others] = await lint(
      edited(RULE, 'relation: improves', 'relation: [improves, replaces]'),
    );
    expect(others).toEqual([]);
    expect(remark).toMatchObject({
      at: 'unsayable-relation warm-milk-improves-sleep.yaml:7',
      level: 'error',
    });
    expect(remark?.message).toContain('"replaces"');
  });

  it('tells a claim whose subject is ruled out', async () => {
    const changes = edited(RULE, '    object: sleep\n', '    object: sleep\n    without: drink\n');
    expect(await places(changes)).toEqual(['ruled-out warm-milk-improves-sleep.yaml:9']);
  });

  it('tells a slot in a choice of a saying', async () => {
    const [remark] = await lint(edited(RULE, '(a night|before bed)', '({sleep}|before bed)'));
    expect(remark).toMatchObject({ at: 'bad-saying warm-milk-improves-sleep.yaml:13', level: 'error' });
    expect(remark?.message).toContain('one saying for each concept');
  });

  it('tells a word of a saying that is no word', async () => {
    expect(await places(edited(RULE, '(a night|before bed)', '(a night|-)'))).toEqual([
      'empty-phrase warm-milk-improves-sleep.yaml:13',
    ]);
  });

  it('tells figures given the wrong way round', async () => {
    expect(await places(edited(RULE, 'range: [5, 30]}', 'range: [5, 30], only: [40, 20]}'))).toEqual([
      'empty-range warm-milk-improves-sleep.yaml:11',
    ]);
  });

  it('tells an entry for a population nobody can name', async () => {
    const entry =
      '  - {population: night owls, direction: divided, certainty: low, allows: none, finding: Nothing., sources: [doe-2019]}\n';
    expect(await places(edited(RULE, 'suggest:\n', `${entry}suggest:\n`))).toEqual([
      'unknown-population warm-milk-improves-sleep.yaml:22',
    ]);
  });
});

describe('sources and reviews', () => {
  it('tells stable evidence without a source, and leaves a draft time for it', async () => {
    const bare = (SOUND[RULE] ?? '').replace('[doe-2019]', '[]');
    expect(await places({ [RULE]: bare })).toEqual(['no-sources warm-milk-improves-sleep.yaml:21']);
    expect(await places({ [RULE]: bare.replace('status: stable', 'status: draft') })).toEqual([]);
  });

  it('tells a source that was retracted', async () => {
    const [remark, ...others] = await lint(
      edited('bibliography/doe-2019.yaml', 'et-al: true', 'status: retracted'),
    );
    expect(others).toEqual([]);
    expect(remark).toMatchObject({ at: 'retracted-source warm-milk-improves-sleep.yaml:21', level: 'error' });
  });

  it('lets a work be in press', async () => {
    expect(await places(edited('bibliography/doe-2019.yaml', 'et-al: true', 'status: in press'))).toEqual([]);
  });

  it('tells a review that is overdue from the day after', async () => {
    expect(await places({}, '2028-11-20')).toEqual([]);
    expect(await lint({}, '2028-11-21')).toMatchObject([
      { at: 'review-overdue warm-milk-improves-sleep.yaml:25', level: 'warning' },
    ]);
  });
});

describe('concepts', () => {
  const withConcept = (text: string) => ({ 'lexicon/concepts/more.yaml': `concepts:\n  - ${text}\n` });

  it('tells a concept nothing uses', async () => {
    expect(await lint(withConcept('{id: moon, label: moon, kind: other, names: [moon]}'))).toMatchObject([
      { at: 'orphan-concept more.yaml:2', level: 'warning' },
    ]);
  });

  it.each([
    [
      'is a kind of one in use',
      '{id: cocoa, label: cocoa, kind: substance, names: [cocoa], broader: warm-milk}',
    ],
    [
      'is the opposite of one in use',
      '{id: cold-milk, label: cold milk, kind: substance, names: [cold-milk], antonym: warm-milk}',
    ],
    [
      'keeps another from being read',
      '{id: sleep-mode, label: sleep mode, kind: other, names: [sleep mode]}',
    ],
    ['says whom a claim is about', '{id: sailors, label: sailors, kind: population, names: [sailor]}'],
  ])('keeps one that %s', async (_, text) => {
    expect(await places(withConcept(text))).toEqual([]);
  });

  it('tells two concepts that share most of their names', async () => {
    const text =
      '{id: slumber, label: slumber, kind: process, names: [sleep, rest, doze], near: {sleep: [bed], rest: [bed]}, broader: sleep}';
    const remarks = await lint({
      ...withConcept(text),
      ...edited(CONCEPTS, 'near: {rest: [bed, night]}', 'near: {rest: [bed, night], sleep: [night]}'),
    });
    expect(remarks.filter(({ at }) => at.startsWith('near-duplicate'))).toMatchObject([
      { at: 'near-duplicate-concept sleep.yaml:4', level: 'warning' },
    ]);
    expect(remarks[0]?.message ?? '').toContain('"sleep", "rest"');
  });
});
