import type { Block, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import { firstFrom, rangeAt, startingIn } from './ranges.js';
import { rowMates } from './read-table.js';
import { AUXILIARIES, BE } from './word-classes.js';

/** What the surroundings of a sentence do to the claims in it. */
export type Framing = 'none' | 'debunked' | 'affirmed' | 'denied';

export interface Framed {
  readonly framing: Framing;
  /** The words that decided it. */
  readonly mark?: CueMark;
  readonly marked?: MarkedBlock;
}

const PLAIN: Framed = { framing: 'none' };

/**
 * Reads labels ("Myth 3: …"), verdicts behind the claim ("False.", "Yes."), table columns and headings of myths. What
 * is said of the one claim goes before what is said of all around it.
 */
export function readFraming(article: Article, marked: MarkedBlock, sentence: Sentence): Framed {
  if (marked.without.has('framing')) return PLAIN;
  const label = findLabelCue(marked, sentence);
  if (label?.cue.role === 'label-myth') return { framing: 'debunked', mark: label, marked };
  if (label?.cue.role === 'label-fact') return PLAIN;
  if (isQuotedCell(marked) || isQuotedBlock(article, marked)) return { framing: 'debunked' };
  return (
    verdictInside(marked, sentence) ??
    verdictBehind(article, marked, sentence) ??
    verdictCell(article, marked) ??
    mythScope(article, marked) ??
    PLAIN
  );
}

/** A table cell all in quotation marks holds others' words. */
function isQuotedCell({ block, tokens }: MarkedBlock): boolean {
  return (
    block.role === 'table-cell' && tokens.length > 4 && tokens[0]?.norm === '"' && tokens.at(-1)?.norm === '"'
  );
}

/** A paragraph or heading that is all a quotation, answered by the next: what is discussed, not what is said. */
function isQuotedBlock(article: Article, { block, tokens }: MarkedBlock): boolean {
  if (block.role !== 'paragraph' && block.role !== 'heading') return false;
  if (tokens.length < 5 || tokens[0]?.norm !== '"' || tokens.at(-1)?.norm !== '"') return false;
  if (tokens.slice(1, -1).some(({ norm }) => norm === '"')) return false;
  const next = article.document.blocks[block.index + 1];
  return next?.role === 'paragraph' && !/^\s*[–—-]/.test(next.text);
}

/** A label that opens this sentence, or an earlier one of the same block. */
function findLabelCue(marked: MarkedBlock, sentence: Sentence): CueMark | undefined {
  let labels = labelsByBlock.get(marked);
  if (labels === undefined) {
    const isNamed = ({ cue }: CueMark): boolean => cue.role === 'label-myth' || cue.role === 'label-fact';
    labels = marked.cues.filter((mark) => isNamed(mark) && isLabel(marked, mark));
    labelsByBlock.set(marked, labels);
  }
  return labels[firstFrom(labels, sentence.to) - 1];
}

/** The labels of a block, which hold for every claim behind them. */
const labelsByBlock = new WeakMap<MarkedBlock, readonly CueMark[]>();

/** At the start of a sentence, followed by a number, a colon or a dash. */
function isLabel({ tokens, sentences }: MarkedBlock, { from, to }: CueMark): boolean {
  if (
    rangeAt(sentences, from)?.from !== from &&
    !(isOpener(tokens[from - 1]) && rangeAt(sentences, from - 1)?.from === from - 1)
  ) {
    const before = tokens[from - 1]?.norm;
    if (before !== '.' && before !== '\n') return false;
  }
  let at = to;
  while (at < tokens.length && at < to + 3 && (tokens[at]?.kind === 'number' || tokens[at]?.norm === '#'))
    at++;
  const norm = tokens[at]?.norm;
  return norm === ':' || norm === '–' || norm === '—' || norm === '-' || (norm === '.' && at > to);
}

function isOpener(token: Token | undefined): boolean {
  return token?.norm === '"' || token?.norm === '(';
}

/** "Garlic prevents colds: false.", "Smoking harms (true)": the verdict closes the sentence. */
function verdictInside({ tokens, cues }: MarkedBlock, sentence: Sentence): Framed | undefined {
  let end = sentence.to;
  while (end > sentence.from && CLOSING.has(tokens[end - 1]?.norm ?? '')) end--;
  if (tokens[end - 2]?.norm === ':' && NAUGHT.has(tokens[end - 1]?.norm ?? ''))
    return { framing: 'debunked' };
  const mark = startingIn(cues, sentence.from + 1, end).find(({ cue, to }) => to === end && isVerdict(cue));
  if (mark === undefined || !OPENING.has(tokens[mark.from - 1]?.norm ?? '')) return undefined;
  return { framing: mark.cue.role === 'verdict-true' ? 'none' : 'debunked', mark };
}

/** "Conditions it helps: 0". */
const NAUGHT = new Set(['0', 'zero', 'none', 'nil', 'nothing']);
const CLOSING = new Set(['.', '!', ')', '"', ':', ',', ';']);
const OPENING = new Set([':', '–', '—', '(']);

function isVerdict({ role }: CueMark['cue']): boolean {
  return role === 'verdict-true' || role === 'verdict-false';
}

/** A short sentence behind that says true or false: in the block, or opening the next one. */
function verdictBehind(article: Article, marked: MarkedBlock, sentence: Sentence): Framed | undefined {
  const behind = sentenceBehind(article, marked, sentence);
  if (behind === undefined) return undefined;
  const { place, next, isLoose } = behind;
  const start = isOpener(place.tokens[next.from]) ? next.from + 1 : next.from;
  const asked = marked.tokens[sentence.to - 1]?.norm === '?';
  for (const mark of startingIn(place.cues, start, start + 1)) {
    if (mark.cue.role === 'label-fact' && !asked && isWhole(place.tokens, mark, next)) return PLAIN;
    if (!isVerdict(mark.cue) || !standsAlone(place.tokens, mark, next)) continue;
    if (isLoose && !isWhole(place.tokens, mark, next)) continue;
    if (mark.cue.role === 'verdict-true') {
      if (asked) return { framing: 'affirmed', mark, marked: place };
      return isWhole(place.tokens, mark, next) ? PLAIN : undefined;
    }
    return { framing: asked ? 'denied' : 'debunked', mark, marked: place };
  }
  return undefined;
}

/** The sentence that could judge this one: the next, or the first below a heading, question or quotation. */
function sentenceBehind(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
): { place: MarkedBlock; next: Sentence; isLoose: boolean } | undefined {
  const own = marked.sentences[firstFrom(marked.sentences, sentence.from) + 1];
  if (own !== undefined) return { place: marked, next: own, isLoose: false };
  const { role, index, quoted } = marked.block;
  const endsOpen = marked.tokens.at(-1)?.norm === '?' || role === 'heading' || quoted;
  const following = article.document.blocks[index + 1];
  // "**Massage frees toxins.**" over "False. …": a paragraph of one sentence, judged by the next.
  const isLoose = !endsOpen && role === 'paragraph' && following?.role === 'paragraph';
  if (following === undefined || (!endsOpen && !isLoose)) return undefined;
  const place = article.marked(index + 1);
  const next = place.sentences[0];
  return next === undefined ? undefined : { place, next, isLoose };
}

/** Another cell of the table row says "False", "Myth" or "No evidence". */
function verdictCell(article: Article, marked: MarkedBlock): Framed | undefined {
  for (const index of rowMates(article, marked.block)) {
    const cell = article.marked(index);
    const first = cell.sentences[0];
    if (first === undefined) continue;
    const mark = cell.cues.find(
      (one) =>
        one.from === 0 &&
        ((isVerdict(one.cue) && standsAlone(cell.tokens, one, first)) ||
          one.cue.role === 'evidence' ||
          one.cue.role === 'label-myth'),
    );
    if (mark === undefined || cell.tokens.length > mark.to + 6) continue;
    return { framing: mark.cue.role === 'verdict-true' ? 'affirmed' : 'debunked', mark, marked: cell };
  }
  return undefined;
}

/**
 * "No." and "False, say researchers." stand alone; "No equipment is needed" and "It does not treat the cause" are
 * statements of their own.
 */
function standsAlone(tokens: readonly Token[], mark: CueMark, sentence: Sentence): boolean {
  const { from, to } = mark;
  if (to - from >= 3 && !isShortAnswer(tokens, mark)) return true;
  return to >= sentence.to || STOPS.has(tokens[to]?.norm ?? '');
}

const STOPS = new Set(['.', ',', '!', '—', '–', ':', ';']);

/** "It does not", "no it isn't": a whole answer only when nothing follows. */
function isShortAnswer(tokens: readonly Token[], { to }: CueMark): boolean {
  const last = tokens[to - 1]?.norm ?? '';
  return last === 'not' || last.endsWith("n't") || BE.has(last) || AUXILIARIES.has(last);
}

/** The mark is all the sentence says. */
function isWhole(tokens: readonly Token[], { to }: CueMark, sentence: Sentence): boolean {
  return to >= sentence.to || (to === sentence.to - 1 && CLOSING.has(tokens[to]?.norm ?? ''));
}

const MYTHS =
  /\b(?:myths?|misconceptions?|fictions?|falsehoods?|fallac(?:y|ies)|old wives|rumou?rs?|tall tales|stop believing|get wrong|gets wrong)\b/;
/** Headings that withhold judgement, or pass it, on all they hold. */
const DOUBTS =
  /\b(?:unproven|untested|unsupported|unsubstantiated|discredited|debunked|disproven|ineffective|so-called|questionable|(?:without|no|lacks?|lacking|little|not enough|insufficient|too little|weak|poor) (?:good |solid |clear |real |strong |reliable |scientific |convincing )*(?:evidence|proof|science)|not (?:proven|supported|backed)|(?:what|that|which) (?:\w+ )?(?:do not|does not|don't|doesn't|won't|will not) (?:work|help)|snake oil)\b/;
/** Columns that hold what others say; the article's own view stands beside them. */
const CLAIM_COLUMN =
  /\b(?:myths?|misconceptions?|fictions?|claims?|claimed|heard|hear|say|says|said|promises?|promised|advertised|marketing|belief|beliefs|believed|rumou?rs?|label|told|adverts?|ads|fears?|feared|worry|worries|believe|think)\b/;
/** Columns and lead-ins that list what is not to be done. */
const NOT_TO_DO =
  /\b(?:what not to|not to do|things? not to|don't do|do not do|never do|don'ts|avoid doing|what to skip|what to avoid)\b/;
/** Headings and columns under which the article speaks for itself again. */
const OWN_VOICE =
  /\b(?:facts?|truth|true|reality|instead|what (?:we (?:know|found)|to do|you can do|really|actually|does|the (?:evidence|research|science|studies))|what (?:helps|works)|our (?:view|advice|answer|verdict)|takeaways?|bottom line|advice|tips)\b/;

/** Under a "Myth" column, or as an entry below a heading about myths or about what is unproven. */
function mythScope(article: Article, marked: MarkedBlock): Framed | undefined {
  const { block } = marked;
  if (block.headers?.column !== undefined) {
    const column = article.marked(block.headers.column);
    const words = textOf(column);
    if (OWN_VOICE.test(words) && !NOT_TO_DO.test(words)) return undefined;
    return debunkedBy(column, CLAIM_COLUMN) ?? debunkedBy(column, NOT_TO_DO) ?? debunkedBy(column, DOUBTS);
  }
  if (block.role !== 'list-item' && block.role !== 'heading') return undefined;
  const above = block.section.toReversed();
  for (const index of block.leadIn === undefined ? above : [block.leadIn, ...above]) {
    const governor = article.marked(index);
    const framed =
      debunkedBy(governor, MYTHS) ?? debunkedBy(governor, NOT_TO_DO) ?? doubtedBy(article, governor);
    if (framed !== undefined) return framed;
    if (OWN_VOICE.test(textOf(governor)) || isDiscussed(article, governor, block.role)) return undefined;
  }
  return undefined;
}

/** Items below a heading that is a claim itself are what the article has to say about it. */
function isDiscussed(article: Article, governor: MarkedBlock, role: Block['role']): boolean {
  if (role !== 'list-item' || governor.block.role !== 'heading') return false;
  return governor.sentences.some((sentence) =>
    article
      .frames(governor, sentence)
      .some(({ subjects, objects }) => subjects.length > 0 && objects.length > 0),
  );
}

/** A lead-in with a relation of its own ("No evidence shows that honey relieves:") denies by its own words. */
function doubtedBy(article: Article, governor: MarkedBlock): Framed | undefined {
  const { role } = governor.block;
  const last = governor.sentences.at(-1);
  if (
    role !== 'heading' &&
    role !== 'title' &&
    last !== undefined &&
    article.frames(governor, last).length > 0
  )
    return undefined;
  return debunkedBy(governor, DOUBTS);
}

function debunkedBy(governor: MarkedBlock, words: RegExp): Framed | undefined {
  const found = words.exec(textOf(governor));
  if (found === null) return undefined;
  const at = governor.tokens.findIndex(({ end }) => end > found.index);
  const mark = governor.cues.find(({ from, to }) => from <= at && to > at);
  return { framing: 'debunked', ...(mark === undefined ? {} : { mark, marked: governor }) };
}

function textOf({ block }: MarkedBlock): string {
  return block.text.toLowerCase().replaceAll('’', "'");
}

/** A view that is only reported is taken back: behind a "but", or in the next sentence ("Many believe X. In fact, …"). */
export function isRebutted(
  marked: MarkedBlock,
  sentence: Sentence,
  after: number,
  voice: 'quoted' | 'distant' | 'adopted',
  following?: () => MarkedBlock | undefined,
): boolean {
  if (marked.without.has('framing')) return false;
  const behind = startingIn(marked.cues, after, sentence.to);
  const denies = voice === 'adopted' ? deniesOutright : deniesAtAll;
  const turn = behind.find(({ cue }) => cue.role === 'terminate' || cue.role === 'rebuttal');
  // "… helps; researchers have found the opposite"
  if (voice !== 'adopted' && behind.some(deniesOutright)) return true;
  if (turn !== undefined) {
    if (voice === 'quoted') return true;
    if (behind.some((mark) => mark.from >= turn.to && denies(mark))) return true;
  }
  const own = firstFrom(marked.sentences, sentence.from);
  // What is quoted whole is answered in what follows, not always at once.
  const isWhole = isWholeQuote(marked, sentence);
  const answers = marked.sentences.slice(own + 1, own + (isWhole || voice === 'quoted' ? 4 : 2));
  if (
    answers.some((next) =>
      startingIn(marked.cues, next.from, next.to).some((mark) => denies(mark, next.from)),
    )
  )
    return true;
  const below = isWhole && answers.length === 0 ? following?.() : undefined;
  const answer = below?.sentences[0];
  return (
    answer !== undefined &&
    startingIn(below?.cues ?? [], answer.from, answer.to).some((mark) => denies(mark, answer.from))
  );
}

/** *"He says vinegar melts fat."*: the sentence stands between quotation marks. */
function isWholeQuote({ tokens }: MarkedBlock, { from, to }: Sentence): boolean {
  return tokens[from]?.norm === '"' && (tokens[to - 1]?.norm === '"' || tokens[to]?.norm === '"');
}

/** "There is no evidence", "This is false", "a myth". */
function deniesOutright({ cue }: CueMark): boolean {
  return (
    cue.role === 'evidence' || cue.role === 'verdict-false' || (cue.kind === 'debunk' && cue.role === 'myth')
  );
}

/** The same, or any denial, or a turn at the start of the sentence ("In fact, …"). */
function deniesAtAll(mark: CueMark, start = -1): boolean {
  const { cue, from } = mark;
  if (deniesOutright(mark)) return true;
  if (cue.role === 'rebuttal') return from <= start + 1;
  return cue.kind === 'negation' && cue.role !== 'pseudo' && cue.role !== 'terminate';
}
