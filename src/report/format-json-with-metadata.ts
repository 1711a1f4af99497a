import { ruleUrl } from './rule-url.js';
import type { Printer } from './printer.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { LintResult, Pack } from '../vocabulary.js';

/** What is told of a run beside its results. */
export interface RunFacts {
  /** Absolute. */
  readonly cwd: string;
  /** Of claimlint. */
  readonly version: string;
  /** Evidence the files were held against. */
  readonly evidence: readonly CompiledEvidence[];
  /** Packs config asked for. */
  readonly packs: readonly Pack[];
  readonly maxWarningsExceeded?: { readonly maxWarnings: number; readonly foundWarnings: number };
}

/** A pack as output names it. */
export interface PackFacts {
  readonly name: string;
  readonly version: string;
  /** Over the names and contents of its files. */
  readonly sha256: string;
}

/**
 * ESLint's `json-with-metadata`: `{"results": […], "metadata": {"cwd": …, "rulesMeta": {…}}}` on one line, printed piece by
 * piece. `rulesMeta` has the rules that were reported; `metadata.claimlint`, which ESLint has not, our version and the packs.
 *
 * @param factsOf asked when all files are through
 */
export function createJsonWithMetadataPrinter(factsOf: () => RunFacts): Printer {
  const reported = new Set<string>();
  let isFirst = true;
  return {
    file(result) {
      for (const id of ruleIds(result)) reported.add(id);
      const text = (isFirst ? '{"results":[' : ',') + JSON.stringify(result);
      isFirst = false;
      return text;
    },
    end: () =>
      `${isFirst ? '{"results":[' : ''}],"metadata":${JSON.stringify(metadata(factsOf(), reported))}}\n`,
  };
}

/** Packs by name and what is in them, each once. */
export function packFacts(packs: Iterable<Pack>): PackFacts[] {
  const facts = new Map<string, PackFacts>();
  for (const { name, version, hash } of packs) facts.set(`${name} ${hash}`, { name, version, sha256: hash });
  return [...facts.values()];
}

function metadata(facts: RunFacts, reported: ReadonlySet<string>): object {
  const { cwd, version, maxWarningsExceeded } = facts;
  return {
    ...(maxWarningsExceeded === undefined ? {} : { maxWarningsExceeded }),
    cwd,
    rulesMeta: Object.fromEntries([...reported].sort().flatMap((id) => metaOf(id, facts))),
    claimlint: { version, packs: packFacts(facts.packs) },
  };
}

/** A rule as ESLint describes one; ours of no pack, about directives, have nothing to describe. */
function metaOf(id: string, { evidence }: RunFacts): [string, object][] {
  for (const each of evidence) {
    const rule = each.rules.find((candidate) => candidate.id === id);
    if (rule === undefined) continue;
    const url = ruleUrl(rule, each);
    return [
      [id, { type: 'problem', docs: { description: rule.title, ...(url === undefined ? {} : { url }) } }],
    ];
  }
  return [];
}

function ruleIds({ messages, suppressedMessages }: LintResult): string[] {
  return [...messages, ...suppressedMessages].flatMap(({ ruleId }) => ruleId ?? []);
}
