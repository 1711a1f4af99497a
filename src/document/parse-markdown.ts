import type { Root } from 'mdast';
import type { Construct, Event, Extension } from 'micromark-util-types';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/** What of GFM and front matter a text needs read; each part costs on every line, used or not. */
interface Parts {
  readonly frontMatter: boolean;
  readonly tables: boolean;
  readonly footnotes: boolean;
  readonly strikethrough: boolean;
  readonly taskLists: boolean;
}

const ALL_PARTS: Parts = {
  frontMatter: true,
  tables: true,
  footnotes: true,
  strikethrough: true,
  taskLists: true,
};

/** The parts whose own signs stand somewhere in the text; without its sign a part reads nothing. */
function partsIn(source: string): Parts {
  return {
    frontMatter: /^\uFEFF?(?:---|\+\+\+)/.test(source),
    tables: noteDelimiters(source),
    footnotes: source.includes('[^'),
    strikethrough: source.includes('~'),
    taskLists: /\[[ \txX]\]/.test(source),
  };
}

/** A line that can only be the delimiter row of a table: "| :-- | --- |", in a quote or list, too. */
const DELIMITER_ROW = /^[ \t>]*(?=[ \t]*[-:|][-:| \t]*$)(?=.*-)(?=.*[|:])/;

/** Lines, from 1, of the text being parsed that may be delimiter rows; parsing is synchronous, so one set serves. */
const delimiterRows = new Set<number>();

/** Notes the delimiter rows of a text; false when it has none and so no table. */
function noteDelimiters(source: string): boolean {
  delimiterRows.clear();
  if (!source.includes('-|') && !source.includes('- |') && !/[-:]\s*(?:\||$)/m.test(source)) return false;
  source.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (DELIMITER_ROW.test(line)) delimiterRows.add(index + 1);
  });
  return delimiterRows.size > 0;
}

/** True when what was read last is a row of a table: the next line may be one more. */
function isInTable(events: readonly Event[]): boolean {
  const last = events.findLast(([, { type }]) => type !== 'lineEnding' && type !== 'linePrefix');
  return last !== undefined && (last[1].type === 'tableHead' || last[1].type === 'tableRow');
}

/**
 * GFM tables, tried only on lines with a delimiter row behind them: the extension itself reads every line of every
 * paragraph as a head row first, which costs a quarter of the whole parse.
 */
function tableWhereDelimited(): Extension {
  const extension = gfmTable();
  const table = extension.flow?.null;
  if (table === undefined || Array.isArray(table)) return extension;
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    const mayBeRow = delimiterRows.has(this.now().line + 1) || isInTable(this.events);
    return mayBeRow ? table.tokenize.call(this, effects, ok, nok) : nok;
  };
  return { ...extension, flow: { null: { ...table, tokenize } } };
}

/**
 * GFM without bare-URL linking: that one extension looks at every character and makes parsing 2.5 times slower, and
 * a bare URL is no prose either way.
 */
export function readGfm(this: Processor, parts: Parts = ALL_PARTS): undefined {
  const data = this.data();
  const matters = ['yaml', 'toml'] as const;
  const syntax = (data.micromarkExtensions ??= []);
  const tree = (data.fromMarkdownExtensions ??= []);
  if (parts.frontMatter) {
    syntax.push(frontmatter([...matters]));
    tree.push(frontmatterFromMarkdown([...matters]));
  }
  if (parts.tables) {
    syntax.push(parts === ALL_PARTS ? gfmTable() : tableWhereDelimited());
    tree.push(gfmTableFromMarkdown());
  }
  if (parts.footnotes) {
    syntax.push(gfmFootnote());
    tree.push(gfmFootnoteFromMarkdown());
  }
  if (parts.strikethrough) {
    syntax.push(gfmStrikethrough());
    tree.push(gfmStrikethroughFromMarkdown());
  }
  if (parts.taskLists) {
    syntax.push(gfmTaskListItem());
    tree.push(gfmTaskListItemFromMarkdown());
  }
  return undefined;
}

/** One frozen processor for every combination met. */
const processors = new Map<string, Processor<Root>>();

function processorFor(parts: Parts): Processor<Root> {
  const key = Object.values(parts).join();
  let processor = processors.get(key);
  if (processor === undefined) {
    processor = unified().use(remarkParse).use(readGfm, parts).freeze();
    processors.set(key, processor);
  }
  return processor;
}

/** Parses Markdown (CommonMark, GFM, front matter) to mdast. Throws only what micromark throws. */
export function parseMarkdown(source: string): Root {
  return processorFor(partsIn(source)).parse(source);
}
