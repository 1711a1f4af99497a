/**
 * The file formats of `rules/`, defined once: the loader checks files against these shapes, and
 * `scripts/make-schema.ts` publishes the same shapes as JSON Schema for editors. Loaded only when YAML is read.
 */
import { z } from 'zod';

export const RELATIONS = [
  'causes',
  'worsens',
  'increases',
  'decreases',
  'prevents',
  'treats',
  'relieves',
  'cures',
  'removes',
  'improves',
  'is-associated-with',
  'is-a-sign-of',
  'detects',
  'requires',
  'is-safe-for',
  'is-better-than',
  'is',
  'contains',
  'replaces',
  'recommended-for',
] as const;

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and single hyphens, like vitamin-c');
const date = z
  .string()
  .refine(isCalendarDate, 'write a calendar date as year-month-day, like 2026-11-20')
  .meta({ format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });
/** For editors that complete from a key and not from the comment on the first line. */
export const schemaKey = { $schema: text.optional().describe('Address of this schema, for editors.') };
const strength = z.enum(['none', 'correlational', 'conditional-causal', 'causal']);
const verdict = z.enum([
  'contradicted',
  'unsupported',
  'contested',
  'overstated',
  'outdated',
  'supported',
  'unchecked',
]);

/** One value or a list of them; read as a list. */
function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([item, z.array(item).min(1)]).transform((value) => (Array.isArray(value) ? value : [value]));
}

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28];
  const days = lengths[month - 1] ?? ([4, 6, 9, 11].includes(month) ? 30 : 31);
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

const claim = z
  .strictObject({
    subject: oneOrMore(id).optional().describe('Concept or concepts the claim is about.'),
    relation: oneOrMore(z.enum(RELATIONS)).describe('What the claim says links them; near kin are covered.'),
    object: oneOrMore(id).optional().describe('Concept or concepts at the other end.'),
    polarity: z
      .enum(['positive', 'negative'])
      .default('positive')
      .describe('negative: the claim is itself a denial ("knots do not resolve without treatment").'),
    strength: strength.default('none').describe('Speak only from this strength of wording on.'),
    with: oneOrMore(id)
      .optional()
      .describe('Only when one of these concepts stands in the sentence or its headings.'),
    without: oneOrMore(id).optional().describe('Never when one of these concepts stands in the sentence.'),
  })
  .describe('A relation claim. Lists mean "any of".');

const quantity = z
  .strictObject({
    measure: z.enum(['prevalence', 'share', 'dose', 'duration', 'frequency', 'change', 'count', 'other']),
    of: oneOrMore(id).describe('Concept or concepts measured.'),
    population: oneOrMore(id).optional().describe('Population concepts; left out = any.'),
    unit: text.describe('percent, people, seconds, mg, times per day …'),
    range: z
      .tuple([z.number(), z.number()])
      .nullable()
      .describe('Plausible interval, low first; null = no defensible figure exists.'),
    timeFrame: z.enum(['lifetime', 'point', 'period']).optional().describe('Left out = any time frame.'),
    advised: z
      .literal(true)
      .optional()
      .describe('Only amounts put forward as advice: a limit, a target, an order; not what a food holds.'),
    per: z
      .enum(['meal', 'day', 'week', 'month', 'year'])
      .optional()
      .describe("Only amounts for that span; an amount that names none is taken as a day's."),
    only: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe('Only figures that reach into this interval: those the rule speaks of.'),
    with: oneOrMore(id).optional(),
    without: oneOrMore(id).optional(),
  })
  .describe('A figure.');

const saying = z
  .union([
    text,
    z.strictObject({ pattern: text, polarity: z.enum(['positive', 'negative']).default('positive') }),
  ])
  .transform((value) =>
    typeof value === 'string' ? { pattern: value, polarity: 'positive' as const } : value,
  )
  .describe(
    'A fixed saying: words, {concept} slots, (a|b) choices, ... for up to five words, word~ for any inflection.',
  );

const evidence = z.strictObject({
  population: text.default('general').describe('Whom the evidence is about; the first entry is the default.'),
  direction: z
    .enum(['supports', 'refutes', 'insufficient', 'divided', 'superseded'])
    .describe("What the evidence says of the rule's claim."),
  certainty: z
    .enum(['high', 'moderate', 'low', 'very-low'])
    .describe('GRADE certainty of the body of evidence.'),
  allows: strength.describe('Strongest wording the evidence carries.'),
  allowsAbsolute: z.boolean().default(false).describe('May it be put absolutely ("always", "cures")?'),
  finding: text.describe('Plain words for editors: what is known and how sure; one or two sentences.'),
  sources: z.array(id).describe('Keys in the bibliography.'),
});

const example = z.strictObject({
  text: text,
  verdict: verdict.optional(),
  because: text.optional(),
});

