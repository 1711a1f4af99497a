/** One way of setting the same words in an article. */
export interface Variant {
  readonly name: string;
  readonly path: string;
  /** What must come of it: the same findings, none, or the same findings silenced by the directive. */
  readonly outcome: 'same' | 'silent' | 'silenced';
  /** False when the text would no longer say what it says: several blocks do not fit into one list item. */
  readonly fits: (text: string) => boolean;
  /** The article that holds the text. */
  readonly set: (text: string, ruleId: string) => string;
  /** Turns words as this article has them back into the plain ones. */
  readonly plain?: (text: string) => string;
}

const NBSP = '\u00A0';

/** The reason the directive gives, which must come out beside what it silenced. */
export const REASON = 'kept for a reason';

/** Every way an example is tried in besides the plain one. */
export const VARIANTS: readonly Variant[] = [
  speaking('in bold', (text) => `**${text}**\n`),
  speaking('in a link', (text) => `[${text}](https://example.org/page)\n`),
  speaking('in a list item', (text) => `- ${text}\n`),
  speaking('with curly quotes and non-breaking spaces', (text) => `${curly(text).replaceAll(' ', NBSP)}\n`, {
    plain: (text) => straight(text).replaceAll(NBSP, ' '),
  }),
  speaking('over several lines of a CRLF file', (text) => `${text.replace(/ (?=[a-z])/g, '\r\n')}\r\n`, {
    plain: (text) => text.replaceAll('\r\n', ' '),
  }),
  speaking('in a block of MDX', (text) => `<Note kind="aside">\n\n${text}\n\n</Note>\n`, { path: 'x.mdx' }),
  speaking('in an HTML paragraph', (text) => `<p>${escaped(text)}</p>\n`, {
    path: 'x.html',
    plain: (text) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  }),
  speaking('as plain text', (text) => `${text}\n`, { path: 'x.txt' }),
  {
    name: 'below a directive',
    path: 'x.md',
    outcome: 'silenced',
    fits: () => true,
    set: (text, ruleId) =>
      isOneBlock(text)
        ? `<!-- claimlint-disable-next-line ${ruleId} -- ${REASON} -->\n${text}\n`
        : `<!-- claimlint-disable ${ruleId} -- ${REASON} -->\n\n${text}\n`,
  },
  {
    name: 'in a fenced code block',
    path: 'x.md',
    outcome: 'silent',
    fits: (text) => !text.includes('~~~~'),
    set: (text) => `~~~~\n${text}\n~~~~\n`,
  },
  {
    name: 'in an HTML comment',
    path: 'x.md',
    outcome: 'silent',
    fits: isOneBlock,
    set: (text) => `<!-- ${text.replaceAll('--', '–')} -->\n`,
  },
];

/** A setting that changes nothing in what a sentence says: the same finding on the same words. */
function speaking(
  name: string,
  set: Variant['set'],
  { path = 'x.md', ...rest }: Partial<Pick<Variant, 'path' | 'plain'>> = {},
): Variant {
  return { name, path, outcome: 'same', fits: isOneBlock, set, ...rest };
}

/** One paragraph without markup of its own, which other markup around it could break. */
function isOneBlock(text: string): boolean {
  return !/[\n*]|^\s*(?:[#>|+-]|\d+[.)]\s)/.test(text.trim());
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function curly(text: string): string {
  return text
    .replaceAll("'", '\u2019')
    .replace(/(^|[\s(])"/g, '$1\u201C')
    .replaceAll('"', '\u201D');
}

function straight(text: string): string {
  return text.replaceAll('\u2019', "'").replace(/[\u201C\u201D]/g, '"');
}
