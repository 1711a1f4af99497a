import { FORM } from '../evidence/compiled.js';
import type { ConceptKind, Relation, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { EVENTS } from './argument.js';
import { mentionsIn } from './article.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { firstFrom } from './ranges.js';
import { CLAUSE_OPENERS } from './word-classes.js';

/** Mentions supplied from elsewhere in the article, with the block they stand in. */
export interface Supplied {
  readonly marked: MarkedBlock;
  readonly mentions: readonly Mention[];
}

const AGENTS: ReadonlySet<ConceptKind> = new Set([
  'treatment',
  'substance',
  'exposure',
  'practitioner',
  'finding',
  'process',
  'other',
]);
const DOING_GOOD: ReadonlySet<Relation> = new Set([
  'prevents',
  'treats',
  'relieves',
  'cures',
  'removes',
  'improves',
  'decreases',
  'is-safe-for',
  'requires',
  'detects',
]);

/** Stands for "singular or plural" where a number is asked for. */
const ANY_NUMBER = 0;

/** How many sentences back a pronoun may look. */
const LOOK_BACK = 2;

/** What goes before other fitting things when it is asked what a pronoun stands for. */
export interface Preferred {
  readonly isTypical?: (mention: Mention) => boolean;
  /** Form bits the pronoun agrees with. */
  readonly number?: number;
}

/** True for relations that do somebody good. */
export function isHelping(relation: Relation): boolean {
  return DOING_GOOD.has(relation);
}

/** True when a thing of this kind can stand as the subject of the relation. */
export function canBeSubject(kind: ConceptKind, relation: Relation): boolean {
  if (kind === 'population' || kind === 'body-part' || kind === 'outcome') return false;
  return DOING_GOOD.has(relation) ? AGENTS.has(kind) : true;
}

/** True for the kinds one thinks of first: a scan may show a cause, but is none. */
export function isTypicalSubject(kind: ConceptKind, relation: Relation): boolean {
  if (DOING_GOOD.has(relation)) return kind !== 'process' && kind !== 'finding';
  return kind !== 'process' && kind !== 'practitioner';
}

/**
 * What a pronoun or demonstrative stands for: named earlier in the sentence, in the two sentences before, or by the
 * heading above.
 * @param before token index: only what stands before it counts in the sentence itself
 */
export function findAntecedent(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  before: number,
  fits: (mention: Mention) => boolean,
  preferred: Preferred = {},
): Supplied | undefined {
  if (marked.without.has('context')) return undefined;
  const own = mentionsIn(marked, sentence).filter((mention) => mention.to <= before && fits(mention));
  const isTypical = preferred.isTypical ?? ((): boolean => true);
  if (
    own.length > 0 &&
    (own[0] as Mention).kind !== 'other' &&
    isTypical(own[0] as Mention) &&
    hasClauseBetween(marked.tokens, (own[0] as Mention).to, before)
  ) {
    return { marked, mentions: [own[0] as Mention] };
  }
  let left = LOOK_BACK;
  let at = firstFrom(marked.sentences, sentence.from) - 1;
  let place = marked;
  while (left > 0) {
    if (at < 0) {
      const previous = previousProse(article, place);
      if (previous === undefined) break;
      place = previous;
      at = place.sentences.length - 1;
      continue;
    }
    const found = topicOf(article, place, place.sentences[at] as Sentence, fits, preferred);
    if (found !== undefined) return found;
    at--;
    left--;
  }
  return headingTopic(article, marked, fits);
}

/**
 * The thing a sentence is about: the subject of its first relation, or its first fitting mention; what agrees with the
 * pronoun in number goes before.
 */
function topicOf(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  fits: (mention: Mention) => boolean,
  { isTypical, number = ANY_NUMBER }: Preferred,
): Supplied | undefined {
  const agrees = ({ form }: Mention): boolean => number === ANY_NUMBER || (form & number) !== 0;
  const fitting = mentionsIn(marked, sentence).filter(fits);
  const typical = isTypical === undefined ? fitting : fitting.filter(isTypical);
  const mentions = typical.length > 0 ? typical : fitting;
  const subjects = article
    .frames(marked, sentence)
    .flatMap((frame) => frame.subjects)
    .filter((subject) => mentions.includes(subject));
  if (number === FORM.plural) {
    const several = joinedWith(subjects[0] ?? mentions[0], mentions, marked.tokens);
    if (several.length > 1) return { marked, mentions: several };
  }
  const chosen = subjects.find(agrees) ?? mentions.find(agrees) ?? subjects[0] ?? mentions[0];
  return chosen === undefined ? undefined : { marked, mentions: [chosen] };
}

/** "Coffee and sugar": the first mention and those joined to it by "and", "or" and commas alone. */
function joinedWith(
  first: Mention | undefined,
  mentions: readonly Mention[],
  tokens: readonly Token[],
): readonly Mention[] {
  if (first === undefined) return [];
  const joined = [first];
  for (const mention of mentions) {
    const last = joined.at(-1) as Mention;
    if (mention.from < last.to) continue;
    const between = tokens.slice(last.to, mention.from);
    if (between.length === 0 || !between.every(({ norm }) => JOINING.has(norm))) break;
    joined.push(mention);
  }
  return joined;
}

const JOINING = new Set(['and', 'or', ',', '&', '/', 'too', 'much', 'poor', 'bad', 'the', 'a']);

function hasClauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (
      CLAUSE_OPENERS.has(norm) ||
      norm === 'and' ||
      norm === ',' ||
      norm === ';' ||
      norm === '—' ||
      norm === ':'
    )
      return true;
  }
  return false;
}

