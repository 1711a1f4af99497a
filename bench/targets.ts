/** One figure the project promises, and the limit at which CI refuses a change. */
export interface Target {
  readonly id: string;
  readonly what: string;
  /** Largest value allowed. */
  readonly must: number;
  /** What we aim at. */
  readonly goal: number;
  /** Allowance over `must` for noise where `SLACK` is too little, with the reason in `because`. */
  readonly slack?: number;
  /** `x` a ratio, `spans` a count. Counts get no slack. */
  readonly unit: 'x' | 'spans';
  /** Whether CI refuses a change over the limit; the rest is only reported. */
  readonly gated: boolean;
  /** Where the limit comes from. */
  readonly because: string;
}

/** Room for noise when CI gates a ratio: shared two-core machines wander by a tenth from run to run. */
export const SLACK = 1.15;

/**
 * The limits, with the reasoning in bench/README.md. "Floor" is remark-parse alone on the same files in the same run.
 */
export const TARGETS: readonly Target[] = [
  {
    id: 'T1',
    what: 'whole lint of the corpus, whole process, one thread / floor',
    must: 3,
    goal: 1.5,
    unit: 'x',
    gated: true,
    because:
      'lean plumbing for this job was measured at 1.3–1.6 floors, the stock stack at 2.2, peers at 2.4–10; with 302 rules and 99,000 spellings 3.0 is what it takes today, and 2.0 is owed',
  },
  {
    id: 'T1-in-process',
    what: 'whole lint of the corpus, warm, one thread / floor',
    must: 2.75,
    goal: 1.5,
    unit: 'x',
    gated: true,
    because: 'as T1, without start and file reading',
  },
  {
    id: 'T1-dense',
    what: 'whole lint of a corpus of nothing but claims, warm / floor',
    must: 4,
    goal: 2.5,
    unit: 'x',
    gated: false,
    because:
      'cost per hit is what is left once the scan is flat: bounded so that topical articles stay quick',
  },
  {
    id: 'T3',
    what: 'one file of 10,000 words, whole process / floor',
    must: 1.6,
    goal: 1.25,
    unit: 'x',
    gated: false,
    because: 'measured 1.59 unbundled; bundling saves a third of it',
  },
  {
    id: 'T4',
    what: 'one file of 1 KB, whole process / node -e 0',
    must: 1.9,
    goal: 1.5,
    unit: 'x',
    gated: true,
    because: 'a lean bundle was measured at 1.38, the whole stack unbundled at 3.85',
  },
  {
    id: 'T8',
    what: 'lint time with 10,000 rules / with 100 rules, same findings',
    must: 1.25,
    goal: 1.1,
    unit: 'x',
    gated: true,
    because: 'a phrase table costs 1–3 % of the floor at any size; one pattern per rule costs a hundredfold',
  },
  {
    id: 'T9',
    what: "opening a kept pack of one's own, its hash included / parsing its YAML",
    must: 0.1,
    goal: 0.05,
    unit: 'x',
    gated: true,
    because: 'JSON was measured at a hundredth of YAML; reading and hashing every file comes on top',
  },
  {
    id: 'T10',
    what: 'lint time of 80,000 words / of 10,000 words, one document',
    must: 13,
    goal: 11,
    unit: 'x',
    gated: true,
    because: 'remark-parse itself grows elevenfold; whole-document nlcst fortyfold',
  },
  {
    id: 'T12',
    what: 'peak memory over the corpus / floor',
    must: 1.6,
    goal: 1.35,
    unit: 'x',
    gated: true,
    because: 'measured 200 MiB against 148; peers that keep every file reach 9.5 times the floor',
  },
  {
    id: 'T12-flat',
    what: 'peak memory over 2,000 files / over 500 files',
    must: 1.25,
    goal: 1.1,
    unit: 'x',
    gated: true,
    slack: 1.25,
    because:
      'nothing of a file but its messages is kept; the rest is how lazily the heap is swept: 1.12 to 1.40 from run to run, ' +
      'and 1.20 for eighteen times the files',
  },
  {
    id: 'T13',
    what: 'findings and claims whose place is not their text',
    must: 0,
    goal: 0,
    unit: 'spans',
    gated: true,
    because: 'stock offsets were wrong for 1.7 % of words; a linter that underlines must have none',
  },
];
