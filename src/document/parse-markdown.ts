import type { Root } from 'mdast';
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
    tables: source.includes('|'),
    footnotes: source.includes('[^'),
    strikethrough: source.includes('~'),
    taskLists: /\[[ \txX]\]/.test(source),
  };
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
    syntax.push(gfmTable());
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
    processor = unified().use(remarkParse).use(readGfm, parts).freeze() as Processor<Root>;
    processors.set(key, processor);
  }
  return processor;
}

/** Parses Markdown (CommonMark, GFM, front matter) to mdast. Throws only what micromark throws. */
export function parseMarkdown(source: string): Root {
  return processorFor(partsIn(source)).parse(source);
}
