import type { BlockRole, Comment, Span } from '../vocabulary.js';
import type { BlockFacts, DocumentBuilder } from './document-builder.js';
import { addTagAttributes } from './element-attributes.js';
import { INLINE_ELEMENTS, OBJECT_ELEMENTS, SKIPPED_ELEMENTS, tagName } from './html-tags.js';
import { isTagStart, skipTag, writeHtmlText } from './html-text.js';
import { OBJECT, PlainText } from './plain-text.js';

const ROLES: Readonly<Record<string, BlockRole>> = {
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
  caption: 'caption',
  figcaption: 'caption',
};

/** Where raw HTML stands in its Markdown file. */
export interface HtmlPlace {
  readonly role: BlockRole;
  readonly facts: BlockFacts;
  leadIn: number | undefined;
  afterImage: boolean;
}

/** The comments in `[start, end)`. */
export function htmlComments(source: string, span: Span): Comment[] {
  const comments: Comment[] = [];
  for (
    let at = source.indexOf('<!--', span.start);
    at >= 0 && at < span.end;
    at = source.indexOf('<!--', at)
  ) {
    const end = skipTag(source, at, span.end);
    const closed = source.startsWith('-->', end - 3);
    comments.push({
      kind: 'html',
      text: source.slice(at + 4, closed ? end - 3 : end),
      span: { start: at, end },
    });
    at = end;
  }
  return comments;
}

/**
 * Reads the prose of a raw HTML block in Markdown with a small scanner instead of an HTML parser: such blocks are often
 * half an element (`<div>`, a blank line, Markdown, `</div>`), which a tree builder would repair wrongly.
 */
export function addFlowHtml(builder: DocumentBuilder, source: string, span: Span, place: HtmlPlace): void {
  new FlowHtmlReader(builder, source, span, place).read();
}

class FlowHtmlReader {
  private out = new PlainText();
  private role: BlockRole;
  private level = 0;
  private quotes = 0;
  private images: Span[] = [];
  private at: number;

  constructor(
    private readonly builder: DocumentBuilder,
    private readonly source: string,
    private readonly span: Span,
    private readonly place: HtmlPlace,
  ) {
    this.role = place.role;
    this.at = span.start;
  }

  read(): void {
    const { source } = this;
    const { end } = this.span;
    while (this.at < end) {
      const less = this.nextTag(this.at);
      if (less > this.at) writeHtmlText(this.out, source, this.at, less, this.place.facts.quoted === true);
      if (less >= end) break;
      const close = skipTag(source, less, end);
      this.readTag(less, close);
    }
    this.close();
  }

  private nextTag(from: number): number {
    const { end } = this.span;
    for (
      let at = this.source.indexOf('<', from);
      at >= 0 && at < end;
      at = this.source.indexOf('<', at + 1)
    ) {
      if (isTagStart(this.source.charCodeAt(at + 1))) return at;
    }
    return end;
  }

  private readTag(start: number, close: number): void {
    this.at = close;
    if (this.source.startsWith('<!--', start)) {
      for (const comment of htmlComments(this.source, { start, end: close }))
        this.builder.addComment(comment);
      return;
    }
    const name = tagName(this.source.slice(start, Math.min(close, start + 40)));
    const element = name.replace('/', '');
    if (element === 'br') return this.out.atomic('\n', start, close - start);
    if (SKIPPED_ELEMENTS.has(name) || OBJECT_ELEMENTS.has(name)) return this.skipElement(name, start, close);
    if (element === 'img') {
      this.out.object(start, close);
      this.images.push({ start, end: close });
    }
    if (name === '' || element === 'img' || INLINE_ELEMENTS.has(element)) return;
    this.close();
    if (element === 'blockquote') this.quotes = Math.max(0, this.quotes + (name === element ? 1 : -1));
    const heading = /^h([1-6])$/.exec(name);
    this.level = heading ? Number(heading[1]) : 0;
    this.role = ROLES[name] ?? this.place.role;
  }

  private skipElement(name: string, start: number, close: number): void {
    const end = this.source.toLowerCase().indexOf(`</${name}`, close);
    this.at = end < 0 || end >= this.span.end ? this.span.end : skipTag(this.source, end, this.span.end);
    if (this.source[close - 2] === '/') this.at = close;
    if (this.out.text !== '') this.out.object(start, this.at);
  }

  /** Ends the current run of prose. */
  private close(): void {
    const { out, images } = this;
    if (out.plain.length === 0) return;
    this.out = new PlainText();
    this.images = [];
    out.trimEnd();
    if (out.plain.length > 0) this.addBlock(out);
    for (const { start, end } of images)
      addTagAttributes(this.builder, this.source, start, end, this.isQuoted());
  }

  private addBlock(out: PlainText): void {
    const span = { start: out.source[0]!, end: out.source.at(-1)! + out.sourceLength.at(-1)! };
    const facts = { ...this.place.facts, quoted: this.isQuoted() };
    if (this.level > 0) {
      this.place.leadIn = this.builder.addHeading(this.level, out, span, facts);
      return;
    }
    const role = this.quotes > 0 && this.role === 'paragraph' ? 'block-quote' : this.role;
    const index = this.builder.add(role, out, span, facts);
    this.place.leadIn = role === 'paragraph' ? index : undefined;
    if (index === undefined && out.text.includes(OBJECT)) this.place.afterImage = true;
  }

  private isQuoted(): boolean {
    return this.quotes > 0 || this.place.facts.quoted === true;
  }
}
