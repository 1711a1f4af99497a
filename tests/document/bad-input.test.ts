import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/document/decode-file.js';
import { readDocument } from '../../src/document/read-document.js';
import { createLineIndex } from '../../src/document/source-map.js';

const N = 5000;
const DEEP: Readonly<Record<string, string>> = {
  'quotes.md': '> '.repeat(N) + 'a',
  'quote-lines.md': Array.from({ length: 1000 }, (_, at) => `${'>'.repeat(at + 1)} a`).join('\n'),
  'list-lines.md': Array.from({ length: 1000 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
  'list.md': '- '.repeat(N) + 'a',
  'emphasis.md': '*a '.repeat(N) + 'b*'.repeat(N),
  'strike.md': '~a '.repeat(N) + 'b~'.repeat(N),
  'div.html': '<div>'.repeat(N) + 'a',
  'list.html': '<ul><li>a'.repeat(N),
  'component.mdx': '<A>\n'.repeat(N) + 'a\n' + '</A>\n'.repeat(N),
};

describe('5,000 deep', () => {
  test.each(Object.entries(DEEP))(
    '%s is a problem that says what to do',
    async (path, source) => {
      const { problems } = await readDocument(`${source}\n`, { path });
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]!.message).toMatch(/not read/i);
      expect(problems[0]!.message).toMatch(/Flatten|Split|split/);
    },
    60_000,
  );

  test('what stands after a part nested too deep is read', async () => {
    const source = `# Head\n\n${'> '.repeat(N)}a\n\nKnots go away.\n`;
    const { blocks } = await readDocument(source, { path: 'a.md' });
    expect(blocks.map(({ text }) => text)).toEqual(['Head', 'Knots go away.']);
    expect(source.slice(blocks[1]!.span.start, blocks[1]!.span.end)).toBe('Knots go away.');
  });

  test('a 10 MB text file', async () => {
    const { blocks } = await readDocument('Massage may ease pain.\n'.repeat(450_000), { path: 'a.txt' });
    expect(blocks.length).toBeGreaterThan(400_000);
  }, 60_000);
});

describe('broken MDX', () => {
  test('is read as Markdown, with a problem at the mistake', async () => {
    const source = '# Knots\n\nMassage helps {x} people.\n\n<Foo>\n\nMore text {/* claimlint-disable */}\n';
    const { blocks, problems, comments } = await readDocument(source, { path: 'a.mdx' });
    expect(problems).toMatchObject([{ message: expect.stringContaining('not valid MDX'), fatal: false }]);
    expect(source.slice(problems[0]!.span.start)).toMatch(/^<Foo>/);
    expect(blocks.map(({ text }) => text.trim())).toContain('More text');
    expect(comments).toMatchObject([{ kind: 'mdx', text: ' claimlint-disable ' }]);
  });
});

describe('bytes', () => {
  const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

  test('UTF-8, with its byte order mark kept', () => {
    expect(decodeFile(new TextEncoder().encode('\uFEFFé'))).toEqual({ source: '\uFEFFé' });
    expect(decodeFile(bytes())).toEqual({ source: '' });
  });

  test.each([
    [bytes(0xff, 0xfe, 65, 0), 'UTF-16LE'],
    [bytes(0xfe, 0xff, 0, 65), 'UTF-16BE'],
    [bytes(65, 0, 66, 0, 67, 0, 68, 0), 'UTF-16LE'],
    [bytes(65, 10, 0, 1, 2), 'NUL byte at byte 3, line 2'],
    [bytes(65, 10, 66, 0xe9, 67), '0xE9 at byte 4, line 2'],
    [bytes(65, 0xc3), '0xC3 at byte 2'],
  ])('%s is refused: %s', (input, words) => {
    expect(decodeFile(input)).toMatchObject({ problem: expect.stringContaining(words) });
  });
});

test('lines end with LF, CRLF or CR, and positions go both ways', () => {
  const source = 'a\r\nb💪c\rd\n';
  const lines = createLineIndex(source);
  expect(lines.lineCount).toBe(4);
  expect(lines.pointAt(source.indexOf('c'))).toEqual({ line: 2, column: 4 });
  expect(lines.pointAt(source.length)).toEqual({ line: 4, column: 1 });
  for (let at = 0; at <= source.length; at += 1) {
    if (source.slice(at - 1, at + 1) === '\r\n') continue;
    const { line, column } = lines.pointAt(at);
    expect(lines.offsetAt(line, column)).toBe(at);
  }
});
