import type { Image, ImageReference } from 'mdast';
import { writeValue } from './align-value.js';
import type { DocumentBuilder } from './document-builder.js';
import { PlainText } from './plain-text.js';

/** Adds the alternative text of an image, and its title as a caption. */
export function addImageText(
  builder: DocumentBuilder,
  source: string,
  shift: number,
  image: Image | ImageReference,
  quoted: boolean,
): void {
  const start = image.position!.start.offset! + shift;
  const end = image.position!.end.offset! + shift;
  if (image.alt) {
    const out = new PlainText();
    const close = closingBracket(source, start + 2, end);
    const raw = source.slice(start + 2, close);
    const markup = /\]\s*[([]/.test(raw) ? '' : '*_~`![]';
    writeValue(out, image.alt, source, start + 2, close, { escapes: true, markup });
    builder.add('alt-text', out, { start: start + 2, end: close }, { quoted });
  }
  if (image.type === 'image' && image.title) addTitle(builder, source, image.title, end, quoted);
}

/** The `]` that ends the alternative text: brackets inside are balanced or escaped. */
function closingBracket(source: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    const char = source[at]!;
    if (char === '\\') at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return end;
}

/** A title stands between quotes or brackets right before the image's closing bracket. */
function addTitle(
  builder: DocumentBuilder,
  source: string,
  title: string,
  imageEnd: number,
  quoted: boolean,
): void {
  let close = imageEnd - 2;
  while (/\s/.test(source[close]!)) close -= 1;
  const opening = source[close] === ')' ? '(' : source[close]!;
  let open = close - 1;
  while (open > 0 && (source[open] !== opening || source[open - 1] === '\\')) open -= 1;
  const out = new PlainText();
  writeValue(out, title, source, open + 1, close, { escapes: true, markup: '' });
  builder.add('caption', out, { start: open + 1, end: close }, { quoted });
}
