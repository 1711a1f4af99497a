import { describe, expect, it } from 'vitest';
import { applyDirectives } from '../../src/checks/apply-directives.js';
import { readDirectives } from '../../src/document/directives.js';
import type { Comment, Document } from '../../src/vocabulary.js';

const NAMES = new Set(['p/knots', 'p/water', 'p/heat', 'old-water', 'claimlint/unused-directive']);

/** A document with the comments of its source; a finding of `p/<word>` stands on every upper-case KNOTS, WATER, HEAT. */
function run(source: string, frontMatter?: string) {
  const comments: Comment[] = [...source.matchAll(/<!--([^]*?)-->|\{\/\*([^]*?)\*\/\}/g)].map((match) => ({
    kind: match[1] === undefined ? 'mdx' : 'html',
    text: (match[1] ?? match[2])!,
    span: { start: match.index, end: match.index + match[0].length },
  }));
  if (frontMatter !== undefined) {
    const end = source.indexOf('\n---', 3);
    comments.unshift({ kind: 'front-matter', text: frontMatter, span: { start: 4, end } });
  }
  const document: Document = { path: 'a.md', format: 'markdown', source, blocks: [], comments, problems: [] };
  const items = [...source.matchAll(/KNOTS|WATER|HEAT/g)].map((match) => ({
    ruleId: `p/${match[0].toLowerCase()}`,
    aliases: match[0] === 'WATER' ? ['old-water'] : [],
    start: match.index,
  }));
  const { kept, suppressed, notices } = applyDirectives(
    items,
    readDirectives(document),
    (item) => item,
    NAMES,
  );
  return {
    kept: kept.map(({ ruleId }) => ruleId.slice(2)),
    silenced: suppressed.map(({ item, reason }) => item.ruleId.slice(2) + (reason && `: ${reason}`)),
    notices: notices.map(({ ruleId, message, span }) => [
      ruleId.slice('claimlint/'.length),
      message,
      source.slice(span.start, span.end),
    ]),
  };
}

describe('what a directive silences', () => {
  it.each([
    [
      'everything after a bare disable',
      'KNOTS\n\n<!-- claimlint-disable -->\n\nKNOTS WATER',
      ['knots'],
      ['knots', 'water'],
    ],
    [
      'only the rules listed',
      '<!-- claimlint-disable p/knots, p/heat -->\nKNOTS WATER HEAT',
      ['water'],
      ['knots', 'heat'],
    ],
    [
      'until enabled',
      '<!-- claimlint-disable p/knots -->KNOTS\n<!-- claimlint-enable p/knots -->KNOTS',
      ['knots'],
      ['knots'],
    ],
    [
      'a bare enable ends everything',
      '<!-- claimlint-disable p/knots -->KNOTS<!-- claimlint-enable -->KNOTS',
      ['knots'],
      ['knots'],
    ],
    [
      'an enable for one rule leaves the others silent',
      '<!-- claimlint-disable -->KNOTS<!-- claimlint-enable p/knots -->KNOTS WATER',
      ['knots'],
      ['knots', 'water'],
    ],
    ['its own line', 'KNOTS <!-- claimlint-disable-line p/knots -->\nKNOTS', ['knots'], ['knots']],
    ['the next line', '<!-- claimlint-disable-next-line -->\nKNOTS\nWATER', ['water'], ['knots']],
    [
      'the next line past a blank one',
      '<!-- claimlint-disable-next-line -->\r\n\r\nKNOTS\r\nWATER',
      ['water'],
      ['knots'],
    ],
    [
      'the next line past another directive',
      '<!-- claimlint-disable-next-line p/knots -->\n<!-- claimlint-disable-next-line p/water -->\n\nKNOTS WATER\n',
      [],
      ['knots', 'water'],
    ],
    ['an alias', '<!-- claimlint-disable old-water -->WATER', [], ['water']],
    ['a pattern', '<!-- claimlint-disable p/* -->WATER KNOTS', [], ['water', 'knots']],
    ['an MDX comment', '{/* claimlint-disable-next-line p/water */}\n\nWATER KNOTS', ['knots'], ['water']],
    [
      'with a reason',
      '<!-- claimlint-disable p/water -- our  own\nwords -->WATER',
      [],
      ['water: our own words'],
    ],
    ['with a reason and no list', '<!-- claimlint-disable -- see #12 -->WATER', [], ['water: see #12']],
  ])('%s', (_, source, kept, silenced) => {
    expect(run(source)).toEqual({ kept, silenced, notices: [] });
  });

  it.each([
    ['claimlint: off', '"off"', [], ['knots', 'water']],
    ['claimlint: false', 'false', [], ['knots', 'water']],
    [
      'claimlint: {disable: p/water, reason: legal}',
      '{"disable": "p/water", "reason": "legal"}',
      ['knots'],
      ['water: legal'],
    ],
    ['claimlint: {disable: [p/water]}', '{"disable": ["p/water"]}', ['knots'], ['water']],
  ])('front matter %s', (line, value, kept, silenced) => {
    expect(run(`---\n${line}\n---\n\nKNOTS WATER`, value)).toEqual({ kept, silenced, notices: [] });
  });

  it('leaves other comments alone', () => {
    expect(run('<!-- claimlint is a linter --><!-- eslint-disable -->KNOTS')).toEqual({
      kept: ['knots'],
      silenced: [],
      notices: [],
    });
  });
});

