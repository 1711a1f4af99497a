import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/claims/read-claims.js';
import { readDocument } from '../../src/document/read-document.js';
import type { Claim, Span } from '../../src/vocabulary.js';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { evidence, linter } = await openBuiltIn();
const reader = createReader(evidence);

/** Names, cues and typography that the reader has opinions on. */
const WORDS = [
  ...[
    'dehydration',
    'muscle knots',
    'Massage',
    'back pain',
    'trigger points',
    'stretching',
    'adults',
    'doctors',
    'magnesium',
  ],
  ...[
    'causes',
    'prevents',
    'is caused by',
    'treats',
    'relieves',
    'keeps',
    'at bay',
    'the cause of',
    'due to',
    'is',
    'linked to',
  ],
  ...[
    'not',
    'no evidence that',
    'never',
    'nor',
    'without',
    'may',
    'can',
    'always',
    'If',
    'unless',
    'Myth:',
    'Fact:',
    'False.',
    'Yes.',
  ],
  ...[
    'and',
    'or',
    ',',
    ';',
    ':',
    '—',
    '–',
    '(',
    ')',
    '“',
    '”',
    '"',
    '?',
    '!',
    '.',
    '…',
    'which',
    'that',
    'it',
    'They',
    'this',
  ],
  ...[
    '85%',
    '8 in 10',
    'one in',
    'half of',
    '30–50',
    'percent',
    'up to',
    '1.2 billion',
    'people',
    '½',
    '30 seconds',
    '1,2,3',
  ],
  ...[
    'studies show',
    'according to',
    'experts say',
    'it is said',
    'in fact',
    '&nbsp;',
    '&amp;',
    '\u00A0',
    '\u00AD',
    '\u200B',
    'é',
    '😀',
  ],
];
const MARKS = [
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '\n\n## ',
  '\n\n- ',
  '\n\n1. ',
  '\n> ',
  '**',
  '*',
  '`',
  '[',
  '](x)',
  '| ',
  '\n| --- |\n',
  '<b>',
  '</b>',
  '<!-- ',
  ' -->',
  '\n\n```\n',
  '[^1]',
  '\n\n[^1]: ',
  '---\n',
  '\\',
  '<p>',
  '{',
  '}',
];

const prose = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));
const article = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) =>
    parts.reduce((text, part) => (/\s$/.test(text) || text === '' ? text + part : `${text} ${part}`), ''),
  );
const text = fc.oneof(
  prose,
  article,
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);
const path = fc.constantFrom('x.md', 'x.mdx', 'x.html', 'x.txt');

interface Words extends Span {
  readonly text: string;
}

/** Everything in a claim that says where it stands. */
function places({ span, text: words, subject, object, attribution, qualifiers, cues }: Claim): Words[] {
  const terms = [subject, object, ...qualifiers].filter((term) => term !== undefined);
  return [
    { ...span, text: words },
    ...terms.map((term) => ({ ...term.span, text: term.text })),
    ...(attribution === undefined ? [] : [{ ...attribution.span, text: attribution.text }]),
    ...cues,
  ];
}

describe('any text, in any format', () => {
  it('is read with every claim, term and cue at its place', async () => {
    await fc.assert(
      fc.asyncProperty(text, path, async (source, name) => {
        const { claims } = reader.read(await readDocument(source, { path: name }));
        for (const place of claims.flatMap(places)) {
          expect(source.slice(place.start, place.end)).toBe(place.text);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is linted without a throw, findings at their places', async () => {
    await fc.assert(
      fc.asyncProperty(text, path, async (source, name) => {
        const { messages } = await linter.lintText(source, { path: name, settings: WITH_DRAFTS });
        for (const { claim } of messages) {
          if (claim !== undefined) expect(source.slice(claim.start, claim.end)).toBe(claim.text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(text, path, async (source, name) => {
        const options = { path: name, settings: WITH_DRAFTS };
        expect(await linter.readClaims(source, options)).toEqual(await linter.readClaims(source, options));
        expect(await linter.lintText(source, options)).toEqual(await linter.lintText(source, options));
      }),
      { numRuns: 100 },
    );
  });

  it('says the same whatever was read before it', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (before, source) => {
        const options = { path: 'x.md', settings: WITH_DRAFTS };
        const alone = await linter.readClaims(source, options);
        await linter.readClaims(before, options);
        expect(await linter.readClaims(source, options)).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});
