import { FORM } from '../evidence/compiled.js';
import type { Sentence, Token } from '../vocabulary.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import type { Kernel } from './read-assertion.js';
import { BE, PRONOUNS } from './word-classes.js';

/** True when the kernel stands in a quotation of several words, in a sentence or block that goes on outside it. */
export function isQuoted({ tokens }: MarkedBlock, sentence: Sentence, { from, to, own }: Kernel): boolean {
  let open = -1;
  for (let at = sentence.from; at < sentence.to; at++) {
    if (tokens[at]?.norm !== '"') continue;
    if (open < 0) {
      open = at;
      continue;
    }
    if (open < from && at >= to) {
      // 'the cut "needed air"': a few words in quotation marks are held at arm's length.
      if (at - open <= 4) return own === undefined;
      return tokens.length > sentence.to || sentence.to - sentence.from - (at - open) > 3;
    }
    open = -1;
  }
  return false;
}

/** "*Claims* on video sites *that* soda cures …": a noun of saying with its clause some words on. */
export function isClaimNoun({ tokens }: MarkedBlock, { from }: Sentence, before: number): boolean {
  for (let at = before - 1; at > from; at--) {
    if (tokens[at]?.norm !== 'that') continue;
    for (let noun = at - 1; noun >= from && noun >= at - 6; noun--) {
      if (SAID.has(tokens[noun]?.norm ?? '')) return true;
      if (tokens[noun]?.kind === 'punctuation') return false;
    }
  }
  return false;
}

const SAID = new Set(
  'slogan slogans figure hoax cliche cliché saying line tale trope adage mantra claim claims rumour rumours rumor rumors idea ideas notion belief beliefs suggestion suggestions assertion assertions theory theories promise promises headline headlines story stories advice myth myths fear fears worry worries'.split(
    ' ',
  ),
);

/** Who speaks at an attribution cue; undefined when a verb of saying has no person before it. */
export function voiceOf(
  mark: CueMark,
  { tokens, mentions }: MarkedBlock,
  sentence: Sentence,
): { kind: 'named' | 'vague'; adopted: boolean } | undefined {
  const { cue, from, to } = mark;
  const reports = tokens.slice(to, to + 5).some(({ norm }) => norm === 'that');
  if (cue.role !== 'says')
    return { kind: cue.role === 'named' ? 'named' : 'vague', adopted: cue.role !== 'distant' };
  const speaker = mentions.findLast(
    ({ to, from: start }) => to <= from && from - to <= 2 && start >= sentence.from,
  );
  const isPerson =
    speaker !== undefined && (speaker.kind === 'practitioner' || speaker.kind === 'population');
  const needsThat = REPORTED.test(tokens[from]?.norm ?? '');
  if (needsThat && !reports) return undefined;
  for (let at = from - 1; at >= sentence.from && at >= from - 6; at--) {
    const { norm } = tokens[at] as Token;
    // "You may have read that …"
    if (norm === 'you' && needsThat) return { kind: 'vague', adopted: false };
    if (norm === 'i' || norm === 'we' || norm === 'you') return undefined;
    // "Our nurse says": the house speaks.
    if (norm === 'our' && speaker?.kind === 'practitioner') return { kind: 'named', adopted: true };
    if (norm === 'he' || norm === 'she' || norm === 'they') return { kind: 'vague', adopted: false };
    if (SAID_BY.has(norm)) return { kind: 'vague', adopted: false };
    if (VAGUE.has(norm)) return { kind: 'vague', adopted: false };
    if (norm === 'most' || norm === 'all') return isPerson ? { kind: 'vague', adopted: true } : undefined;
  }
  // "Orthopaedists warn that …", "midwives will tell you that …", "my mum said so, and she was right"
  const isVouched =
    (speaker?.kind === 'practitioner' &&
      VOUCHING.test(tokens[from]?.norm ?? '') &&
      (speaker.form & FORM.plural) !== 0) ||
    isCalledRight(tokens, to, sentence.to);
  // "Iridologists say they can …", "the blood type diet says …": the thing speaks for those who hold it.
  const isSpoken = speaker !== undefined && speaker.to === from && /^says?$/.test(tokens[from]?.norm ?? '');
  if (isPerson || isVouched || isSpoken) return { kind: 'vague', adopted: isVouched };
  if (!reports) return undefined;
  const words = tokens.slice(Math.max(sentence.from, from - 5), from).map(({ norm }) => norm);
  if (words.length === 0) return undefined;
  return { kind: 'vague', adopted: words.some((norm) => KNOWING.has(norm)) };
}

/** "…, and *she was right*". */
function isCalledRight(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 2; at < to; at++)
    if (
      tokens[at]?.norm === 'right' &&
      BE.has(tokens[at - 1]?.norm ?? '') &&
      PRONOUNS.has(tokens[at - 2]?.norm ?? '')
    )
      return true;
  return false;
}

const VOUCHING = /^(?:warn|tell)/;

/** Verbs that report only with a "that" behind them. */
const REPORTED =
  /^(?:tell|tells|told|warn|warns|warned|read|reads|hear|hears|heard|swear|swears|swore|sworn)$/;
/** Who says it, so that the writer leans on them. */
const KNOWING = new Set(
  'study studies trial trials review reviews research researchers science scientists evidence experience sense data experts guideline guidelines history facts analysis results'.split(
    ' ',
  ),
);

const SAID_BY = new Set(
  'statistic statistics headline headlines post posts website websites site sites ad ads advert adverts label labels leaflet blog blogs meme saying rumour rumor followers fans proponents'.split(
    ' ',
  ),
);

const VAGUE = new Set([
  'some',
  'many',
  'certain',
  'few',
  'several',
  'other',
  'others',
  'critics',
  'proponents',
  'people',
]);
