import { createReader } from '../../src/claims/read-claims.js';
import type { Reader } from '../../src/claims/read-claims.js';
import { readDocument } from '../../src/document/read-document.js';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../../src/evidence/load-evidence.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';
import type { Claim, Concept, ConceptKind, Rule } from '../../src/vocabulary.js';

/** A concept of a few names; what is left out is empty. */
function concept(id: string, kind: ConceptKind, more: Partial<Concept> = {}): Concept {
  const names = more.names ?? [id.replaceAll('-', ' ')];
  return {
    id,
    label: names[0] ?? id,
    kind,
    forms: [],
    verbs: [],
    broader: [],
    near: {},
    unless: {},
    ...more,
    names,
  };
}

/** Concepts of unrelated topics, so that no step hangs on one word of one pack. */
export const CONCEPTS: readonly Concept[] = [
  concept('garlic', 'substance'),
  concept('zinc', 'substance'),
  concept('coffee', 'substance'),
  concept('honey', 'substance'),
  concept('sugar', 'substance'),
  concept('massage', 'treatment', { verbs: ['massage'], broader: ['treatment'] }),
  concept('deep-massage', 'treatment', { names: ['deep massage'], broader: ['massage'] }),
  concept('acupuncture', 'treatment'),
  concept('walking', 'treatment', { names: ['walking', 'brisk walk'], verbs: ['walk'] }),
  concept('meditation', 'treatment', { verbs: ['meditate'] }),
  concept('sunscreen', 'treatment'),
  concept('antibiotic', 'treatment'),
  concept('treatment', 'treatment', { names: ['therapy', 'treatment'] }),
  concept('dehydration', 'exposure', { forms: ['dehydrated'], antonym: 'hydration' }),
  concept('hydration', 'exposure', { verbs: ['stay hydrated'] }),
  concept('smoking', 'exposure', { verbs: ['smoke'] }),
  concept('stress', 'exposure'),
  concept('screen-time', 'exposure'),
  concept('vaccination', 'exposure', { names: ['vaccine', 'vaccination'] }),
  concept('common-cold', 'condition', { names: ['cold', 'common cold'] }),
  concept('migraine', 'condition'),
  concept('acne', 'condition'),
  concept('asthma', 'condition'),
  concept('autism', 'condition'),
  concept('skin-cancer', 'condition'),
  concept('muscle-knot', 'condition', { names: ['muscle knot', 'knot'] }),
  concept('insomnia', 'symptom', { names: ['insomnia', 'sleeplessness'] }),
  concept('cough', 'symptom'),
  concept('nausea', 'symptom'),
  concept('pain', 'symptom'),
  concept('blood-pressure', 'process'),
  concept('digestion', 'process'),
  concept('adults', 'population', { names: ['adult'] }),
  concept('children', 'population', { names: ['child'], forms: ['children'] }),
  concept('people', 'population', { names: [], forms: ['people'] }),
  concept('doctor', 'practitioner'),
];

const RULE: Rule = {
  id: 'made-up/sayings',
  pack: 'made-up',
  title: 'Made up',
  status: 'stable',
  aliases: [],
  claims: [],
  quantities: [],
  sayings: [
    { pattern: 'sitting is the new smoking', polarity: 'positive' },
    { pattern: '{massage} (melts|melted) ... away', polarity: 'positive' },
    { pattern: 'a spoonful of {honey} heal~', polarity: 'positive' },
    { pattern: '{common-cold} never go~ alone', polarity: 'negative' },
  ],
  together: [{ concepts: [['vaccination'], ['autism', 'asthma']] }],
  evidence: [],
  suggest: [],
  reviewed: '2026-01-01',
  reviewBy: '2028-01-01',
  examples: { flag: [], pass: [], limits: [] },
};

async function openReader(): Promise<Reader> {
  const { lexicon } = await loadBuiltIn();
  const base = { rules: [RULE], lexicon: { ...lexicon, concepts: CONCEPTS }, sources: {}, packs: [] };
  return createReader(openEvidence(compileEvidence(base)));
}

const reader = await openReader();

/** Every claim of a text, read with the project's own cues and the concepts above. */
export async function readAll(text: string, path = 'x.md'): Promise<readonly Claim[]> {
  return reader.read(await readDocument(text, { path })).claims;
}

/** Relation claims whose ends are both known. */
export async function readKnown(text: string, path = 'x.md'): Promise<readonly Claim[]> {
  const claims = await readAll(text, path);
  return claims.filter(
    ({ kind, subject, object }) => kind === 'relation' && subject?.concept && object?.concept,
  );
}

/** "coffee causes insomnia" */
export function tripleOf({ subject, relation, object }: Claim): string {
  return `${subject?.concept ?? '–'} ${relation ?? '–'} ${object?.concept ?? '–'}`;
}

export async function triples(text: string, path = 'x.md'): Promise<string[]> {
  return (await readKnown(text, path)).map(tripleOf);
}
