import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatOf, readDocument } from '../../src/document/read-document.js';
import type { Block, Document } from '../../src/vocabulary.js';

async function article(extension: string): Promise<Document> {
  const path = new URL(`../../fixtures/articles/formats/article.${extension}`, import.meta.url);
  return readDocument(readFileSync(path, 'utf8'), { path: `article.${extension}` });
}

function outline(blocks: readonly Block[]): string[] {
  return blocks.map(({ role, level, text, section, list, leadIn }) => {
    const under = section.map((index) => blocks[index]!.text).join(' / ');
    const led = leadIn === undefined ? '' : ` after "${blocks[leadIn]!.text}"`;
    return `${role}${level ?? ''}${list ? `.${list.depth}` : ''} [${under}] ${text}${led}`;
  });
}

describe('one article in four formats', () => {
  test.each(['mdx', 'html'])('%s gives the blocks that Markdown gives', async (extension) => {
    const markdown = await article('md');
    const other = await article(extension);
    expect(outline(other.blocks)).toEqual(outline(markdown.blocks));
    expect(other.problems).toEqual([]);
    expect(other.comments.map(({ text }) => text.trim())).toEqual(['checked by the editor']);
  });

  test('plain text gives the same headings, lists and sentences', async () => {
    const outlineOf = (blocks: readonly Block[]): string[] =>
      blocks
        .filter(({ role }) => ['title', 'heading', 'paragraph', 'list-item', 'reference'].includes(role))
        .map(({ role, level, text }) => `${role}${level ?? ''} ${text.replace(/\uFFFC ?/g, '')}`);
    expect(outlineOf((await article('txt')).blocks)).toEqual(outlineOf((await article('md')).blocks));
  });

  test('names say formats', () => {
    expect(['a.md', 'a.Markdown', 'b.mdx', 'c.htm', 'd.txt', 'e.pdf', 'md'].map(formatOf)).toEqual([
      'markdown',
      'markdown',
      'mdx',
      'html',
      'text',
      undefined,
      undefined,
    ]);
  });
});
