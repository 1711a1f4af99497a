import type {
  Blockquote,
  Definition,
  Heading,
  List,
  Node,
  Nodes,
  Paragraph,
  Parent,
  Root,
  Table,
} from 'mdast';
import type {} from 'mdast-util-frontmatter';
import type { BlockRole, Comment, Document, Format, Span } from '../vocabulary.js';
import { DocumentBuilder, type BlockFacts } from './document-builder.js';
import { addFlowHtml, htmlComments } from './flow-html.js';
import { addImageText } from './image-text.js';
import { isComment, readInline, type Inline, type Link } from './inline-text.js';
import { addElementAttributes } from './element-attributes.js';

/** Adds the prose fields of front matter. `span` is the front matter with its fences. */
export type ReadFrontMatter = (builder: DocumentBuilder, source: string, span: Span) => void;

type MutableFacts = { -readonly [key in keyof BlockFacts]: BlockFacts[key] };

/** Containers nested deeper than this are not read. */
const MAX_DEPTH = 300;

/** Where a flow node stands. */
interface Place {
  readonly role: BlockRole;
  readonly facts: BlockFacts;
  readonly depth: number;
  /** Block before the node in the same container, when it can introduce a list or table. */
  leadIn: number | undefined;
  afterImage: boolean;
}

/** Turns an mdast tree with positions into a document. `source` is the file the positions count in. */
export function buildFromMdast(
  tree: Root,
  source: string,
  path: string,
  format: Format,
  readFrontMatter?: ReadFrontMatter,
): Document {
  return new MdastReader(source, path, format, readFrontMatter).read(tree);
}

class MdastReader {
  private readonly builder: DocumentBuilder;
  private readonly shift: number;
  private readonly definitions = new Map<string, string>();
  private readonly unresolved: { link: Link; identifier: string }[] = [];

