/** The blind sets of `tests/accuracy/sets`: what a line says, and which rules it means. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A text an editor who knows the evidence for the rule would flag, or a near miss. */
export interface Item {
  readonly text: string;
  /** Id of the rule, as `<pack>/<name>`. */
  readonly rule: string;
  readonly flag: boolean;
  readonly construction: string;
}

export interface ItemSet {
  readonly name: string;
  /** Only ever scored: nobody who works on the reader may see a text of it. */
  readonly isSealed: boolean;
  readonly items: readonly Item[];
}

interface NamedRule {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** Reads sets; the rules they name by catalogue id are looked up among ids and aliases. */
export function createSetReader(rules: readonly NamedRule[]): (file: string) => ItemSet {
  const known = namesOf(rules);
  return (file) => ({
    name: basename(file, '.jsonl'),
    isSealed: basename(file).startsWith('scored-'),
    items: readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line === '' ? [] : [parseItem(line, `${file}:${at + 1}`, known)])),
  });
}

/** Ids and aliases, with their pack and without. */
function namesOf(rules: readonly NamedRule[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const bare = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  for (const { id } of rules) for (const name of [id, bare(id)]) known.set(name, id);
  for (const { id, aliases } of rules)
    for (const alias of aliases)
      for (const name of [alias, bare(alias)]) if (!known.has(name)) known.set(name, id);
  return known;
}

/** A mistake is told by its line alone: the text may be one nobody should see. */
function parseItem(line: string, place: string, known: ReadonlyMap<string, string>): Item {
  let item: Partial<Item>;
  try {
    item = JSON.parse(line) as Partial<Item>;
  } catch {
    throw new Error(`${place}: not a line of JSON.`);
  }
  const { text, rule, flag, construction } = item;
  if (
    typeof text !== 'string' ||
    typeof rule !== 'string' ||
    typeof flag !== 'boolean' ||
    typeof construction !== 'string'
  )
    throw new Error(`${place}: a line needs text, rule, flag and construction.`);
  const id = known.get(rule);
  if (id === undefined) throw new Error(`${place}: no rule is called "${rule}".`);
  return { text, rule: id, flag, construction };
}
