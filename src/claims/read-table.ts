import type { Block, Relation } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Supplied } from './find-context.js';
import type { MarkedBlock } from './mark-block.js';

/** What a column says of its rows: the relation, and which end the cell is. */
export interface ColumnRelation {
  readonly relation: Relation;
  readonly cellIs: 'subject' | 'object';
}

/** Only what a heading says of its cells: "Treatment", "Uses", "Why it matters" and "Source" say nothing of the row. */
const COLUMNS: readonly (readonly [RegExp, ColumnRelation])[] = [
  [
    /\b(?:causes?|caused by|reasons?|triggers?|triggered by|due to|culprits?|source of|origin)\b|^why\??$|\bwhy it (?:happens|hurts|occurs|forms)\b/,
    { relation: 'causes', cellIs: 'subject' },
  ],
  [/\b(?:prevent(?:ed by|ion)|how to (?:prevent|avoid))\b/, { relation: 'prevents', cellIs: 'subject' }],
  [
    /\b(?:remed(?:y|ies)|(?:best|effective|proven) treatments?|what helps|fix|solutions?|cures?|relieved by|cured by|eased by|treated with)\b/,
    { relation: 'relieves', cellIs: 'subject' },
  ],
  [/\b(?:prevents|protects against)\b/, { relation: 'prevents', cellIs: 'object' }],
  [/\b(?:leads to|results? in|consequences?|risks?)\b/, { relation: 'causes', cellIs: 'object' }],
  [
    /\b(?:helps (?:with|against)|good for|best for|treats|relieves|eases|cures|benefits?|works for)\b|^helps$/,
    { relation: 'relieves', cellIs: 'object' },
  ],
];

/** The relation a column header states, if it states one. */
export function columnRelation(article: Article, { block }: MarkedBlock): ColumnRelation | undefined {
  const column = block.headers?.column;
  if (column === undefined) return undefined;
  const header = article.document.blocks[column]?.text.toLowerCase() ?? '';
  return COLUMNS.find(([words]) => words.test(header))?.[1];
}

/** What the row is about: the concepts of its first cell. */
export function rowTopic(article: Article, { block }: MarkedBlock): Supplied | undefined {
  const row = block.headers?.row;
  if (row === undefined) return undefined;
  const marked = article.marked(row);
  return marked.mentions.length === 0 ? undefined : { marked, mentions: marked.mentions };
}

/** Indices of the other cells of the row, in order. */
export function rowMates(article: Article, { index, role, headers }: Block): number[] {
  if (role !== 'table-cell') return [];
  const row = headers?.row ?? index;
  const { blocks } = article.document;
  const isMate = (at: number): boolean => {
    const other = blocks[at];
    return other?.role === 'table-cell' && (other.headers?.row ?? at) === row;
  };
  const mates: number[] = [];
  for (let at = index - 1; isMate(at); at--) mates.unshift(at);
  for (let at = index + 1; isMate(at); at++) mates.push(at);
  return mates;
}
