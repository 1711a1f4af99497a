import { unknownConcept } from './check-rules.js';
import { nearest } from './nearest.js';
import { normalisePhrase } from './normalise-phrase.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';
import type { ConceptsFile, CuesFile } from './schema.js';
import type { ProblemWords, ValuePath, YamlFile } from './yaml-file.js';

type ConceptEntry = ConceptsFile['concepts'][number];

/** A concept with the place it stands at. */
interface Placed {
  readonly concept: ConceptEntry;
  readonly file: YamlFile;
  readonly path: ValuePath;
}

/** Holds concepts and cues against each other: what each file says on its own is already in its format. */
export function checkLexicon(
  conceptFiles: readonly Loaded<ConceptsFile>[],
  cueFiles: readonly Loaded<CuesFile>[],
): EvidenceProblem[] {
  const placed = conceptFiles.flatMap(({ thing, file }) =>
    thing.concepts.map((concept, index): Placed => ({ concept, file, path: ['concepts', index] })),
  );
  const byId = new Map<string, Placed>();
  const problems: EvidenceProblem[] = [];
  for (const entry of placed) {
    const first = byId.get(entry.concept.id);
    if (first === undefined) byId.set(entry.concept.id, entry);
    else problems.push(duplicateConcept(entry, first));
  }
  return [
    ...problems,
    ...placed.flatMap((entry) => [...checkLinks(entry, byId), ...checkGuards(entry)]),
    ...checkCycles(byId),
    ...checkSharedNames([...byId.values()]),
    ...cueFiles.flatMap(checkCueFile),
  ];
}

function at({ file, path }: Placed, rest: ValuePath, what: ProblemWords): EvidenceProblem {
  return file.problemAt([...path, ...rest], what);
}

function duplicateConcept(entry: Placed, first: Placed): EvidenceProblem {
  const message = `The concept "${entry.concept.id}" is already defined in ${first.file.path}. Put the names there, or choose another id.`;
  return at(entry, ['id'], { code: 'duplicate-id', message });
}

function checkLinks(entry: Placed, byId: ReadonlyMap<string, Placed>): EvidenceProblem[] {
  const { concept } = entry;
  const problems = concept.broader.flatMap((id, index) =>
    byId.has(id) ? [] : [at(entry, ['broader', index], unknownConcept(id, byId.keys()))],
  );
  if (concept.antonym === undefined) return problems;
  if (!byId.has(concept.antonym))
    problems.push(at(entry, ['antonym'], unknownConcept(concept.antonym, byId.keys())));
  if (concept.antonym === concept.id) {
    const message = `"${concept.id}" is given as its own opposite. Name the opposite, or drop the key.`;
    problems.push(at(entry, ['antonym'], { code: 'cyclic-concept', message }));
  }
  return problems;
}

/** `near` and `unless` speak about a name; one that is not there would guard nothing. */
function checkGuards(entry: Placed): EvidenceProblem[] {
  const { concept, file, path } = entry;
  const spellings = [...concept.names, ...concept.forms, ...concept.verbs];
  const known = new Set(spellings.map(normalisePhrase));
  return (['near', 'unless'] as const).flatMap((guard) =>
    Object.keys(concept[guard])
      .filter((name) => !known.has(normalisePhrase(name)))
      .map((name) => {
        const message = `"${name}" is no name, form or verb of "${concept.id}", so this condition would guard nothing.`;
        const suggestion = nearest(name, spellings);
        return file.problemAtKey([...path, guard, name], { code: 'unknown-name', message, suggestion });
      }),
  );
}

/** Following `broader` must end: a concept cannot be more general than itself. */
function checkCycles(byId: ReadonlyMap<string, Placed>): EvidenceProblem[] {
  const problems: EvidenceProblem[] = [];
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const entry = byId.get(id);
    if (entry === undefined || done.has(id)) return;
    for (const [index, broader] of entry.concept.broader.entries()) {
      const start = [...trail, id].indexOf(broader);
      if (start < 0) {
        walk(broader, [...trail, id]);
        continue;
      }
      const circle = [...[...trail, id].slice(start), broader].join(' → ');
      const message = `broader runs in a circle: ${circle}. Drop one of the steps.`;
      problems.push(at(entry, ['broader', index], { code: 'cyclic-concept', message }));
    }
    done.add(id);
  };
  for (const id of byId.keys()) walk(id, []);
  return problems;
}

/** One spelling for two concepts, without a word on when it means which: every mention is both. */
function checkSharedNames(entries: readonly Placed[]): EvidenceProblem[] {
  const owners = new Map<string, Placed>();
  const problems: EvidenceProblem[] = [];
  for (const entry of entries) {
    const guarded = new Set(
      [...Object.keys(entry.concept.near), ...Object.keys(entry.concept.unless)].map(normalisePhrase),
    );
    for (const list of ['names', 'forms', 'verbs'] as const) {
      for (const [index, name] of entry.concept[list].entries()) {
        const phrase = normalisePhrase(name);
        if (phrase === '') problems.push(at(entry, [list, index], noWords(name)));
        if (guarded.has(phrase)) continue;
        const owner = owners.get(phrase);
        if (owner === undefined) owners.set(phrase, entry);
        else if (owner !== entry) problems.push(at(entry, [list, index], sharedName(name, entry, owner)));
      }
    }
  }
  return problems;
}

function noWords(name: string): ProblemWords {
  return {
    code: 'empty-phrase',
    message: `"${name}" has no word or sign in it that could be found. Drop it.`,
  };
}

function sharedName(name: string, { concept }: Placed, owner: Placed): ProblemWords {
  const message =
    `"${name}" also names the concept "${owner.concept.id}" (${owner.file.path}), so every mention counts as both. ` +
    `Keep it in one, or say with near or unless when it means "${concept.id}".`;
  return { code: 'shared-name', level: 'warning', message };
}

function checkCueFile({ thing, file }: Loaded<CuesFile>): EvidenceProblem[] {
  return thing.groups.flatMap((group, index) => {
    const problems: EvidenceProblem[] = [];
    if (thing.kind === 'relation' && group.relation === undefined && group.role === undefined) {
      const message = 'These words signal a relation but the group does not say which. Add relation.';
      problems.push(file.problemAt(['groups', index], { code: 'missing-key', message }));
    }
    const seen = new Set<string>();
    for (const [place, word] of group.words.entries()) {
      const phrase = normalisePhrase(word);
      if (phrase === '') problems.push(file.problemAt(['groups', index, 'words', place], noWords(word)));
      if (seen.has(phrase)) {
        const message = `"${word}" stands twice in this group. Keep one.`;
        problems.push(
          file.problemAt(['groups', index, 'words', place], {
            code: 'duplicate-word',
            level: 'warning',
            message,
          }),
        );
      }
      seen.add(phrase);
    }
    for (const word of Object.keys(group.forms ?? {})) {
      if (seen.has(normalisePhrase(word))) continue;
      const message = `"${word}" is not among this group's words, so its forms would be lost. Add it to words.`;
      const what = { code: 'unknown-name', message, suggestion: nearest(word, group.words) };
      problems.push(file.problemAtKey(['groups', index, 'forms', word], what));
    }
    return problems;
  });
}
