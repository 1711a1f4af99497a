import type { Image, ImageReference, Nodes, Text } from 'mdast';
import { writeMarkdownText } from './align-markdown.js';
import { writeValue } from './align-value.js';
import type { DocumentBuilder } from './document-builder.js';
import { parseMarkdown } from './parse-markdown.js';
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
    const hasLinks = /\]\s*[([]/.test(raw);
    if (!hasLinks || !writeNested(out, image.alt, source, raw, start + 2)) {
      const markup = hasLinks ? '' : '*_~`![]';
      writeValue(out, image.alt, source, start + 2, close, { escapes: true, markup });
    }
    builder.add('alt-text', out, { start: start + 2, end: close }, { quoted });
  }
  if (image.type === 'image' && image.title) addTitle(builder, source, image.title, end, quoted);
}

/** Alternative text with links or images in it: parsed again by itself, to tell their targets from their text. */
function writeNested(out: PlainText, alt: string, source: string, raw: string, base: number): boolean {
  const texts: Text[] = [];
  if (!collect(parseMarkdown(raw), texts)) return false;
  if (texts.map(({ value }) => value).join('') !== alt) return false;
  for (const { value, position } of texts) {
    writeMarkdownText(out, value, source, base + position!.start.offset!, base + position!.end.offset!);
  }
  return true;
}

/** Collects text nodes in order; images inside give their alternative text, when it is spelled as it reads. */
function collect(node: Nodes, texts: Text[]): boolean {
  if ('children' in node) return node.children.every((child) => collect(child, texts));
  if (node.type === 'text') texts.push(node);
  if (node.type !== 'image') return node.type === 'text';
  const value = node.alt ?? '';
  if (/[^\p{L}\p{N} .,]/u.test(value)) return false;
  const { start, end } = node.position!;
  const offset = start.offset! + 2;
  const position = { start: { ...start, offset }, end: { ...end, offset: offset + value.length } };
  texts.push({ type: 'text', value, position });
  return true;
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
