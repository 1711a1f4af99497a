import type { Concept, ConceptKind, Rule } from '../vocabulary.js';
import type { EvidenceIndex } from './compiled.js';
import type { EvidenceFiles } from './load-evidence.js';
import { normalisePhrase } from './normalise-phrase.js';
import { parseSaying } from './parse-saying.js';
import type { EvidenceProblem } from './problem.js';
import { toConcepts } from './to-vocabulary.js';

/** A concept, where it stands, and its spellings as they are given. */
interface Spelled {
  readonly concept: Concept;
  readonly spellings: ReadonlySet<string>;
  readonly problem: (code: string, message: string) => EvidenceProblem;
}

/** Concepts that serve nothing, and concepts that are probably one. */
export function checkConceptUse(
  { rules, concepts: files }: Pick<EvidenceFiles, 'rules' | 'concepts'>,
  evidence: EvidenceIndex,
): EvidenceProblem[] {
  const all = files.flatMap(({ thing, file }) =>
    toConcepts(thing).map((concept, index): Spelled => ({
      concept,
      spellings: spellingsOf(concept),
      problem: (code, message) =>
        file.problemAt(['concepts', index, 'id'], { code, level: 'warning', message }),
    })),
  );
  return [...checkOrphans(all, conceptsIn(rules.map(({ thing }) => thing)), evidence), ...checkTwins(all)];
}

function spellingsOf({ names, forms, verbs }: Concept): Set<string> {
  return new Set([...names, ...forms, ...verbs].map(normalisePhrase));
}

/** Every concept rules name. */
function conceptsIn(rules: readonly Rule[]): Set<string> {
  return new Set(
    rules.flatMap(({ claims, quantities, sayings, together, evidence }) => [
      ...claims.flatMap(({ subject = [], object = [], ...rest }) => [
        ...subject,
        ...object,
        ...settingOf(rest),
      ]),
      ...quantities.flatMap(({ of, population = [], ...rest }) => [...of, ...population, ...settingOf(rest)]),
      ...sayings.flatMap(({ pattern }) => slotsOf(pattern)),
      ...together.flatMap(({ concepts }) => concepts.flat()),
      ...evidence.map(({ population }) => population),
    ]),
  );
}

function settingOf(pattern: {
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}): string[] {
  return [...(pattern.with ?? []), ...(pattern.without ?? [])];
}

function slotsOf(pattern: string): string[] {
  const parts = parseSaying(pattern);
  return 'mistake' in parts ? [] : parts.flatMap((part) => ('concept' in part ? [part.concept] : []));
}

/**
 * A concept serves when a rule names it, or one it is a kind or the opposite of; when another concept names it; or when a
 * name of its own holds that of another concept, which it keeps from being read there ("cold sore" is no cold). People and
 * body parts always serve: they say whom and where a claim is about.
 */
function checkOrphans(
  all: readonly Spelled[],
  named: ReadonlySet<string>,
  evidence: EvidenceIndex,
): EvidenceProblem[] {
  const links = new Set(all.flatMap(({ concept: { broader, antonym = '' } }) => [...broader, antonym]));
  const owners = new Map<string, Set<string>>();
  for (const { concept, spellings } of all) {
    for (const spelling of spellings)
      owners.set(spelling, (owners.get(spelling) ?? new Set()).add(concept.id));
  }
  return all.flatMap(({ concept: { id, kind }, spellings, problem }) => {
    const serves = [...evidence.generalOf(id)].some(
      (each) => named.has(each) || named.has(evidence.antonymOf(each) ?? ''),
    );
    if (
      SETTINGS.has(kind) ||
      serves ||
      links.has(id) ||
      [...spellings].some((spelling) => keepsOut(spelling, id, owners))
    )
      return [];
    const message = `No rule and no other concept names "${id}", so reading it changes nothing. Use it in a rule, link it with broader, or drop it.`;
    return [problem('orphan-concept', message)];
  });
}

/** Kinds the reader itself goes by: who and where a claim is about, and who says so. */
const SETTINGS: ReadonlySet<ConceptKind> = new Set(['population', 'body-part', 'practitioner']);

/** Whether some run of the words is a spelling of another concept. */
function keepsOut(spelling: string, id: string, owners: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const words = spelling.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const owning = owners.get(words.slice(from, to).join(' '));
      if (owning !== undefined && (owning.size > 1 || !owning.has(id))) return true;
    }
  }
  return false;
}

/** Told at the second of two concepts that share more than half of the names either has. */
function checkTwins(all: readonly Spelled[]): EvidenceProblem[] {
  const byName = new Map<string, number[]>();
  const names = all.map(({ concept }) => new Set([...concept.names, ...concept.verbs].map(normalisePhrase)));
  for (const [at, own] of names.entries()) {
    for (const name of own) byName.set(name, [...(byName.get(name) ?? []), at]);
  }
  return all.flatMap(({ concept: { id }, problem }, at) => {
    const shared = new Map<number, string[]>();
    for (const name of names[at] ?? []) {
      for (const other of byName.get(name) ?? []) {
        if (other < at) shared.set(other, [...(shared.get(other) ?? []), name]);
      }
    }
    return [...shared].flatMap(([other, both]) => {
      const most = Math.max(names[at]?.size ?? 0, names[other]?.size ?? 0);
      if (both.length * 2 <= most) return [];
      const twin = all[other]?.concept.id ?? '';
      const list = both.map((name) => `"${name}"`).join(', ');
      const message = `"${id}" and "${twin}" share most of their names (${list}). Make them one concept, or give each its own names.`;
      return [problem('near-duplicate-concept', message)];
    });
  });
}
