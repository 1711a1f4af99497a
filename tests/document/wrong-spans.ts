import { decodeString } from 'micromark-util-decode-string';
import type { Document } from '../../src/vocabulary.js';
import { toSource } from '../../src/document/source-map.js';

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** Every word of every block whose span in the file does not spell that word, as readable lines. */
export function wrongSpans(document: Document): string[] {
  const wrong: string[] = [];
  for (const block of document.blocks) {
    for (const match of block.text.matchAll(WORD)) {
      const span = toSource(block.map, match.index, match.index + match[0].length);
      const raw = document.source.slice(span.start, span.end);
      if (raw !== match[0] && !spells(raw, match[0]))
        wrong.push(`${block.role}: ${match[0]} → ${JSON.stringify(raw)}`);
      if (span.start < block.span.start || span.end > block.span.end)
        wrong.push(`${match[0]} outside its block`);
    }
  }
  return wrong;
}

/** What is wrong with the order and shape of blocks and maps. */
export function wrongOrder(document: Document): string[] {
  const wrong: string[] = [];
  let start = 0;
  for (const [index, block] of document.blocks.entries()) {
    if (block.index !== index) wrong.push(`block ${index} says it is ${block.index}`);
    if (block.span.start < start) wrong.push(`block ${index} stands before the one above`);
    start = block.span.start;
    const { plain, source, plainLength, sourceLength } = block.map;
    let text = 0;
    let file = block.span.start;
    for (let piece = 0; piece < plain.length; piece += 1) {
      if (plain[piece] !== text) wrong.push(`block ${index}: gap in plain text at ${text}`);
      if (source[piece]! < file) wrong.push(`block ${index}: source goes back at piece ${piece}`);
      text += plainLength[piece]!;
      file = source[piece]! + sourceLength[piece]!;
    }
    if (text !== block.text.length) wrong.push(`block ${index}: map covers ${text} of ${block.text.length}`);
    if (file > block.span.end) wrong.push(`block ${index}: map leaves the block`);
  }
  return wrong;
}

/** Markup inside a word, entities and escapes: what is left must be the word. */
function spells(raw: string, word: string): boolean {
  if (!/[\\&<*_~`[\]!\s]/.test(raw)) return false;
  const bare = decodeString(raw.replace(/<[^>]*>/g, '').replace(/\]\([^)]*\)|\]\[[^\]]*\]/g, ''));
  return letters(bare) === letters(word);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
