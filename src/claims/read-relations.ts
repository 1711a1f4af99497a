import { FORM } from '../evidence/compiled.js';
import type { Claim, Sentence, Token } from '../vocabulary.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import type { Place } from './build-claim.js';
import { canBeSubject, complaintTopic, findAntecedent, findLabel, headingTopic } from './find-context.js';
import type { Supplied } from './find-context.js';
import type { Frame } from './frame.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { kernelOf, places } from './places.js';
import { readAssertion } from './read-assertion.js';
import { readEntry } from './read-entries.js';

/** Relation claims of a sentence: from its own relation words, and as an entry under a heading or lead-in. */
export function readRelations(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const frame of article.frames(marked, sentence)) {
    const subjects = subjectsOf(article, marked, sentence, frame);
    const objects = objectsOf(article, marked, sentence, frame);
    for (const subject of subjects) {
      for (const object of objects) {
        const claim = claimOf(article, marked, sentence, frame, subject, object);
        const key = `${claim.subject?.concept ?? claim.subject?.text}|${claim.relation}|${claim.object?.concept ?? claim.object?.text}`;
        if (seen.has(key)) continue;
        seen.add(key);
        claims.push(claim);
      }
    }
  }
  if (
    !claims.some(({ subject, object }) => subject?.concept !== undefined && object?.concept !== undefined)
  ) {
    claims.push(...readEntry(article, marked, sentence));
  }
  return claims;
}

type Ends = readonly (Place | undefined)[];

function subjectsOf(article: Article, marked: MarkedBlock, sentence: Sentence, frame: Frame): Ends {
  const { relation, mark, subjects, subjectGap, subjectWords } = frame;
  const fits = ({ kind }: Mention): boolean => kind !== 'practitioner' && canBeSubject(kind, relation);
  if (subjects.length > 0) {
    const meant =
      subjects.length === 1 ? pointedTo(article, marked, sentence, subjects[0] as Mention) : undefined;
    return places(article, meant ?? { marked, mentions: subjects });
  }
  let supplied: Supplied | undefined;
  if (subjectGap === 'unknown' && frame.isNoun) supplied = findLabel(marked, sentence, mark.from);
  if (subjectGap === 'pronoun')
    supplied = findAntecedent(
      article,
      marked,
      sentence,
      mark.from,
      fits,
      numberOf(marked, sentence, mark.from),
    );
  else if (subjectGap === 'absent') {
    supplied = findLabel(marked, sentence, mark.from);
    if (supplied === undefined && !frame.isNoun && opensSentence(marked, sentence, frame))
      supplied = headingTopic(article, marked, fits);
  }
  if (supplied !== undefined) return places(article, supplied);
  if (subjectWords === undefined) return [];
  return [{ marked, from: subjectWords[0], to: subjectWords[1] }];
}

/** Grammatical number of the pronoun before a token: `FORM.plural` behind "they", "these", "those". */
function numberOf({ tokens }: MarkedBlock, sentence: Sentence, before: number): number {
  for (let at = before - 1; at >= sentence.from; at--) {
    const { norm } = tokens[at] as Token;
    if (/^(?:they|these|those|they're|they'll|both)$/.test(norm)) return FORM.plural;
    if (/^(?:it|this|that|it's|it'll)$/.test(norm)) return FORM.singular | FORM.gerund;
  }
  return 0;
}

/** "This treatment", "these exercises": the narrower thing of that kind named before. */
function pointedTo(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  mention: Mention,
): Supplied | undefined {
  const before = marked.tokens[mention.from - 1]?.norm;
  if (before !== 'this' && before !== 'these' && before !== 'such') return undefined;
  const { lexicon } = article;
  return findAntecedent(article, marked, sentence, mention.from, ({ concepts }) =>
    concepts.some((id) =>
      mention.concepts.some((general) => id !== general && lexicon.isKindOf(id, general)),
    ),
  );
}

/** "Helps reduce …", "Relieves …" with nothing before: the heading is the subject. */
function opensSentence({ tokens }: MarkedBlock, sentence: Sentence, { mark }: Frame): boolean {
  for (let at = sentence.from; at < mark.from; at++) {
    const { norm } = tokens[at] as Token;
    if (!/^(?:helps?|can|may|might|also|often|to|and)$/.test(norm)) return false;
  }
  return true;
}

function objectsOf(article: Article, marked: MarkedBlock, sentence: Sentence, frame: Frame): Ends {
  const { relation, mark, objects, objectGap, objectWords } = frame;
  if (objects.length > 0) return places(article, { marked, mentions: objects });
  if (objectGap === 'pronoun') {
    const isComplaint = ({ kind }: Mention): boolean =>
      kind === 'condition' || kind === 'symptom' || kind === 'process' || kind === 'finding';
    const supplied = findAntecedent(article, marked, sentence, mark.from, isComplaint);
    if (supplied !== undefined)
      return places(article, { ...supplied, mentions: supplied.mentions.slice(0, 1) });
  }
  if (relation === 'is-safe-for') return [undefined];
  if (objectGap === 'absent' && takesTopic(marked, frame)) {
    const topic = complaintTopic(article, marked);
    if (topic !== undefined) return places(article, topic);
  }
  if (objectWords === undefined) return [];
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
  const leadIn =
    subject !== undefined && subject.marked !== marked ? deniedBy(article, marked, subject) : false;
  const kernel = kernelOf(mark);
  const assertion = readAssertion(marked, sentence, {
    from: mark.from,
    to: mark.to,
    subjectFrom,
    ...kernel,
    negated: kernel.negated !== leadIn,
  });
  return buildClaim(
    article,
    marked,
    sentence,
    {
      kind: 'relation',
      relation,
      subject,
      object,
      mark,
      from: Math.min(mark.from, ...inside.map(({ from }) => from)),
      to: Math.max(mark.to, ...inside.map(({ to }) => to)),
    },
    assertion,
  );
}

/** "What massage cannot do:" over "squeeze out toxins": the lead-in that supplies the subject denies. */
function deniedBy(article: Article, { block }: MarkedBlock, { marked, to }: Place): boolean {
  const isAbove = marked.block.index === block.leadIn || block.section.includes(marked.block.index);
  if (!isAbove) return false;
  const { cues, tokens } = article.marked(marked.block.index);
  return cues.some(
    ({ cue, from, to: end }) =>
      cue.kind === 'negation' &&
      (cue.role === undefined || cue.role === 'evidence') &&
      from >= to &&
      tokens.length - end <= 4,
  );
}

/** "It offers relief", "it works": what for is what the section is about. */
function takesTopic({ tokens }: MarkedBlock, { relation, mark, isNoun }: Frame): boolean {
  if (relation !== 'relieves' && relation !== 'treats' && relation !== 'cures') return false;
  if (mark.cue.as === 'adjective') return true;
  const { norm } = tokens[mark.from] as Token;
  return isNoun && (norm === 'relief' || norm === 'cure' || norm === 'remedy');
}
