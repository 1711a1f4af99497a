import { FORM } from '../evidence/compiled.js';
import type { Relation, Sentence, Token } from '../vocabulary.js';
import { EVENTS } from './argument.js';
import type { Article } from './article.js';
import { canBeSubject, complaintTopic, findAntecedent, isHelping } from './find-context.js';
import type { Supplied } from './find-context.js';
import type { Frame } from './frame.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { OPEN_NOUNS } from './word-classes.js';

/** A heading or lead-in that states one end of a relation and leaves the other to what follows. */
export interface OpenFrame extends Supplied {
  readonly sentence: Sentence;
  readonly frame: Frame;
  readonly missing: 'subject' | 'object';
  /** A lead-in says it outright; headings and columns only name it. */
  readonly isOutright: boolean;
}

/** A sentence that may open a relation over an entry, nearest first. */
interface Governor {
  readonly marked: MarkedBlock;
  readonly sentence: Sentence;
  readonly isLeadIn: boolean;
  /** The heading above the entry's own: it holds sub-headings and what stands in groups without a topic. */
  readonly isUpper: boolean;
}

/** The open relation an entry stands under: its lead-in's, its table header's, a question's, or a heading's. */
export function findOpenFrame(
  article: Article,
  marked: MarkedBlock,
  own: Sentence,
  entry: readonly Mention[],
): OpenFrame | undefined {
  for (const governor of governorsOf(article, marked, own, entry)) {
    const open = openFrameOf(article, governor, entry);
    if (open === undefined) continue;
    if (governor.isUpper && !claimsInHeading(open)) continue;
    return open;
  }
  return undefined;
}

function governorsOf(
  article: Article,
  marked: MarkedBlock,
  own: Sentence,
  entry: readonly Mention[],
): Governor[] {
  const { block } = marked;
  const governors: Governor[] = [];
  const add = (index: number, isLeadIn: boolean, isUpper = false): void => {
    const governor = article.marked(index);
    const sentence = governor.sentences.at(-1);
    if (sentence !== undefined) governors.push({ marked: governor, sentence, isLeadIn, isUpper });
  };
  if (block.leadIn !== undefined && introduces(article.marked(block.leadIn))) add(block.leadIn, true);
  if (block.headers?.column !== undefined) add(block.headers.column, false);
  const asked = questionBefore(article, marked, own);
  if (asked !== undefined) governors.push({ ...asked, isLeadIn: false, isUpper: false });
  const [nearest, upper] = block.section.toReversed();
  if (nearest !== undefined) add(nearest, false);
  if (nearest === undefined || upper === undefined) return governors;
  const heading = article.marked(nearest);
  if (namesSame(heading, entry)) add(upper, false);
  else if (block.role === 'heading' || heading.mentions.length === 0) add(upper, false, true);
  return governors;
}

/** "**How do I prevent knots?** Drink more water.": the question asked right before a paragraph, or within it. */
function questionBefore(
  article: Article,
  marked: MarkedBlock,
  own: Sentence,
): { marked: MarkedBlock; sentence: Sentence } | undefined {
  if (marked.block.role !== 'paragraph') return undefined;
  const inside = marked.sentences.slice(0, marked.sentences.indexOf(own)).findLast(isHowQuestion(marked));
  if (inside !== undefined) return { marked, sentence: inside };
  const before = article.document.blocks[marked.block.index - 1];
  if (before?.role !== 'paragraph') return undefined;
  const asking = article.marked(before.index);
  const last = asking.sentences.at(-1);
  return last !== undefined && isHowQuestion(asking)(last) ? { marked: asking, sentence: last } : undefined;
}

function isHowQuestion({ tokens }: MarkedBlock): (sentence: Sentence) => boolean {
  return ({ from, to }) => tokens[to - 1]?.norm === '?' && ASKING.has(tokens[from]?.norm ?? '');
}

const ASKING = new Set(['how', 'what', 'why']);

/** "## Hydration" over "Drink more water": the heading is the entry, the paragraph says it again. */
function namesSame({ mentions }: MarkedBlock, entry: readonly Mention[]): boolean {
  return mentions.some(({ concepts }) =>
    entry.some((one) => one.concepts.some((id) => concepts.includes(id))),
  );
}

/** A lead-in ends in a colon or a question mark, is a heading, or a few words without a full stop. */
function introduces({ block, tokens }: MarkedBlock): boolean {
  const last = tokens.at(-1)?.norm ?? '';
  if (last === ':' || last === '?' || block.role === 'heading' || block.role === 'title') return true;
  // "Foods that trigger acne" right above the list, with nothing behind it.
  return tokens.length <= 14 && !/^[.!;,]$/.test(last);
}

