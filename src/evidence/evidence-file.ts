/**
 * The file compiled evidence is shipped in: lines of JSON. The first holds what every run needs; the others are
 * rules, conditions and sayings, one a line, then works and the nodes of the phrase table, all read when one is asked for.
 * Parsing it all would take half as long as a bare Node takes to start.
 */
import type { CompiledEvidence } from './compiled.js';

/** What of the evidence stands in lines of its own. */
type Listed = 'rules' | 'guards' | 'sayings' | 'sources' | 'nodes';

/** The first line. */
type Head = Omit<CompiledEvidence, Listed | 'phrases'> & {
  readonly phrases: Omit<CompiledEvidence['phrases'], 'nodes'>;
  /** How many bytes each further line takes without its end, in the order they stand in. */
  readonly lengths: Readonly<Record<Listed, readonly number[]>>;
};

/** Writes compiled evidence as the text of a file. Plain ASCII: a byte is a character, and strings stay one byte wide. */
export function writeEvidence(compiled: CompiledEvidence): string {
  const { rules, guards, sayings, sources, phrases, ...rest } = compiled;
  const { nodes, ...words } = phrases;
  const parts: Readonly<Record<Listed, readonly string[]>> = {
    rules: rules.map(toLine),
    guards: guards.map(toLine),
    sayings: sayings.map(toLine),
    sources: [toLine(sources)],
    nodes: [toLine(nodes)],
  };
  const lengthsOf = (name: Listed): number[] => parts[name].map((line) => line.length);
  const lengths: Head['lengths'] = {
    rules: lengthsOf('rules'),
    guards: lengthsOf('guards'),
    sayings: lengthsOf('sayings'),
    sources: lengthsOf('sources'),
    nodes: lengthsOf('nodes'),
  };
  const head: Head = { ...rest, phrases: words, lengths };
  return [toLine(head), ...Object.values(parts).flat(), ''].join('\n');
}

function toLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads evidence from the bytes of a file; most of it only when it is asked for. */
export function readEvidence(file: Buffer): CompiledEvidence {
  let at = file.indexOf('\n') + 1;
  const { lengths, phrases, ...head } = JSON.parse(file.toString('latin1', 0, at)) as Head;
  const linesOf = (name: Listed): Lines => {
    const starts = lengths[name].map((length) => (at += length + 1) - length - 1);
    return {
      count: starts.length,
      bytes: (index) => file.subarray(starts[index], (starts[index] ?? 0) + (lengths[name][index] ?? 0)),
    };
  };
  const [rules, guards, sayings] = [linesOf('rules'), linesOf('guards'), linesOf('sayings')];
  const [works, nodes] = [linesOf('sources'), linesOf('nodes')];
  let sources: CompiledEvidence['sources'] | undefined;
  return {
    ...head,
    // Between the quotation marks: nothing in them is escaped, and they are read where they stand.
    phrases: { ...phrases, nodes: nodes.bytes(0).subarray(1, -1) },
    rules: parsedWhenAsked(rules) as CompiledEvidence['rules'],
    guards: parsedWhenAsked(guards) as CompiledEvidence['guards'],
    sayings: parsedWhenAsked(sayings) as CompiledEvidence['sayings'],
    get sources() {
      return (sources ??= parseLine(works, 0) as CompiledEvidence['sources']);
    },
  };
}

interface Lines {
  readonly count: number;
  /** A line without its end. */
  readonly bytes: (index: number) => Buffer;
}

function parseLine({ bytes }: Lines, index: number): unknown {
  return JSON.parse(bytes(index).toString('latin1'));
}

/** A list that parses an item when it is first asked for. */
function parsedWhenAsked(lines: Lines): readonly unknown[] {
  const { count } = lines;
  const isIndex = (key: string | symbol): key is string => typeof key === 'string' && Number(key) < count;
  return new Proxy<unknown[]>([], {
    get(items, key) {
      if (key === 'length') return count;
      if (isIndex(key)) return (items[Number(key)] ??= parseLine(lines, Number(key)));
      return Reflect.get(items, key) as unknown;
    },
    has: (items, key) => isIndex(key) || Reflect.has(items, key),
  });
}
