import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EvidenceBase, Pack, Rule } from '../vocabulary.js';
import { sourceShape } from './bibliography-schema.js';
import type { SourceFile } from './bibliography-schema.js';
import { checkLexicon } from './check-lexicon.js';
import { checkRules } from './check-rules.js';
import { builtInPages, isBuiltIn } from './pack-pages.js';
import { compareProblems } from './problem.js';
import type { EvidenceProblem } from './problem.js';
import { checkFileName, findPacks, readFolder, readPack, shown } from './read-folder.js';
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
  const folders = await findPacks(rulesDir, wanted, problems);
  const library = await readLibrary([rulesDir, ...folders], problems);

  const packs: Pack[] = [];
  const rules: Loaded<Rule>[] = [];
  for (const folder of folders) {
    const pack = await readPack(folder, problems);
    packs.push(
      isBuiltIn(folder, rulesDir) ? { ...(await builtInPages(rulesDir, pack.name)), ...pack } : pack,
    );
    rules.push(...(await readRules(folder, pack.name, problems)));
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

async function readLibrary(homes: readonly string[], problems: EvidenceProblem[]): Promise<Library> {
  const library = {
    concepts: [] as Loaded<ConceptsFile>[],
    cues: [] as Loaded<CuesFile>[],
    works: [] as Loaded<SourceFile>[],
  };
  for (const home of homes) {
    const lexicon = path.join(home, 'lexicon');
    library.concepts.push(
      ...(await readFolder(path.join(lexicon, 'concepts'), 'a list of concepts', conceptsShape, problems)),
    );
    library.cues.push(
      ...(await readFolder(path.join(lexicon, 'cues'), 'a list of cues', cuesShape, problems)),
    );
    const works = await readFolder(path.join(home, 'bibliography'), 'a source', sourceShape, problems);
    for (const { thing, file } of works) problems.push(...checkFileName(file, thing.id));
    library.works.push(...works);
  }
  return library;
}

async function readRules(folder: string, pack: string, problems: EvidenceProblem[]): Promise<Loaded<Rule>[]> {
  const before = problems.length;
  const files = await readFolder(folder, 'a rule', ruleShape, problems, 'pack.yaml');
  if (files.length === 0 && problems.length === before) {
    const message =
      'The pack has no rules, so it would check nothing. Add a rule file, or leave the pack out.';
    problems.push(problemWithFile(shown(folder), { code: 'no-rules', message }));
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
