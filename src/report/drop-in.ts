import type { Block, Span } from '../vocabulary.js';

/** A replacement that can be taken as it is. */
export interface DropIn {
  readonly range: readonly [number, number];
  readonly text: string;
}

/**
 * A suggested sentence fitted to the place of a claim; undefined when it cannot stand there as it is. Safe is: the
 * claim is a whole sentence of a paragraph or list item, without markup, and the suggestion is a whole sentence.
 */
export function fitDropIn(source: string, block: Block, span: Span, suggestion: string): DropIn | undefined {
  if (block.role !== 'paragraph' && block.role !== 'list-item') return undefined;
  if (!isPlain(suggestion) || !/^[A-Z0-9].*[.!?]$/.test(suggestion)) return undefined;
  const text = source.slice(span.start, span.end);
  if (!isPlain(text) || !/^[A-Z0-9]/.test(text)) return undefined;
  const before = withoutTags(source.slice(block.span.start, span.start)).trimEnd();
  const after = withoutTags(source.slice(span.end, block.span.end));
  if (!/(?:^|[.!?])(?:[-*+]|\d+[.)])?$/.test(before)) return undefined;
  if (/[.!?]$/.test(text))
    return /^(?:\s|$)/.test(after) ? { range: [span.start, span.end], text: suggestion } : undefined;
  if (!/^(?:[.!?](?:\s|$)|\s*$)/.test(after)) return undefined;
  const end = /^[.!?]/.test(after) ? span.end + 1 : span.end;
  return { range: [span.start, end], text: suggestion };
}

/** Letters that are markup in one of the formats make a replacement change more than words. */
function isPlain(text: string): boolean {
  return !/[*_`[\]<>{}&|\\\n\r\uFFFC]/.test(text);
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '');
}
