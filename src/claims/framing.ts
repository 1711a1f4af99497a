import type { Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { CueMark, MarkedBlock } from './mark-block.js';

/** What the surroundings of a sentence do to the claims in it. */
export type Framing = 'none' | 'debunked' | 'affirmed' | 'denied';

export interface Framed {
  readonly framing: Framing;
  /** The words that decided it. */
  readonly mark?: CueMark;
  readonly marked?: MarkedBlock;
}

const PLAIN: Framed = { framing: 'none' };

/** Reads labels ("Myth 3: …"), table columns, myth headings, and verdicts in the sentence behind ("False.", "Yes."). */
export function readFraming(article: Article, marked: MarkedBlock, sentence: Sentence): Framed {
  const label = findLabelCue(marked, sentence);
  if (label?.cue.role === 'label-myth') return { framing: 'debunked', mark: label, marked };
  if (label?.cue.role === 'label-fact') return PLAIN;
  return (
    verdictBehind(article, marked, sentence) ??
    verdictCell(article, marked) ??
    mythScope(article, marked) ??
    PLAIN
  );
}

/** A label that opens this sentence, or an earlier one of the same block. */
function findLabelCue(marked: MarkedBlock, sentence: Sentence): CueMark | undefined {
  let found: CueMark | undefined;
  for (const mark of marked.cues) {
    if (mark.from >= sentence.to) break;
    const role = mark.cue.role;
    if (role !== 'label-myth' && role !== 'label-fact') continue;
    if (isLabel(marked, mark)) found = mark;
  }
  return found;
}

/** At the start of a sentence, followed by a number, a colon or a dash. */
function isLabel({ tokens, sentences }: MarkedBlock, { from, to }: CueMark): boolean {
  if (
    !sentences.some(
      (sentence) => sentence.from === from || (sentence.from === from - 1 && isOpener(tokens[sentence.from])),
    )
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

/** A short sentence behind that says true or false: in the block, or opening the next one. */
function verdictBehind(article: Article, marked: MarkedBlock, sentence: Sentence): Framed | undefined {
  const at = marked.sentences.indexOf(sentence);
  const isLast = at === marked.sentences.length - 1;
  let place = marked;
  let next = marked.sentences[at + 1];
  if (isLast) {
    const { role, index } = marked.block;
    const endsOpen = marked.tokens.at(-1)?.norm === '?' || role === 'heading' || marked.block.quoted;
    const following = article.document.blocks[index + 1];
    if (following === undefined || !endsOpen) return undefined;
    place = article.marked(index + 1);
    next = place.sentences[0];
  }
  if (next === undefined) return undefined;
  const start = isOpener(place.tokens[next.from]) ? next.from + 1 : next.from;
  for (const mark of place.cues) {
    if (mark.from !== start) continue;
    if (mark.cue.role !== 'verdict-false' && mark.cue.role !== 'verdict-true') continue;
    if (!standsAlone(place.tokens, mark, next)) continue;
    const asked = marked.tokens[sentence.to - 1]?.norm === '?';
    if (mark.cue.role === 'verdict-true')
      return asked ? { framing: 'affirmed', mark, marked: place } : undefined;
    return { framing: asked ? 'denied' : 'debunked', mark, marked: place };
  }
  return undefined;
}

/** Another cell of the table row says "False", "Myth" or "No evidence". */
function verdictCell(article: Article, marked: MarkedBlock): Framed | undefined {
  const { block } = marked;
  if (block.role !== 'table-cell') return undefined;
  const row = block.headers?.row ?? block.index;
  for (const other of article.document.blocks) {
    if (other.role !== 'table-cell' || other === block || (other.headers?.row ?? other.index) !== row)
      continue;
    const cell = article.marked(other.index);
    const first = cell.sentences[0];
    const mark = cell.cues.find(
      ({ cue, from }) =>
        from === 0 &&
        (cue.role === 'verdict-false' ||
          cue.role === 'verdict-true' ||
          cue.role === 'evidence' ||
          cue.role === 'label-myth'),
    );
    if (mark === undefined || first === undefined || cell.tokens.length > mark.to + 6) continue;
    return { framing: mark.cue.role === 'verdict-true' ? 'affirmed' : 'debunked', mark, marked: cell };
  }
  return undefined;
}

/** "No." and "False, say researchers." stand alone; "No equipment is needed" does not. */
function standsAlone(tokens: readonly Token[], { from, to }: CueMark, sentence: Sentence): boolean {
  if (to - from >= 3) return true;
  const norm = tokens[to]?.norm;
  return (
    to >= sentence.to ||
    norm === '.' ||
    norm === ',' ||
    norm === '!' ||
    norm === '—' ||
    norm === '–' ||
    norm === ':' ||
    norm === ';'
  );
}

const MYTHS = /^(?:myths?|misconceptions?|fictions?|falsehoods?)$/;
/** Columns that hold what others say; the article's own view stands beside them. */
const CLAIM_COLUMN =
  /^(?:myths?|misconceptions?|fictions?|claims?|claimed|heard|say|says|said|promises?|promised|advertised|marketing|belief|beliefs|rumou?rs?|label)$/;

/** Under a "Myth" column, or as an entry below a heading about myths. */
function mythScope(article: Article, marked: MarkedBlock): Framed | undefined {
  const { block } = marked;
  const governors: number[] = [];
  if (block.headers?.column !== undefined) governors.push(block.headers.column);
  if (block.role === 'list-item' || block.role === 'heading') {
    if (block.leadIn !== undefined) governors.push(block.leadIn);
    governors.push(...block.section);
  }
  for (const index of governors) {
    const heading = article.marked(index);
    const words = index === block.headers?.column ? CLAIM_COLUMN : MYTHS;
    const at = heading.tokens.findIndex(({ norm }) => words.test(norm));
    if (at < 0) continue;
    const mark = heading.cues.find(({ from, to }) => from <= at && to > at);
    return { framing: 'debunked', ...(mark === undefined ? {} : { mark, marked: heading }) };
  }
  return undefined;
}

/** A view that is only reported is taken back: behind a "but", or in the next sentence ("Many believe X. In fact, …"). */
export function isRebutted(
  marked: MarkedBlock,
  sentence: Sentence,
  after: number,
  voice: 'quoted' | 'distant' | 'adopted',
): boolean {
  const { cues } = marked;
  const denies = voice === 'adopted' ? deniesOutright : deniesAtAll;
  const turn = cues.find(
    ({ cue, from }) =>
      from >= after && from < sentence.to && (cue.role === 'terminate' || cue.role === 'rebuttal'),
  );
  if (turn !== undefined) {
    if (voice === 'quoted') return true;
    if (cues.some((mark) => mark.from >= turn.to && mark.from < sentence.to && denies(mark))) return true;
  }
  const next = marked.sentences[marked.sentences.indexOf(sentence) + 1];
  if (next === undefined) return false;
  return cues.some((mark) => mark.from >= next.from && mark.from < next.to && denies(mark, next.from));
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
