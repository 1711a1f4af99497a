import type { Document } from '../vocabulary.js';
import { DocumentBuilder } from './document-builder.js';
import { PlainText } from './plain-text.js';

/** Reads a plain-text article. */
export function readText(source: string, path: string): Document {
  const builder = new DocumentBuilder(path, 'text', source);
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const out = new PlainText();
    out.linear(match[0], match.index);
    builder.add('paragraph', out, { start: match.index, end: match.index + match[0].length });
  }
  return builder.finish();
}
