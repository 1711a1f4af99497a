import { ruleUrl } from '../report/rule-url.js';
import { evidenceHere } from './read-config-flags.js';
import type { Engine } from '../engine/create-engine.js';
import type { ConfigFlags } from './flags.js';
import type { Io } from './io.js';

export interface RulesFlags extends ConfigFlags {
  readonly json?: boolean;
}

/** Lists the rules of the packs that config asks for in the working folder, sorted by id: as columns, or with everything but examples as JSON. */
export async function rulesCommand(flags: RulesFlags, io: Io, engine: Engine): Promise<number> {
  const known = await evidenceHere(flags, io, engine);
  const { rules } = known;
  if (flags.json === true) {
    const listed = rules.map((rule) => {
      const { id, title, status, aliases, evidence, suggest, reviewed, reviewBy } = rule;
      const url = ruleUrl(rule, known) ?? null;
      return { id, title, status, aliases, evidence, suggest, reviewed, reviewBy, url };
    });
    io.stdout.write(`${JSON.stringify(listed, null, 2)}\n`);
    return 0;
  }
  const rows = rules.map(({ id, title, status, evidence }) => {
    const [first] = evidence;
    return [id, status, first?.direction ?? '', first?.certainty ?? '', title] as const;
  });
  const head = ['rule', 'status', 'evidence', 'certainty', 'title'] as const;
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  const packs = new Set(rules.map(({ pack }) => pack)).size;
  const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
  lines.push(
    '',
    `${count(rules.length, 'rule')} in ${count(packs, 'pack')}. "claimlint explain <rule>" shows one.`,
  );
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
