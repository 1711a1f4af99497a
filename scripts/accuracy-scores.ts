/** Scores of texts: what was flagged, how the named claim was taken, and how sure the shares are. */
import type { Linter } from '../src/lint.js';
import { RECOMMENDED } from '../src/config/settings.js';
import { explainJudged } from '../src/report/explain-place.js';
import type { Judged } from '../src/report/explain-place.js';
import type { Claim } from '../src/vocabulary.js';
import type { Item } from './accuracy-sets.js';

/** How a text takes the claim of the rule it was written for; `none`: no claim the rule covers was read. */
export const STATUSES = [
  'asserted',
  'hedged',
  'attributed',
  'denied',
  'questioned',
  'hypothetical',
  'debunked',
  'none',
] as const;
export type Status = (typeof STATUSES)[number];

/** A text with what came of it. */
export interface Outcome {
  readonly item: Item;
  /** Status of the claim that met the named rule; of several the one put forward most. */
  readonly status: Status;
  /** The named rule is reported. */
  readonly isFound: boolean;
  /** Any rule is reported. */
  readonly isFlagged: boolean;
  /** Without sayings and loose rules the text would not count as found, or flagged. */
  readonly isByPattern: boolean;
}

const SETTINGS = { ...RECOMMENDED, drafts: 'info' } as const;

/** Reads one text as the linter does and holds it against the rule it was written for. */
export async function scoreItem(linter: Linter, item: Item): Promise<Outcome> {
  const judged = await linter.judgeText(item.text, { path: 'text.md', settings: SETTINGS });
  const reported: { readonly rule: string; readonly isPattern: boolean }[] = [];
  let status: Status = 'none';
  for (const [claim, judgements] of judged.judgements) {
    for (const judgement of judgements) {
      const rule = judgement.rule.id;
      if (explainJudged(judged, claim, judgement).reported)
        reported.push({ rule, isPattern: claim.kind === 'saying' || claim.kind === 'together' });
      if (rule === item.rule) status = firmer(status, statusOf(claim, judgement));
    }
  }
  const own = reported.filter(({ rule }) => rule === item.rule);
  const decisive = item.flag ? own : reported;
  return {
    item,
    status,
    isFound: own.length > 0,
    isFlagged: reported.length > 0,
    isByPattern: decisive.length > 0 && decisive.every(({ isPattern }) => isPattern),
  };
}

function firmer(one: Status, other: Status): Status {
  return STATUSES.indexOf(other) < STATUSES.indexOf(one) ? other : one;
}

function statusOf({ modality, attribution }: Claim, { agrees }: Judged): Status {
  if (modality === 'question') return 'questioned';
  if (modality === 'debunked' || modality === 'hypothetical') return modality;
  if (!agrees) return 'denied';
  if (attribution?.adopted === false) return 'attributed';
  return modality === 'hedged' ? 'hedged' : 'asserted';
}

/** What near misses of a construction do with the claim; the others are near in some other way. */
const EXPECTED: Readonly<Record<string, Status>> = {
  hedge: 'hedged',
  attribution: 'attributed',
  quotation: 'attributed',
  denial: 'denied',
  negation: 'denied',
  question: 'questioned',
  'question-answer': 'questioned',
  conditional: 'hypothetical',
  debunk: 'debunked',
  rebuttal: 'debunked',
  myth: 'debunked',
  concession: 'debunked',
};

/** The status a careful reader would give a text, as far as its construction tells: `silent` for other near misses. */
export function expectedStatus({ flag, construction }: Item): Status | 'silent' {
  return flag ? 'asserted' : (EXPECTED[construction] ?? 'silent');
}

/** Counts of some texts. */
export interface Tally {
  readonly claims: number;
  /** Claims the named rule is reported on, and any rule. */
  readonly found: number;
  readonly flagged: number;
  readonly nearMisses: number;
  /** Near misses any rule is reported on. */
  readonly alarms: number;
  /** Of `found` and `alarms`: those only sayings or loose rules gave. */
  readonly foundByPattern: number;
  readonly alarmsByPattern: number;
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (fits: (outcome: Outcome) => boolean): number => outcomes.filter(fits).length;
  return {
    claims: count(({ item }) => item.flag),
    found: count(({ item, isFound }) => item.flag && isFound),
    flagged: count(({ item, isFlagged }) => item.flag && isFlagged),
    nearMisses: count(({ item }) => !item.flag),
    alarms: count(({ item, isFlagged }) => !item.flag && isFlagged),
    foundByPattern: count(({ item, isFound, isByPattern }) => item.flag && isFound && isByPattern),
    alarmsByPattern: count(({ item, isFlagged, isByPattern }) => !item.flag && isFlagged && isByPattern),
  };
}

/** Outcomes by a property of their texts, in alphabetical order. */
export function groupBy(
  outcomes: readonly Outcome[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Outcome[]])[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = keyOf(outcome.item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [outcome]);
    else known.push(outcome);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Wilson's interval, 95%, of a share; undefined of nothing. */
export function wilson(part: number, whole: number): readonly [number, number] | undefined {
  if (whole === 0) return undefined;
  const z = 1.96;
  const p = part / whole;
  const centre = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))) / (1 + (z * z) / whole);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