function openFrameOf(
  article: Article,
  { marked, sentence, isLeadIn }: Governor,
  entry: readonly Mention[],
): OpenFrame | undefined {
  for (const frame of [...article.frames(marked, sentence)].reverse()) {
    if (frame.relation === 'is' && asksWhatIs(marked, sentence, frame))
      return { marked, sentence, frame, missing: 'object', mentions: frame.objects, isOutright: false };
    if (frame.relation === 'is' || frame.relation === 'recommended-for') continue;
    const isOutright = isLeadIn && marked.block.role !== 'heading' && marked.block.role !== 'title';
    if (!isOutright && namesService(marked, sentence, frame)) continue;
    const isOpen =
      frame.subjects.length === 0 ||
      frame.subjects.some((subject) => isOpenNoun(marked, subject) || isExample(article, entry, subject));
    if (isOpen && frame.objects.some(({ kind }) => kind !== 'outcome')) {
      return { marked, sentence, frame, missing: 'subject', mentions: frame.objects, isOutright };
    }
    const takesEntries = frame.isNoun ? frame.mark.cue.role === 'benefit' : isLeadIn;
    if (frame.objects.length === 0 && frame.subjectGap !== 'unknown' && takesEntries) {
      const subjects =
        frame.subjects.length > 0
          ? { marked, mentions: frame.subjects }
          : pronounSubject(article, marked, sentence, frame);
      if (subjects !== undefined && endsWith(marked, frame))
        return { ...subjects, sentence, frame, missing: 'object', isOutright };
    }
    // "Common causes" and "Home remedies" name none of their ends, "How to get rid of them" points to one.
    if (isBareTitle(marked, frame) || (isOpen && frame.objectGap === 'pronoun')) {
      const topic = complaintTopic(article, marked);
      if (topic !== undefined) return { ...topic, sentence, frame, missing: 'subject', isOutright };
    }
  }
  return (
    happensIf(marked, sentence) ??
    whyOf(marked, sentence) ??
    doingOf(marked, sentence) ??
    (isLeadIn ? undefined : aimOf(marked, sentence))
  );
}

/** "What happens if you ignore your knots?": what follows comes of it. */
function happensIf(marked: MarkedBlock, sentence: Sentence): OpenFrame | undefined {
  const { tokens, mentions } = marked;
  const { from } = sentence;
  const norm = tokens[from + 2]?.norm;
  if (tokens[from]?.norm !== 'what' || tokens[from + 1]?.norm !== 'happens') return undefined;
  if (norm !== 'if' && norm !== 'when') return undefined;
  const cause = mentions.find((mention) => mention.from > from + 2 && canBeSubject(mention.kind, 'causes'));
  if (cause === undefined) return undefined;
  const open = opened(marked, sentence, 'causes', cause, from + 1);
  return { ...open, frame: { ...open.frame, subjects: [cause], objects: [] }, missing: 'object' };
}

/** "Why your neck hurts:", "Why am I getting spots?": what follows is the reason. */
function whyOf(marked: MarkedBlock, sentence: Sentence): OpenFrame | undefined {
  const { tokens, mentions } = marked;
  const at = tokens.findIndex(({ norm }, index) => norm === 'why' && index >= sentence.from);
  if (at < 0 || at > sentence.from + 3 || sentence.to - at > 14) return undefined;
  const effect = mentions.find(({ from, kind }) => from > at && EVENTS.has(kind));
  return effect === undefined ? undefined : opened(marked, sentence, 'causes', effect, at);
}

/** "Foods *that burn fat*", "Habits that dehydrate you": the name of what comes about is the verb. */
function doingOf(marked: MarkedBlock, sentence: Sentence): OpenFrame | undefined {
  const { tokens, mentions } = marked;
  const at = tokens.findIndex(
    ({ norm }, index) => index > sentence.from && (norm === 'that' || norm === 'which' || norm === 'to'),
  );
  const effect = mentions.find(
    ({ from, kind, form }) => from === at + 1 && EVENTS.has(kind) && (form & (FORM.base | FORM.third)) !== 0,
  );
  if (at < 1 || effect === undefined || sentence.to - effect.to > 5) return undefined;
  return opened(marked, sentence, 'causes', effect, at);
}

