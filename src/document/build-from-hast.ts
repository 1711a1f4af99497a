import type { Element, Nodes, Root } from 'hast';
import type { BlockRole, Document, Span } from '../vocabulary.js';
import { DocumentBuilder, type BlockFacts } from './document-builder.js';
import { addAttributeText, attributeSpan } from './element-attributes.js';
import { HtmlTable } from './html-table.js';
import { htmlComments } from './flow-html.js';
import { INLINE_ELEMENTS, OBJECT_ELEMENTS, SKIPPED_ELEMENTS } from './html-tags.js';
import { writeHtmlText } from './html-text.js';
import { FOOTNOTE_MARK, type Link } from './inline-text.js';
import { PlainText } from './plain-text.js';

/** What the elements around a run of text make of it. */
interface Context {
  readonly role: BlockRole;
  readonly level: number;
  readonly facts: BlockFacts;
  readonly table?: HtmlTable;
}

/** Turns a hast tree into a document. `shift` is added to the tree's offsets (1 after a byte order mark). */
export function buildFromHast(tree: Root, source: string, path: string, shift: number): Document {
  return new HastReader(source, path, shift).read(tree);
}

class HastReader {
  private readonly builder: DocumentBuilder;
  private out = new PlainText();
  private links: Link[] = [];
  private images: Element[] = [];
  /** Nothing before this offset is written again, so that repaired markup cannot put text out of order. */
  private cursor = 0;
  private leadIn: number | undefined;

  constructor(
    private readonly source: string,
    path: string,
    private readonly shift: number,
  ) {
    this.builder = new DocumentBuilder(path, 'html', source);
  }

  read(tree: Root): Document {
    const context: Context = { role: 'paragraph', level: 0, facts: {} };
    this.readAll(tree.children, context);
    this.flush(context);
    return this.builder.finish();
  }

  private readAll(nodes: readonly Nodes[], context: Context): void {
    for (const node of nodes) {
      if (node.type === 'text') this.readText(node);
      else if (node.type === 'comment') this.readComment(node);
      else if (node.type === 'element') this.readElement(node, context);
    }
  }

  private readText(node: Nodes): void {
    const span = this.span(node);
    if (!span || span.end <= this.cursor) return;
    writeHtmlText(this.out, this.source, Math.max(span.start, this.cursor), span.end);
    this.cursor = span.end;
  }

  private readComment(node: Nodes): void {
    const span = this.span(node);
    if (span) for (const comment of htmlComments(this.source, span)) this.builder.addComment(comment);
  }

  private readElement(node: Element, context: Context): void {
    const name = node.tagName;
    if (name === 'head') return this.readHead(node);
    if (OBJECT_ELEMENTS.has(name) || SKIPPED_ELEMENTS.has(name)) return this.skip(node, context);
    if (name === 'br') return this.object(node, '\n');
    if (name === 'img') {
      this.images.push(node);
      return this.object(node);
    }
    if (name === 'sup' && this.isFootnoteMark(node)) return this.object(node);
    if (INLINE_ELEMENTS.has(name)) return this.readInline(node, context);
    this.flush(context);
    this.readBlock(node, context);
  }

