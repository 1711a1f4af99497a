import type { Block, Relation } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Supplied } from './find-context.js';
import type { MarkedBlock } from './mark-block.js';

/** What a column says of its rows: the relation, and which end the cell is. */
export interface ColumnRelation {
  readonly relation: Relation;
  readonly cellIs: 'subject' | 'object';
}

const COLUMNS: readonly (readonly [RegExp, ColumnRelation])[] = [
  [
    /\b(?:causes?|caused by|why|reasons?|triggers?|triggered by|due to|source|origin)\b/,
    { relation: 'causes', cellIs: 'subject' },
  ],
  [/\b(?:prevent(?:ed by|ion)|how to (?:prevent|avoid))\b/, { relation: 'prevents', cellIs: 'subject' }],
  [
    /\b(?:treatments?|remed(?:y|ies)|what helps|fix|solutions?|cures?|try this|treated with|relieved by)\b/,
    { relation: 'relieves', cellIs: 'subject' },
  ],
  [/\b(?:prevents|protects against)\b/, { relation: 'prevents', cellIs: 'object' }],
  [/\b(?:leads to|results? in|consequences?|risks?)\b/, { relation: 'causes', cellIs: 'object' }],
  [
    /\b(?:helps?|good for|best for|used for|uses?|treats|relieves|eases|benefits?|works for|for what)\b/,
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
