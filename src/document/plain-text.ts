import type { OffsetMap } from '../vocabulary.js';

/** Stands in plain text for what is not prose: inline code, an image, an expression, a footnote mark. */
export const OBJECT = '\uFFFC';

/** Plain text under construction, with its map to the file. Write in file order. */
export class PlainText implements OffsetMap {
  text = '';
  readonly plain: number[] = [];
  readonly source: number[] = [];
  readonly plainLength: number[] = [];
  readonly sourceLength: number[] = [];

  /** Adds text that stands in the file exactly so, unit for unit, at `at`. */
  linear(value: string, at: number): void {
    if (value.length === 0) return;
    const last = this.plain.length - 1;
    const continues =
      last >= 0 &&
      this.source[last]! + this.sourceLength[last]! === at &&
      this.plainLength[last] === this.sourceLength[last];
    if (continues) {
      this.plainLength[last]! += value.length;
      this.sourceLength[last]! += value.length;
    } else {
      this.push(value.length, at, value.length);
    }
    this.text += value;
  }

  /** Adds text that the file spells otherwise: an entity, an escape, a line end of two characters. */
  atomic(value: string, at: number, length: number): void {
    if (value.length === length) {
      this.linear(value, at);
      return;
    }
    this.push(value.length, at, length);
    this.text += value;
  }

  /** Adds one object character for `[start, end)` of the file. */
  object(start: number, end: number): void {
    this.atomic(OBJECT, start, end - start);
  }

  /** Takes white space off the end. */
  trimEnd(): void {
    let extra = this.text.length - this.text.trimEnd().length;
    this.text = this.text.trimEnd();
    while (extra > 0) {
      const last = this.plain.length - 1;
      const length = this.plainLength[last]!;
      if (extra < length) {
        // White space inside a longer piece: such a piece is linear.
        this.plainLength[last]! -= extra;
        this.sourceLength[last]! -= extra;
        return;
      }
      extra -= length;
      for (const column of [this.plain, this.source, this.plainLength, this.sourceLength]) column.pop();
    }
  }

  private push(plainLength: number, at: number, sourceLength: number): void {
    this.plain.push(this.text.length);
    this.source.push(at);
    this.plainLength.push(plainLength);
    this.sourceLength.push(sourceLength);
  }
}

/** Whether the text holds anything to read besides white space and object characters. */
export function hasProse(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 0xfffc && code !== 0xa0 && code !== 0x200b && code !== 0xfeff) return true;
  }
  return false;
}