  constructor(
    private readonly source: string,
    path: string,
    format: Format,
    private readonly readFrontMatter: ReadFrontMatter | undefined,
  ) {
    this.builder = new DocumentBuilder(path, format, source);
    this.shift = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  read(tree: Root): Document {
    this.readFlow(tree.children, {
      role: 'paragraph',
      facts: {},
      depth: 0,
      leadIn: undefined,
      afterImage: false,
    });
    for (const { link, identifier } of this.unresolved) link.url = this.definitions.get(identifier) ?? '';
    return this.builder.finish();
  }

  private readFlow(nodes: readonly Nodes[], place: Place): void {
    for (const node of nodes) this.readNode(node, place);
  }

  private readNode(node: Nodes, place: Place): void {
    switch (node.type) {
      case 'paragraph':
        return this.readParagraph(node, place);
      case 'heading':
        return this.readHeading(node, place);
      case 'list':
        return this.readList(node, place);
      case 'blockquote':
        return this.readQuote(node, place);
      case 'table':
        return this.readTable(node, place);
      case 'html':
        return addFlowHtml(this.builder, this.source, this.span(node), place);
      case 'definition':
        return this.define(node);
      case 'footnoteDefinition':
        return this.readChildren(node, { ...place, role: 'footnote', leadIn: undefined, afterImage: false });
      case 'yaml':
        return this.readFrontMatter?.(this.builder, this.source, this.span(node));
      default:
        return this.readOther(node, place);
    }
  }

  /** MDX elements and containers of other plugins (directives) are read through; the rest is no prose. */
  private readOther(node: Nodes, place: Place): void {
    if ((node.type as string) === 'toml')
      return this.readFrontMatter?.(this.builder, this.source, this.span(node));
    if (isComment(node)) return this.addComment(node);
    if (!('children' in node)) {
      place.leadIn = undefined;
      return;
    }
    addElementAttributes(this.builder, this.source, this.shift, node, place.facts.quoted === true);
    this.readChildren(node, { ...place, leadIn: place.leadIn, afterImage: false });
  }

  private readChildren(node: Parent, place: Place): void {
    if (place.depth < MAX_DEPTH) return this.readFlow(node.children, { ...place, depth: place.depth + 1 });
    this.builder.addProblem(
      'Not read: nested too deep. Flatten this part so that claimlint can read it.',
      this.span(node),
    );
  }

  private readParagraph(node: Paragraph, place: Place): void {
    const inline = this.inline(node);
    const span = this.span(node);
    const role = this.paragraphRole(node, inline, place);
    const index = this.builder.add(role, inline.out, span, this.facts(inline, place.facts));
    this.finishInline(inline, place);
    place.leadIn = index;
    place.afterImage = inline.images !== undefined && index === undefined;
  }

  private paragraphRole(node: Paragraph, inline: Inline, place: Place): BlockRole {
    if (isCaption(node, place.afterImage)) return 'caption';
    const { role } = place;
    if (role === 'footnote') return role;
    if (role !== 'list-item' && role !== 'paragraph') return role;
    return this.builder.referenceRole(role, inline.out.text);
  }

  private readHeading(node: Heading, place: Place): void {
    const inline = this.inline(node);
    place.leadIn = this.builder.addHeading(
      node.depth,
      inline.out,
      this.span(node),
      this.facts(inline, place.facts),
    );
    place.afterImage = false;
    this.finishInline(inline, place);
  }

  private readList(node: List, place: Place): void {
    const parent = place.facts.list;
    const list = {
      id: this.builder.nextList(),
      depth: parent ? parent.depth + 1 : 0,
      ordered: node.ordered === true,
    };
    const facts: MutableFacts = { ...place.facts, list };
    delete facts.leadIn;
    if (place.leadIn !== undefined) facts.leadIn = place.leadIn;
    const role = place.role === 'footnote' ? 'footnote' : 'list-item';
    for (const item of node.children) {
      this.readChildren(item, { role, facts, depth: place.depth, leadIn: undefined, afterImage: false });
    }
    place.leadIn = undefined;
    place.afterImage = false;
  }

  private readQuote(node: Blockquote, place: Place): void {
    const facts = { ...place.facts, quoted: true };
    this.readChildren(node, {
      role: 'block-quote',
      facts,
      depth: place.depth,
      leadIn: undefined,
      afterImage: false,
    });
    place.leadIn = undefined;
    place.afterImage = false;
  }

  private readTable(node: Table, place: Place): void {
    const columns: (number | undefined)[] = [];
    for (const [rowIndex, row] of node.children.entries()) {
      let rowHead: number | undefined;
      for (const [column, cell] of row.children.entries()) {
        const inline = this.inline(cell);
        const facts: MutableFacts = { ...this.facts(inline, place.facts) };
        if (rowIndex > 0) {
          const head = columns[column];
          const row = column > 0 ? rowHead : undefined;
          facts.headers = { ...(head !== undefined && { column: head }), ...(row !== undefined && { row }) };
        }
        if (place.leadIn !== undefined) facts.leadIn = place.leadIn;
        const index = this.builder.add('table-cell', inline.out, this.span(cell), facts);
        if (rowIndex === 0) columns[column] = index;
        if (column === 0) rowHead = index;
        this.finishInline(inline, place);
      }
    }
    place.leadIn = undefined;
    place.afterImage = false;
  }

  private define(node: Definition): void {
    if (!this.definitions.has(node.identifier)) this.definitions.set(node.identifier, node.url);
  }

  private inline(node: Parent): Inline {
    return readInline(node.children, this.source, this.shift);
  }

  private facts(inline: Inline, facts: BlockFacts): BlockFacts {
    return inline.links ? { ...facts, links: inline.links } : facts;
  }

  /** Adds what the inline nodes hold besides text: alternative texts, comments, open link targets. */
  private finishInline(inline: Inline, place: Place): void {
    if (inline.references) this.unresolved.push(...inline.references);
    if (inline.comments) for (const node of inline.comments) this.addComment(node);
    const quoted = place.facts.quoted === true;
    if (inline.images)
      for (const image of inline.images) addImageText(this.builder, this.source, this.shift, image, quoted);
    if (inline.elements) {
      for (const node of inline.elements)
        addElementAttributes(this.builder, this.source, this.shift, node, quoted);
    }
    if (inline.unread) {
      for (const span of inline.unread) {
        this.builder.addProblem(
          'Not read: emphasis or links nested too deep. Flatten this part so that claimlint can read it.',
          span,
        );
      }
    }
  }

  private addComment(node: Nodes): void {
    const span = this.span(node);
    if (node.type === 'html') {
      for (const comment of htmlComments(this.source, span)) this.builder.addComment(comment);
      return;
    }
    const text = this.source.slice(span.start, span.end);
    const comment: Comment = { kind: 'mdx', text: text.replace(/^\{\s*\/\*|\*\/\s*\}$/g, ''), span };
    this.builder.addComment(comment);
  }

  private span(node: Node): Span {
    const { start, end } = node.position!;
    return { start: start.offset! + this.shift, end: end.offset! + this.shift };
  }
}

/** `![…](…)` and then a paragraph, or the rest of the same one, that is nothing but emphasised text. */
function isCaption(node: Paragraph, afterImage: boolean): boolean {
  const children = node.children;
  const last = children.at(-1);
  if (last === undefined || (last.type !== 'emphasis' && last.type !== 'strong')) return false;
  if (children.length === 1) return afterImage;
  const first = children[0]!;
  const between = children[1]!;
  return (
    children.length === 3 && first.type === 'image' && between.type === 'text' && between.value.trim() === ''
  );
}
