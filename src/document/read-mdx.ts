import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { Comment, Document, Problem, Span } from '../vocabulary.js';
import { blankDeepParts } from './blank-deep-parts.js';
import { buildFromMdast, type ReadFrontMatter } from './build-from-mdast.js';
import { blankMdx } from './blank-mdx.js';
import { parseMarkdown, readGfm } from './parse-markdown.js';
import { createLineIndex } from './source-map.js';
import { unreadDocument, withProblems } from './unread-document.js';

const processor = unified().use(remarkParse).use(remarkMdx).use(readGfm).freeze();

/**
 * Reads an MDX article. A file that is not valid MDX gives a problem at the mistake and is read as Markdown instead, with
 * its expressions and tags left out. Never throws.
 */
export function readMdx(source: string, path: string, readFrontMatter?: ReadFrontMatter): Document {
  const problems: Problem[] = [];
  const shallow = blankDeepParts(source, problems);
  let tree: Root;
  let text = source;
  try {
    tree = processor.parse(shallow);
  } catch (error) {
    problems.push(brokenMdx(source, error));
    try {
      text = blankMdx(shallow);
      tree = parseMarkdown(text);
    } catch (again) {
      return withProblems(unreadDocument(source, path, 'mdx', again), problems);
    }
  }
  const document = buildFromMdast(tree, text, path, 'mdx', readFrontMatter);
  if (text === source) return withProblems(document, problems);
  return withProblems(
    { ...document, source, comments: [...document.comments, ...mdxComments(source)] },
    problems,
  );
}

/** The MDX comments of a file that was read as Markdown: a directive must not be lost over a mistake elsewhere. */
function mdxComments(source: string): Comment[] {
  return [...source.matchAll(/\{\s*\/\*([\s\S]*?)\*\/\s*\}/g)].map((match) => ({
    kind: 'mdx',
    text: match[1]!,
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

function brokenMdx(source: string, error: unknown): Problem {
  const message = error as Partial<VFileMessage>;
  const reason = (message.reason ?? String(error)).replace(/\s+\(note:.*\)$/s, '').replace(/\.$/, '');
  const hint = /before name/.test(reason) ? ' Write a lone "<" as "&lt;", and comments as {/* … */}.' : '';
  return {
    message: `This file is not valid MDX: ${reason}.${hint} It was read as plain Markdown instead, without its components and expressions.`,
    span: placeOf(source, message),
    fatal: false,
  };
}

/** Where the parser stopped, as one character or the rest of a line's word. */
function placeOf(source: string, message: Partial<VFileMessage>): Span {
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const place = message.place;
  const point = place && 'start' in place ? place.start : place;
  let start = point?.offset;
  if (start === undefined) {
    const named = /\((\d+):(\d+)(?:-|\))/.exec(message.reason ?? '');
    const line = point?.line ?? (named ? Number(named[1]) : 1);
    const column = point?.column ?? (named ? Number(named[2]) : 1);
    start = createLineIndex(source.slice(shift)).offsetAt(line, column);
  }
  start = Math.min(start + shift, source.length);
  const end =
    place && 'end' in place && place.end.offset !== undefined ? place.end.offset + shift : start + 1;
  return { start, end: Math.max(start, Math.min(end, source.length)) };
}
