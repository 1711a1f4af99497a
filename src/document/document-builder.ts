import type { Block, BlockRole, Comment, Document, Format, Problem, Span } from '../vocabulary.js';
import { hasProse, type PlainText } from './plain-text.js';
import { isReadingHeading, isReferenceEntry, isReferenceHeading } from './recognise-reference.js';

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Facts of a block beyond its text and role. */
export type BlockFacts = Partial<Pick<Block, 'level' | 'leadIn' | 'list' | 'headers' | 'key' | 'links'>> & {
  readonly quoted?: boolean;
};

/** Collects the blocks of one document in file order and keeps track of the sections they stand in. */
export class DocumentBuilder {
  readonly blocks: Block[] = [];
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  private section: readonly number[] = [];
  private levels: number[] = [];
  private referenceLevel = 0;
  private isReading = false;
  private lists = 0;
  private titled = false;

  constructor(
    private readonly path: string,
    private readonly format: Format,
    private readonly source: string,
  ) {}

  /** A number for the next list. */
  nextList(): number {
    this.lists += 1;
    return this.lists - 1;
  }

  /** The role of a paragraph or list item: what it looks like, or `reference` in a section of references. */
  referenceRole(role: 'paragraph' | 'list-item', text: string): BlockRole {
    if (this.referenceLevel > 0 && (role === 'list-item' || !this.isReading)) return 'reference';
    const mayBeEntry = role === 'list-item' || this.format === 'text' || this.isReading;
    return mayBeEntry && isReferenceEntry(text) ? 'reference' : role;
  }

  /** Adds a block and gives its index, or undefined when there is nothing to read in it. */
  add(role: BlockRole, text: PlainText, span: Span, facts?: BlockFacts): number | undefined {
    if (!hasProse(text.text)) return undefined;
    const block: Mutable<Block> = {
      index: this.blocks.length,
      role,
      text: text.text,
      map: text,
      span,
      section: role === 'front-matter' ? [] : this.section,
      quoted: false,
    };
    if (facts) Object.assign(block, facts);
    this.blocks.push(block);
    return block.index;
  }

  /** Adds a heading and opens its section. The first of level 1 is the title. Quoted headings open none. */
  addHeading(level: number, text: PlainText, span: Span, facts?: BlockFacts): number | undefined {
    if (facts?.quoted) return this.add('heading', text, span, { ...facts, level });
    if (!hasProse(text.text)) return undefined;
    while (this.levels.length > 0 && this.levels.at(-1)! >= level) this.levels.pop();
    this.section = this.section.slice(0, this.levels.length);
    const isTitle = level === 1 && !this.titled;
    if (isTitle) this.titled = true;
    const index = this.add(isTitle ? 'title' : 'heading', text, span, { ...facts, level })!;
    this.levels.push(level);
    this.section = [...this.section, index];
    if (this.referenceLevel === 0 || level <= this.referenceLevel) {
      this.referenceLevel = isReferenceHeading(text.text) ? level : 0;
      this.isReading = isReadingHeading(text.text);
    }
    return index;
  }

  addComment(comment: Comment): void {
    this.comments.push(comment);
  }

  addProblem(message: string, span: Span, fatal = false): void {
    this.problems.push({ message, span, fatal });
  }

  finish(): Document {
    return {
      path: this.path,
      format: this.format,
      source: this.source,
      blocks: this.blocks,
      comments: this.comments,
      problems: this.problems,
    };
  }
}
