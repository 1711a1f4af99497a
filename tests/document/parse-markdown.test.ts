import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, readGfm } from '../../src/document/parse-markdown.js';

/** Every part of GFM always on: what the quick way must agree with. */
const stock = unified().use(remarkParse).use(readGfm).freeze();

const LINES = [
  '| a | b |',
  '| - | - |',
  '|:--|--:|',
  'a | b',
  '- | -',
  ':-',
  '|-',
  '| one | two | three |',
  '> | a | b |',
  '> | - | - |',
  '- | a | b |',
  '  | - | - |',
  'a paragraph with a | in it',
  '---',
  '===',
  '# A | heading',
  '[^1]: | a |',
  'text[^1] and ~~gone~~',
  '- [ ] to do',
  '    code | code',
  '```',
  '',
  '',
];

describe('parts of GFM are read only where their signs stand', () => {
  it('and the tree is the one all parts give', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (lines, end) => {
          const source = lines.join(end);
          expect(parseMarkdown(source)).toEqual(stock.parse(source));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(['---\ntitle: a | b\n---\n\n| a |\n| - |\n', '+++\na = "b"\n+++\n\nx', '﻿---\na: b\n---\n'])(
    '%j',
    (source) => {
      expect(parseMarkdown(source)).toEqual(stock.parse(source));
    },
  );
});
