import type { Claim, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { buildClaim, isComplete, spanOf } from './build-claim.js';
import type { CountedClaim, Place } from './build-claim.js';
import { complaintTopic, findAntecedent, isHelping } from './find-context.js';
import { particularOf } from './definite.js';
import { findAdviceFrames, findOutcomeFrames } from './advice-frames.js';
import { findFollowFrames } from './follow-frames.js';
import { namesWish } from './read-goal.js';
import { findSubjects } from './find-subjects.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { kernelOf, places } from './places.js';
import { firstFrom } from './ranges.js';
import { readAssertion } from './read-assertion.js';
import type { Assertion } from './read-assertion.js';
import { readEntry } from './read-entries.js';

/** Relation claims of a sentence: from its own relation words, and as an entry under a heading or lead-in. */
export function readRelations(article: Article, marked: MarkedBlock, sentence: Sentence): CountedClaim[] {
  const { without } = marked;
  const claims = framedClaims(article, marked, sentence, article.frames(marked, sentence));
  // What follows needs a name in the sentence itself.
  if (!namesAny(marked, sentence)) return claims;
  if (claims.some(isWhole)) {
    // "Throw out the seed oils *if you want to calm inflammation*" is advice besides.
    if (without.has('advice') || !namesWish(marked, sentence)) return claims;
    return [...claims, ...framedClaims(article, marked, sentence, findAdviceFrames(marked, sentence))];
  }
  if (!without.has('results')) {
    const follow = findFollowFrames(marked, sentence, article.frames(marked, sentence));
    claims.push(...framedClaims(article, marked, sentence, follow));
  }
  if (!without.has('advice'))
    claims.push(...framedClaims(article, marked, sentence, findAdviceFrames(marked, sentence)));
  if (!without.has('verbal'))
    claims.push(...framedClaims(article, marked, sentence, findOutcomeFrames(marked, sentence)));
  if (claims.some(isWhole) || without.has('entries')) return claims;
  return [...claims, ...readEntry(article, marked, sentence)];
}

function namesAny({ mentions }: MarkedBlock, { from, to }: Sentence): boolean {
  const first = mentions[firstFrom(mentions, from)];
  return first !== undefined && first.from < to;
}

/** Both ends are known, and it is more than a condition. */
function isWhole(claim: CountedClaim): boolean {
  return (
    isComplete(claim) &&
    claim.subject?.concept !== undefined &&
    claim.object?.concept !== undefined &&
    claim.modality !== 'hypothetical'
  );
}

function framedClaims(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frames: readonly Frame[],
): CountedClaim[] {
  const claims: CountedClaim[] = [];
  if (frames.length === 0) return claims;
  const seen = new Set<string>();
  for (const frame of frames) {
    const subjects = findSubjects(article, marked, sentence, frame);
    const objects = objectsOf(article, marked, sentence, frame);
    for (const subject of subjects) {
      for (const object of objects) {
        const complete = (): Claim => claimOf(article, marked, sentence, frame, subject, object);
        const claim = isCounted(article, frame, subject, object) ? { complete } : complete();
        const key = isComplete(claim)
          ? `${claim.subject?.concept ?? claim.subject?.text}|${claim.relation}|${claim.object?.concept ?? claim.object?.text}`
          : `${nameOf(article, subject)}|${frame.relation}|${nameOf(article, object)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        claims.push(claim);
      }
    }
  }
  return claims;
}

/** No rule has evidence on it, and it keeps nothing else from being read; see `isWhole`. */
function isCounted(
  { coverage }: Article,
  { relation }: Frame,
  subject: Place | undefined,
  object: Place | undefined,
): boolean {
  if (coverage === undefined || subject?.isAbsent === true) return false;
  if (subject?.concept !== undefined && object?.concept !== undefined) return false;
  return !coverage.ofRelation(subject?.concept, relation, object?.concept);
}

/** What a claim's end is told from others by: its concept, or its words in the file. */
function nameOf({ document }: Article, end: Place | undefined): string | undefined {
  if (end === undefined || end.concept !== undefined) return end?.concept;
  const { start, end: to } = spanOf(end.marked, end.from, end.to);
  return document.source.slice(start, to);
}

function objectsOf(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
): readonly (Place | undefined)[] {
  const { relation, mark, objects, objectGap, objectWords } = frame;
  if (objects.length > 0) {
    const [only] = objects;
    const meant =
      objects.length === 1 && only !== undefined ? particularOf(article, marked, only) : undefined;
    return places(
      article,
      meant ?? { marked, mentions: objects },
      frame.takesLack === true ? 'whole' : 'object',
    );
  }
  if (objectGap === 'pronoun') {
    const isComplaint = ({ kind }: Mention): boolean =>
      kind === 'condition' || kind === 'symptom' || kind === 'process' || kind === 'finding';
    const supplied = findAntecedent(article, marked, sentence, mark.from, isComplaint);
    if (supplied !== undefined)
      return places(article, { ...supplied, mentions: supplied.mentions.slice(0, 1) });
  }
  if (relation === 'is-safe-for') return [undefined];
  if ((objectGap === 'absent' && takesTopic(marked, frame)) || isFlatPraise(marked, frame)) {
    const topic = complaintTopic(article, marked);
    if (topic !== undefined) return places(article, topic);
  }
  if (objectWords === undefined || isFlatPraise(marked, frame))
    return isFlatPraise(marked, frame) && relation === 'treats' ? [undefined] : [];
  return [{ marked, from: objectWords[0], to: Math.min(objectWords[1], objectWords[0] + 8) }];
}

function claimOf(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  frame: Frame,
  subject: Place | undefined,
  object: Place | undefined,
): Claim {
  const { mark, relation } = frame;
  const own = [subject, object].filter((end): end is Place => end !== undefined && end.marked === marked);
  const inside = own.filter(({ from }) => from >= sentence.from && from < sentence.to);
  const subjectFrom =
    subject?.marked === marked && subject.from < mark.from && subject.from >= sentence.from
      ? subject.from
      : undefined;
  const assertion = readAssertion(marked, sentence, {
    from: mark.from,
    to: mark.to,
    subjectFrom,
    resultFrom: frame.resultFrom,
    ...kernelOf(mark),
  });
  const isTopic =
    namesAim(marked, frame, subject) ||
    describesAim(marked, sentence, frame) ||
    isRequested(marked, sentence, subject);
  const isNeed =
    subject?.isAbsent === true &&
    assertion.polarity === 'negative' &&
    object !== undefined &&
    (isHelping(relation) || isOutcome(article, object));
  return buildClaim(
    article,
    marked,
    sentence,
    {
      kind: 'relation',
      // "Without X, Y will not heal" says that Y requires X.
      ...(isNeed
        ? { relation: 'requires', subject: object, object: { ...subject, isAbsent: false } }
        : { relation, subject, object }),
      mark,
      from: Math.min(mark.from, ...inside.map(({ from }) => from)),
      to: Math.max(mark.to, ...inside.map(({ to }) => to)),
    },
    isTopic
      ? { ...assertion, modality: 'hypothetical' }
      : isNeed
        ? { ...assertion, polarity: 'positive', strength: 'causal' }
        : subject === undefined
          ? assertion
          : introduced(marked, subject, assertion),
  );
}

/** "You won't gain muscle without BCAAs": what is wanted comes about. */
function isOutcome({ lexicon }: Article, { concept }: Place): boolean {
  return concept !== undefined && lexicon.concept(concept)?.kind === 'outcome';
}

/**
 * The assertion under a lead-in or heading that supplies the subject and says how the rest is meant: "What massage cannot
 * do:", "No study shows that massage can:", "Massage may:".
 */
function introduced({ block }: MarkedBlock, subject: Place, own: Assertion): Assertion {
  const { marked, from } = subject;
  const { index, role } = marked.block;
  const sentence = marked.sentences.at(-1);
  if (sentence === undefined || from < sentence.from) return own;
  const isLeadIn = index === block.leadIn && role !== 'heading' && role !== 'title';
  if (!isLeadIn && !(block.section.includes(index) && isOpenHeading(marked, sentence))) return own;
  const end = marked.tokens.length - (/[:?.]/.test(marked.tokens.at(-1)?.norm ?? '') ? 1 : 0);
  const open = {
    from: end,
    to: end,
    subjectFrom: from,
    strength: 'causal',
    absolute: false,
    form: 0,
  } as const;
  const intro = readAssertion(marked, sentence, open);
  const isHeld = own.modality === 'asserted' && intro.modality !== 'question';
  return {
    ...own,
    polarity: own.polarity === intro.polarity ? 'positive' : 'negative',
    modality: isHeld ? intro.modality : own.modality,
    hedge: own.hedge === 'none' ? intro.hedge : own.hedge,
    strength: own.strength === 'causal' ? intro.strength : own.strength,
    quoted: own.quoted || intro.attribution?.adopted === false,
  };
}

/** "What massage cannot do", "Things that massage won't do": the section finishes it. */
function isOpenHeading({ tokens }: MarkedBlock, { from }: Sentence): boolean {
  const opener = tokens[from]?.norm ?? '';
  return opener === 'what' || opener === 'things' || opener === 'ways';
}

/** "Ask two therapists to find the knots": what somebody is asked to do is not said to be done. */
function isRequested({ tokens }: MarkedBlock, sentence: Sentence, subject: Place | undefined): boolean {
  if (subject?.marked.tokens !== tokens || !REQUESTS.has(tokens[sentence.from]?.norm ?? '')) return false;
  return (
    subject.from > sentence.from && subject.from - sentence.from <= 3 && tokens[subject.to]?.norm === 'to'
  );
}

const REQUESTS = new Set(['ask', 'get', 'tell', 'invite']);

/** "Dry needling *involves* putting needles into knots *to ease* pain": what it is done for, not what it does. */
function describesAim({ tokens }: MarkedBlock, { from }: Sentence, { mark }: Frame): boolean {
  const words = tokens.slice(from, mark.from).map(({ norm }) => norm);
  const at = words.findIndex((norm) => /^(?:involves?|involved|consists?)$/.test(norm));
  return at >= 0 && words.slice(at).includes('to');
}

/** "Vitamin D to prevent fractures" as a heading says what is discussed, not that it does. */
function namesAim({ block, tokens }: MarkedBlock, { mark }: Frame, subject: Place | undefined): boolean {
  if (block.role !== 'heading' && block.role !== 'title') return false;
  return subject?.from === 0 && subject.to === mark.from - 1 && tokens[mark.from - 1]?.norm === 'to';
}

/** "Homeopathy works.": with no topic to go by the claim has no object. */
function isFlatPraise({ tokens }: MarkedBlock, { relation, mark, subjects }: Frame): boolean {
  const norm = tokens[mark.from]?.norm ?? '';
  if ((relation !== 'treats' && relation !== 'relieves') || mark.to - mark.from > 1) return false;
  if (!/^(?:work|help)(?:s|ed)?$/.test(norm)) return false;
  const next = tokens[mark.to]?.norm ?? '';
  return subjects.length > 0 && (tokens[mark.to]?.kind !== 'word' || PRAISING.has(next));
}

const PRAISING = new Set(
  'every wonders well fast a like better instantly overnight beautifully brilliantly really best immediately great perfectly miracles and too'.split(
    ' ',
  ),
);

/** "It offers relief", "it works": what for is what the section is about. */
function takesTopic({ tokens }: MarkedBlock, { relation, mark, isNoun }: Frame): boolean {
  if (mark.cue.role === 'topic' || (isNoun && relation === 'prevents')) return true;
  if (relation !== 'relieves' && relation !== 'treats' && relation !== 'cures') return false;
  if (mark.cue.as === 'adjective') return true;
  const { norm } = tokens[mark.from] as Token;
  if (/^work(?:s|ed)?$/.test(norm)) return true;
  return isNoun && (norm === 'relief' || norm === 'cure' || norm === 'remedy');
}
