import type { SourceFile } from './bibliography-schema.js';
import type { EvidenceProblem } from './problem.js';
import type { Loaded } from './read-folder.js';

type Work = Loaded<SourceFile>;

/** A way in which two records can show that they describe the same work. */
interface Mark {
  readonly path: readonly string[];
  readonly name: string;
  /** Equal for two records of one work; undefined when the record does not tell. */
  readonly of: (work: SourceFile) => string | undefined;
}

const MARKS: readonly Mark[] = [
  { path: ['DOI'], name: 'the DOI', of: (work) => work.DOI?.toLowerCase() },
  { path: ['PMID'], name: 'the PubMed number', of: (work) => work.PMID },
  { path: ['PMCID'], name: 'the PubMed Central number', of: (work) => work.PMCID },
  { path: ['ISBN'], name: 'the ISBN', of: (work) => work.ISBN?.replace(/[\s-]/g, '').toUpperCase() },
  { path: ['URL'], name: 'the address', of: (work) => work.URL },
  { path: ['title'], name: 'title and first author', of: titleAndAuthor },
];

/**
 * Records of one work under two keys: what is corrected in one of them stays wrong in the other, and a rule that cites
 * both seems to rest on more than it does. Told once a record, at the second one.
 */
export function checkWorks(works: readonly Work[]): EvidenceProblem[] {
  const seen = MARKS.map(() => new Map<string, Work>());
  return works.flatMap((work) => {
    const problems = MARKS.flatMap((mark, index) => {
      const value = mark.of(work.thing);
      if (value === undefined) return [];
      const before = seen[index]!.get(value);
      if (before === undefined) seen[index]!.set(value, work);
      return before === undefined || before.thing.id === work.thing.id ? [] : [duplicate(work, before, mark)];
    });
    return problems.slice(0, 1);
  });
}

function duplicate({ file }: Work, before: Work, { path, name }: Mark): EvidenceProblem {
  const message =
    `This record shares ${name} with "${before.thing.id}" (${before.file.path}), so both are about one work. ` +
    'Keep one of them and let every rule cite that.';
  return file.problemAt([...path], { code: 'duplicate-work', level: 'warning', message });
}

/** Letters and digits only, since copies of a title differ in case and signs. Short titles are shared by many pages. */
function titleAndAuthor({ title, author, issued }: SourceFile): string | undefined {
  const bare = bareOf(title ?? '');
  if (bare.length < SHORT_TITLE) return undefined;
  const [first] = author ?? [];
  const name = first === undefined ? '' : 'literal' in first ? first.literal : first.family;
  return [bare, bareOf(name), name === '' ? JSON.stringify(issued) : ''].join('|');
}

function bareOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const SHORT_TITLE = 12;
