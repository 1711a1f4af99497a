/**
 * How much opening compiled rules saves: 10,000 made-up rules from their compiled form, beside parsing the same rules
 * as YAML. Prints one JSON line: `ratio` is opening (readEvidence and openEvidence) over parsing.
 *
 *     npx tsx bench/rule-load.ts [number of rules]
 */
import { parse } from 'yaml';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { readEvidence, writeEvidence } from '../src/evidence/evidence-file.js';
import { openEvidence } from '../src/evidence/open-evidence.js';
import { ruleShape } from '../src/evidence/schema.js';
import { toRule } from '../src/evidence/to-vocabulary.js';
import type { Concept } from '../src/vocabulary.js';
import { median } from './measure.js';

const ROUNDS = 5;
const count = Number(process.argv[2] ?? 10_000);

const files = Array.from({ length: count }, (_, index) => ruleFile(index));
const rules = files.map((text) => toRule('bench', ruleShape.parse(parse(text))));
const concepts = Array.from({ length: count }, (_, index) => concept(`thing-${index}`)).concat(
  concept('muscle-knot'),
);
const compiled = Buffer.from(
  writeEvidence(compileEvidence({ rules, lexicon: { concepts, cues: [] }, sources: {}, packs: [] })),
);

const pairs = Array.from({ length: ROUNDS }, () => ({
  parsing: time(() => {
    for (const text of files) parse(text);
  }),
  opening: time(() => {
    openEvidence(readEvidence(compiled)).claimPatterns('thing-7', 'muscle-knot');
  }),
}));
const ratio = median(pairs.map(({ parsing, opening }) => opening / parsing));
const parsing = median(pairs.map((pair) => pair.parsing));
const opening = median(pairs.map((pair) => pair.opening));
process.stdout.write(
  `${JSON.stringify({ bench: 'rule-load', rules: count, ratio: round(ratio), openingMs: round(opening), parsingMs: round(parsing) })}\n`,
);

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function concept(id: string): Concept {
  const label = id.replaceAll('-', ' ');
  return {
    id,
    label,
    kind: 'treatment',
    names: [label, `${label} remedy`],
    forms: [],
    verbs: [],
    broader: [],
    near: {},
    unless: {},
  };
}

/** About the size of a real rule file without its comments. */
function ruleFile(index: number): string {
  return `id: thing-${index}-relieves-knots
title: Thing ${index} and muscle knots
status: stable
claims:
  - subject: thing-${index}
    relation: [relieves, treats]
    object: muscle-knot
  - {subject: thing-${index}, relation: prevents, object: muscle-knot}
evidence:
  - population: general
    direction: insufficient
    certainty: very-low
    allows: none
    finding: >-
      No trial was found that tested thing ${index} for muscle knots in people who have them.
    sources: [doe-2019]
suggest:
  - There is no good evidence that thing ${index} relieves muscle knots.
reviewed: 2026-11-20
review_by: 2028-11-20
examples:
  flag:
    - {text: "Thing ${index} relieves knots.", verdict: unsupported}
    - {text: "Knots are kept away by thing ${index}.", verdict: unsupported, because: passive}
  pass:
    - {text: "Does thing ${index} relieve knots?", because: a question asserts nothing}
`;
}
