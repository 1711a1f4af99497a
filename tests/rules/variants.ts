/** One way of setting the same words in an article. */
export interface Variant {
  readonly name: string;
  readonly path: string;
  /** The article that holds the sentence. */
  readonly set: (text: string, ruleId: string) => string;
  /** Turns words as this article has them back into the plain ones. */
  readonly plain?: (text: string) => string;
}

/** Settings that change nothing in what a sentence says: the same finding on the same words. */
export const SPEAKING: readonly Variant[] = [
  { name: 'in bold', path: 'x.md', set: (text) => `**${text}**\n` },
  { name: 'in a link', path: 'x.md', set: (text) => `[${text}](https://example.org/page)\n` },
  { name: 'in a list item', path: 'x.md', set: (text) => `- ${text}\n` },
  {
    name: 'with curly quotes and non-breaking spaces',
    path: 'x.md',
    set: (text) => `${curly(text).replaceAll(' ', '\u00A0')}\n`,
    plain: (text) => straight(text).replaceAll('\u00A0', ' '),
  },
  {
    name: 'over several lines of a CRLF file',
    path: 'x.md',
    set: (text) => `${text.replace(/ (?=[a-z])/g, '\r\n')}\r\n`,
    plain: (text) => text.replaceAll('\r\n', ' '),
  },
  { name: 'in a block of MDX', path: 'x.mdx', set: (text) => `<Note kind="aside">\n\n${text}\n\n</Note>\n` },
  {
    name: 'in an HTML paragraph',
    path: 'x.html',
    set: (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>\n`,
    plain: (text) => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  },
  { name: 'as plain text', path: 'x.txt', set: (text) => `${text}\n` },
];

/** The directive that silences a rule on the line below, and its reason. */
export const REASON = 'kept for a reason';
export const SUPPRESSED: Variant = {
  name: 'below a directive',
  path: 'x.md',
  set: (text, ruleId) => `<!-- claimlint-disable-next-line ${ruleId} -- ${REASON} -->\n${text}\n`,
};

/** Where words are no prose. */
export const SILENT: readonly Variant[] = [
  { name: 'in a fenced code block', path: 'x.md', set: (text) => `\`\`\`\n${text}\n\`\`\`\n` },
  { name: 'in an HTML comment', path: 'x.md', set: (text) => `<!-- ${text.replaceAll('--', '–')} -->\n` },
];

function curly(text: string): string {
  return text
    .replaceAll("'", '\u2019')
    .replace(/(^|[\s(])"/g, '$1\u201C')
    .replaceAll('"', '\u201D');
}

function straight(text: string): string {
  return text.replaceAll('\u2019', "'").replace(/[\u201C\u201D]/g, '"');
}
