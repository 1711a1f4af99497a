/** Accuracy in words: tables for the terminal. Texts stand only in the lists of misses, never those of a sealed set. */
import type { Mechanism } from '../src/vocabulary.js';
import { expectedStatus, groupBy, STATUSES, tallyOf, wilson } from './accuracy-scores.js';
import type { Outcome, Tally } from './accuracy-scores.js';
import type { ItemSet } from './accuracy-sets.js';

/** Everything counted of one set. */
export function reportSet({ name, isSealed, items }: ItemSet, outcomes: readonly Outcome[]): string {
  const all = tallyOf(outcomes);
  return [
    `${name}: ${items.length} texts over ${new Set(items.map(({ rule }) => rule)).size} rules${isSealed ? ', only ever scored' : ''}`,
    `  recall (named rule)    ${share(all.found, all.claims)}`,
    `  recall (any rule)      ${share(all.flagged, all.claims)}`,
    `  near misses flagged    ${share(all.alarms, all.nearMisses)}`,
    `  precision              ${share(all.flagged, all.flagged + all.alarms)}`,
    `  sayings, loose rules   ${all.foundByPattern} found and ${all.alarmsByPattern} near misses flagged by nothing else`,
    ...groupTable('construction', outcomes, ({ construction }) => construction),
    ...groupTable('pack', outcomes, ({ rule }) => rule.slice(0, rule.indexOf('/'))),
    ...confusion(outcomes),
  ].join('\n');
}

function groupTable(
  title: string,
  outcomes: readonly Outcome[],
  keyOf: Parameters<typeof groupBy>[1],
): string[] {
  const rows = groupBy(outcomes, keyOf).map(([key, group]) => {
    const { claims, found, flagged, nearMisses, alarms } = tallyOf(group);
    return [
      key,
      `${group.length}`,
      share(found, claims),
      share(alarms, nearMisses),
      share(flagged, flagged + alarms),
    ];
  });
  return table([[title, 'n', 'recall', 'near misses flagged', 'precision'], ...rows]);
}

/** Expected status against status read; a cell is "texts", or "texts/reported" where the named rule is reported. */
function confusion(outcomes: readonly Outcome[]): string[] {
  const rows = [...STATUSES.slice(0, -1), 'silent' as const].flatMap((expected) => {
    const group = outcomes.filter(({ item }) => expectedStatus(item) === expected);
    if (group.length === 0) return [];
    const cells = STATUSES.map((status) => {
      const read = group.filter((outcome) => outcome.status === status);
      const reported = read.filter(({ isFound }) => isFound).length;
      return read.length === 0 ? '·' : reported === 0 ? `${read.length}` : `${read.length}/${reported}`;
    });
    return [[expected, `${group.length}`, ...cells]];
  });
  return table([['expected \\ read', 'n', ...STATUSES], ...rows]);
}

/** What was missed and what was flagged wrongly; of a sealed set only that it is sealed. */
export function reportMisses({ name, isSealed }: ItemSet, outcomes: readonly Outcome[]): string {
  if (isSealed) return `${name}: only ever scored; its texts are not shown.`;
  const lines = outcomes.flatMap(({ item, isFound, isFlagged, status }) => {
    if (item.flag ? isFound : !isFlagged) return [];
    const kind = item.flag ? 'missed ' : 'flagged';
    return [`  ${kind} ${item.construction} ${item.rule} (${status}): ${JSON.stringify(item.text)}`];
  });
  return [`${name}: missed, or flagged without reason`, ...lines].join('\n');
}

/** What the readable sets lose without each mechanism. */
export function reportAblation(full: Tally, without: readonly (readonly [Mechanism, Tally])[]): string {
  const signed = (change: number): string => (change > 0 ? `+${change}` : `${change}`);
  const rows = without.map(([mechanism, { found, alarms, flagged, claims, nearMisses }]) => [
    mechanism,
    signed(found - full.found),
    signed(alarms - full.alarms),
    share(found, claims),
    share(alarms, nearMisses),
    share(flagged, flagged + alarms),
  ]);
  return table([
    ['without', 'found', 'flagged', 'recall', 'near misses flagged', 'precision'],
    [
      'nothing',
      `${full.found}`,
      `${full.alarms}`,
      share(full.found, full.claims),
      share(full.alarms, full.nearMisses),
      share(full.flagged, full.flagged + full.alarms),
    ],
    ...rows,
  ])
    .join('\n')
    .replace(/^\n/, '');
}

/** "0.653 (98/150, 0.574–0.725)". */
export function share(part: number, whole: number): string {
  const interval = wilson(part, whole);
  if (interval === undefined) return '–';
  const [low, high] = interval;
  return `${(part / whole).toFixed(3)} (${part}/${whole}, ${low.toFixed(3)}–${high.toFixed(3)})`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return [
    '',
    ...rows.map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ),
  ];
}
