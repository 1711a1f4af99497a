import { sourceLabel, sourceLinks } from './source-label.js';
import { wrapText } from './terminal-text.js';
import type { LabelOf } from './word-quantity.js';
import type {
  ClaimPattern,
  Direction,
  Evidence,
  QuantityPattern,
  Rule,
  RuleExample,
  Source,
} from '../vocabulary.js';

/** A rule as it is shipped (examples stay behind) or as its file has it. */
export type ExplainedRule = Omit<Rule, 'examples'> & { readonly examples?: Rule['examples'] };

export interface ExplainContext {
  readonly sources: Readonly<Record<string, Source>>;
  readonly labelOf: LabelOf;
  /** Columns a line may fill. */
  readonly width: number;
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  supports: 'supports the claim',
  refutes: 'points against the claim',
  insufficient: 'is missing or too weak to say',
  divided: 'is divided',
  superseded: 'has replaced the claim',
};

const WORDING: Readonly<Record<Evidence['allows'], string>> = {
  none: 'no effect may be stated',
  correlational: 'a link ("is linked to")',
  'conditional-causal': 'a possible effect ("can", "may")',
  causal: 'a plain effect ("causes", "relieves")',
};

/** A page of plain text about a rule: claim, evidence, wording, sources, examples. Ends with a line break. */
export function explainRule(rule: ExplainedRule, context: ExplainContext): string {
  const sections = [
    [rule.title, rule.id + (rule.status === 'stable' ? '' : ` (${rule.status})`)],
    aliases(rule),
    list(
      'Claim',
      [...rule.claims.map((claim) => wordPattern(claim, context)), ...rest(rule, context)],
      context,
    ),
    ...rule.evidence.map((evidence) => explainEvidence(evidence, context)),
    list('Say instead', rule.suggest, context),
    list('Sources', sourceLines(rule, context), context),
    ...examples(rule, context),
    [`Reviewed ${rule.reviewed}; next review by ${rule.reviewBy}.`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function aliases(rule: ExplainedRule): string[] {
  return rule.aliases.length === 0 ? [] : [`Also known as ${rule.aliases.join(', ')}.`];
}

function rest(rule: ExplainedRule, context: ExplainContext): string[] {
  return [
    ...rule.quantities.map((quantity) => wordFigurePattern(quantity, context)),
    ...rule.sayings.map(({ pattern }) => `the saying "${pattern}"`),
    ...rule.together.map(
      ({ concepts }) =>
        `${concepts.map((group) => names(group, context)).join(' together with ')}, in one statement`,
    ),
  ];
}

function wordPattern(claim: ClaimPattern, context: ExplainContext): string {
  const parts = [
    names(claim.subject, context),
    claim.relation.join(' / ').replaceAll('-', ' '),
    names(claim.object, context),
  ];
  const denied = claim.polarity === 'negative' ? 'not: ' : '';
  return denied + parts.filter((part) => part !== '').join(' ');
}

function wordFigurePattern(quantity: QuantityPattern, context: ExplainContext): string {
  const whom = quantity.population === undefined ? '' : ` in ${names(quantity.population, context)}`;
  const range =
    quantity.range === null
      ? 'no figure can be defended'
      : `${quantity.range.join('–')} ${quantity.unit} plausible`;
  return `${quantity.measure} of ${names(quantity.of, context)}${whom}: ${range}`;
}

function names(concepts: readonly string[] | undefined, { labelOf }: ExplainContext): string {
  return (concepts ?? []).map(labelOf).join(' / ');
}

function explainEvidence(evidence: Evidence, context: ExplainContext): string[] {
  const whom = evidence.population === 'general' ? '' : ` in ${evidence.population.replaceAll('-', ' ')}`;
  const certainty = evidence.certainty.replace('-', ' ');
  const absolute = evidence.allowsAbsolute ? ', also absolutely' : '';
  return [
    `Evidence${whom}: ${DIRECTION_WORDS[evidence.direction]} (${certainty} certainty)`,
    ...indent(evidence.finding, context),
    ...indent(`Strongest wording it carries: ${WORDING[evidence.allows]}${absolute}.`, context),
  ];
}

function sourceLines(rule: ExplainedRule, { sources }: ExplainContext): string[] {
  const keys = [...new Set(rule.evidence.flatMap((evidence) => evidence.sources))];
  return keys.map((key) => {
    const source = sources[key];
    if (source === undefined) return key;
    const title = `${sourceLabel(source)}. ${source.title.replace(/\.$/, '')}.`;
    return [
      title,
      source.container === undefined ? '' : `${source.container}.`,
      ...sourceLinks(source).slice(0, 2),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

function examples({ examples: all }: ExplainedRule, context: ExplainContext): string[][] {
  if (all === undefined) return [];
  const word = ({ text, verdict, because }: RuleExample): string =>
    [
      text.replace(/\s+/g, ' ').trim(),
      verdict === undefined ? '' : `→ ${verdict}`,
      because === undefined ? '' : `(${because})`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  return [
    list('Reported, for example', all.flag.map(word), context),
    list('Not reported, for example', all.pass.map(word), context),
    list('Known limits', all.limits.map(word), context),
  ];
}

function list(title: string, items: readonly string[], { width }: ExplainContext): string[] {
  if (items.length === 0) return [];
  const lines = items.flatMap((item) =>
    wrapText(item, width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );
  return [title, ...lines];
}

function indent(text: string, { width }: ExplainContext): string[] {
  return wrapText(text, width - 2).map((line) => `  ${line}`);
}
