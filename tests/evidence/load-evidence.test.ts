import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../src/evidence/load-evidence.js';
import { SOUND, edited, loadWith } from './evidence-folder.js';

const RULE = 'packs/sleep/warm-milk-improves-sleep.yaml';
const WORK = 'bibliography/doe-2019.yaml';

describe('loadEvidence on sound files', () => {
  it('finds nothing wrong', async () => {
    expect((await loadWith({})).problems).toEqual([]);
  });

  it('reads a rule, with lists made of single values and defaults filled in', async () => {
    const { base } = await loadWith({});
    expect(base.rules).toEqual([
      {
        id: 'sleep/warm-milk-improves-sleep',
        pack: 'sleep',
        title: 'Warm milk and sleep',
        status: 'stable',
        aliases: ['milk-and-sleep'],
        claims: [
          {
            subject: ['warm-milk'],
            relation: ['improves'],
            object: ['sleep'],
            polarity: 'positive',
            strength: 'none',
          },
          {
            subject: ['warm-milk'],
            relation: ['treats', 'relieves'],
            object: ['sleeplessness'],
            polarity: 'positive',
            strength: 'none',
          },
        ],
        quantities: [{ measure: 'prevalence', of: ['sleeplessness'], unit: 'percent', range: [5, 30] }],
        sayings: [
          { pattern: 'a glass of {warm-milk} (a night|before bed) ... sleep~', polarity: 'positive' },
        ],
        together: [{ concepts: [['warm-milk'], ['sleep', 'sleeplessness']] }],
        evidence: [
          {
            population: 'general',
            direction: 'insufficient',
            certainty: 'very-low',
            allows: 'none',
            allowsAbsolute: false,
            finding: 'Nobody has tested it well.',
            sources: ['doe-2019'],
          },
        ],
        suggest: ['There is no good evidence that warm milk helps sleep.'],
        reviewed: '2026-11-20',
        reviewBy: '2028-11-20',
        examples: {
          flag: [{ text: 'Warm milk improves sleep.', verdict: 'unsupported' }],
          pass: [{ text: 'Does warm milk improve sleep?', because: 'a question' }],
          limits: [],
        },
      },
    ]);
  });

  it('reads concepts and cues', async () => {
    const { lexicon } = (await loadWith({})).base;
    expect(lexicon.concepts.map(({ id }) => id)).toEqual(['drink', 'sleep', 'sleeplessness', 'warm-milk']);
    expect(lexicon.concepts.at(-1)).toMatchObject({ broader: ['drink'], forms: [], verbs: [] });
    expect(lexicon.cues).toEqual([
      {
        kind: 'relation',
        as: 'verb',
        relation: 'improves',
        strength: 'causal',
        words: ['improve', 'make better'],
        forms: { 'make better': ['made better'] },
      },
      { kind: 'relation', as: 'noun', relation: 'treats', words: ['treatment for', 'cure'] },
    ]);
  });

  it('reads a source', async () => {
    expect((await loadWith({})).base.sources['doe-2019']).toEqual({
      key: 'doe-2019',
      title: 'Milk at night',
      authors: 'Doe J et al.',
      year: 2019,
      doi: '10.1000/182',
      url: 'https://doi.org/10.1000/182',
    });
  });

  const authors = '[{family: Doe, given: J}]\net-al: true';
  it.each([
    ['one author', '[{family: Doe, given: J}]', 'Doe J'],
    ['two authors', '[{family: Doe, given: J}, {family: Roe, given: R}]', 'Doe J & Roe R'],
    ['three authors', '[{family: Doe}, {family: Roe}, {family: Poe}]', 'Doe et al.'],
    ['a particle', '[{family: Berg, given: A, non-dropping-particle: van den}]', 'van den Berg A'],
    ['an institution', '[{literal: World Health Organization}]', 'World Health Organization'],
  ])('names %s', async (_, yaml, expected) => {
    const { base } = await loadWith(edited(WORK, authors, yaml));
    expect(base.sources['doe-2019']?.authors).toBe(expected);
  });

  it.each([
    ['a date', '2019-05-01'],
    ['a date in quotes', '"2019-05"'],
    ['CSL date parts', '{date-parts: [[2019, 5]]}'],
  ])('takes the year from %s', async (_, yaml) => {
    const { base, problems } = await loadWith(edited(WORK, 'issued: 2019', `issued: ${yaml}`));
    expect(problems).toEqual([]);
    expect(base.sources['doe-2019']?.year).toBe(2019);
  });

  it('lets the address stand in for a title that could not be read', async () => {
    const { base } = await loadWith(edited(WORK, 'title: Milk at night', 'title: null'));
    expect(base.sources['doe-2019']?.title).toBe('https://doi.org/10.1000/182');
  });

  it('lets a draft be without sources', async () => {
    const draft = edited(RULE, 'status: stable', 'status: draft')[RULE] ?? '';
    const { problems } = await loadWith({ [RULE]: draft.replace('[doe-2019]', '[]') });
    expect(problems).toEqual([]);
  });

  it('reads only the packs asked for, each with its own lexicon and bibliography', async () => {
    const rule = (SOUND[RULE] ?? '')
      .replaceAll('sleeplessness', 'nightmare')
      .replace('doe-2019', 'roe-2020')
      .replace('id: warm-milk-improves-sleep', 'id: other');
    const own = {
      'packs/dreams/pack.yaml': 'name: dreams\nversion: 1.0.0\ntitle: Dreams\ndescription: Dreams.\n',
      'packs/dreams/other.yaml': rule,
      'packs/dreams/lexicon/concepts/own.yaml':
        'concepts:\n  - {id: nightmare, label: nightmare, kind: condition, names: [nightmare]}\n',
      'packs/dreams/bibliography/roe-2020.yaml': (SOUND[WORK] ?? '').replace('id: doe-2019', 'id: roe-2020'),
    };
    const { base, problems } = await loadWith(own, ['dreams']);
    expect(problems).toEqual([]);
    expect(base.rules.map(({ id }) => id)).toEqual(['dreams/other']);
    expect(Object.keys(base.sources).sort()).toEqual(['doe-2019', 'roe-2020']);
  });

  it('reads a pack from a folder elsewhere', async () => {
    const { base, problems } = await loadWith(
      {
        'elsewhere/naps/pack.yaml': 'name: naps\nversion: 1.0.0\ntitle: Naps\ndescription: Naps.\n',
        'elsewhere/naps/warm-milk-improves-sleep.yaml': SOUND[RULE],
      },
      ['sleep', './elsewhere/naps'],
    );
    expect(problems).toEqual([]);
    expect(base.packs.map(({ name }) => name)).toEqual(['sleep', 'naps']);
    expect(base.rules.map(({ id }) => id)).toEqual([
      'naps/warm-milk-improves-sleep',
      'sleep/warm-milk-improves-sleep',
    ]);
  });

  it.each([
    ['rules', 'pkg/rules/'],
    ['the folder of a package', 'pkg/'],
  ])('lets a pack in %s have a name of its own', async (_, folder) => {
    const { base, problems } = await loadWith(
      {
        'pkg/package.json': '{}',
        [`${folder}pack.yaml`]: 'name: naps\nversion: 1.0.0\ntitle: Naps\ndescription: Naps.\n',
        [`${folder}warm-milk-improves-sleep.yaml`]: SOUND[RULE],
      },
      [`./${folder}`],
    );
    expect(problems).toEqual([]);
    expect(base.rules.map(({ id }) => id)).toEqual(['naps/warm-milk-improves-sleep']);
  });

  it('hashes a pack by what is in its files', async () => {
    const hashOf = async (changes: Record<string, string>) => (await loadWith(changes)).base.packs[0]?.hash;
    const hash = await hashOf({});
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf({})).toBe(hash);
    expect(await hashOf({ [RULE]: (SOUND[RULE] ?? '').replaceAll('\n', '\r\n') })).toBe(hash);
    expect(await hashOf({ 'packs/sleep/notes.txt': 'no rule' })).toBe(hash);
    expect(await hashOf(edited(RULE, 'Nobody has tested it well.', 'Nobody has tested it.'))).not.toBe(hash);
    expect(await hashOf(edited('lexicon/concepts/sleep.yaml', 'label: drink', 'label: drinks'))).toBe(hash);
  });
});

describe('loadBuiltIn', () => {
  it('reads the rules the project comes with', async () => {
    const base = await loadBuiltIn();
    expect(base.packs.map(({ name }) => name)).toContain('musculoskeletal');
    expect(base.rules.length).toBeGreaterThanOrEqual(40);
    expect(base.lexicon.concepts.length).toBeGreaterThan(100);
    expect(base.lexicon.cues.length).toBeGreaterThan(20);
  });
});
