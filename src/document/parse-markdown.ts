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

/**
 * GFM without bare-URL linking: that one extension looks at every character and makes parsing 2.5 times slower, and
 * a bare URL is no prose either way.
 */
export function readGfm(this: Processor): undefined {
  const data = this.data();
  const matters = ['yaml', 'toml'] as const;
  (data.micromarkExtensions ??= []).push(
    frontmatter([...matters]),
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTaskListItem(),
  );
  (data.fromMarkdownExtensions ??= []).push(
    frontmatterFromMarkdown([...matters]),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
  return undefined;
}

const processor = unified().use(remarkParse).use(readGfm).freeze();

/** Parses Markdown (CommonMark, GFM, front matter) to mdast. Throws only what micromark throws. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
