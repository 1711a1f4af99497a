/** All there is to say about a rule, in words, before it is laid out: `explain` prints it, and its page shows it. */
import { judgeClaim, type Wording } from '../checks/judge.js';
import { CERTAINTY_WORDS, wordPopulation } from './evidence-words.js';
import { sourceLabel, sourceLinks } from './source-label.js';
import { wordPatterns, wordSayings } from './word-pattern.js';
import type { LabelOf } from './word-quantity.js';
import type { Direction, Evidence, Rule, RuleExample, Source, Verdict } from '../vocabulary.js';

/** A rule as it is shipped (examples stay behind) or as its file has it. */
export type ExplainedRule = Omit<Rule, 'examples'> & { readonly examples?: Rule['examples'] };

export interface PageContext {
  /** Bibliography by key. */
  readonly sources: Readonly<Record<string, Source>>;
  readonly labelOf: LabelOf;
}

/** What is known of a rule, in reading order. Every string is one line of plain text. */
export interface RulePage {
  readonly title: string;
  /** The id, with the status unless that is stable. */
  readonly name: string;
  /** Sentences under the title. */
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
  /** The last sentence: dates. */
  readonly closing: string;
}

export interface PageSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly PageItem[];
}

/** An item of a list: a text, what is remarked on it, and where it leads. */
export interface PageItem {
  readonly text: string;
  readonly note?: string;
  readonly links?: readonly string[];
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

/** A statement without a hedge and without an absolute, of an effect. */
const PLAIN: Wording = { strength: 'causal', absolute: false, relation: 'causes' };

/** Puts a rule in words: what the claim is, what is known and how surely, what may be written, sources, examples. */
export function describeRule(rule: ExplainedRule, context: PageContext): RulePage {
  const [claim, sayings] = describeClaim(rule, context);
  const sections = [
    claim,
    ...rule.evidence.map((evidence) => describeEvidence(evidence, context)),
    plainList('Say instead', rule.suggest),
    list('Sources', describeSources(rule, context)),
    ...describeExamples(rule),
    sayings,
  ];
  return {
    title: rule.title,
    name: rule.id + (rule.status === 'stable' ? '' : ` (${rule.status})`),
    lead: rule.aliases.length === 0 ? [] : [`Also known as ${rule.aliases.join(', ')}.`],
    sections: sections.filter(({ paragraphs, items }) => paragraphs.length + items.length > 0),
    closing: `Reviewed ${rule.reviewed}; next review by ${rule.reviewBy}.`,
  };
}

/** The verdict on somebody who states the claim as plain fact. */
export function verdictOnClaim(evidence: Evidence): Verdict {
  return judgeClaim(PLAIN, evidence, true);
}

function list(title: string, items: readonly PageItem[]): PageSection {
  return { title, paragraphs: [], items };
}

function plainList(title: string, texts: readonly string[]): PageSection {
  return list(
    title,
    texts.map((text) => ({ text })),
  );
}

/** What the claim is, and the sayings that are read as it: some rules have dozens, so they come last unless they are all. */
function describeClaim(rule: ExplainedRule, { labelOf }: PageContext): [PageSection, PageSection] {
  const patterns = wordPatterns(rule, labelOf);
  const sayings = wordSayings(rule, labelOf);
  return patterns.length === 0
    ? [plainList('Sayings read as the claim', sayings), plainList('', [])]
    : [plainList('Claim', patterns), plainList('Sayings read as the claim', sayings)];
}

function describeEvidence(evidence: Evidence, { sources }: PageContext): PageSection {
  const whom = evidence.population === 'general' ? '' : ` in ${wordPopulation(evidence.population)}`;
  const absolute = evidence.allowsAbsolute ? ', also absolutely' : '';
  const works = evidence.sources.map((key) => (sources[key] === undefined ? key : sourceLabel(sources[key])));
  return {
    title: `Evidence${whom}: ${wordDirection(evidence)} (${CERTAINTY_WORDS[evidence.certainty]})`,
    paragraphs: [
      works.length === 0 ? evidence.finding : `${evidence.finding} [${works.join('; ')}]`,
      `Strongest wording it carries: ${WORDING[evidence.allows]}${absolute}. ${whatIsReported(evidence)}`,
    ],
    items: [],
  };
}

function wordDirection({ direction, allows }: Evidence): string {
  return direction === 'supports' && allows === 'none'
    ? 'supports less than the claim says'
    : DIRECTION_WORDS[direction];
}

/** Which statements lead to a finding, as the checks would judge them. */
function whatIsReported(evidence: Evidence): string {
  const denied = judgeClaim(PLAIN, evidence, false);
  const first = whatOfStatements(evidence);
  return denied === 'supported' ? `${first}.` : `${first}; a flat denial is reported as ${denied}.`;
}

function whatOfStatements(evidence: Evidence): string {
  const verdict = verdictOnClaim(evidence);
  if (verdict === 'supported') {
    const absolutely = judgeClaim({ ...PLAIN, absolute: true }, evidence, true);
    const plainly = 'The claim may be stated plainly';
    return absolutely === 'supported'
      ? plainly
      : `${plainly}; put absolutely ("always", "cures") it is reported as ${absolutely}`;
  }
  const isPartly = evidence.direction === 'supports' && evidence.allows !== 'none';
  return `${isPartly ? 'Stronger wording' : 'A statement of the claim'} is reported as ${verdict}`;
}

function describeSources(rule: ExplainedRule, { sources }: PageContext): PageItem[] {
  const keys = [...new Set(rule.evidence.flatMap((evidence) => evidence.sources))];
  return keys.map((key) => {
    const source = sources[key];
    if (source === undefined) return { text: key };
    const container = source.container === undefined ? '' : ` ${source.container}.`;
    return {
      text: `${sourceLabel(source)}. ${source.title.replace(/\.$/, '')}.${container}`,
      links: sourceLinks(source),
    };
  });
}

function describeExamples({ examples }: ExplainedRule): PageSection[] {
  if (examples === undefined) return [];
  return [
    list('Reported, for example', examples.flag.map(describeExample)),
    list('Not reported, for example', examples.pass.map(describeExample)),
    list('Known limits', examples.limits.map(describeExample)),
  ];
}

function describeExample({ text, verdict, because }: RuleExample): PageItem {
  const note = [
    verdict === undefined ? '' : `→ ${verdict}`,
    because === undefined ? '' : `(${because})`,
  ].filter((part) => part !== '');
  return { text: onOneLine(text), ...(note.length === 0 ? {} : { note: note.join(' ') }) };
}

/** Line breaks of an example matter (a heading, a list), so they stay visible. */
function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[\s]*/g, ' / ');
}