function opened(
  marked: MarkedBlock,
  sentence: Sentence,
  relation: Relation,
  object: Mention,
  at: number,
): OpenFrame {
  const cue: CueMark['cue'] = { kind: 'relation', as: 'verb', relation, strength: 'causal' };
  const mark: CueMark = { from: at, to: at + 1, cue, form: FORM.exact };
  const frame: Frame = { relation, mark, subjects: [], objects: [object], isNoun: false };
  const isOutright = marked.block.role !== 'heading' && marked.block.role !== 'title';
  return { marked, sentence, frame, missing: 'subject', mentions: [object], isOutright };
}

/** "Supplements for muscle growth", "Foods against colds" as a heading: what is listed is said to help. */
function aimOf(marked: MarkedBlock, sentence: Sentence): OpenFrame | undefined {
  const { tokens, mentions, block } = marked;
  if ((block.role !== 'heading' && block.role !== 'title') || tokens.length > 10) return undefined;
  const at = tokens.findIndex(({ norm }) => norm === 'for' || norm === 'against');
  const goal = mentions.find(({ from, kind }) => from > at && EVENTS.has(kind));
  if (at < 1 || goal === undefined || !REMEDY_NOUNS.has(tokens[at - 1]?.norm ?? '')) return undefined;
  const relation = goal.kind === 'outcome' ? 'improves' : 'relieves';
  const cue: CueMark['cue'] = { kind: 'relation', as: 'noun', relation, strength: 'causal' };
  const mark: CueMark = { from: at - 1, to: at + 1, cue, form: FORM.plural };
  const frame: Frame = { relation, mark, subjects: [], objects: [goal], isNoun: true };
  return { marked, sentence, frame, missing: 'subject', mentions: [goal], isOutright: false };
}

const REMEDY_NOUNS = new Set(
  'supplements foods superfoods herbs teas drinks vitamins minerals oils spices nutrients juices smoothies remedies boosters'.split(
    ' ',
  ),
);

/** "What is a trigger point?" */
function asksWhatIs({ tokens }: MarkedBlock, { from, to }: Sentence, { objects, subjects }: Frame): boolean {
  const opener = tokens[from]?.norm;
  return (
    (opener === 'what' || opener === "what's") &&
    tokens[to - 1]?.norm === '?' &&
    subjects.length === 0 &&
    objects.length === 1 &&
    objects[0]?.to === to - 1
  );
}

/**
 * "Our approach to back pain" and "Treatment options" name what is on offer and claim nothing for it; "the best
 * treatments for back pain" and "remedies for colds" do.
 */
function namesService(
  { tokens }: MarkedBlock,
  { from }: Sentence,
  { isNoun, mark, relation }: Frame,
): boolean {
  if (!isNoun || mark.cue.role === 'benefit' || !isHelping(relation)) return false;
  const before = tokens.slice(Math.max(from, mark.from - 4), mark.from).map(({ norm }) => norm);
  if (before.some((norm) => OWNERS.has(norm))) return true;
  return (
    tokens[mark.to - 1]?.norm !== 'against' &&
    SERVICES.has((tokens[mark.from] as Token).norm.replace(/s$/, '').replace(/ie$/, 'y')) &&
    !before.some((norm) => PRAISE.has(norm))
  );
}

const SERVICES = new Set(
  'treatment therapy approach option management technique tool care choice medicine exercise stretch massage pose move device product drink supplement method'.split(
    ' ',
  ),
);
const OWNERS = new Set(['our', 'my', 'your', 'their', 'about']);
const PRAISE = new Set(
  'best effective proven top greatest successful powerful reliable good great'.split(' '),
);

/** "Daily habits that prevent knots": the list or section says which. */
function isOpenNoun({ tokens }: MarkedBlock, { to }: Mention): boolean {
  return OPEN_NOUNS.has(tokens[to - 1]?.norm ?? '');
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

/** "Common causes", "Home remedies": a few words that name neither end. */
function isBareTitle({ tokens }: MarkedBlock, { subjects, objects, isNoun, relation }: Frame): boolean {
  if (subjects.length > 0 || objects.length > 0 || (!isNoun && tokens.length > 1)) return false;
  return relation === 'causes' ? tokens.length <= 6 : isHelping(relation) && tokens.length <= 3;
}

/** "Dehydration" under "Common causes" is a claim; "Massage" under "How to prevent knots" only opens a section. */
export function claimsInHeading({ frame }: OpenFrame): boolean {
  return (
    frame.relation === 'causes' || frame.relation === 'worsens' || frame.relation === 'is-associated-with'
  );
}
