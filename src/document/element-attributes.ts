import type { Nodes } from 'mdast';
import type { BlockRole } from '../vocabulary.js';
import { writeValue } from './align-value.js';
import type { DocumentBuilder } from './document-builder.js';
import { writeHtmlText } from './html-text.js';
import { PlainText } from './plain-text.js';

/** Attributes that hold prose, and what the prose is. */
const PROSE_ATTRIBUTES: Readonly<Record<string, BlockRole>> = {
  alt: 'alt-text',
  title: 'caption',
  caption: 'caption',
  description: 'paragraph',
  summary: 'paragraph',
  label: 'caption',
};

const TAG_ATTRIBUTE = /\s([A-Za-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute of an MDX element. */
interface JsxAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly position?: Nodes['position'];
}

/** Adds the prose attributes (`alt`, `title`, `caption` …) of an MDX element or an inline HTML tag. */
export function addElementAttributes(
  builder: DocumentBuilder,
  source: string,
  shift: number,
  node: Nodes,
  quoted: boolean,
): void {
  if (node.type === 'html') {
    const start = node.position!.start.offset! + shift;
    addTagAttributes(builder, source, start, start + node.value.length, quoted);
    return;
  }
  const attributes = (node as Nodes & { attributes?: unknown }).attributes;
  if (!Array.isArray(attributes)) return;
  for (const attribute of attributes as JsxAttribute[]) {
    const role = PROSE_ATTRIBUTES[attribute.name ?? ''];
    if (!role || typeof attribute.value !== 'string' || !attribute.position) continue;
    const start = attribute.position.start.offset! + shift;
    const end = attribute.position.end.offset! + shift;
    const open = start + /^[^=]*=\s*/.exec(source.slice(start, end))![0].length + 1;
    addAttribute(builder, source, role, attribute.value, open, end - 1, quoted);
  }
}

/** Adds the prose attributes of the HTML tag in `[start, end)`. */
export function addTagAttributes(
  builder: DocumentBuilder,
  source: string,
  start: number,
  end: number,
  quoted: boolean,
): void {
  const tag = source.slice(start, end);
  TAG_ATTRIBUTE.lastIndex = 0;
  for (let match = TAG_ATTRIBUTE.exec(tag); match; match = TAG_ATTRIBUTE.exec(tag)) {
    const role = match[1]!.toLowerCase() === 'alt' ? 'alt-text' : undefined;
    if (!role) continue;
    const value = match[2] ?? match[3] ?? '';
    const close = start + match.index + match[0].length - 1;
    addAttribute(builder, source, role, undefined, close - value.length, close, quoted);
  }
}

/** Adds one attribute whose raw text is `[start, end)`; without `value` the raw text is decoded as HTML. */
function addAttribute(
  builder: DocumentBuilder,
  source: string,
  role: BlockRole,
  value: string | undefined,
  start: number,
  end: number,
  quoted: boolean,
): void {
  const out = new PlainText();
  if (value === undefined) writeHtmlText(out, source, start, end);
  else writeValue(out, value, source, start, end, { escapes: false, markup: '' });
  builder.add(role, out, { start, end }, { quoted });
}
