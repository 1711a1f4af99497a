import type { Claim, Relation, Sentence } from '../vocabulary.js';
import type { Article } from './article.js';
import { mentionsIn } from './article.js';
import { buildClaim } from './build-claim.js';
import type { Place } from './build-claim.js';
import { findLabel } from './find-context.js';
import type { Supplied } from './find-context.js';
import { claimsInHeading, findOpenFrame } from './find-open-frame.js';
import type { OpenFrame } from './find-open-frame.js';
import { fitsAsSubject, isDescription, isEntry } from './is-entry.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { kernelOf, places } from './places.js';
import { startingIn } from './ranges.js';
import { readAssertion } from './read-assertion.js';
import { columnRelation, rowMates, rowTopic } from './read-table.js';

/** "Dehydration" under "Common causes of knots", "Drink more water" under "How to prevent knots". */
export function readEntry(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const cells = readCell(article, marked, sentence);
  if (cells.length > 0) return cells;
  const definition = readDefinition(article, marked, sentence);
  if (definition.length > 0) return definition;
  const isPlain = isEntry(marked, sentence);
  if (!isPlain && !isDescription(marked, sentence)) return [];
  const open = findOpenFrame(article, marked, sentence, mentionsIn(marked, sentence));
  if (open === undefined || open.sentence === sentence) return [];
  const isDefinition = open.frame.relation === 'is';
  if (marked.block.role === 'paragraph' && isDefinition !== isDescription(marked, sentence)) return [];
  if (marked.block.role === 'heading' && (!claimsInHeading(open) || isTakenBack(article, marked))) return [];
  if (saysItself(article, marked) || (!open.isOutright && isWeighed(marked, sentence))) return [];
  const relation =
    open.frame.mark.cue.role === 'benefit' && open.frame.relation !== 'causes'
      ? effectIn(marked, sentence)
      : open.frame.relation;
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

/** "### Hair loss" over "There is no study …": the paragraph denies what its heading only brings up. */
function isTakenBack(article: Article, { block }: MarkedBlock): boolean {
  const next = article.document.blocks[block.index + 1];
  if (next === undefined || next.role !== 'paragraph') return false;
  const { cues, sentences } = article.marked(next.index);
  const end = sentences[1]?.to ?? sentences[0]?.to ?? 0;
  return startingIn(cues, 0, end).some(
    ({ cue }) => cue.role === 'evidence' || cue.role === 'myth' || cue.role === 'verdict-false',
  );
}

/** "Posture. Often blamed; studies have found no …": the rest of the item weighs what its name only brings up. */
function isWeighed({ cues, tokens }: MarkedBlock, { to }: Sentence): boolean {
  return cues.some(
    ({ cue, from }) =>
      from >= to &&
      from < tokens.length &&
      ((cue.kind === 'negation' && cue.role !== 'pseudo' && cue.role !== 'terminate') ||
        cue.kind === 'attribution' ||
        (cue.kind === 'hedge' && cue.hedge === 'real') ||
        cue.role === 'myth'),
  );
}

/** Another cell of the row says in a sentence what the column would: the claim is read there. */
function saysItself(article: Article, { block }: MarkedBlock): boolean {
  return rowMates(article, block).some((index) => {
    const mate = article.marked(index);
    return mate.sentences.some((sentence) =>
      article.frames(mate, sentence).some(({ objects }) => objects.length > 0),
    );
  });
}

/** What an entry below "Benefits of X" says X does: "Less tension", "Better sleep". */
function effectIn({ tokens }: MarkedBlock, { from, to }: Sentence): Relation {
  for (let at = from; at < to && at < from + 3; at++) {
    if (
      /^(?:less|reduced|fewer|lower|relief|decreased|relieved|reduces|relieves|eased)$/.test(
        tokens[at]?.norm ?? '',
      )
    )
      return 'relieves';
  }
  return 'improves';
}

/** "Dehydration" in the column "Cause" of the row "Leg cramps". */
function readCell(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const column = columnRelation(article, marked);
  const row = rowTopic(article, marked);
  if (column === undefined || row === undefined) return [];
  const { relation, cellIs } = column;
  const topic = { marked: row.marked, mentions: row.mentions.slice(0, 1) };
  const cell = { marked, mentions: mentionsIn(marked, sentence) };
  const [subjects, objects] = cellIs === 'subject' ? [cell, topic] : [topic, cell];
  const fitting = subjects.mentions.filter((mention) =>
    fitsAsSubject(mention, relation, subjects.marked, sentenceOf(subjects.marked, mention), false),
  );
  return namedClaims(article, marked, sentence, relation, { ...subjects, mentions: fitting }, objects);
}

/** "**Trigger point:** a taut band of muscle" says that one is the other. */
function readDefinition(article: Article, marked: MarkedBlock, sentence: Sentence): Claim[] {
  const label = findLabel(marked, sentence, sentence.to);
  const named = label?.mentions[0];
  if (label === undefined || named === undefined || !DEFINED.has(named.kind)) return [];
  const start = named.to + 1;
  const opener = marked.tokens[start]?.norm;
  const object = mentionsIn(marked, sentence).find(({ from }) => from > start);
  const isOf =
    object !== undefined && marked.tokens.slice(start, object.from).some(({ norm }) => norm === 'of');
  if (named.from > 1 || (opener !== 'a' && opener !== 'an' && !isOf) || object === undefined) return [];
  if (object.from - start > 5 || !DESCRIBING.has(object.kind)) return [];
  const hasVerb = article.frames(marked, sentence).some(({ mark }) => mark.from < object.from);
  if (hasVerb) return [];
  return namedClaims(
    article,
    marked,
    sentence,
    'is',
    { marked, mentions: [named] },
    { marked, mentions: [object] },
  );
}

const DEFINED: ReadonlySet<Mention['kind']> = new Set(['condition', 'symptom', 'finding', 'process']);
const DESCRIBING: ReadonlySet<Mention['kind']> = new Set([...DEFINED, 'exposure', 'other']);

function sentenceOf({ sentences }: MarkedBlock, { from }: Mention): Sentence {
  return sentences.find((sentence) => from >= sentence.from && from < sentence.to) as Sentence;
}

/** Claims that the layout makes, with no word of relation. */
function namedClaims(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  relation: Relation,
  subjects: Supplied,
  objects: Supplied,
): Claim[] {
  const claims: Claim[] = [];
  for (const subject of places(article, subjects)) {
    for (const object of places(article, objects)) {
      if (subject.concept === object.concept) continue;
      const own = [subject, object].filter((end) => end.marked === marked);
      const from = Math.min(...own.map((end) => end.from));
      const to = Math.max(...own.map((end) => end.to));
      const assertion = readAssertion(marked, sentence, {
        from,
        to,
        strength: 'causal',
        absolute: false,
        form: 0,
      });
      const draft = { kind: 'relation', relation, subject, object, from, to } as const;
      claims.push(buildClaim(article, marked, sentence, draft, assertion));
    }
  }
  return claims;
}

const OUTSIDE: ReadonlySet<Mention['kind']> = new Set(['population', 'practitioner']);

function entryMentions(
  marked: MarkedBlock,
  sentence: Sentence,
  { missing, isOutright }: OpenFrame,
  relation: Relation,
): readonly Mention[] {
  const label = sentence.from === 0 ? findLabel(marked, sentence, sentence.to) : undefined;
  const named = label?.mentions ?? mentionsIn(marked, sentence);
  const fitting = named.filter((mention) =>
    missing === 'subject'
      ? fitsAsSubject(mention, relation, marked, sentence, isOutright)
      : !OUTSIDE.has(mention.kind) && !(relation === 'is' && mention.kind === 'treatment'),
  );
  const first = fitting[0];
  if (first === undefined) return [];
  // Only the head and what is joined to it: "Poor posture and stress at the desk".
  const joined = [first];
  for (const mention of fitting.slice(1)) {
    const between = marked.tokens.slice((joined.at(-1) as Mention).to, mention.from).map(({ norm }) => norm);
    if (
      !between.some((norm) => norm === 'and' || norm === 'or' || norm === ',' || norm === '&' || norm === '/')
    )
      break;
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
  return (
    blocks.find(({ index }) => article.marked(index).sentences.includes(sentence))?.index ??
    marked.block.index
  );
}
