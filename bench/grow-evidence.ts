import type { CompiledConcept, CompiledEvidence, CompiledRule } from '../src/evidence/compiled.js';
import { readPhraseTable, writePhraseTable } from '../src/evidence/phrase-table.js';
import { Random } from './random.js';

/** Names a made-up concept has; three is what a real one has on average. */
const NAMES_EACH = 3;
const SYLLABLES = [
  'zor',
  'vex',
  'quil',
  'thrax',
  'plim',
  'jundo',
  'krev',
  'wompo',
  'drix',
  'yalt',
  'snerv',
  'gloop',
];

/**
 * The same evidence with made-up rules added until there are `ruleCount`: two new concepts a rule, with names that
 * begin like real text ("back …", "deep tissue …") and end in words no article has. They cost a lookup wherever
 * their first word stands, and never find anything.
 */
export function growEvidence(evidence: CompiledEvidence, ruleCount: number): CompiledEvidence {
  const missing = Math.max(0, ruleCount - evidence.rules.length);
  const random = new Random(11);
  const known = readPhraseTable(evidence.phrases);
  const firstWords = [...new Set([...known.keys()].map((phrase) => phrase.split(' ')[0]!))];
  const concepts: CompiledConcept[] = [];
  const rules: CompiledRule[] = [];
  const phrases = new Map<string, readonly number[]>();
  const claimIndex: Record<string, readonly number[]> = { ...evidence.claimIndex };
  for (let index = 0; index < missing; index += 1) {
    const ends = ['subject', 'object'].map((end) => `zz-bench-${String(index).padStart(5, '0')}-${end}`);
    for (const id of ends) {
      concepts.push({ ...evidence.concepts[0]!, id, label: id, broader: [] });
      for (let name = 0; name < NAMES_EACH; name += 1) {
        const first = random.pick(firstWords);
        const phrase = `${first} ${nonsense(random)}${random.chance(0.3) ? ` ${nonsense(random)}` : ''}`;
        phrases.set(phrase, [evidence.concepts.length + concepts.length - 1, 0, 0]);
      }
    }
    claimIndex[ends.join('|')] = [evidence.rules.length + rules.length, 0];
    rules.push(madeUpRule(evidence.rules[0]!, index, ends));
  }
  return {
    ...evidence,
    rules: [...evidence.rules, ...rules],
    concepts: [...evidence.concepts, ...concepts],
    phrases: writePhraseTable([...moveCues(known, evidence.concepts.length, concepts.length), ...phrases]),
    claimIndex,
  };
}

function nonsense(random: Random): string {
  return random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES);
}

function madeUpRule(like: CompiledRule, index: number, [subject, object]: readonly string[]): CompiledRule {
  return {
    ...like,
    id: `zz-bench/rule-${String(index).padStart(5, '0')}`,
    claims: [
      {
        subject: [subject!],
        relation: ['causes'],
        object: [object!],
        polarity: 'positive',
        strength: 'none',
      },
    ],
    quantities: [],
    sayings: [],
    together: [],
  };
}

/** In phrase readings, cues are numbered after the last concept: new concepts move them up. */
function moveCues(
  phrases: ReadonlyMap<string, readonly number[]>,
  concepts: number,
  by: number,
): [string, readonly number[]][] {
  return [...phrases].map(([phrase, readings]) => [
    phrase,
    readings.map((value, place) => (place % 3 === 0 && value >= concepts ? value + by : value)),
  ]);
}
