import type { Quantity, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Place } from './find-measured.js';
import { wordsOf } from './mark-block.js';
import type { MarkedBlock } from './mark-block.js';

/** What a limit is called, and the words by which an amount is called harmless. */
const LIMIT =
  /\b(?:limit(?:s|ed|ing)?|caps?|ceiling|maximum|max|no more than|not more than|never more than|exceed(?:s|ing)?|at most|safe|safely|safety|harmless|tolerates?|tolerated|threshold|fine|ok|okay|all right|without (?:harm|concern|worry|risk)|no (?:safety )?concerns?|(?:do|does) no harm|without trouble|upper (?:level|bound|intake)|tolerable|(?:you|we|adults|people|women|men|mothers|mums|moms|anyone|everyone|everybody|children|person|adult) (?:\S+ ){0,2}?(?:can|may) (?:\S+ ){0,2}?(?:have|drink|eat|take|consume|enjoy|handle|manage)|can (?:\S+ )?(?:make up|come from|provide|account for)|(?:keep|keeps|keeping|stay|stays|staying|stick|sticks|sticking|cut|restrict) (?:\S+ ){0,4}?(?:to|below|under|within))\b/;
const TARGET =
  /\b(?:aim|aims|aiming|targets?|goals?|recommend(?:s|ed|ing|ation|ations)?|advise[sd]?|advice|advisable|guidelines?|guidance|should|ought to|must|has to|have to|needs?|needed|requires?|required|requirements?|enough|sufficient|suffices|plenty|ideal|optimal|optimum|best|minimum|allowance|asks?|calls? for|supposed to|all it takes|adequate intake|reference intake)\b/;
/** Words that take an amount back: nothing is advised, what is said is that it is too much. */
const UNSAFE =
  /\b(?:(?:not|never|isn't|aren't|no longer|hardly|rarely|neither|nor|cannot be|can't be) (?:\S+ ){0,2}?(?:safe|safely|fine|ok|okay|enough|sufficient|recommended|advised|advisable|harmless|tolerated|ideal|optimal|best|without risk)|unsafe|toxic|poisonous|too much|overdose|dangerous|harmful)\b/;
/** What a food holds, or what people take in, is no advice. */
const FACT =
  /\b(?:contains?|containing|holds?|holding|packs?|provides?|providing|supplies|delivers?|average|on average|typically|per (?:serving|portion|can|slice|100)|serving (?:of \S+ )?has|only gets?|gets? only|manages? only|gets? just|most people (?:eat|get|have|consume)|most adults (?:eat|get|have|consume))\b/;
const ORDER =
  /^(?:take|drink|eat|get|have|do|keep|limit|stay|consume|use|swallow|walk|restrict|stick|try|include|cap|exercise|move|choose|go|spend|allow|ask|make)$/;
const LEADS = new Set('and then so please just simply always also or but , : ; — –'.split(' '));

/**
 * True when the text puts an amount forward as one to keep to: a limit ("the safe ceiling is 900 mg"), a target ("aim
 * for 8 g"), an order ("take 20 mg"). What a can holds or somebody drank is none.
 */
export function isAdvised(article: Article, marked: MarkedBlock, place: Place): boolean {
  const { tokens } = marked;
  const { sentence, figure } = place;
  const words = wordsOf(tokens, sentence.from, sentence.to);
  if (
    UNSAFE.test(words) ||
    FACT.test(words) ||
    STARTS.has(tokens[figure.from - 2]?.norm ?? '') ||
    tokens[figure.from - 1]?.norm === 'has'
  )
    return false;
  if (TARGET.test(words) || LIMIT.test(words) || isLabelled(tokens, place)) return true;
  if (answersAdvice(marked, place)) return true;
  if (isOrder(tokens, sentence.from, figure.from)) return true;
  const around = headerWords(article, marked);
  return around !== '' && !FACT.test(around) && (TARGET.test(around) || LIMIT.test(around));
}

/** "*Start with* 10 minutes": where to begin is not where to get. */
const STARTS = new Set(['start', 'starting', 'begin', 'beginning', 'starts']);

/** "Moderate exercise*: at least* 30 minutes a week". */
function isLabelled(tokens: readonly Token[], { sentence, figure }: Place): boolean {
  if (figure.bound === undefined || figure.bound === 'about') return false;
  for (let at = figure.from - 1; at >= sentence.from && at >= figure.from - 4; at--) {
    if (tokens[at]?.norm === ':') return true;
  }
  return false;
}

/** "How much caffeine is safe? *Up to 700 mg a day.*" */
function answersAdvice({ tokens }: MarkedBlock, { sentence, figure }: Place): boolean {
  if (figure.from > sentence.from + 3 || tokens[sentence.from - 1]?.norm !== '?') return false;
  let from = sentence.from - 2;
  while (from > 0 && !ENDS.has(tokens[from - 1]?.norm ?? '')) from--;
  const question = wordsOf(tokens, from, sentence.from);
  return TARGET.test(question) || LIMIT.test(question);
}

const ENDS = new Set(['.', '?', '!']);

function isOrder(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!ORDER.test(tokens[at]?.norm ?? '')) continue;
    if (at === from || LEADS.has(tokens[at - 1]?.norm ?? '')) return true;
  }
  return false;
}

/** Words of the row and column header of a table cell, or of the heading right above. */
function headerWords(article: Article, { block }: MarkedBlock): string {
  const above =
    block.headers === undefined ? block.section.slice(-1) : [block.headers.column, block.headers.row];
  return above
    .filter((index) => index !== undefined)
    .map((index) => {
      const { tokens } = article.marked(index);
      return wordsOf(tokens, 0, tokens.length);
    })
    .join(' ');
}

const SPANS: readonly (readonly [RegExp, NonNullable<Quantity['per']>])[] = [
  [
    /\b(?:(?:at|per|each|every|with (?:each|every)) (?:meal|serving|portion|sitting|dose)|a (?:meal|serving|portion|sitting)|at (?:once|one time|a time|one sitting|one go)|in one (?:go|sitting)|single (?:dose|serving))\b/,
    'meal',
  ],
  [
    /\b(?:(?:days|times|mornings|evenings|nights) (?:a|per|each|every) week|most days|every other day)\b/,
    'day',
  ],
  [
    /(?:\b(?:a|per|each|every|one|any) (?:day|night|evening|morning)|\/ ?d(?:ay)?|\bdaily|\bnightly|\b24 hours)\b/,
    'day',
  ],
  [/(?:\b(?:a|per|each|every|one|any|the) week|\/ ?week|\bweekly)\b/, 'week'],
  [/\b(?:(?:a|per|each|every|one) month|monthly)\b/, 'month'],
  [/\b(?:(?:a|per|each|every|one) year|yearly|annual(?:ly)?)\b/, 'year'],
];

/** The span of time an amount is for: the words behind the figure first, then those before it, then its headers. */
export function spanOf(article: Article, marked: MarkedBlock, place: Place): Quantity['per'] {
  const { tokens } = marked;
  const { figure, sentence, from, to } = place;
  const rooms = [
    () => wordsOf(tokens, figure.to, Math.min(to, figure.to + 8)),
    () => wordsOf(tokens, figure.to, to),
    () => wordsOf(tokens, from, figure.from),
    () => wordsOf(tokens, sentence.from, sentence.to),
    () => headerWords(article, marked),
  ];
  for (const room of rooms) {
    const words = room();
    const found = SPANS.find(([span]) => span.test(words));
    if (found !== undefined) return found[1];
  }
  return undefined;
}
