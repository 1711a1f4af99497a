import type { Document, Format } from '../vocabulary.js';
import { readMarkdown } from './read-markdown.js';
import { readText } from './read-text.js';

/** Reads one article. Never throws on bad input: what could not be read is a `Problem` of the document. */
export type Parser = (source: string, path: string) => Document;

/** How a file with front matter begins; only such a file needs the YAML reader. */
const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*(?:\r|\n)/;

const EXTENSIONS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'mdx',
  html: 'html',
  htm: 'html',
  txt: 'text',
};

/** The format a file's name says it has; undefined for names claimlint does not read. */
export function formatOf(path: string): Format | undefined {
  const match = /\.([a-z]+)$/i.exec(path);
  return match ? EXTENSIONS[match[1]!.toLowerCase()] : undefined;
}

/**
 * Gives the parser of a format. The parsers of MDX and HTML, and the YAML reader for front matter, are loaded here, so that
 * who does not ask for them does not pay for them.
 */
export async function parserFor(format: Format): Promise<Parser> {
  switch (format) {
    case 'text':
      return readText;
    case 'html':
      return (await import('./read-html.js')).readHtml;
    case 'mdx': {
      const [{ readMdx }, { readFrontMatter }] = await Promise.all([
        import('./read-mdx.js'),
        import('./read-front-matter.js'),
      ]);
      return (source, path) => readMdx(source, path, readFrontMatter);
    }
    case 'markdown': {
      const { readFrontMatter } = await import('./read-front-matter.js');
      return (source, path) => readMarkdown(source, path, readFrontMatter);
    }
  }
}

/** Reads an article. `format` decides over the name in `path`; a name of no known kind is read as Markdown. */
export async function readDocument(
  source: string,
  options: { readonly path: string; readonly format?: Format },
): Promise<Document> {
  const format = options.format ?? formatOf(options.path) ?? 'markdown';
  if (format === 'markdown' && !FRONT_MATTER.test(source)) return readMarkdown(source, options.path);
  const parse = await parserFor(format);
  return parse(source, options.path);
}
