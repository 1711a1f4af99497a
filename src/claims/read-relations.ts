import { FORM } from '../evidence/compiled.js';
import type { Claim, Relation, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { buildClaim } from './build-claim.js';
import type { Place } from './build-claim.js';
import {
  canBeSubject,
  claimsInHeading,
  complaintTopic,
  findAntecedent,
  findLabel,
  findOpenFrame,
  headingTopic,
  isEntry,
} from './find-context.js';
import type { OpenFrame, Supplied } from './find-context.js';
import type { Frame } from './find-frames.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { readAssertion } from './read-assertion.js';
import type { Kernel } from './read-assertion.js';
import { columnRelation, rowTopic } from './read-table.js';
import { LACK } from './word-classes.js';

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
  if (!claims.some(({ subject, object }) => subject?.concept !== undefined && object?.concept !== undefined)) {
    claims.push(...readEntry(article, marked, sentence));
  }
  return claims;
}

type Ends = readonly (Place | undefined)[];

function subjectsOf(article: Article, marked: MarkedBlock, sentence: Sentence, frame: Frame): Ends {
  const { relation, mark, subjects, subjectGap, subjectWords } = frame;
  const fits = ({ kind }: Mention): boolean => kind !== 'practitioner' && canBeSubject(kind, relation);
  if (subjects.length > 0) {
    const meant = subjects.length === 1 ? pointedTo(article, marked, sentence, subjects[0] as Mention) : undefined;
    return places(article, meant ?? { marked, mentions: subjects });
  }
  let supplied: Supplied | undefined;
  if (subjectGap === 'unknown' && frame.isNoun) supplied = findLabel(marked, sentence, mark.from);
  if (subjectGap === 'pronoun') supplied = findAntecedent(article, marked, sentence, mark.from, fits, numberOf(marked, sentence, mark.from));
  else if (subjectGap === 'absent') {
    supplied = findLabel(marked, sentence, mark.from);
    if (supplied === undefined && opensSentence(marked, sentence, frame)) supplied = headingTopic(article, marked, fits);
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
function pointedTo(article: Article, marked: MarkedBlock, sentence: Sentence, mention: Mention): Supplied | undefined {
  const before = marked.tokens[mention.from - 1]?.norm;
  if (before !== 'this' && before !== 'these' && before !== 'such') return undefined;
  const { lexicon } = article;
  return findAntecedent(article, marked, sentence, mention.from, ({ concepts }) =>
    concepts.some((id) => mention.concepts.some((general) => id !== general && lexicon.isKindOf(id, general))),
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
    const isComplaint = ({ kind }: Mention): boolean => kind === 'condition' || kind === 'symptom' || kind === 'process' || kind === 'finding';
    const supplied = findAntecedent(article, marked, sentence, mark.from, isComplaint);
    if (supplied !== undefined) return places(article, { ...supplied, mentions: supplied.mentions.slice(0, 1) });
  }
  if (relation === 'is-safe-for') return [undefined];
  const isRelief = relation === 'relieves' || relation === 'treats' || relation === 'cures';
  if (isRelief && (frame.isNoun || mark.cue.as === 'adjective') && objectGap === 'absent') {
    const topic = complaintTopic(article, marked);
    if (topic !== undefined) return places(article, topic);
  }
  if (objectWords === undefined) return [];
  return [{ marked, from: objectWords[0], to: Math.min(objectWords[1], objectWords[0] + 8) }];
}

function places(article: Article, { marked, mentions }: Supplied): Place[] {
  return mentions.flatMap((mention) =>
    conceptsOf(article, marked, mention).map((concept) => ({ marked, from: mention.from, to: mention.to, concept })),
  );
}

/** The mention's concepts, or their opposites behind "lack of"; nothing when the opposite has no name. */
function conceptsOf(article: Article, { tokens, sentences }: MarkedBlock, mention: Mention): readonly string[] {
  const start = sentences.find(({ from, to }) => mention.from >= from && mention.from < to)?.from ?? 0;
  if (!isLacking(tokens, start, mention.from)) return mention.concepts;
  return mention.concepts.flatMap((id) => article.lexicon.antonymOf(id) ?? []);
}

/** "lack of", "too little", "without", "not enough" right before a token. */
function isLacking(tokens: readonly Token[], start: number, at: number): boolean {
  const one = at - 1 >= start ? (tokens[at - 1] as Token).norm : '';
  const two = at - 2 >= start ? (tokens[at - 2] as Token).norm : '';
  if (one === 'enough') return two === 'not' || two.endsWith("n't");
  if (one === 'of' || one === 'any' || one === 'proper' || one === 'adequate' || one === 'regular') return LACK.has(two);
  return LACK.has(one);
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
  const subjectFrom = subject?.marked === marked && subject.from < mark.from && subject.from >= sentence.from ? subject.from : undefined;
  const leadIn = subject !== undefined && subject.marked !== marked ? deniedBy(article, marked, subject) : false;
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
    ({ cue, from }) => cue.kind === 'negation' && cue.role === undefined && from >= to && tokens.length - from <= 4,
  );
}

function kernelOf({ cue, form }: CueMark): Pick<Kernel, 'strength' | 'absolute' | 'form' | 'negated'> {
  return {
    strength: cue.strength ?? 'causal',
    absolute: cue.absolute === true,
    form,
    negated: cue.role === 'negated',
  };
}

/** "Dehydration" under "Common causes of knots", "Drink more water" under "How to prevent knots". */
function readEntry(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const cells = readCell(article, marked, sentence);
  if (cells.length > 0) return cells;
  if (!isEntry(marked, sentence)) return [];
  const open = findOpenFrame(article, marked, mentionsIn(marked, sentence));
  if (open === undefined || open.marked.block.index === marked.block.index) return [];
  if (marked.block.role === 'heading' && !claimsInHeading(open)) return [];
  const relation = open.frame.mark.cue.role === 'benefit' ? effectIn(marked, sentence) : open.frame.relation;
  const entries = entryMentions(marked, sentence, open, relation);
  const claims: Claim[] = [];
  for (const entry of places(article, { marked, mentions: entries })) {
    for (const other of places(article, open)) {
      if (other.concept === entry.concept) continue;
      const [subject, object] = open.missing === 'subject' ? [entry, other] : [other, entry];
      claims.push(entryClaim(article, marked, sentence, open, relation, subject, object, entry));
    }
  }
  return claims;
}

/** "Dehydration" in the column "Cause" of the row "Leg cramps". */
function readCell(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const column = columnRelation(article, marked);
  const row = rowTopic(article, marked);
  const cell = mentionsIn(marked, sentence);
  if (column === undefined || row === undefined || cell.length === 0) return [];
  const { relation, cellIs } = column;
  const claims: Claim[] = [];
  for (const entry of places(article, { marked, mentions: cell })) {
    for (const topic of places(article, { ...row, mentions: row.mentions.slice(0, 1) })) {
      const [subject, object] = cellIs === 'subject' ? [entry, topic] : [topic, entry];
      if (subject.concept === object.concept) continue;
      const kernel = { from: entry.from, to: entry.to, strength: 'causal', absolute: false, form: 0 } as const;
      const assertion = readAssertion(marked, sentence, kernel);
      const draft = { kind: 'relation', relation, subject, object, from: entry.from, to: entry.to } as const;
      claims.push(buildClaim(article, marked, sentence, draft, assertion));
    }
  }
  return claims;
}

/** What an entry below "Benefits of X" says X does: "Less tension", "Better sleep". */
function effectIn({ tokens }: MarkedBlock, { from, to }: Sentence): Relation {
  for (let at = from; at < to && at < from + 3; at++) {
    if (/^(?:less|reduced|fewer|lower|relief|decreased|relieved|reduces|relieves|eased)$/.test(tokens[at]?.norm ?? '')) return 'relieves';
  }
  return 'improves';
}

function entryMentions(marked: MarkedBlock, sentence: Sentence, { missing }: OpenFrame, relation: Relation): readonly Mention[] {
  const label = sentence.from === 0 ? findLabel(marked, sentence, sentence.to) : undefined;
  const named = label?.mentions ?? mentionsIn(marked, sentence);
  const fitting = named.filter(({ kind }) =>
    missing === 'subject' ? canBeSubject(kind, relation) : kind !== 'population' && kind !== 'practitioner',
  );
  const first = fitting[0];
  if (first === undefined) return [];
  // Only the head and what is joined to it: "Poor posture and stress at the desk".
  const joined = [first];
  for (const mention of fitting.slice(1)) {
    const between = marked.tokens.slice((joined.at(-1) as Mention).to, mention.from).map(({ norm }) => norm);
    if (!between.some((norm) => norm === 'and' || norm === 'or' || norm === ',' || norm === '&' || norm === '/')) break;
    if (between.length > 4) break;
    joined.push(mention);
  }
  return joined;
}

function entryClaim(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  open: OpenFrame,
  relation: Relation,
  subject: Place,
  object: Place,
  entry: Place,
): Claim {
  const { mark } = open.frame;
  const home = article.marked(markHome(article, open));
  const assertion = readAssertion(home, open.sentence, {
    from: mark.from,
    to: mark.to,
    ...kernelOf(mark),
  });
  const isAskedInHeading = assertion.modality === 'question';
  return buildClaim(
    article,
    marked,
    sentence,
    { kind: 'relation', relation, subject, object, mark, markBlock: home, from: entry.from, to: entry.to },
    isAskedInHeading ? { ...assertion, modality: 'asserted' } : assertion,
  );
}

/** The block whose sentence holds the open relation's cue. */
function markHome(article: Article, { sentence, marked }: OpenFrame): number {
  if (marked.sentences.includes(sentence)) return marked.block.index;
  const blocks = article.document.blocks;
  return blocks.find(({ index }) => article.marked(index).sentences.includes(sentence))?.index ?? marked.block.index;
}
