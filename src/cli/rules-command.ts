import { packFacts } from '../report/format-json-with-metadata.js';
import { ruleUrl } from '../report/rule-url.js';
import { dateOf } from './date-of.js';
import { evidenceHere } from './read-config-flags.js';
import type { CompiledRule } from '../evidence/compiled.js';
import type { Engine } from '../engine/create-engine.js';
import type { RulesFlags } from './rules-program.js';
import type { Io } from './io.js';

/**
 * Lists the rules of the packs that config asks for in the working folder, sorted by id: as columns, or with everything but
 * examples as JSON. With `--stale` only those whose review is due, oldest first.
 */
export async function rulesCommand(flags: RulesFlags, io: Io, engine: Engine): Promise<number> {
  const known = await evidenceHere(flags, io, engine);
  const { rules } = known;
  if (flags.stale === true) return listStale(rules, flags, io);
  if (flags.json === true) {
    const packs = packFacts(known.packs);
    const listed = rules.map((rule) => {
      const { id, title, status, aliases, evidence, suggest, reviewed, reviewBy } = rule;
      const url = ruleUrl(rule, known) ?? null;
      const pack = packs.find(({ name }) => name === rule.pack);
      return { id, title, status, aliases, evidence, suggest, reviewed, reviewBy, url, pack };
    });
    io.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const rows = rules.map(({ id, title, status, evidence }) => {
    const [first] = evidence;
    return [id, status, first?.direction ?? '', first?.certainty ?? '', title] as const;
  });
  const lines = columns([['rule', 'status', 'evidence', 'certainty', 'title'], ...rows]);
  const packs = new Set(rules.map(({ pack }) => pack)).size;
  lines.push(
    '',
    `${count(rules.length, 'rule')} in ${count(packs, 'pack')}. "claimlint explain <rule>" shows one.`,
  );
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** A review due within so many days is listed. */
const SOON = 90;

function listStale(rules: readonly CompiledRule[], { json, ...flags }: RulesFlags, io: Io): number {
  const today = dateOf(flags);
  const stale = rules
    .map(({ id, title, status, reviewed, reviewBy }) => {
      const daysLeft = Math.round((Date.parse(reviewBy) - Date.parse(today)) / 86_400_000);
      return { id, title, status, reviewed, reviewBy, daysLeft };
    })
    .filter(({ status, daysLeft }) => status !== 'retired' && daysLeft <= SOON)
    .sort((a, b) => a.daysLeft - b.daysLeft);
  if (json === true) {
    io.stdout.write(`${JSON.stringify(stale, null, 2)}\n`);
    return 0;
  }
  const rows = stale.map(({ id, title, reviewBy, daysLeft }) => {
    const days = count(Math.abs(daysLeft), 'day');
    return [id, reviewBy, daysLeft < 0 ? `overdue by ${days}` : `due in ${days}`, title];
  });
  const overdue = stale.filter(({ daysLeft }) => daysLeft < 0).length;
  const sum = `${overdue} of ${count(rules.length, 'rule')} overdue on ${today}, ${stale.length - overdue} more due within ${SOON} days.`;
  const lines =
    rows.length === 0 ? [sum] : [...columns([['rule', 'review by', '', 'title'], ...rows]), '', sum];
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Cells under each other, the first row being the head. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
