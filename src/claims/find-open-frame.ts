import type { Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { mentionsIn } from './article.js';
import { canBeSubject, complaintTopic, findAntecedent } from './find-context.js';
import type { Supplied } from './find-context.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { AUXILIARIES, BE, PLACEHOLDERS } from './word-classes.js';

/** A heading or lead-in that states one end of a relation and leaves the other to what follows. */
export interface OpenFrame extends Supplied {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly missing: 'subject' | 'object';
}

/** How many headings up an entry looks: its own and the one above. */
const HEADINGS = 2;

/** The open relation a block stands under: its lead-in's, its table header's, or its nearest heading's. */
export function findOpenFrame(
  article: Article,
  { block }: MarkedBlock,
  entry: readonly Mention[],
): OpenFrame | undefined {
  const governors = [
    ...(block.leadIn === undefined ? [] : [block.leadIn]),
    ...(block.headers?.column === undefined ? [] : [block.headers.column]),
    ...block.section.slice(-HEADINGS).reverse(),
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
    const isOpen =
      frame.subjects.length === 0 ||
      frame.subjects.some((subject) => isPlaceholder(marked, subject) || isExample(article, entry, subject));
    if (isOpen && frame.objects.some(({ kind }) => kind !== 'outcome')) {
      return { marked, sentence, frame, missing: 'subject', mentions: frame.objects };
    }
    const takesEntries = frame.isNoun ? frame.mark.cue.role === 'benefit' : isLeadIn;
    if (frame.objects.length === 0 && frame.subjectGap !== 'unknown' && takesEntries) {
      const subjects =
        frame.subjects.length > 0
          ? { marked, mentions: frame.subjects }
          : pronounSubject(article, marked, sentence, frame);
      if (subjects !== undefined && endsWith(marked, frame)) {
        return { marked: subjects.marked, sentence, frame, missing: 'object', mentions: subjects.mentions };
      }
    }
    // "Common causes" names none of its ends; "Treatment options" is a table of contents and claims nothing.
    if (isTitleOfCauses(marked, frame)) {
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

function pronounSubject(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
): Supplied | undefined {
  if (frame.subjectGap !== 'pronoun') return undefined;
  return findAntecedent(article, marked, sentence, frame.mark.from, ({ kind }) =>
    canBeSubject(kind, frame.relation),
  );
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
  if (role === 'list-item' || role === 'heading' || role === 'table-cell') return isBare(marked, sentence);
  if (role !== 'paragraph') return false;
  const first = mentionsIn(marked, sentence)[0];
  if (first === undefined) return false;
  const start = startOfAdvice(marked.tokens, sentence);
  if (first.from - start > 2) return false;
  for (let at = start; at < first.from; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (
      BE.has(norm) ||
      AUXILIARIES.has(norm) ||
      ['the', 'a', 'an', 'i', 'we', 'you', 'they', 'my'].includes(norm)
    )
      return false;
  }
  return isInstruction(marked.tokens, start, first);
}

/** "Common causes": a few words that name neither end. */
function isTitleOfCauses({ tokens }: MarkedBlock, { subjects, objects, isNoun, relation }: Frame): boolean {
  return (
    subjects.length === 0 && objects.length === 0 && isNoun && relation === 'causes' && tokens.length <= 6
  );
}

/** "Dehydration" under "Common causes" is a claim; "Massage" under "How to prevent knots" only opens a section. */
export function claimsInHeading({ frame }: OpenFrame): boolean {
  return (
    frame.relation === 'causes' || frame.relation === 'worsens' || frame.relation === 'is-associated-with'
  );
}

/**
 * "Dehydration", "Poor posture at the desk", "Drink more water", "Magnesium: …" name a thing; "Stress may change how we
 * feel" says something of its own.
 */
function isBare({ tokens, mentions, cues }: MarkedBlock, { from, to }: Sentence): boolean {
  const first = mentions.find((mention) => mention.from >= from);
  if (first === undefined || first.from >= to || first.from - from > 5) return false;
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (at >= first.to && (norm === ':' || norm === '–' || norm === '—' || norm === '(' || norm === '.'))
      return true;
    if (BE.has(norm) || MODALS.has(norm) || norm.endsWith("n't")) return false;
  }
  return !cues.some(
    ({ cue, from: place }) => cue.kind === 'negation' && cue.role !== 'pseudo' && place >= from && place < to,
  );
}

const MODALS = new Set([
  'may',
  'might',
  'can',
  'could',
  'will',
  'would',
  'should',
  'must',
  'do',
  'does',
  'did',
  'has',
  'have',
  'had',
]);

/** Advice may follow an opening phrase and a colon: "Boring but true: drink water". */
function startOfAdvice(tokens: readonly Token[], { from, to }: Sentence): number {
  for (let at = from; at < to && at < from + 10; at++) if (tokens[at]?.norm === ':') return at + 1;
  return from;
}

const ADVICE = new Set(
  'use try do take get keep stay drink practise practice perform apply add include consider avoid limit stop start maintain eat sit stand stretch massage roll rest sleep breathe walk move hydrate wear see book schedule swap switch choose make set invest'.split(
    ' ',
  ),
);

function isInstruction(tokens: readonly Token[], start: number, first: Mention): boolean {
  return ADVICE.has(tokens[start]?.norm ?? '') && first.from - start <= 2;
}
