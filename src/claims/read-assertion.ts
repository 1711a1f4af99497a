import { FORM } from '../evidence/compiled.js';
import type { Hedge, Modality, Polarity, Sentence, Strength, Token } from '../vocabulary.js';
import { governs } from './cue-scope.js';
import type { CueMark, MarkedBlock } from './mark-block.js';
import { startingIn } from './ranges.js';
import { isDiscussed } from './reported-views.js';
import { isClaimNoun, isQuoted, voiceOf } from './read-voice.js';

/** A cue that decided something, with the token range it governs. */
export interface Modifier {
  readonly mark: CueMark;
  readonly scope: readonly [number, number];
}

/** How a claim is put forward, and by which words. */
export interface Assertion {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly hedge: Hedge;
  readonly strength: Strength;
  readonly absolute: boolean;
  readonly attribution?: {
    readonly mark: CueMark;
    readonly kind: 'named' | 'vague';
    readonly adopted: boolean;
  };
  /** Between quotation marks, or said by somebody: words the writer keeps at arm's length. */
  readonly quoted: boolean;
  readonly modifiers: readonly Modifier[];
}

/** Place of a claim's kernel in its sentence, in tokens. */
export interface Kernel {
  /** The relation cue, or the words of a saying or figure. */
  readonly from: number;
  readonly to: number;
  /** First token of the explicit subject, if it stands before the cue. */
  readonly subjectFrom?: number | undefined;
  readonly strength: Strength;
  readonly absolute: boolean;
  /** Form bits of a verb cue. */
  readonly form: number;
  /** Words that belong to the kernel itself: a negation among them ("cannot relax without …") denies nothing. */
  readonly own?: ReadonlySet<string> | undefined;
  /** The kernel is what somebody says: "he blames stress for it". */
  readonly reported?: boolean;
  /** The kernel denies by itself: "has no effect on". */
  readonly negated?: boolean;
  /** A saying or loose rule, which has no word of relation of its own. */
  readonly isPattern?: boolean;
  /** The kernel says what a thing is: "is not just Y" then denies that Y is all. */
  readonly defines?: boolean;
  /** Token index of the second of two clauses that make the kernel; see `Frame.resultFrom`. */
  readonly resultFrom?: number | undefined;
}

/** Reads polarity, modality, hedge, strength and attribution of a kernel from the cues of its sentence. */
export function readAssertion(marked: MarkedBlock, sentence: Sentence, kernel: Kernel): Assertion {
  const marks = startingIn(marked.cues, sentence.from, sentence.to);
  const pseudo = marks.filter(({ cue }) => cue.role === 'pseudo');
  const { without } = marked;
  const modifiers: Modifier[] = [];
  let negations = kernel.negated === true ? 1 : 0;
  let isUnproven = false;
  let isPartial = false;
  let hedge: Hedge = 'none';
  let isModal = false;
  let absolute = kernel.absolute;
  const boosters: CueMark[] = [];
  let modality: Modality = 'asserted';
  let attribution: Assertion['attribution'];

  for (const mark of marks) {
    const { cue } = mark;
    if (
      cue.role === 'pseudo' &&
      kernel.defines === true &&
      (mark.from === kernel.to || mark.to === kernel.from)
    )
      isPartial = true;
    if (
      cue.role === 'negated' &&
      kernel.isPattern === true &&
      mark.from >= sentence.from &&
      mark.to <= kernel.to
    )
      negations++;
    if (cue.kind === 'relation' || cue.role === 'pseudo' || cue.role === 'terminate') continue;
    if (kernel.resultFrom !== undefined && standsInMeans(mark, kernel.resultFrom)) continue;
    if (isAnswer(mark, marked, sentence)) continue;
    if (pseudo.some(({ from, to }) => mark.from >= from && mark.to <= to)) continue;
    const scope = governs(mark, marks, marked, sentence, kernel);
    if (scope === undefined) continue;
    if (cue.kind === 'negation') {
      // "no reason to think so, and no study shows" denies the evidence twice, the thing once.
      if (cue.role === 'evidence') isUnproven = true;
      // "not always", "not every": what is denied is only that it holds for all.
      else if (cue.role === 'partial') isPartial = true;
      else if (marked.tokens[mark.from]?.norm !== 'nor' || mark.from === sentence.from) negations++;
    } else if (cue.kind === 'hedge') {
      if (without.has('hedges')) continue;
      if (cue.hedge === 'real') hedge = 'real';
      else if (hedge === 'none') hedge = 'weak';
      if (cue.role === 'modal' || cue.hedge === 'real') isModal = true;
    } else if (cue.kind === 'booster') boosters.push(mark);
    else if (cue.kind === 'debunk' && cue.role === 'myth') modality = 'debunked';
    else if (cue.kind === 'condition') modality = modality === 'debunked' ? modality : 'hypothetical';
    else if (cue.kind === 'attribution') {
      if (without.has('attribution')) continue;
      const voice = voiceOf(mark, marked, sentence);
      if (voice === undefined) continue;
      attribution = { mark, ...voice };
    } else continue;
    modifiers.push({ mark, scope });
  }
  const quoted =
    attribution === undefined &&
    !without.has('attribution') &&
    (kernel.reported === true ||
      isQuoted(marked, sentence, kernel) ||
      isClaimNoun(marked, sentence, kernel.subjectFrom ?? kernel.from));
  if (isQuestion(marked.tokens, sentence) && modality === 'asserted' && !isExplained(marked, sentence))
    modality = 'question';
  if (modality === 'asserted' && !without.has('attribution'))
    modality = isDiscussed(marked, sentence, kernel.from, kernel.to) ?? modality;
  if (hedge === 'real' && modality === 'asserted') modality = 'hedged';
  if (isPartial) {
    negations++;
    absolute = true;
  }
  if (isUnproven) negations++;
  if (isWithout(marked.tokens, sentence, kernel) || isBeyond(marked.tokens, sentence, kernel)) negations++;
  if (negations > 1 && without.has('negation-scope')) negations = 1;
  const polarity: Polarity = negations % 2 === 0 ? 'positive' : 'negative';
  // "It is *proven* that fat plays no part": only what stands behind the denial is denied with it ("not *always*").
  const denial =
    polarity === 'positive' ? undefined : modifiers.find(({ mark }) => mark.cue.kind === 'negation');
  absolute ||= boosters.some(
    ({ from }) => polarity === 'positive' || (denial !== undefined && !isUnproven && from > denial.mark.from),
  );
  return {
    polarity,
    modality,
    hedge,
    strength: strengthOf(kernel.strength, polarity, isModal),
    absolute: absolute && (hedge !== 'real' || isPartial),
    ...(attribution === undefined ? {} : { attribution }),
    quoted,
    modifiers,
  };
}

