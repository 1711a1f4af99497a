import { escapeMarkdown, markdownLink } from './escape-markdown.js';
import type { PageItem, RulePage } from './rule-page.js';

/** A rule's page in Markdown, without the links that depend on where it stands. Ends with a line break. */
export function rulePageMarkdown(page: RulePage): string {
  const blocks = [
    `# ${escapeMarkdown(page.title)}`,
    escapeMarkdown(page.name),
    ...page.lead.map(escapeMarkdown),
    ...page.sections.flatMap(({ title, paragraphs, items }) => [
      `## ${escapeMarkdown(title)}`,
      ...paragraphs.map(escapeMarkdown),
      ...(items.length === 0 ? [] : [items.map(writeItem).join('\n')]),
    ]),
    escapeMarkdown(page.closing),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeItem({ text, note, links = [] }: PageItem): string {
  const parts = [escapeMarkdown(text)];
  if (note !== undefined) parts.push(`*${escapeMarkdown(note)}*`);
  if (links.length > 0) parts.push(links.map((link) => markdownLink(nameOf(link), link)).join(', '));
  return `- ${parts.join(' ')}`;
}

/** What a link is called: the identifier it leads to, otherwise the site. */
function nameOf(link: string): string {
  const [, doi] = /^https:\/\/doi\.org\/(.+)$/.exec(link) ?? [];
  if (doi !== undefined) return `DOI ${doi}`;
  const [, pmid] = /^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)\/$/.exec(link) ?? [];
  if (pmid !== undefined) return `PubMed ${pmid}`;
  const [, pmcid] = /^https:\/\/pmc\.ncbi\.nlm\.nih\.gov\/articles\/(PMC\d+)\/$/.exec(link) ?? [];
  return pmcid ?? /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(link)?.[1] ?? link;
}
