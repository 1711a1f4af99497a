/** The log of sources: every work on record, what identifies it, when and how it was read, and the rules that cite it. */
import { toSource } from '../src/evidence/to-vocabulary.js';
import type { SourceFile } from '../src/evidence/bibliography-schema.js';
import type { Rule } from '../src/vocabulary.js';

const COLUMNS = [
  'key',
  'title',
  'authors',
  'year',
  'doi',
  'pmid',
  'pmcid',
  'url',
  'status',
  'checked',
  'read',
  'seen-at',
  'supports',
  'rules',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | undefined>>;

/**
 * The log as CSV (RFC 4180, with plain line breaks), sorted by key. Several authors are separated by semicolons, several
 * rules by spaces.
 */
export function sourceLog(works: readonly SourceFile[], rules: readonly Rule[]): string {
  const citing = new Map<string, string[]>();
  for (const { id, evidence } of rules) {
    for (const key of new Set(evidence.flatMap(({ sources }) => sources))) {
      citing.set(key, [...(citing.get(key) ?? []), id]);
    }
  }
  const rows = works
    .map((work) => describeWork(work, citing.get(work.id) ?? []))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((row) => COLUMNS.map((column) => row[column]));
  return [COLUMNS, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\n`).join('');
}

function describeWork(work: SourceFile, rules: readonly string[]): Row & { readonly key: string } {
  const { key, title, year, doi, pmid, pmcid, url } = toSource(work);
  const { checked, read, supports, 'seen-at': seenAt } = work.claimlint ?? {};
  return {
    key,
    title,
    authors: familyNames(work),
    year,
    doi,
    pmid,
    pmcid,
    url,
    status: work.status,
    checked,
    read,
    'seen-at': seenAt,
    supports,
    rules: [...rules].sort().join(' '),
  };
}

function familyNames({ author = [], 'et-al': more }: SourceFile): string {
  const names = author.map((name) =>
    'literal' in name
      ? name.literal
      : [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '),
  );
  return [...names, ...(more === true ? ['et al.'] : [])].join('; ');
}

function writeCell(value: string | number | undefined = ''): string {
  const text = String(value).trim().replace(/\s+/g, ' ');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
