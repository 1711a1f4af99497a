import type { Nodes, Root } from 'mdast';
import type { Document } from '../vocabulary.js';
import { buildFromMdast } from './build-from-mdast.js';
import { formatOf } from './read-document.js';
import { readFrontMatter } from './read-front-matter.js';

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?:[^]*?(?:\r\n|\r|\n))??\1[ \t]*(?=\r|\n|$)/;

/**
 * Makes a document from a tree that somebody else parsed, for the unified plugin: remark-parse alone or with GFM,
 * front matter, MDX. `source` is the file the tree's positions count in. Front matter that the tree holds as rules and
 * headings, because no extension read it, is recognised.
 */
export function documentFromMdast(tree: Root, source: string, path: string): Document {
  const format = formatOf(path) === 'mdx' ? 'mdx' : 'markdown';
  return buildFromMdast(withFrontMatter(tree, source), source, path, format, readFrontMatter);
}

function withFrontMatter(tree: Root, source: string): Root {
  const first = tree.children[0]?.type as string | undefined;
  if (first === 'yaml' || first === 'toml') return tree;
  const match = FRONT_MATTER.exec(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);
  if (!match) return tree;
  const end = match[0].length;
  const rest = tree.children.filter((node) => node.position!.start.offset! >= end);
  const start = { line: 1, column: 1, offset: 0 };
  const matter: Nodes = { type: 'yaml', value: '', position: { start, end: { ...start, offset: end } } };
  return { ...tree, children: [matter, ...rest] };
}
