import type { Relation, Sentence, Token } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import { canBeSubject, isHelping } from './find-context.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { AUXILIARIES, BE } from './word-classes.js';

/**
 * True for a bare entry ("Dehydration", "Poor posture and stress") or an instruction ("Drink more water"). Whether a
 * heading claims anything depends on what it stands under; see `claimsInHeading`.
 */
export function isEntry(marked: MarkedBlock, sentence: Sentence): boolean {
  const { role } = marked.block;
  // "What about stress?" under "Causes" asks.
  if (marked.tokens[sentence.to - 1]?.norm === '?') return false;
  if (role === 'list-item' || role === 'heading' || role === 'table-cell') return isBare(marked, sentence);
  if (role !== 'paragraph') return false;
  if (answersWhat(marked, sentence)) return isBare(marked, sentence);
  const first = mentionsIn(marked, sentence)[0];
  if (first === undefined) return false;
  const start = startOfAdvice(marked.tokens, sentence);
  if (first.from - start > 2) return false;
  for (let at = start; at < first.from; at++) {
    const { norm } = marked.tokens[at] as Token;
    if (
      BE.has(norm) ||
      AUXILIARIES.has(norm) ||
      ['the', 'a', 'an', 'i', 'we', 'you', 'they', 'my'].includes(norm)
    )
      return false;
  }
  return isInstruction(marked.tokens, start, first);
}

/** "What treats it? *Zinc lozenges.*": the bare answer to a question in the same paragraph. */
function answersWhat({ tokens, sentences }: MarkedBlock, sentence: Sentence): boolean {
  const asked = sentences[sentences.indexOf(sentence) - 1];
  if (asked === undefined || tokens[asked.to - 1]?.norm !== '?') return false;
  const opener = tokens[asked.from]?.norm;
  return opener === 'what' || opener === 'which' || opener === 'why' || opener === 'how';
}

/** "A taut band of muscle.": a paragraph or item that only describes, opening with an article. */
export function isDescription(marked: MarkedBlock, sentence: Sentence): boolean {
  const opener = marked.tokens[sentence.from]?.norm;
  if (opener !== 'a' && opener !== 'an') return false;
  return marked.block.role === 'paragraph' && marked.sentences[0] === sentence && isBare(marked, sentence);
}

/**
 * "Dehydration", "Poor posture at the desk", "Drink more water", "Magnesium: …" name a thing; "Stress may change how we
 * feel" says something of its own.
 */
function isBare({ tokens, mentions, cues }: MarkedBlock, { from, to }: Sentence): boolean {
  const first = mentions.find((mention) => mention.from >= from);
  if (first === undefined || first.from >= to || first.from - from > 5) return false;
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (at >= first.to && (norm === ':' || norm === '–' || norm === '—' || norm === '(' || norm === '.'))
      return true;
    // "A pint of milk *will do it*."
    if (at >= first.to && SUFFICING.has(wordsFrom(tokens, at, to))) return true;
    if (BE.has(norm) || MODALS.has(norm) || norm.endsWith("n't")) return false;
  }
  return !cues.some(
    ({ cue, from: place }) => cue.kind === 'negation' && cue.role !== 'pseudo' && place >= from && place < to,
  );
}

/** The words up to the end of the sentence, without its full stop. */
function wordsFrom(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ norm }) => norm)
    .join(' ');
}

const SUFFICING = new Set([
  'will do it',
  'will do',
  'does it',
  'does',
  'do',
  'will help',
  'helps',
  'can help',
  'will do the trick',
  'does the trick',
  'is the answer',
  'works',
  'will',
  'can',
]);

const MODALS = new Set([
  'may',
  'might',
  'can',
  'could',
  'will',
  'would',
  'should',
  'must',
  'do',
  'does',
  'did',
  'has',
  'have',
  'had',
]);

/** Advice may follow an opening phrase and a colon: "Boring but true: drink water". */
function startOfAdvice(tokens: readonly Token[], { from, to }: Sentence): number {
  for (let at = from; at < to && at < from + 10; at++) if (tokens[at]?.norm === ':') return at + 1;
  return from;
}

const ADVICE = new Set(
  'use try do take get keep stay drink practise practice perform apply add include consider avoid limit stop start maintain eat sit stand stretch massage roll rest sleep breathe walk move hydrate wear see book schedule swap switch choose make set invest lift train strengthen run swim cycle relax loosen warm ice'.split(
    ' ',
  ),
);

function isInstruction(tokens: readonly Token[], start: number, first: Mention): boolean {
  return ADVICE.has(tokens[start]?.norm ?? '') && first.from - start <= 2;
}

/**
 * Whether an entry can be the subject of what a heading names: a treatment helps; an exposure does only where the entry
 * asks for it ("Drink more water", "Good posture"); treatments cause something only where a lead-in says so.
 */
export function fitsAsSubject(
  { kind, from: own }: Mention,
  relation: Relation,
  { tokens }: MarkedBlock,
  { from }: Sentence,
  isOutright: boolean,
): boolean {
  if (kind === 'practitioner' || !canBeSubject(kind, relation)) return false;
  if (!isHelping(relation)) return isOutright || kind !== 'treatment';
  if (kind === 'treatment' || kind === 'substance' || kind === 'other') return true;
  // "To stop the knots returning: - two litres of water"
  if (kind === 'exposure' && isOutright) return true;
  return (
    kind === 'exposure' && [own, own - 1, from].some((at) => at >= from && asksFor(tokens[at]?.norm ?? ''))
  );
}

function asksFor(word: string): boolean {
  return ADVICE.has(word) || WANTED.has(word) || word.endsWith('ing');
}

const WANTED = new Set(
  'good better more enough proper regular adequate plenty sufficient balanced correct'.split(' '),
);
