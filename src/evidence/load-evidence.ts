import { fileURLToPath } from 'node:url';
import type { EvidenceBase, Pack, Rule } from '../vocabulary.js';
import { sourceShape } from './bibliography-schema.js';
import type { SourceFile } from './bibliography-schema.js';
import { checkLexicon } from './check-lexicon.js';
import { checkRules } from './check-rules.js';
import { builtInPages, isBuiltIn } from './pack-pages.js';
import { compareProblems } from './problem.js';
import type { EvidenceProblem } from './problem.js';
import { readHome, shown } from './pack-files.js';
import type { Home } from './pack-files.js';
import { checkFileName, checkPackNames, findPacks, readPack, readPlace } from './read-folder.js';
import type { Loaded } from './read-folder.js';
import { conceptsShape, cuesShape, ruleShape } from './schema.js';
import type { ConceptsFile, CuesFile } from './schema.js';
import { toConcepts, toCues, toRule, toSource } from './to-vocabulary.js';
import { problemWithFile } from './yaml-file.js';

export interface LoadOptions {
  /** Folder with `packs/`, `lexicon/` and `bibliography/`. */
  readonly rulesDir: string;
  /** Packs to read: names under `packs/`, or paths of folders. Default: every folder under `packs/`. */
  readonly packs?: readonly string[];
}

export interface LoadResult {
  /** What could be read; a file that does not have its format is left out. */
  readonly base: EvidenceBase;
  /** Sorted by file and place. */
  readonly problems: readonly EvidenceProblem[];
  readonly files: EvidenceFiles;
}

/** What was read, with the file each thing stands in, so that whoever looks at all of it can point at places. */
export interface EvidenceFiles {
  readonly rules: readonly Loaded<Rule>[];
  readonly concepts: readonly Loaded<ConceptsFile>[];
  readonly cues: readonly Loaded<CuesFile>[];
  readonly works: readonly Loaded<SourceFile>[];
}

type Library = Omit<EvidenceFiles, 'rules'>;

/**
 * Reads rules, lexicon and bibliography from YAML and holds them against their formats and against each other.
 * Folders are scanned in code-unit order of their file names; a pack may bring its own `lexicon/` and
 * `bibliography/`. Mistakes are returned, not thrown; only a fault of the file system itself (a file that may not
 * be read) rejects.
 */
export async function loadEvidence({ rulesDir, packs: wanted }: LoadOptions): Promise<LoadResult> {
  const problems: EvidenceProblem[] = [];
  const homes = findPacks(rulesDir, wanted, problems).map((folder) => readHome(folder, problems));
  const read = homes.map((home) => readPack(home, problems));
  problems.push(...checkPackNames(read));
  const understood = homes.filter((_, index) => read[index]?.isUnderstood);
  const library = readLibrary([readHome(rulesDir, problems), ...understood], problems);

  const packs: Pack[] = [];
  const rules: Loaded<Rule>[] = [];
  for (const [index, home] of homes.entries()) {
    const { pack, isUnderstood } = read[index]!;
    packs.push(
      isBuiltIn(home.folder, rulesDir) ? { ...(await builtInPages(rulesDir, pack.name)), ...pack } : pack,
    );
    if (isUnderstood) rules.push(...readRules(home, pack.name, problems));
  }

  const concepts = firstById(library.concepts.flatMap(({ thing }) => toConcepts(thing)));
  problems.push(...checkLexicon(library.concepts, library.cues));
  const sources = library.works.map(({ thing }) => toSource(thing));
  problems.push(...checkRules(rules, new Set(concepts.map(({ id }) => id)), sources));
  return {
    base: {
      rules: firstById(rules.map(({ thing }) => thing)),
      lexicon: { concepts, cues: library.cues.flatMap(({ thing }) => toCues(thing)) },
      sources: Object.fromEntries(sources.toReversed().map((source) => [source.key, source])),
      packs,
    },
    problems: problems.sort(compareProblems),
    files: { rules, ...library },
  };
}

/**
 * The evidence in the project's own `rules/`, read from its YAML: for scripts and tests run from the sources. What a
 * file with a mistake says is left out; `claimlint rules lint` shows the mistakes.
 */
export async function loadBuiltIn(): Promise<EvidenceBase> {
  const rulesDir = fileURLToPath(new URL('../../rules', import.meta.url));
  return (await loadEvidence({ rulesDir })).base;
}

function readLibrary(homes: readonly Home[], problems: EvidenceProblem[]): Library {
  const library = {
    concepts: [] as Loaded<ConceptsFile>[],
    cues: [] as Loaded<CuesFile>[],
    works: [] as Loaded<SourceFile>[],
  };
  for (const home of homes) {
    library.concepts.push(
      ...readPlace(home, 'lexicon/concepts', 'a list of concepts', conceptsShape, problems),
    );
    library.cues.push(...readPlace(home, 'lexicon/cues', 'a list of cues', cuesShape, problems));
    const works = readPlace(home, 'bibliography', 'a source', sourceShape, problems);
    for (const { thing, file } of works) problems.push(...checkFileName(file, thing.id));
    library.works.push(...works);
  }
  return library;
}

function readRules(home: Home, pack: string, problems: EvidenceProblem[]): Loaded<Rule>[] {
  const before = problems.length;
  const files = readPlace(home, '', 'a rule', ruleShape, problems);
  if (files.length === 0 && problems.length === before) {
    const message =
      'The pack has no rules, so it would check nothing. Add a rule file, or leave the pack out.';
    problems.push(problemWithFile(shown(home.folder), { code: 'no-rules', message }));
  }
  return files.map(({ thing, file }) => {
    problems.push(...checkFileName(file, thing.id));
    return { thing: toRule(pack, thing), file };
  });
}

/** Sorted by id; of two with one id the first read stays. */
function firstById<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  const byId = new Map<string, Thing>();
  for (const thing of things) if (!byId.has(thing.id)) byId.set(thing.id, thing);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
