import type { Root } from 'mdast';
import type { Document, Problem } from '../vocabulary.js';
import { blankDeepParts } from './blank-deep-parts.js';
import { buildFromMdast, type ReadFrontMatter } from './build-from-mdast.js';
import { parseMarkdown } from './parse-markdown.js';
import { unreadDocument, withProblems } from './unread-document.js';

/** Reads a Markdown article. Never throws on bad input: what could not be read is a `Problem`. */
export function readMarkdown(source: string, path: string, readFrontMatter?: ReadFrontMatter): Document {
  const problems: Problem[] = [];
  const shallow = blankDeepParts(source, problems);
  let tree: Root;
  try {
    tree = parseMarkdown(shallow);
  } catch (error) {
    return unreadDocument(source, path, 'markdown', error);
  }
  return withProblems(buildFromMdast(tree, source, path, 'markdown', readFrontMatter), problems);
}
