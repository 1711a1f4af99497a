import type { ClaimPattern, Concept, CueEntry, QuantityPattern, Rule, Source } from '../vocabulary.js';
import type { SourceFile } from './bibliography-schema.js';
import type { ConceptsFile, CuesFile, RuleFile } from './schema.js';
import { without } from './without.js';

/** Drops keys that hold undefined: the vocabulary's optional keys are absent or have a value. */
function present<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };
}

/** A rule file as the vocabulary's rule. The id gets the pack in front; aliases stay bare. */
export function toRule(pack: string, file: RuleFile): Rule {
  return {
    ...without(file, '$schema', 'review_by'),
    id: `${pack}/${file.id}`,
    pack,
    claims: file.claims.map((claim) => present(claim) as ClaimPattern),
    quantities: file.quantities.map((quantity) => present(quantity) as QuantityPattern),
    together: file.together.map((concepts) => ({ concepts })),
    reviewBy: file.review_by,
    examples: {
      flag: file.examples.flag.map(present),
      pass: file.examples.pass.map((example) => present(example) as Rule['examples']['pass'][number]),
      limits: file.examples.limits.map((example) => present(example) as Rule['examples']['limits'][number]),
    },
  };
}

/** A concepts file's concepts. */
export function toConcepts(file: ConceptsFile): Concept[] {
  return file.concepts.map((concept) => present(concept) as Concept);
}

/** A cues file's entries. */
export function toCues(file: CuesFile): CueEntry[] {
  return file.groups.map((group) => present({ kind: file.kind, ...group }) as CueEntry);
}

/** A bibliography file as the vocabulary's source. */
export function toSource(file: SourceFile): Source {
  return present({
    key: file.id,
    title: file.title ?? file.URL,
    authors: authorsOf(file),
    year: yearOf(file),
    container: file['container-title'],
    doi: file.DOI,
    pmid: file.PMID,
    pmcid: file.PMCID,
    url: file.URL,
  });
}

/** "Bron C", "Bron C & Dommerholt J", "Bron C et al.", "World Health Organization", or "". */
function authorsOf(file: SourceFile): string {
  const names = (file.author ?? []).map((name) =>
    'literal' in name
      ? name.literal
      : [name['non-dropping-particle'], name.family, initials(name.given)].filter(Boolean).join(' '),
  );
  const [first = '', second] = names;
  if (names.length > 2 || (file['et-al'] === true && first !== '')) return `${first} et al.`;
  return second === undefined ? first : `${first} & ${second}`;
}

/** "David G" and "D. G." as "DG", "Jean-Luc" as "JL"; what is written as initials stays. */
function initials(given: string | undefined): string | undefined {
  if (given === undefined || /^[\p{Lu}-]{1,4}$/u.test(given)) return given;
  return given
    .split(/[\s.-]+/)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');
}

function yearOf(file: SourceFile): number | undefined {
  const { issued } = file;
  if (issued === undefined || typeof issued === 'number') return issued;
  return typeof issued === 'string' ? Number(issued.slice(0, 4)) : issued['date-parts'][0]?.[0];
}
