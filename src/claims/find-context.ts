import type { ConceptKind, Relation, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import type { Frame } from './find-frames.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { AUXILIARIES, BE, CLAUSE_OPENERS, PLACEHOLDERS } from './word-classes.js';

/** Mentions supplied from elsewhere in the article, with the block they stand in. */
export interface Supplied {
  readonly marked: MarkedBlock;
  readonly mentions: readonly Mention[];
}

/** A heading or lead-in that states one end of a relation and leaves the other to what follows. */
export interface OpenFrame extends Supplied {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly missing: 'subject' | 'object';
}

const AGENTS: ReadonlySet<ConceptKind> = new Set(['treatment', 'substance', 'exposure', 'practitioner', 'finding', 'process', 'other']);
const COMPLAINTS: ReadonlySet<ConceptKind> = new Set(['condition', 'symptom', 'process', 'finding', 'outcome']);
const DOING_GOOD: ReadonlySet<Relation> = new Set(['prevents', 'treats', 'relieves', 'cures', 'removes', 'improves', 'decreases', 'is-safe-for', 'requires', 'detects']);

/** Stands for "singular or plural" where a number is asked for. */
const ANY_NUMBER = 0;

/** How many sentences back a pronoun may look. */
const LOOK_BACK = 2;

/** True when a thing of this kind can stand as the subject of the relation. */
export function canBeSubject(kind: ConceptKind, relation: Relation): boolean {
  if (kind === 'population' || kind === 'body-part' || kind === 'outcome') return false;
  return DOING_GOOD.has(relation) ? AGENTS.has(kind) : true;
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
  number: number = ANY_NUMBER,
): Supplied | undefined {
  const own = mentionsIn(marked, sentence).filter((mention) => mention.to <= before && fits(mention));
  if (own.length > 0 && hasClauseBetween(marked.tokens, (own[0] as Mention).to, before)) {
    return { marked, mentions: [own[0] as Mention] };
  }
  let left = LOOK_BACK;
  let at = marked.sentences.indexOf(sentence) - 1;
  let place = marked;
  while (left > 0) {
    if (at < 0) {
      const previous = previousProse(article, place);
      if (previous === undefined) break;
      place = previous;
      at = place.sentences.length - 1;
      continue;
    }
    const found = topicOf(article, place, place.sentences[at] as Sentence, fits, number);
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
  number: number,
): Supplied | undefined {
  const agrees = ({ form }: Mention): boolean => number === ANY_NUMBER || (form & number) !== 0;
  const subjects = article.frames(marked, sentence).flatMap((frame) => frame.subjects).filter(fits);
  const mentions = mentionsIn(marked, sentence).filter(fits);
  const chosen = subjects.find(agrees) ?? mentions.find(agrees) ?? subjects[0] ?? mentions[0];
  return chosen === undefined ? undefined : { marked, mentions: [chosen] };
}

function hasClauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (CLAUSE_OPENERS.has(norm) || norm === 'and' || norm === ',' || norm === ';' || norm === '—' || norm === ':') return true;
  }
  return false;
}

function previousProse(article: Article, { block }: MarkedBlock): MarkedBlock | undefined {
  const previous = article.document.blocks[block.index - 1];
  if (previous === undefined || previous.role === 'heading' || previous.role === 'title') return undefined;
  if (previous.role === 'table-cell' || previous.role === 'front-matter') return undefined;
  return article.marked(previous.index);
}

/** The fitting concepts the row's first cell, the lead-in or the nearest heading names. */
export function headingTopic(
  article: Article,
  { block }: MarkedBlock,
  fits: (mention: Mention) => boolean,
): Supplied | undefined {
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
    if (heading.mentions.length > 0) return undefined;
  }
  return undefined;
}