function previousProse(article: Article, { block }: MarkedBlock): MarkedBlock | undefined {
  // The items of a list stand side by side: each goes on from what introduces it.
  const before = block.role === 'list-item' ? block.leadIn : block.index - 1;
  const previous = before === undefined ? undefined : article.document.blocks[before];
  if (previous === undefined || previous.role === 'heading' || previous.role === 'title') return undefined;
  if (previous.role === 'table-cell' || previous.role === 'front-matter') return undefined;
  return article.marked(previous.index);
}

/** The fitting concepts the row's first cell, the lead-in or the nearest heading names. */
export function headingTopic(
  article: Article,
  { block, without }: MarkedBlock,
  fits: (mention: Mention) => boolean,
): Supplied | undefined {
  if (without.has('context')) return undefined;
  const row = block.headers?.row === undefined ? undefined : article.marked(block.headers.row);
  const named = row?.mentions.find(fits);
  if (row !== undefined && named !== undefined) return { marked: row, mentions: [named] };
  const leadIn = block.leadIn === undefined ? undefined : article.marked(block.leadIn);
  const introduced = leadIn?.mentions.find(fits);
  if (leadIn !== undefined && introduced !== undefined) return { marked: leadIn, mentions: [introduced] };
  for (const index of [...block.section].reverse()) {
    const heading = article.marked(index);
    const fitting = heading.mentions.filter(fits);
    if (fitting.length > 0) return { marked: heading, mentions: fitting };
    // "Fertility" below "The vaccine" names what is at stake, not who does it.
    if (heading.mentions.some(({ kind }) => AGENTS.has(kind) && kind !== 'finding' && kind !== 'process'))
      return undefined;
  }
  return undefined;
}

/** The complaint the section or, failing that, the article is about. */
export function complaintTopic(article: Article, marked: MarkedBlock): Supplied | undefined {
  if (marked.without.has('context')) return undefined;
  const isComplaint = ({ kind }: Mention): boolean => EVENTS.has(kind) && kind !== 'outcome';
  for (const index of [...marked.block.section].reverse()) {
    const heading = article.marked(index);
    const found = heading.mentions.find(isComplaint);
    if (found !== undefined) return { marked: heading, mentions: [found] };
  }
  for (const { index, role, key } of article.document.blocks) {
    if (role !== 'title' && key !== 'title') continue;
    const title = article.marked(index);
    const found = title.mentions.find(isComplaint);
    if (found !== undefined) return { marked: title, mentions: [found] };
  }
  return undefined;
}

/**
 * Label before a colon or as a sentence of its own at the start of the block: "Magnesium: helps …", "Zinc. Keeps …". For
 * a later sentence the label must be a bare name.
 */
export function findLabel(marked: MarkedBlock, sentence: Sentence, before: number): Supplied | undefined {
  if (marked.without.has('context')) return undefined;
  const { tokens, mentions } = marked;
  const end = labelEnd(marked, sentence.from === 0 ? before : sentence.from);
  if (end === undefined) return undefined;
  const label = mentions.filter(({ to }) => to <= end);
  const [first] = label;
  if (first === undefined) return undefined;
  const isBare = first.from <= 1 && end - (label.at(-1) as Mention).to <= 3;
  const closes = tokens[end]?.norm === '.';
  if ((sentence.from > 0 || closes) && !isBare) return undefined;
  return { marked, mentions: label };
}

/** Token index of the mark that closes a label at the start of the block. */
function labelEnd({ tokens, block }: MarkedBlock, before: number): number | undefined {
  for (let at = 0; at < before && at < 10; at++) {
    const { norm } = tokens[at] as Token;
    if (norm === ':' || norm === '–' || norm === '—') return at;
    if (norm === '.' && at <= 5 && block.role !== 'heading') return at;
  }
  return undefined;
}