describe('what is reported about directives', () => {
  it('one that silences nothing', () => {
    expect(run('<!-- claimlint-disable-next-line p/water -->\nKNOTS\nWATER').notices).toEqual([
      [
        'unused-directive',
        'This directive has no effect: no finding from "p/water" was silenced by it. Remove it.',
        '<!-- claimlint-disable-next-line p/water -->',
      ],
    ]);
  });

  it('the one rule of a list that silences nothing', () => {
    expect(run('<!-- claimlint-disable p/water, p/heat -->WATER').notices).toEqual([
      ['unused-directive', expect.stringContaining('"p/heat"'), 'p/heat'],
    ]);
  });

  it('an enable without a disable', () => {
    expect(run('<!-- claimlint-enable p/water -->WATER').notices).toEqual([
      [
        'unused-directive',
        expect.stringContaining('was disabled before it'),
        '<!-- claimlint-enable p/water -->',
      ],
    ]);
  });

  it('a rule nobody knows, with the nearest one', () => {
    expect(run('<!-- claimlint-disable p/wather, p/knots -->KNOTS').notices).toEqual([
      ['unknown-rule', 'There is no rule "p/wather". Did you mean "p/water"?', 'p/wather'],
    ]);
  });

  it('a rule nobody knows in front matter, at its place', () => {
    expect(run('---\nclaimlint: {disable: [water]}\n---\n', '{"disable": ["water"]}').notices).toEqual([
      ['unknown-rule', 'There is no rule "water". Did you mean "p/water"?', 'water'],
    ]);
  });

  it.each([
    ['a misspelt kind', '<!-- claimlint-disabel p/water -->', /no directive.*claimlint-disable-next-line/],
    ['a space for the hyphen', '<!-- claimlint disable p/water -->', /no directive/],
    [
      'rules without commas',
      '<!-- claimlint-disable p/water p/knots -->',
      /"p\/water p\/knots" is not one rule\. Put commas/,
    ],
  ])('%s', (_, comment, message) => {
    const { kept, notices } = run(`${comment}WATER`);
    expect(kept).toEqual(['water']);
    expect(notices).toEqual([['bad-directive', expect.stringMatching(message), expect.any(String)]]);
  });

  it('front matter that is not understood', () => {
    expect(run('---\nclaimlint: {disble: [p/water]}\n---\nWATER', '{"disble": ["p/water"]}').notices).toEqual(
      [['bad-directive', expect.stringContaining('claimlint: off'), 'claimlint: {disble: [p/water]}']],
    );
  });
});
