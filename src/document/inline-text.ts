import type { Image, ImageReference, Node, Nodes, Parent } from 'mdast';
import type { Span } from '../vocabulary.js';
import { writeMarkdownText } from './align-markdown.js';
import { OBJECT_ELEMENTS, tagName } from './html-tags.js';
import { PlainText } from './plain-text.js';

/** Nesting past this depth is not read; 5,000 nested emphases must not overflow the stack. */
const MAX_DEPTH = 200;
/** What a superscript holds when it is a footnote mark and not part of the text ("1", "[2,3]", "†"). */
export const FOOTNOTE_MARK = /^[\s\d,;–\-*†‡§¶[\]()a-c]{1,12}$/;
const SKIPPED_TAGS = new Set([...OBJECT_ELEMENTS, 'script', 'style']);

export interface Link extends Span {
  url: string;
}

/** What the inline nodes of one block hold. */
export interface Inline {
  readonly out: PlainText;
  links: Link[] | undefined;
  /** Links whose target stands in a definition elsewhere. */
  references: { link: Link; identifier: string }[] | undefined;
  images: (Image | ImageReference)[] | undefined;
  /** Nodes that carry prose in attributes, or blocks in their children (MDX elements). */
  elements: Nodes[] | undefined;
  comments: Nodes[] | undefined;
  /** Spans nested too deep to read. */
  unread: Span[] | undefined;
}

/** Reads inline nodes to plain text. `shift` is 1 when the file begins with a byte order mark, which offsets do not count. */
export function readInline(nodes: readonly Nodes[], source: string, shift: number): Inline {
  const inline: Inline = {
    out: new PlainText(),
    links: undefined,
    references: undefined,
    images: undefined,
    elements: undefined,
    comments: undefined,
    unread: undefined,
  };
  new InlineReader(inline, source, shift).readAll(nodes, 0);
  return inline;
}

class InlineReader {
  constructor(
    private readonly inline: Inline,
    private readonly source: string,
    private readonly shift: number,
  ) {}

  readAll(nodes: readonly Nodes[], depth: number): void {
    for (let index = 0; index < nodes.length; index += 1) {
      const node = nodes[index]!;
      if (node.type === 'text') {
        const start = this.start(node);
        writeMarkdownText(this.inline.out, node.value, this.source, start, this.end(node));
      } else if (node.type === 'html') {
        index = this.readHtml(nodes, index);
      } else {
        this.read(node, depth);
      }
    }
  }

  private read(node: Nodes, depth: number): void {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
        return this.readChildren(node, depth);
      case 'break':
        return this.inline.out.atomic('\n', this.start(node), this.end(node) - this.start(node));
      case 'link':
        return this.readLink(node, depth, node.url);
      case 'linkReference':
        return this.readLink(node, depth, undefined, node.identifier);
      case 'image':
      case 'imageReference':
        (this.inline.images ??= []).push(node);
        return this.object(node);
      default:
        if (isInlineElement(node)) {
          (this.inline.elements ??= []).push(node);
          return this.readElement(node, depth);
        }
        if (isComment(node)) {
          (this.inline.comments ??= []).push(node);
          return;
        }
        return this.object(node);
    }
  }

  private readChildren(node: Parent, depth: number): void {
    if (depth < MAX_DEPTH) return this.readAll(node.children, depth + 1);
    (this.inline.unread ??= []).push({ start: this.start(node), end: this.end(node) });
    this.object(node);
  }

  private readElement(node: Parent & { name: string | null }, depth: number): void {
    const name = node.name?.toLowerCase() ?? '';
    if (name === 'br') {
      this.inline.out.atomic('\n', this.start(node), this.end(node) - this.start(node));
    } else if (SKIPPED_TAGS.has(name) || name === 'img' || node.children.length === 0) {
      this.object(node);
    } else if (name === 'sup' && FOOTNOTE_MARK.test(this.innerSource(node))) {
      this.object(node);
    } else {
      this.readChildren(node, depth);
    }
  }

  private innerSource(node: Parent): string {
    return this.source.slice(this.start(node.children[0]!), this.end(node.children.at(-1)!));
  }

  private readLink(node: Parent, depth: number, url: string | undefined, identifier?: string): void {
    const start = this.inline.out.text.length;
    this.readChildren(node, depth);
    const end = this.inline.out.text.length;
    if (end === start) return;
    const link: Link = { start, end, url: url ?? '' };
    (this.inline.links ??= []).push(link);
    if (identifier !== undefined) (this.inline.references ??= []).push({ link, identifier });
  }

  /** Inline HTML: tags vanish; the contents of elements that are no prose become one object. Gives the last index read. */
  private readHtml(nodes: readonly Nodes[], index: number): number {
    const node = nodes[index]! as Nodes & { value: string };
    if (node.value.startsWith('<!--')) {
      (this.inline.comments ??= []).push(node);
      return index;
    }
    const name = tagName(node.value);
    if (name === 'br' || name === 'hr') {
      this.inline.out.atomic('\n', this.start(node), this.end(node) - this.start(node));
    } else if (name === 'img') {
      (this.inline.elements ??= []).push(node);
      this.object(node);
    } else if (SKIPPED_TAGS.has(name) || name === 'sup') {
      return this.readSkipped(nodes, index, name);
    }
    return index;
  }

  private readSkipped(nodes: readonly Nodes[], index: number, name: string): number {
    const closing = `/${name}`;
    const open = nodes[index]!;
    const last = nodes.findIndex(
      (node, at) => at > index && node.type === 'html' && tagName(node.value) === closing,
    );
    if (last < 0) return index;
    const inner = this.source.slice(this.end(open), this.start(nodes[last]!));
    if (name === 'sup' && !FOOTNOTE_MARK.test(inner.replace(/<[^>]*>|\]\([^)]*\)/g, ''))) return index;
    this.inline.out.object(this.start(open), this.end(nodes[last]!));
    return last;
  }

  private object(node: Node): void {
    this.inline.out.object(this.start(node), this.end(node));
  }

  private start(node: Node): number {
    return node.position!.start.offset! + this.shift;
  }

  private end(node: Node): number {
    return node.position!.end.offset! + this.shift;
  }
}

function isInlineElement(node: Node): node is Parent & { name: string | null } {
  return node.type === 'mdxJsxTextElement';
}

/** An MDX expression that holds nothing but comments. */
export function isComment(node: Nodes): boolean {
  const type = node.type as string;
  if (type !== 'mdxTextExpression' && type !== 'mdxFlowExpression') return false;
  return /^\s*(?:\/\*[\s\S]*?\*\/\s*)+$/.test((node as Nodes & { value: string }).value);
}
