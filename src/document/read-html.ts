import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Document } from '../vocabulary.js';
import { buildFromHast } from './build-from-hast.js';
import { DocumentBuilder } from './document-builder.js';
import { addFlowHtml } from './flow-html.js';

const processor = unified().use(rehypeParse).freeze();

/**
 * Reads an HTML article. Malformed HTML is read as browsers repair it. A file nested too deep for the parser is read
 * without its structure, and a problem says so. Never throws.
 */
export function readHtml(source: string, path: string): Document {
  const shift = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  try {
    const tree: Root = processor.parse(shift ? source.slice(1) : source);
    return buildFromHast(tree, source, path, shift);
  } catch (error) {
    return readFlat(source, path, shift, error);
  }
}

function readFlat(source: string, path: string, shift: number, error: unknown): Document {
  const builder = new DocumentBuilder(path, 'html', source);
  const reason = error instanceof RangeError ? 'its elements are nested too deep' : String(error);
  const span = { start: shift, end: source.length };
  const place = { role: 'paragraph' as const, facts: {}, leadIn: undefined, afterImage: false };
  addFlowHtml(builder, source, span, place);
  builder.addProblem(
    `The structure of this file was not read, because ${reason}: its text was, without lists' and tables' relations. Flatten the markup.`,
    span,
  );
  return builder.finish();
}
