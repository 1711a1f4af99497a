import type { Nodes } from 'mdast';
import type { BlockRole, Span } from '../vocabulary.js';
import { writeValue } from './align-value.js';
import type { BlockFacts, DocumentBuilder } from './document-builder.js';
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

const TAG_ATTRIBUTE = /\s([A-Za-z:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

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
    const out = new PlainText();
    writeValue(out, attribute.value, source, open, end - 1, { escapes: false, markup: '' });
    builder.add(role, out, { start: open, end: end - 1 }, { quoted });
  }
}

/** Adds the alternative text of the HTML tag in `[start, end)`. */
export function addTagAttributes(
  builder: DocumentBuilder,
  source: string,
  start: number,
  end: number,
  quoted: boolean,
): void {
  const alt = attributeSpan(source, { start, end }, 'alt');
  if (alt) addAttributeText(builder, source, 'alt-text', alt, { quoted });
}

/** Where the value of a tag's attribute stands, without its quotes; undefined when it is absent or unquoted. */
export function attributeSpan(source: string, tag: Span, name: string): Span | undefined {
  const text = source.slice(tag.start, tag.end);
  TAG_ATTRIBUTE.lastIndex = 0;
  for (let match = TAG_ATTRIBUTE.exec(text); match; match = TAG_ATTRIBUTE.exec(text)) {
    if (match[1]!.toLowerCase() !== name) continue;
    const end = tag.start + match.index + match[0].length - 1;
    return { start: end - (match[2] ?? match[3] ?? '').length, end };
  }
  return undefined;
}

/** Adds the value of an HTML attribute, which stands at `span`. */
export function addAttributeText(
  builder: DocumentBuilder,
  source: string,
  role: BlockRole,
  span: Span,
  facts: BlockFacts,
): void {
  const out = new PlainText();
  writeHtmlText(out, source, span.start, span.end);
  out.trimEnd();
  builder.add(role, out, span, facts);
}
