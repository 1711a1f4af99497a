import type { BlockFacts } from './document-builder.js';

/** Keeps track of the cells of one HTML table: which block heads which column and row. */
export class HtmlTable {
  private readonly columns: (number | undefined)[] = [];
  private row = -1;
  private column = 0;
  private next = 0;
  private rowHead: number | undefined;
  private isHead = false;

  constructor(private readonly leadIn: number | undefined) {}

  startRow(): void {
    this.row += 1;
    this.next = 0;
    this.rowHead = undefined;
  }

  /** The facts of the cell that begins. `columns` is its width. */
  startCell(isHead: boolean, columns: number): BlockFacts {
    this.column = this.next;
    this.next += columns;
    this.isHead = isHead;
    const lead = this.leadIn === undefined ? {} : { leadIn: this.leadIn };
    if (this.row <= 0 && isHead) return lead;
    const column = this.columns[this.column];
    const row = this.column > 0 ? this.rowHead : undefined;
    return {
      ...lead,
      headers: { ...(column !== undefined && { column }), ...(row !== undefined && { row }) },
    };
  }

  /** Notes the block that the current cell became; only its first one counts. */
  filled(index: number | undefined): void {
    if (index === undefined) return;
    if (this.isHead && this.row <= 0) {
      for (let column = this.column; column < this.next; column += 1) this.columns[column] ??= index;
    }
    if (this.column === 0) this.rowHead ??= index;
  }
}