  private readInline(node: Element, context: Context): void {
    const start = this.out.text.length;
    const { out } = this;
    this.readAll(node.children, context);
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && out === this.out && out.text.length > start) {
      const blank = /^\s*/.exec(out.text.slice(start))![0].length;
      this.links.push({ start: start + blank, end: out.text.length, url: href });
    }
  }

  private readBlock(node: Element, context: Context): void {
    const name = node.tagName;
    if (name === 'ul' || name === 'ol') return this.readList(node, context);
    const own = this.contextOf(node, context);
    if (name === 'li') this.leadIn = undefined;
    if (name === 'title') return this.readTitle(node);
    this.readAll(node.children, own);
    this.flush(own);
    if (name === 'table' || name === 'blockquote') this.leadIn = undefined;
  }

  private readList(node: Element, context: Context): void {
    const parent = context.facts.list;
    const list = {
      id: this.builder.nextList(),
      depth: parent ? parent.depth + 1 : 0,
      ordered: node.tagName === 'ol',
    };
    const facts: BlockFacts = { ...(context.facts.quoted && { quoted: true }), list };
    const own: Context = {
      role: 'list-item',
      level: 0,
      facts: this.leadIn === undefined ? facts : { ...facts, leadIn: this.leadIn },
    };
    this.readAll(node.children, own);
    this.flush(own);
    this.leadIn = undefined;
  }

  private contextOf(node: Element, context: Context): Context {
    const name = node.tagName;
    const heading = /^h([1-6])$/.exec(name);
    if (heading) return { ...context, level: Number(heading[1]) };
    switch (name) {
      case 'blockquote':
        return { ...context, role: 'block-quote', level: 0, facts: { ...context.facts, quoted: true } };
      case 'figcaption':
      case 'caption':
        return { ...context, role: 'caption' };
      case 'table':
        return { ...context, table: new HtmlTable(this.leadIn) };
      case 'tr':
        context.table?.startRow();
        return context;
      case 'td':
      case 'th':
        return context.table
          ? { ...context, role: 'table-cell', facts: this.cellFacts(node, context) }
          : context;
      case 'dd':
        return this.leadIn === undefined
          ? context
          : { ...context, facts: { ...context.facts, leadIn: this.leadIn } };
      case 'li':
        return /^(?:user-content-)?fn[-:]?\w+$/.test(idOf(node)) ? { ...context, role: 'footnote' } : context;
      default:
        return context;
    }
  }

  private cellFacts(node: Element, context: Context): BlockFacts {
    const columns = Number(node.properties['colSpan'] ?? 1) || 1;
    return { ...context.facts, ...context.table!.startCell(node.tagName === 'th', columns) };
  }

  /** Ends the run of text read so far and adds it as a block. */
  private flush(context: Context): void {
    const { out, links, images } = this;
    if (out.plain.length > 0) {
      this.out = new PlainText();
      this.links = [];
      this.images = [];
      out.trimEnd();
      this.addBlock(out, links, context);
      const quoted = context.facts.quoted === true;
      for (const image of images) this.addAlternative(image, quoted);
    }
  }

  private addBlock(out: PlainText, links: Link[], context: Context): void {
    if (out.plain.length === 0) return;
    const span = { start: out.source[0]!, end: out.source.at(-1)! + out.sourceLength.at(-1)! };
    const facts = links.length > 0 ? { ...context.facts, links } : context.facts;
    if (context.level > 0) {
      this.leadIn = this.builder.addHeading(context.level, out, span, facts);
      return;
    }
    const { role } = context;
    const actual =
      role === 'paragraph' || role === 'list-item' ? this.builder.referenceRole(role, out.text) : role;
    const index = this.builder.add(actual, out, span, facts);
    this.leadIn = index;
    if (role === 'table-cell') context.table!.filled(index);
  }

  private addAlternative(image: Element, quoted: boolean): void {
    const span = this.span(image)!;
    const alt = attributeSpan(this.source, span, 'alt');
    if (alt) addAttributeText(this.builder, this.source, 'alt-text', alt, { quoted });
    const title = attributeSpan(this.source, span, 'title');
    if (title) addAttributeText(this.builder, this.source, 'caption', title, { quoted });
  }

  private readHead(node: Element): void {
    for (const child of node.children) {
      if (child.type === 'comment') this.readComment(child);
      if (child.type !== 'element') continue;
      if (child.tagName === 'title') this.readTitle(child);
      if (child.tagName === 'meta') this.readMeta(child);
    }
  }

  private readTitle(node: Element): void {
    for (const child of node.children) this.readText(child);
    const { out } = this;
    this.out = new PlainText();
    out.trimEnd();
    const span = this.span(node);
    if (span) this.builder.add('front-matter', out, span, { key: 'title' });
  }

  private readMeta(node: Element): void {
    const name = String(node.properties['name'] ?? node.properties['property'] ?? '').toLowerCase();
    if (!/^(?:og:|twitter:)?(?:description|title)$/.test(name)) return;
    const span = this.span(node);
    const content = span && attributeSpan(this.source, span, 'content');
    if (content) addAttributeText(this.builder, this.source, 'front-matter', content, { key: name });
  }

  private isFootnoteMark(node: Element): boolean {
    const span = this.span(node);
    return (
      span !== undefined &&
      FOOTNOTE_MARK.test(this.source.slice(span.start, span.end).replace(/<[^>]*>/g, ''))
    );
  }

  /** What is no prose: an object within a sentence, a break between blocks otherwise. */
  private skip(node: Element, context: Context): void {
    if (node.tagName === 'pre' || node.tagName === 'nav') this.flush(context);
    else if (this.out.text !== '' || OBJECT_ELEMENTS.has(node.tagName)) this.object(node);
    const span = this.span(node);
    if (span) this.cursor = Math.max(this.cursor, span.end);
  }

  private object(node: Element, value = '\uFFFC'): void {
    const span = this.span(node);
    if (!span || span.start < this.cursor) return;
    this.out.atomic(value, span.start, span.end - span.start);
    this.cursor = span.end;
  }

  private span(node: Nodes): Span | undefined {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined
      ? undefined
      : { start: start + this.shift, end: end + this.shift };
  }
}

function idOf({ properties }: Element): string {
  const { id } = properties;
  return typeof id === 'string' ? id : '';
}
