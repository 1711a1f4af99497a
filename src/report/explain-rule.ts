import { describeRule, type ExplainedRule, type PageContext, type PageItem } from './rule-page.js';
import { wrapText } from './terminal-text.js';

export interface ExplainContext extends PageContext {
  /** Columns a line may fill. */
  readonly width: number;
  /** The page about the rule on the web, when there is one. */
  readonly pageUrl?: string | undefined;
}

/** A page of plain text about a rule: claim, evidence, wording, sources, examples. Ends with a line break. */
export function explainRule(rule: ExplainedRule, context: ExplainContext): string {
  const { width, pageUrl } = context;
  const page = describeRule(rule, context);
  const blocks = [
    [page.title, page.name],
    ...page.lead.map((sentence) => wrapText(sentence, width)),
    ...page.sections.map(({ title, paragraphs, items }) => [
      ...wrapText(title, width),
      ...paragraphs.flatMap((text) => wrapText(text, width - 2).map((line) => `  ${line}`)),
      ...items.flatMap((item) => wrapItem(item, width)),
    ]),
    [page.closing, ...(pageUrl === undefined ? [] : [pageUrl])],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function wrapItem({ text, note, links = [] }: PageItem, width: number): string[] {
  const whole = [text, ...(note === undefined ? [] : [note]), ...links].join(' ');
  return wrapText(whole, width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`));
}