/** An "if" between the clauses, or a plain denial in the first of them. */
function standsInMeans({ cue, from }: CueMark, resultFrom: number): boolean {
  return cue.kind === 'condition' || (cue.kind === 'negation' && cue.role === undefined && from < resultFrom);
}

/** "eases pain *without* flushing out toxins". */
function isWithout(tokens: readonly Token[], sentence: Sentence, { from, to, form, own }: Kernel): boolean {
  if (own !== undefined) {
    for (let at = from; at < to; at++) if (tokens[at]?.norm === 'without' && !own.has('without')) return true;
    return false;
  }
  return (form & FORM.gerund) !== 0 && from > sentence.from && tokens[from - 1]?.norm === 'without';
}

/** "is *too stiff to* be lengthened". */
function isBeyond(tokens: readonly Token[], sentence: Sentence, { from }: Kernel): boolean {
  for (let at = from - 1; at > sentence.from && at >= from - 4; at--)
    if (tokens[at]?.norm === 'to') {
      const word = tokens[at - 1]?.norm ?? '';
      return tokens[at - 2]?.norm === 'too' && !/^(?:little|few|much|many|good|late|soon|early)$/.test(word);
    }
  return false;
}

/** "No, it does not": the first word answers, the second denies. */
function isAnswer({ from, to }: CueMark, { tokens }: MarkedBlock, sentence: Sentence): boolean {
  return from === sentence.from && to - from === 1 && tokens[from]?.norm === 'no' && tokens[to]?.norm === ',';
}

function strengthOf(strength: Strength, polarity: Polarity, isModal: boolean): Strength {
  if (polarity === 'negative') return 'none';
  return strength === 'causal' && isModal ? 'conditional-causal' : strength;
}

/** "*Why* does sugar make children wild? *Because* …": what is explained is taken as given. */
function isExplained({ tokens }: MarkedBlock, { from, to }: Sentence): boolean {
  const next = tokens[from + 1]?.norm ?? '';
  return tokens[from]?.norm === 'why' && !WONDERING.has(next) && tokens[to]?.norm === 'because';
}

const WONDERING = new Set(['would', 'might', 'should', 'not', 'bother']);

function isQuestion(tokens: readonly Token[], sentence: Sentence): boolean {
  for (let at = sentence.to - 1; at >= sentence.from && at >= sentence.to - 3; at--) {
    const { norm } = tokens[at] as Token;
    if (norm === '?') return true;
    if (norm !== '"' && norm !== "'" && norm !== ')') return false;
  }
  return false;
}