export const ruleShape = z
  .strictObject({
    ...schemaKey,
    id: id.describe('The claim as people make it; same as the file name; never changes.'),
    title: text.describe('Short, sentence case.'),
    status: z
      .enum(['draft', 'stable', 'retired'])
      .describe('draft reports as info and is off in recommended.'),
    aliases: z.array(id).default([]).describe('Other ids that config and directives accept.'),
    claims: z.array(claim).default([]),
    quantities: z.array(quantity).default([]),
    sayings: z.array(saying).default([]),
    together: z
      .array(z.array(z.array(id).min(1)).min(2))
      .default([])
      .describe('Naming one concept of every group in one assertion is enough.'),
    evidence: z.array(evidence).min(1).describe('One entry per population.'),
    suggest: z.array(text).default([]).describe('Wording an editor can take.'),
    reviewed: date.describe('When the evidence was last looked at.'),
    review_by: date.describe('When it should be looked at again.'),
    examples: z
      .strictObject({
        flag: z.array(example.required({ verdict: true })).default([]),
        pass: z.array(example).default([]),
        limits: z.array(example).default([]),
      })
      .describe('Sentences that run as tests.'),
  })
  .meta({ title: 'claimlint rule', description: 'One claim pattern with its evidence and examples.' });

const wordsByName = z.record(z.string(), z.array(text).min(1));

const concept = z.strictObject({
  id: id.describe('Singular, like muscle-knot.'),
  label: text.describe('The name messages use.'),
  kind: z.enum([
    'treatment',
    'exposure',
    'condition',
    'symptom',
    'process',
    'body-part',
    'substance',
    'practitioner',
    'population',
    'outcome',
    'finding',
    'other',
  ]),
  names: z.array(text).default([]).describe('Singular noun phrases, lower case; plurals are derived.'),
  forms: z.array(text).default([]).describe('Exact spellings; nothing is derived.'),
  verbs: z.array(text).default([]).describe('Base verbs whose inflections name the concept.'),
  broader: oneOrMore(id).or(z.array(id).max(0)).default([]).describe('More general concepts.'),
  antonym: id.optional().describe('The opposite concept.'),
  near: wordsByName.default({}).describe('Name → words of which one must stand in its section or title.'),
  unless: wordsByName.default({}).describe('Name → words that rule the name out when in the same sentence.'),
  mesh: text.optional().describe('Medical Subject Heading.'),
});

export const conceptsShape = z
  .strictObject({ ...schemaKey, concepts: z.array(concept).min(1) })
  .meta({ title: 'claimlint concepts', description: 'Things claims are about, with their spellings.' });

const cueGroup = z.strictObject({
  as: z
    .enum(['verb', 'noun', 'adjective', 'preposition', 'adverb', 'phrase'])
    .describe('How the words stand.'),
  words: z.array(text).min(1).describe('Lower case; a verb in its base form.'),
  forms: z
    .record(z.string(), z.array(text).min(1))
    .optional()
    .describe('Irregular forms of a word above: past and participle of a verb, plural of a noun.'),
  behind: z
    .array(text)
    .min(1)
    .optional()
    .describe('The verb takes its object in the middle, one of these behind it: keeps knots *at bay*.'),
  relation: z.enum(RELATIONS).optional(),
  strength: strength.optional(),
  absolute: z.boolean().optional(),
  hedge: z.enum(['none', 'weak', 'real']).optional(),
  direction: z.enum(['forward', 'backward', 'both', 'none']).optional().describe('Which way its scope runs.'),
  role: text.optional().describe('Finer part within the kind: terminate, pseudo, vague, named, myth, fact …'),
});

export const cuesShape = z
  .strictObject({
    ...schemaKey,
    kind: z.enum([
      'relation',
      'negation',
      'hedge',
      'booster',
      'attribution',
      'question',
      'condition',
      'debunk',
      'irony',
      'context',
      'quantity',
    ]),
    groups: z.array(cueGroup).min(1),
  })
  .meta({ title: 'claimlint cues', description: 'Words that decide how a claim is put forward.' });

/** Format of packs: raised when a claimlint of before could misread what is written in it. */
export const RULE_FORMAT = 1;

export const packShape = z
  .strictObject({
    ...schemaKey,
    format: z.literal(RULE_FORMAT).optional().describe('Version of the rule format; 1 where it is left out.'),
    name: id.describe('Same as the folder; first half of its rule ids.'),
    version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'write three numbers, like 1.0.0'),
    title: text,
    description: text,
    docs_url: z
      .string()
      .regex(
        /^https?:\/\/\S*\{id\}\S*$/,
        'write a web address with {id} where the name of the rule goes, like https://example.org/rules/{id}',
      )
      .optional()
      .describe('Address of the page about a rule; {id} is its name. Findings link to it.'),
  })
  .meta({ title: 'claimlint pack', description: 'A folder of rules.' });

export type RuleFile = z.infer<typeof ruleShape>;
export type ConceptsFile = z.infer<typeof conceptsShape>;
export type CuesFile = z.infer<typeof cuesShape>;
export type PackFile = z.infer<typeof packShape>;
