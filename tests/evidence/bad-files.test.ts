import { describe, expect, it } from 'vitest';
import { SOUND, edited, loadWith } from './evidence-folder.js';

const RULE = 'packs/sleep/warm-milk-improves-sleep.yaml';
const CONCEPTS = 'lexicon/concepts/sleep.yaml';
const CUES = 'lexicon/cues/relations.yaml';
const WORK = 'bibliography/doe-2019.yaml';
const PACK = 'packs/sleep/pack.yaml';

interface Case {
  readonly situation: string;
  readonly changes: Record<string, string | Uint8Array | undefined>;
  readonly code: string;
  /** The file the problem is in, and the text that stands at its line and column. */
  readonly at: string;
  readonly under: string;
  readonly says: string;
  readonly suggests?: string;
  readonly level?: 'warning';
  readonly packs?: readonly string[];
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
    const before = 'abcdefgh'[index];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

const cases: Case[] = [
  {
    situation: 'a key given twice',
    changes: edited(RULE, 'status: stable', 'status: stable\nstatus: draft'),
    code: 'duplicate-key',
    at: RULE,
    under: 'status: draft',
    says: '"status" stands twice',
  },
  {
    situation: 'an alias bomb',
    changes: { [RULE]: bomb },
    code: 'too-many-aliases',
    at: RULE,
    under: '*a',
    says: 'Write the values out',
  },
  {
    situation: 'a misspelt key',
    changes: edited(RULE, 'suggest:', 'sugest:'),
    code: 'unknown-key',
    at: RULE,
    under: 'sugest:',
    says: 'no key "sugest"',
    suggests: 'suggest',
  },
  {
    situation: 'a misspelt key deep in a list',
    changes: edited(RULE, '    certainty: very-low', '    certainly: very-low'),
    code: 'unknown-key',
    at: RULE,
    under: 'certainly:',
    says: 'no key "certainly"',
    suggests: 'certainty',
  },
  {
    situation: 'a value cut short by a comma inside braces',
    changes: edited(RULE, 'because: a question', 'because: asked, not said'),
    code: 'unknown-key',
    at: RULE,
    under: 'not said',
    says: 'a comma inside { } ends a value',
  },
  {
    situation: 'a missing key',
    changes: edited(RULE, 'title: Warm milk and sleep\n', ''),
    code: 'missing-key',
    at: RULE,
    under: 'id: warm',
    says: '"title" is missing',
  },
  {
    situation: 'a word where a list should be',
    changes: edited(RULE, 'suggest:\n  - There', 'suggest: There'),
    code: 'wrong-type',
    at: RULE,
    under: 'There is',
    says: '"suggest" should be a list, not "There is no good evidence',
  },
  {
    situation: 'a bare true where text should be',
    changes: edited(RULE, 'because: a question', 'because: true'),
    code: 'wrong-type',
    at: RULE,
    under: 'true',
    says: 'Put it in quotes: "true"',
  },
  {
    situation: 'a key without a value',
    changes: edited(RULE, 'title: Warm milk and sleep', 'title:'),
    code: 'wrong-type',
    at: RULE,
    under: 'title:',
    says: '"title" has no value',
  },
  {
    situation: 'an unknown relation',
    changes: edited(RULE, 'relation: improves', 'relation: imporves'),
    code: 'wrong-value',
    at: RULE,
    under: 'imporves',
    says: '"imporves" is not one of: causes',
    suggests: 'improves',
  },
  {
    situation: 'an unknown relation in a list',
    changes: edited(RULE, '[treats, relieves]', '[treats, releives]'),
    code: 'wrong-value',
    at: RULE,
    under: 'releives',
    says: '"releives" is not one of',
    suggests: 'relieves',
  },
  {
    situation: 'an unknown concept',
    changes: edited(RULE, '    object: sleep\n', '    object: sleap\n'),
    code: 'unknown-concept',
    at: RULE,
    under: 'sleap',
    says: 'No concept is called "sleap"',
    suggests: 'sleep',
  },
  {
    situation: 'an unknown concept in a saying',
    changes: edited(RULE, '{warm-milk}', '{milk}'),
    code: 'unknown-concept',
    at: RULE,
    under: '"a glass',
    says: 'No concept is called "milk"',
    suggests: 'warm-milk',
  },
  {
    situation: 'an unknown concept in a together group',
    changes: edited(RULE, '[sleep, sleeplessness]]', '[sleep, sleepiness]]'),
    code: 'unknown-concept',
    at: RULE,
    under: 'sleepiness',
    says: '"sleepiness"',
  },
  {
    situation: 'a saying with an open bracket',
    changes: edited(RULE, '(a night|before bed)', '(a night|before bed'),
    code: 'bad-saying',
    at: RULE,
    under: '"a glass',
    says: 'bracket that has no partner',
  },
  {
    situation: 'an unknown source',
    changes: edited(RULE, '[doe-2019]', '[doe-2091]'),
    code: 'unknown-source',
    at: RULE,
    under: 'doe-2091',
    says: 'No work in the bibliography',
    suggests: 'doe-2019',
  },
  {
    situation: 'evidence without a source',
    changes: edited(RULE, 'sources: [doe-2019]', 'sources: []'),
    code: 'no-sources',
    at: RULE,
    under: 'sources:',
    says: 'names no source',
  },
  {
    situation: 'a rule without examples',
    changes: edited(
      RULE,
      'examples:\n  flag:\n    - {text: "Warm milk improves sleep.", verdict: unsupported}\n  pass:\n    - {text: "Does warm milk improve sleep?", because: a question}\n',
      '',
    ),
    code: 'missing-key',
    at: RULE,
    under: 'id: warm',
    says: '"examples" is missing',
  },
  {
    situation: 'a rule with nothing to leave alone in its examples',
    changes: edited(
      RULE,
      '  pass:\n    - {text: "Does warm milk improve sleep?", because: a question}\n',
      '',
    ),
    code: 'no-examples',
    at: RULE,
    under: 'flag:',
    says: 'no sentence under examples: pass',
  },
  {
    situation: 'a flagged example without its verdict',
    changes: edited(RULE, ', verdict: unsupported', ''),
    code: 'missing-key',
    at: RULE,
    under: '{text: "Warm',
    says: '"verdict" is missing',
  },
  {
    situation: 'a day that is not in the calendar',
    changes: edited(RULE, 'reviewed: 2026-11-20', 'reviewed: 2026-02-30'),
    code: 'wrong-value',
    at: RULE,
    under: '2026-02-30',
    says: 'write a calendar date',
  },
  {
    situation: 'a review due before it was done',
    changes: edited(RULE, 'review_by: 2028-11-20', 'review_by: 2026-11-20'),
    code: 'wrong-date',
    at: RULE,
    under: '2026-11-20\nexamples',
    says: 'is not after reviewed',
  },
  {
    situation: 'a range upside down',
    changes: edited(RULE, 'range: [5, 30]', 'range: [30, 5]'),
    code: 'empty-range',
    at: RULE,
    under: '[30, 5]',
    says: 'from 30 down to 5',
  },
  {
    situation: 'a rule with no pattern',
    changes: {
      [RULE]: `id: warm-milk-improves-sleep
title: Milk
status: draft
evidence:
  - {direction: insufficient, certainty: low, allows: none, finding: Not known., sources: []}
reviewed: 2026-11-20
review_by: 2028-11-20
examples: {flag: [{text: a, verdict: unsupported}], pass: [{text: b}]}
`,
    },
    code: 'no-pattern',
    at: RULE,
    under: 'warm-milk',
    says: 'nothing to look for',
  },
  {
    situation: 'an id that is not the file name',
    changes: edited(RULE, 'id: warm-milk-improves-sleep', 'id: milk-improves-sleep'),
    code: 'wrong-name',
    at: RULE,
    under: 'milk-improves',
    says: 'the file is called "warm-milk-improves-sleep.yaml"',
  },
  {
    situation: 'an alias that is another rule',
    changes: edited(RULE, 'aliases: [milk-and-sleep]', 'aliases: [warm-milk-improves-sleep]'),
    code: 'duplicate-id',
    at: RULE,
    under: 'warm-milk-improves-sleep]',
    says: 'already names the rule in packs/sleep/warm-milk-improves-sleep.yaml',
  },
  {
    situation: 'text that is not YAML',
    changes: { [RULE]: 'id: [unclosed\ntitle: "x' },
    code: 'not-yaml',
    at: RULE,
    under: 'title',
    says: 'not valid YAML',
  },
  {
    situation: 'prose instead of keys',
    changes: { [RULE]: 'Warm milk does nothing for sleep.\n' },
    code: 'wrong-type',
    at: RULE,
    under: 'Warm milk',
    says: 'should be a rule: keys with values',
  },
  {
    situation: 'a list instead of keys',
    changes: { [CONCEPTS]: '- {id: drink}\n' },
    code: 'wrong-type',
    at: CONCEPTS,
    under: '- {id',
    says: 'should be a list of concepts',
  },
  {
    situation: 'an empty file',
    changes: { [RULE]: '' },
    code: 'empty-file',
    at: RULE,
    under: '',
    says: 'is empty',
  },
  {
    situation: 'a file with only a comment',
    changes: { [RULE]: '# later\n' },
    code: 'empty-file',
    at: RULE,
    under: '# later',
    says: 'is empty',
  },
  {
    situation: 'bytes that are no text',
    changes: { [RULE]: new Uint8Array([0xff, 0xfe, 0x69, 0x00, 0x64, 0x00]) },
    code: 'not-text',
    at: RULE,
    under: '',
    says: 'not UTF-8',
  },
  {
    situation: 'nesting no reader survives',
    changes: { [RULE]: '['.repeat(20_000) },
    code: 'not-yaml',
    at: RULE,
    under: '',
    says: 'nested too deeply',
  },
  {
    situation: 'a tag that asks for code',
    changes: edited(RULE, 'title: Warm milk and sleep', 'title: !!js/function "x"'),
    code: 'not-yaml',
    at: RULE,
    under: '!!js',
    says: 'not valid YAML',
  },
  {
    situation: 'two documents in one file',
    changes: edited(RULE, 'status: stable', '---\nstatus: stable'),
    code: 'not-yaml',
    at: RULE,
    under: '---',
    says: 'not valid YAML',
  },
  {
    situation: 'a file called .yml',
    changes: { 'packs/sleep/other.yml': 'id: other' },
    code: 'wrong-extension',
    at: 'packs/sleep/other.yml',
    under: '',
    says: 'Rename it',
  },
  {
    situation: 'a folder without rules',
    changes: { [RULE]: undefined },
    code: 'no-rules',
    at: 'packs/sleep',
    under: '',
    says: 'would check nothing',
  },
  {
    situation: 'a pack without pack.yaml',
    changes: { [PACK]: undefined },
    code: 'missing-file',
    at: PACK,
    under: '',
    says: 'Add one with name, version',
  },
  {
    situation: 'a pack called otherwise than its folder',
    changes: edited(PACK, 'name: sleep', 'name: slumber'),
    code: 'wrong-name',
    at: PACK,
    under: 'slumber',
    says: 'its folder "sleep"',
  },
  {
    situation: 'a pack that is not there',
    changes: {},
    packs: ['sleep', 'sleap'],
    code: 'unknown-pack',
    at: 'packs/sleap',
    under: '',
    says: 'no pack "sleap"',
    suggests: 'sleep',
  },
  {
    situation: 'two concepts with one id',
    changes: { 'lexicon/concepts/zz.yaml': 'concepts:\n  - {id: sleep, label: sleep, kind: process}\n' },
    code: 'duplicate-id',
    at: 'lexicon/concepts/zz.yaml',
    under: 'sleep, label',
    says: 'already defined in lexicon/concepts/sleep.yaml',
  },
  {
    situation: 'a broader concept that does not exist',
    changes: edited(CONCEPTS, 'broader: drink', 'broader: drnk'),
    code: 'unknown-concept',
    at: CONCEPTS,
    under: 'drnk',
    says: '"drnk"',
    suggests: 'drink',
  },
  {
    situation: 'an antonym that does not exist',
    changes: edited(CONCEPTS, 'antonym: sleep', 'antonym: waking'),
    code: 'unknown-concept',
    at: CONCEPTS,
    under: 'waking',
    says: '"waking"',
  },
  {
    situation: 'a concept that is its own opposite',
    changes: edited(CONCEPTS, 'antonym: sleep', 'antonym: sleeplessness'),
    code: 'cyclic-concept',
    at: CONCEPTS,
    under: 'sleeplessness}',
    says: 'its own opposite',
  },
  {
    situation: 'broader concepts in a circle',
    changes: edited(
      CONCEPTS,
      '{id: drink, label: drink, kind: substance}',
      '{id: drink, label: drink, kind: substance, broader: warm-milk}',
    ),
    code: 'cyclic-concept',
    at: CONCEPTS,
    under: 'drink}',
    says: 'drink → warm-milk → drink',
  },
  {
    situation: 'a condition on a name that is not there',
    changes: edited(CONCEPTS, 'near: {rest:', 'near: {resst:'),
    code: 'unknown-name',
    at: CONCEPTS,
    under: 'resst',
    says: '"resst" is no name',
    suggests: 'rest',
  },
  {
    situation: 'a name two concepts claim',
    changes: edited(CONCEPTS, 'names: [warm milk]', 'names: [warm milk, sleeplessness]'),
    code: 'shared-name',
    level: 'warning',
    at: CONCEPTS,
    under: 'sleeplessness], antonym',
    says: 'also names the concept "warm-milk"',
  },
  {
    situation: 'a relation cue that names no relation',
    changes: edited(CUES, 'relation: treats, ', ''),
    code: 'missing-key',
    at: CUES,
    under: '{as: noun',
    says: 'Add relation',
  },
  {
    situation: 'forms of a word that is not in the group',
    changes: edited(CUES, 'forms: {make better', 'forms: {make beter'),
    code: 'unknown-name',
    at: CUES,
    under: 'make beter',
    says: '"make beter" is not among',
    suggests: 'make better',
  },
  {
    situation: 'a cue given twice',
    changes: edited(CUES, '[improve, make better]', '[improve, make better, improve]'),
    code: 'duplicate-word',
    level: 'warning',
    at: CUES,
    under: 'improve]',
    says: 'stands twice',
  },
  {
    situation: 'a DOI with its address',
    changes: edited(WORK, 'DOI: 10.1000/182', 'DOI: https://doi.org/10.1000/182'),
    code: 'wrong-value',
    at: WORK,
    under: 'https://doi',
    says: 'write the DOI alone',
  },
  {
    situation: 'a PMCID without its letters',
    changes: edited(WORK, 'DOI: 10.1000/182', 'PMCID: "3440564"'),
    code: 'wrong-value',
    at: WORK,
    under: '"3440564"',
    says: 'write PMC and the number',
  },
  {
    situation: 'a PMID that is no number',
    changes: edited(WORK, 'DOI: 10.1000/182', 'PMID: PMC12'),
    code: 'wrong-value',
    at: WORK,
    under: 'PMC12',
    says: 'write the PubMed number alone',
  },
  {
    situation: 'an address that is none',
    changes: edited(WORK, 'URL: https://doi.org/10.1000/182', 'URL: doi.org/10.1000/182'),
    code: 'wrong-value',
    at: WORK,
    under: 'doi.org',
    says: 'write a full web address',
  },
  {
    situation: 'a work from after the review',
    changes: edited(WORK, 'issued: 2019', 'issued: 2027'),
    code: 'wrong-date',
    at: RULE,
    under: 'doe-2019',
    says: 'is from 2027, after the rule was reviewed',
  },
];

describe('loadEvidence on files with a mistake', () => {
  it.each(cases)(
    'reports $situation',
    async ({ changes, packs, code, at, under, says, suggests, level = 'error' }) => {
      const { problems } = await loadWith(changes, packs);
      const found = problems.find((problem) => problem.code === code);
      expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
      expect(found?.file).toBe(at);
      const text = at in changes ? changes[at] : SOUND[at];
      const place = typeof text === 'string' ? textAt(text, found?.line ?? 0, found?.column ?? 0) : '';
      expect(place.slice(0, under.length)).toBe(under);
      if (under !== '') expect(found?.frame.split('\n').at(-1)).toMatch(/ \^+$/);
      expect(found?.message).toContain(says);
      expect(found?.level).toBe(level);
      if (suggests !== undefined) expect(found?.suggestion).toBe(suggests);
    },
  );

  it('reports two packs of one name, and two rules with one id in them', async () => {
    const twin = {
      'elsewhere/sleep/pack.yaml': SOUND[PACK],
      'elsewhere/sleep/warm-milk-improves-sleep.yaml': SOUND[RULE],
    };
    const { problems } = await loadWith(twin, ['sleep', './elsewhere/sleep']);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['duplicate-pack', 'elsewhere/sleep/pack.yaml'],
      ['duplicate-id', 'elsewhere/sleep/warm-milk-improves-sleep.yaml'],
      ['duplicate-id', 'elsewhere/sleep/warm-milk-improves-sleep.yaml'],
    ]);
    expect(problems[0]?.message).toContain('another pack called "sleep" (packs/sleep/pack.yaml)');
  });

  it('reads nothing of a pack in a format of the future', async () => {
    const { base, problems } = await loadWith({
      ...edited(PACK, 'name: sleep', 'format: 2\nmood: new\nname: sleep'),
      'packs/sleep/odd.yaml': 'anything: goes',
    });
    expect(problems).toMatchObject([{ code: 'unknown-format', file: PACK, line: 1, column: 9 }]);
    expect(problems[0]?.message).toContain('in format 2, and this claimlint understands formats up to 1');
    expect(base.rules).toEqual([]);
  });

  it('reads a pack once, however often it is named', async () => {
    const { base, problems } = await loadWith({}, ['sleep', 'sleep']);
    expect(problems).toEqual([]);
    expect(base.packs).toHaveLength(1);
  });

  it('keeps the other files when one is wrong', async () => {
    const { base, problems } = await loadWith({ 'packs/sleep/broken.yaml': 'id: [' });
    expect(problems.map(({ file }) => file)).toContain('packs/sleep/broken.yaml');
    expect(base.rules.map(({ id }) => id)).toEqual(['sleep/warm-milk-improves-sleep']);
  });
});

/** A file's text from a place on. */
function textAt(text: string, line: number, column: number): string {
  return text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
}
