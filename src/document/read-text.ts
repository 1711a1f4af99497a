import type { Document } from '../vocabulary.js';
import { classifyText, type ReadUnit, type TextKind } from './classify-text.js';
import { DocumentBuilder, type BlockFacts } from './document-builder.js';
import { PlainText } from './plain-text.js';
import { splitText, type TextUnit } from './split-text.js';

/**
 * Reads a plain-text article, recovering title, headings, lists and references from the look of its lines. Never throws.
 */
export function readText(source: string, path: string): Document {
  const builder = new DocumentBuilder(path, 'text', source);
  const units: ReadUnit[] = [];
  const texts: PlainText[] = [];
  for (const unit of splitText(source)) {
    const out = writeUnit(source, unit);
    if (out.text === '') continue;
    units.push({ unit, text: out.text });
    texts.push(out);
  }
  const kinds = classifyText(units);
  const lists = new TextLists(builder);
  for (const [at, kind] of kinds.entries()) addUnit(builder, lists, units[at]!, texts[at]!, kind);
  return builder.finish();
}

function addUnit(
  builder: DocumentBuilder,
  lists: TextLists,
  read: ReadUnit,
  out: PlainText,
  kind: TextKind,
): void {
  const { unit } = read;
  const span = { start: unit.start, end: unit.lines.at(-1)!.end };
  if (kind.kind === 'title' || kind.kind === 'heading') {
    lists.end(builder.addHeading(kind.kind === 'title' ? 1 : kind.level, out, span));
    return;
  }
  if (kind.kind === 'list-item') {
    const facts = lists.facts(unit);
    lists.added(builder.add(builder.referenceRole('list-item', read.text), out, span, facts));
  } else {
    lists.end(builder.add(builder.referenceRole('paragraph', read.text), out, span));
  }
}

/** Keeps track of the list a line stands in: its id, depth by indentation, and lead-in. */
class TextLists {
  private leadIn: number | undefined;
  private open: { indent: number; id: number; leadIn: number | undefined; last: number | undefined }[] = [];

  constructor(private readonly builder: DocumentBuilder) {}

  /** A block that is no list item: it may lead in the next list. */
  end(index: number | undefined): void {
    this.open = [];
    this.leadIn = index;
  }

  facts(unit: TextUnit): BlockFacts {
    const indent = unit.bullet?.indent ?? 0;
    while (this.open.length > 1 && this.open.at(-1)!.indent > indent + 1) this.open.pop();
    const current = this.open.at(-1);
    if (!current || indent > current.indent + 1) {
      const leadIn = current ? current.last : this.leadIn;
      this.open.push({ indent, id: this.builder.nextList(), leadIn, last: undefined });
    }
    const { id, leadIn } = this.open.at(-1)!;
    const list = { id, depth: this.open.length - 1, ordered: unit.bullet?.ordered === true };
    return leadIn === undefined ? { list } : { list, leadIn };
  }

  added(index: number | undefined): void {
    const current = this.open.at(-1);
    if (current) current.last = index;
  }
}

function writeUnit(source: string, unit: TextUnit): PlainText {
  const out = new PlainText();
  let end = -1;
  for (const line of unit.lines) {
    if (end >= 0) out.atomic(' ', end, line.start - end);
    out.linear(source.slice(line.start, line.end), line.start);
    end = line.end;
  }
  return out;
}