/** The complaint the section or, failing that, the article is about. */
export function complaintTopic(article: Article, marked: MarkedBlock): Supplied | undefined {
  const isComplaint = ({ kind }: Mention): boolean => COMPLAINTS.has(kind) && kind !== 'outcome';
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

/** Label before a colon at the start of the block: "Magnesium: helps …". */
export function findLabel(marked: MarkedBlock, sentence: Sentence, before: number): Supplied | undefined {
  if (sentence.from !== 0) return undefined;
  const { tokens, mentions } = marked;
  for (let at = 0; at < before && at < 10; at++) {
    const { norm } = tokens[at] as Token;
    if (norm !== ':' && norm !== '–' && norm !== '—') continue;
    const label = mentions.filter(({ to }) => to <= at);
    return label.length > 0 ? { marked, mentions: label } : undefined;
  }
  return undefined;
}

/** The open relation a block stands under: its lead-in's, its table header's, or its nearest heading's. */
export function findOpenFrame(
  article: Article,
  { block }: MarkedBlock,
  entry: readonly Mention[],
): OpenFrame | undefined {
  const governors = [
    ...(block.leadIn === undefined ? [] : [block.leadIn]),
    ...(block.headers?.column === undefined ? [] : [block.headers.column]),
    ...[...block.section].reverse(),
  ];
  for (const index of governors) {
    const governor = article.marked(index);
    const sentence = governor.sentences.at(-1);
    if (sentence === undefined) continue;
    const isLeadIn = index === block.leadIn;
    if (isLeadIn && !introduces(governor)) continue;
    const open = openFrameOf(article, governor, sentence, isLeadIn, entry);
    if (open !== undefined) return open;
  }
  return undefined;
}

/** A lead-in ends in a colon or a question mark, or is a heading. */
function introduces({ block, tokens }: MarkedBlock): boolean {
  const last = tokens.at(-1)?.norm;
  return last === ':' || last === '?' || block.role === 'heading' || block.role === 'title';
}

function openFrameOf(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  isLeadIn: boolean,
  entry: readonly Mention[],
): OpenFrame | undefined {
  for (const frame of [...article.frames(marked, sentence)].reverse()) {
    if (frame.relation === 'is' || frame.relation === 'recommended-for') continue;
    const isOpen = frame.subjects.length === 0 || frame.subjects.some((subject) => isPlaceholder(marked, subject) || isExample(article, entry, subject));
    if (isOpen && frame.objects.length > 0) {
      return { marked, sentence, frame, missing: 'subject', mentions: frame.objects };
    }
    const takesEntries = frame.isNoun ? frame.mark.cue.role === 'benefit' : isLeadIn;
    if (frame.objects.length === 0 && frame.subjectGap !== 'unknown' && takesEntries) {
      const subjects = frame.subjects.length > 0 ? { marked, mentions: frame.subjects } : pronounSubject(article, marked, sentence, frame);
      if (subjects !== undefined && endsWith(marked, frame)) {
        return { marked: subjects.marked, sentence, frame, missing: 'object', mentions: subjects.mentions };
      }
    }
    // "Common causes" names none of its ends; "Treatment options" is a table of contents and claims nothing.
    if (frame.subjects.length === 0 && frame.objects.length === 0 && frame.isNoun && frame.relation === 'causes') {
      const topic = complaintTopic(article, marked);
      if (topic !== undefined) return { ...topic, sentence, frame, missing: 'subject' };
    }
  }
  return undefined;
}

/** "Daily habits that prevent knots": the list or section says which. */
function isPlaceholder({ tokens }: MarkedBlock, { to }: Mention): boolean {
  return PLACEHOLDERS.has(tokens[to - 1]?.norm ?? '');
}

/** "Exercises that ease back pain" over "Planks": the entry is a kind of what the heading names. */
function isExample(article: Article, entry: readonly Mention[], general: Mention): boolean {
  return entry.some(({ concepts }) =>
    concepts.some((id) =>
      general.concepts.some((wanted) => id !== wanted && article.lexicon.isKindOf(id, wanted)),
    ),
  );
}

function pronounSubject(article: Article, marked: MarkedBlock, sentence: Sentence, frame: Frame): Supplied | undefined {
  if (frame.subjectGap !== 'pronoun') return undefined;
  return findAntecedent(article, marked, sentence, frame.mark.from, ({ kind }) => canBeSubject(kind, frame.relation));
}

/** The relation closes the lead-in: only a few words ("the following") and the colon follow. */
function endsWith({ tokens }: MarkedBlock, { mark }: Frame): boolean {
  return tokens.length - mark.to <= 5;
}

/**
 * True for a bare entry ("Dehydration", "Poor posture and stress") or an instruction ("Drink more water"). Whether a
 * heading claims anything depends on what it stands under; see `claimsInHeading`.
 */
export function isEntry(marked: MarkedBlock, sentence: Sentence): boolean {
  const { role } = marked.block;
  if (role === 'list-item' || role === 'heading' || role === 'table-cell') return true;
  if (role !== 'paragraph') return false;
  const first = mentionsIn(marked, sentence)[0];
  if (first === undefined) return false;
  const start = startOfAdvice(marked.tokens, sentence);
  if (first.from - start > 2) return false;
  for (let at = start; at < first.from; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (BE.has(norm) || AUXILIARIES.has(norm) || ['the', 'a', 'an', 'i', 'we', 'you', 'they', 'my'].includes(norm)) return false;
  }
  return isInstruction(marked.tokens, start, first);
}

/** "Dehydration" under "Common causes" is a claim; "Massage" under "How to prevent knots" only opens a section. */
export function claimsInHeading({ frame }: OpenFrame): boolean {
  return frame.relation === 'causes' || frame.relation === 'worsens' || frame.relation === 'is-associated-with';
}

/** Advice may follow an opening phrase and a colon: "Boring but true: drink water". */
function startOfAdvice(tokens: readonly Token[], { from, to }: Sentence): number {
  for (let at = from; at < to && at < from + 10; at++) if (tokens[at]?.norm === ':') return at + 1;
  return from;
}

const ADVICE = new Set('use try do take get keep stay drink practise practice perform apply add include consider avoid limit stop start maintain eat sit stand stretch massage roll rest sleep breathe walk move hydrate wear see book schedule swap switch choose make set invest'.split(' '));

function isInstruction(tokens: readonly Token[], start: number, first: Mention): boolean {
  return ADVICE.has(tokens[start]?.norm ?? '') && first.from - start <= 2;
}
