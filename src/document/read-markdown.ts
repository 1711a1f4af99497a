import type { Root } from 'mdast';
import type { Document, Problem } from '../vocabulary.js';
import { blankDeepLines } from './blank-deep-lines.js';
import { buildFromMdast, type ReadFrontMatter } from './build-from-mdast.js';
import { DocumentBuilder } from './document-builder.js';
import { parseMarkdown } from './parse-markdown.js';

/** Reads a Markdown article. Never throws on bad input: what could not be read is a `Problem`. */
export function readMarkdown(source: string, path: string, readFrontMatter?: ReadFrontMatter): Document {
  const problems: Problem[] = [];
  const shallow = blankDeepLines(source, problems);
  let tree: Root;
  try {
    tree = parseMarkdown(shallow);
  } catch (error) {
    return unreadable(source, path, error);
  }
  const document = buildFromMdast(tree, source, path, 'markdown', readFrontMatter);
  return problems.length === 0 ? document : { ...document, problems: [...problems, ...document.problems] };
}

function unreadable(source: string, path: string, error: unknown): Document {
  const builder = new DocumentBuilder(path, 'markdown', source);
  const reason = error instanceof Error ? error.message : String(error);
  builder.addProblem(
    `This file was not read: the Markdown parser stopped (${reason}). Look for very deep nesting or very long lines of markup, and split the file.`,
    { start: 0, end: source.length },
    true,
  );
  return builder.finish();
}
