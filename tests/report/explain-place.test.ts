import { describe, expect, it } from 'vitest';
import { explainPlace } from '../../src/report/explain-place.js';
import type { PlaceExplanation } from '../../src/report/explain-place.js';
import { wordPlace } from '../../src/report/word-place.js';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { linter } = await openBuiltIn();

async function explain(source: string, at: string): Promise<{ facts: PlaceExplanation; words: string }> {
  const judged = await linter.judgeText(source, { path: 'x.md', settings: WITH_DRAFTS });
  const facts = explainPlace(judged, source.indexOf(at));
  return { facts, words: wordPlace(facts, judged.labelOf) };
}

/** Every place named in an explanation. */
function placesIn(value: unknown): { text: string; start: number; end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'start' in value ? [value as { text: string; start: number; end: number }] : [];
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

describe('a place', () => {
  it('is explained with everything that decided, in words and as data', async () => {
    const source = '# Knots\n\nSome healers say that dehydration may cause muscle knots.\n';
    const { facts, words } = await explain(source, 'dehydration');
    expect(words).toMatchInlineSnapshot(`
      "3:23: paragraph under "Knots"
        "Some healers say that dehydration may cause muscle knots."

      Claim at 3:23: "dehydration may cause muscle knots"
        read as    dehydration — causes — muscle knot (trigger point)
        put        affirmed, hedged, strength conditional-causal, real hedge, reported from "say"
        attribution "say" (3:14, over "that dehydration may cause")
        hedge      "may" (3:35, over "cause")
        relation   "cause" (3:39)
        rule       musculoskeletal/dehydration-causes-muscle-knots: the text says what the rule is about
        evidence   insufficient, very-low certainty: No study that links fluid balance to muscle knots was found. Losing 3% of body mass in fluid did not even make muscles easier to cramp, and effects on soreness after hard exercise are largely unexamined.
        not flagged: unsupported, but off by hedging, attribution or config."
    `);
    const [claim] = facts.claims;
    expect(claim).toMatchObject({
      sentence: { text: 'Some healers say that dehydration may cause muscle knots.' },
      subject: { concept: 'dehydration', text: 'dehydration', line: 3, column: 23 },
      relation: 'causes',
      object: { concept: 'muscle-knot', label: 'muscle knot (trigger point)' },
      modality: 'hedged',
      hedge: 'real',
      strength: 'conditional-causal',
      attribution: { adopted: false },
      quantity: null,
    });
    expect(claim?.cues.map(({ kind, text, scope }) => [kind, text, scope?.text])).toMatchInlineSnapshot(`
      [
        [
          "attribution",
          "say",
          "that dehydration may cause",
        ],
        [
          "hedge",
          "may",
          "cause",
        ],
        [
          "relation",
          "cause",
          undefined,
        ],
      ]
    `);
    expect(
      claim?.judgements.map(({ verdict, reported, suppressedBy }) => [verdict, reported, suppressedBy]),
    ).toEqual([['unsupported', false, 'severity']]);
  });

  it('has the same keys in the same order whatever is read', async () => {
    const full = await explain('Some say 85% of adults have trigger points.', 'Some');
    const plain = await explain('Dehydration causes muscle knots.', 'Dehydration');
    const keys = ({ facts }: typeof full): string[][] => [
      Object.keys(facts),
      Object.keys(facts.claims[0] ?? {}),
    ];
    expect(keys(full)).toEqual(keys(plain));
    expect(keys(plain)).toMatchInlineSnapshot(`
      [
        [
          "filePath",
          "line",
          "column",
          "block",
          "claims",
        ],
        [
          "kind",
          "text",
          "start",
          "end",
          "line",
          "column",
          "sentence",
          "subject",
          "relation",
          "object",
          "pattern",
          "polarity",
          "modality",
          "hedge",
          "strength",
          "absolute",
          "attribution",
          "quantity",
          "qualifiers",
          "cues",
          "judgements",
        ],
      ]
    `);
  });

  it('gives what a heading supplies as context, with its place', async () => {
    const { facts } = await explain('## What causes a cold?\n\n- Wet hair\n', 'Wet');
    const context = facts.claims[0]?.cues.filter(({ kind }) => kind === 'context');
    expect(context?.map(({ text, line }) => [text, line])).toContainEqual(['a cold', 1]);
  });

  it.each([
    ['question', 'Does dehydration cause muscle knots?'],
    ['debunked', 'Myth: dehydration causes muscle knots.'],
    ['supported', 'Dehydration does not cause muscle knots.'],
    [null, 'Dehydration causes muscle knots.'],
  ])('says what kept a claim from being reported: %s', async (suppressedBy, source) => {
    const { facts } = await explain(source, 'ehydration');
    expect(facts.claims[0]?.judgements[0]).toMatchObject({ suppressedBy, reported: suppressedBy === null });
  });

  it('holds nothing where no prose is', async () => {
    const { facts, words } = await explain('Knots.\n\n```\ncode\n```\n', 'code');
    expect(facts).toEqual({ filePath: 'x.md', line: 4, column: 1, block: null, claims: [] });
    expect(words).toContain('no prose here');
  });

  it('names words of the file by their place', async () => {
    const source = '**Magnesium:** it *may* ease leg &amp; calf cramps, experts say.\n';
    const { facts } = await explain(source, 'ease');
    expect(placesIn(facts.claims).length).toBeGreaterThan(4);
    for (const { text, start, end } of placesIn(facts.claims)) expect(source.slice(start, end)).toBe(text);
  });
});
