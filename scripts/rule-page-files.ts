/** The pages about the rules, and the index of them, as text. */
import { escapeMarkdown, markdownLink } from '../src/report/escape-markdown.js';
import { CERTAINTY_WORDS } from '../src/report/evidence-words.js';
import { describeRule, verdictOnClaim } from '../src/report/rule-page.js';
import { rulePageMarkdown } from '../src/report/rule-page-markdown.js';
import type { EvidenceBase, Rule } from '../src/vocabulary.js';

const FOLDER = 'docs/rules';

/** What the index says of a pack. */
export interface PackTitle {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Every page's text by its path in the project. */
export function rulePages(base: EvidenceBase, packs: readonly PackTitle[]): Map<string, string> {
  const labels = new Map(base.lexicon.concepts.map(({ id, label }) => [id, label]));
  const context = { sources: base.sources, labelOf: (id: string) => labels.get(id) ?? id };
  const pages = base.rules.map((rule): [string, string] => {
    const home = `rules/packs/${rule.id}.yaml`;
    const text = [
      `<!-- Written by \`npm run rule-pages\` from ${home}. Edit the rule, not this page. -->\n`,
      rulePageMarkdown(describeRule(rule, context)),
      `[All rules](../README.md) · [The file of this rule](../../../${home})\n`,
    ].join('\n');
    return [`${FOLDER}/${rule.id}.md`, text];
  });
  return new Map([[`${FOLDER}/README.md`, indexPage(base.rules, packs)], ...pages]);
}

function indexPage(rules: readonly Rule[], packs: readonly PackTitle[]): string {
  const sections = packs.map((pack) => ({ ...pack, rules: rules.filter((rule) => rule.pack === pack.name) }));
  const contents = sections.map(
    ({ name, title, rules: own }) => `- ${markdownLink(title, `#${name}`)}: ${count(own.length, 'rule')}`,
  );
  const tables = sections.flatMap(({ name, title, description, rules: own }) => [
    // The anchor stays when the title changes.
    `<a id="${name}"></a>\n\n## ${escapeMarkdown(title)}`,
    `\`${name}\`. ${escapeMarkdown(oneLine(description))}`,
    ['| Rule | Verdict | Certainty | What is known |', '| - | - | - | - |', ...own.map(writeRow)].join('\n'),
  ]);
  const blocks = [
    '<!-- Written by `npm run rule-pages`. Edit the rules, not this page. -->',
    '# Rules',
    `${count(rules.length, 'rule')} in ${count(packs.length, 'pack')}. Each has a page with what is known and how surely, what may be written, the ` +
      'works behind it, and examples of what is reported and what is not. The verdict is that on the claim stated as plain ' +
      'fact; hedged wording may be fine. A rule with evidence for several populations is listed with the first. Findings summarise evidence; they are not medical advice.',
    contents.join('\n'),
    ...tables,
    '[How evidence gets in](../how-evidence-gets-in.md) · [Every work cited, with when and how it was read](../source-log.csv)',
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeRow(rule: Rule): string {
  const [first] = rule.evidence;
  if (first === undefined) return '';
  const status = rule.status === 'stable' ? '' : ` (${rule.status})`;
  const cells = [
    `${markdownLink(rule.title, `${rule.id}.md`)}${status}`,
    verdictOnClaim(first),
    CERTAINTY_WORDS[first.certainty].replace(' certainty', ''),
    escapeMarkdown(oneLine(first.finding)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
