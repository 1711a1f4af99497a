import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import type { EvidenceIndex } from '../../src/evidence/compiled.js';
import { openEvidence } from '../../src/evidence/open-evidence.js';
import type {
  Claim,
  ClaimPattern,
  Concept,
  Evidence,
  QuantityPattern,
  Quantity,
  Rule,
  Term,
} from '../../src/vocabulary.js';

function concept(id: string, kind: Concept['kind'], more: Partial<Concept> = {}): Concept {
  return {
    id,
    label: id,
    kind,
    names: [id],
    forms: [],
    verbs: [],
    broader: [],
    near: {},
    unless: {},
    ...more,
  };
}

/** Drinks and headaches, two opposites, three kinds of people. */
export const CONCEPTS: readonly Concept[] = [
  concept('drink', 'substance'),
  concept('tea', 'substance', { broader: ['drink'] }),
  concept('green-tea', 'substance', { broader: ['tea'] }),
  concept('milk', 'substance'),
  concept('headache', 'symptom'),
  concept('migraine', 'condition', { broader: ['headache'] }),
  concept('thirst', 'exposure', { antonym: 'fluid-balance' }),
  concept('fluid-balance', 'exposure'),
  concept('drinking-water', 'exposure', { broader: ['fluid-balance'] }),
  concept('alertness', 'outcome', { antonym: 'tiredness' }),
  concept('tiredness', 'symptom'),
  concept('adults', 'population'),
  concept('older-adults', 'population', { broader: ['adults'] }),
  concept('children', 'population'),
];

/** Evidence that says nothing special; tests change what they are about. */
export const EVIDENCE: Evidence = {
  population: 'general',
  direction: 'supports',
  certainty: 'moderate',
  allows: 'causal',
  allowsAbsolute: false,
  finding: 'Made up.',
  sources: [],
};

export function rule(id: string, more: Partial<Rule>): Rule {
  return {
    id: `made-up/${id}`,
    pack: 'made-up',
    title: id,
    status: 'stable',
    aliases: [],
    claims: [],
    quantities: [],
    sayings: [],
    together: [],
    evidence: [EVIDENCE],
    suggest: [],
    reviewed: '2026-01-01',
    reviewBy: '2028-01-01',
    examples: { flag: [], pass: [], limits: [] },
    ...more,
  };
}

/** A relation pattern written as "tea|milk causes headache": `|` for any of, `*` for an end left out. */
export function pattern(words: string, more: Partial<ClaimPattern> = {}): ClaimPattern {
  const [subject, relation, object] = words.split(' ') as [string, string, string];
  return {
    ...(subject === '*' ? {} : { subject: subject.split('|') }),
    relation: relation.split('|') as ClaimPattern['relation'][number][],
    ...(object === '*' ? {} : { object: object.split('|') }),
    polarity: 'positive',
    strength: 'none',
    ...more,
  };
}

export function figurePattern(
  of: string,
  range: QuantityPattern['range'],
  more: Partial<QuantityPattern> = {},
): QuantityPattern {
  return { measure: 'prevalence', of: [of], unit: 'percent', range, ...more };
}

export function figure(low: number, high = low, more: Partial<Quantity> = {}): Quantity {
  return { measure: 'prevalence', low, high, unit: 'percent', ...more };
}

const NOWHERE = { start: 0, end: 0 };

export function term(id: string): Term {
  return { concept: id, text: id, span: NOWHERE };
}

const PLAIN: Claim = {
  kind: 'relation',
  span: NOWHERE,
  text: '',
  block: 0,
  sentence: 0,
  polarity: 'positive',
  strength: 'causal',
  modality: 'asserted',
  hedge: 'none',
  absolute: false,
  qualifiers: [],
  cues: [],
};

/** A flat causal claim written as "tea causes headache"; `?` is an end without a concept. */
export function claim(words: string, more: Partial<Claim> = {}): Claim {
  const [subject, relation, object] = words.split(' ') as [string, NonNullable<Claim['relation']>, string];
  const end = (id: string): Term => (id === '?' ? { text: 'something', span: NOWHERE } : term(id));
  return { ...PLAIN, subject: end(subject), relation, object: end(object), ...more };
}

/** A claim that a figure holds of something. */
export function figureClaim(of: string, quantity: Quantity, more: Partial<Claim> = {}): Claim {
  return { ...PLAIN, kind: 'quantity', subject: term(of), strength: 'none', quantity, ...more };
}

export function openMadeUp(...rules: readonly Rule[]): EvidenceIndex {
  return openEvidence(
    compileEvidence({ rules, lexicon: { concepts: CONCEPTS, cues: [] }, sources: {}, packs: [] }),
  );
}
