import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { documentFromMdast } from '../../src/document/document-from-mdast.js';
import { readDocument } from '../../src/document/read-document.js';
import { toSource } from '../../src/document/source-map.js';

async function read(source: string): Promise<string[]> {
  const { blocks } = await readDocument(source, { path: 'a.md' });
  return blocks.map(({ role, text, quoted }) => `${role}: ${text}${quoted ? ' (quoted)' : ''}`);
}

describe('inline', () => {
  test.each([
    ['Massage **helps** [some](u) people', 'Massage helps some people'],
    ['Use `code` and $x$', 'Use \uFFFC and $x$'],
    ['everywhere else<sup>1</sup>. Next', 'everywhere else\uFFFC. Next'],
    ['the 1<sup>st</sup> time', 'the 1st time'],
    ['causes~~ pain~~ knots ~~cures~~', 'causes~~ pain~~ knots \uFFFC'],
    ['one<br>two', 'one\ntwo'],
    ['one  \ntwo\nthree', 'one\ntwo three'],
    ['5 &lt; 6 \\* R&amp;D', '5 < 6 * R&D'],
    ['a<!-- c -->b', 'ab'],
    ['line one\n    > two', 'line one > two'],
  ])('%j reads %j', async (source, text) => {
    expect(await read(source)).toEqual([`paragraph: ${text}`]);
  });
});

test('roles', async () => {
  const source = [
    '# T',
    '![an *alt*](i "A title")',
    '*A caption*',
    '> said\n> so\n>\n> - item',
    '- one\n\n  more\n- two[^1]',
    '[^1]: A note.',
    '<div class="x">\n<p>Raw <b>html</b></p>\n<script>no()</script></div>',
    '## Sources:',
    '- Doe 2019',
  ].join('\n\n');
  expect(await read(source)).toEqual([
    'title: T',
    'alt-text: an alt',
    'caption: A title',
    'caption: A caption',
    'block-quote: said so (quoted)',
    'list-item: item (quoted)',
    'list-item: one',
    'list-item: more',
    'list-item: two\uFFFC',
    'footnote: A note.',
    'paragraph: Raw html',
    'heading: Sources:',
    'reference: Doe 2019',
  ]);
});

test('a link by reference has the target of its definition', async () => {
  const { blocks } = await readDocument('See [the study][s].\n\n[s]: https://example.org/s', {
    path: 'a.md',
  });
  expect(blocks[0]!.links).toEqual([{ start: 4, end: 13, url: 'https://example.org/s' }]);
});

test('the span of a bold word begins at the word', async () => {
  const source = '\uFEFFA **bold**\r\nword';
  const { blocks } = await readDocument(source, { path: 'a.md' });
  const span = toSource(blocks[0]!.map, 2, 6);
  expect(source.slice(span.start, span.end)).toBe('bold');
});

describe('front matter', () => {
  test('prose fields of every scalar style, with their places', async () => {
    const source = [
      '---',
      'title: "Knots \\"melt\\" away"',
      "description: 'It''s gone'",
      'summary: >-',
      '  folded text',
      '  goes on',
      'slug: not-prose',
      'author: {name: A, description: not about health}',
      'faq:',
      '  - question: Does it work?',
      '    answer: No.',
      'claimlint: {disable: [a/b]}',
      '---',
      '',
      'Body',
    ].join('\n');
    const { blocks, comments } = await readDocument(source, { path: 'a.md' });
    expect(blocks.map(({ key, text }) => `${key}: ${text}`)).toEqual([
      'title: Knots "melt" away',
      "description: It's gone",
      'summary: folded text goes on',
      'faq.0.question: Does it work?',
      'faq.0.answer: No.',
      'undefined: Body',
    ]);
    for (const word of ['melt', 'gone', 'goes']) {
      const block = blocks.find(({ text }) => text.includes(word))!;
      const at = block.text.indexOf(word);
      const span = toSource(block.map, at, at + word.length);
      expect(source.slice(span.start, span.end)).toBe(word);
    }
    expect(comments).toMatchObject([{ kind: 'front-matter', text: '{"disable":["a/b"]}' }]);
  });

  test('TOML strings', async () => {
    const { blocks } = await readDocument('+++\ntitle = "A \\"b\\""\n[x]\nslug = "s"\n+++\n', {
      path: 'a.md',
    });
    expect(blocks.map(({ key, text }) => [key, text])).toEqual([['title', 'A "b"']]);
  });

  test('duplicate keys are a problem with a place, and the body is read', async () => {
    const source = '---\ntitle: a\ntitle: b\n---\n\nBody';
    const { blocks, problems } = await readDocument(source, { path: 'a.md' });
    expect(problems).toMatchObject([{ message: expect.stringContaining('unique'), fatal: false }]);
    expect(problems[0]!.span.start).toBeGreaterThanOrEqual(4);
    expect(blocks.at(-1)!.text).toBe('Body');
  });

  test('an alias bomb is not expanded', async () => {
    const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`);
    const source = `---\nl0: &l0 [x]\n${levels.join('\n')}\nclaimlint: *l9\n---\nBody`;
    const { problems } = await readDocument(source, { path: 'a.md' });
    expect(problems.map(({ message }) => message).join()).toContain('claimlint');
  });
});

test('a tree from remark-parse alone gives the same prose, front matter included', async () => {
  const source = '\uFEFF---\ntitle: Knots\n---\n\n# Head\n\nText &amp; *more*';
  const tree = unified().use(remarkParse).parse(source);
  const own = await readDocument(source, { path: 'a.md' });
  expect(documentFromMdast(tree, source, 'a.md').blocks.map(({ text, span }) => [text, span])).toEqual(
    own.blocks.map(({ text, span }) => [text, span]),
  );
});
