/**
 * One line of plain text as Markdown that shows exactly this text, in a paragraph, a list item or a table cell. A bracket
 * before a parenthesis is escaped on both sides: tools that look for links with a pattern would take it for one.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)|(?<=\])\(/g, '\\$&')
    .replace(/^[-+#=]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A link in Markdown; nothing in the address can end it. */
export function markdownLink(text: string, address: string): string {
  const safe = address.replace(/[\s<>()\\]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
  return `[${escapeMarkdown(text)}](${safe})`;
}
