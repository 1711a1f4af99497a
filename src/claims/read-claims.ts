import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, Document, Problem, Relation, Without } from '../vocabulary.js';
import { Article, isTooLong, LONGEST_SENTENCE } from './article.js';
import type { Coverage } from './article.js';
import { isComplete, spanOf } from './build-claim.js';
import type { CountedClaim } from './build-claim.js';
import { readFigures } from './read-figures.js';
import { readJoined } from './read-joined.js';
import { readPatterns } from './read-patterns.js';
import { readRelations } from './read-relations.js';
import { leaveOut, NOTHING } from './leave-out.js';
import { openLexicon } from './lexicon.js';
import type { OpenLexicon } from './lexicon.js';

const HOLDS_DIGIT = /\d/;

/** Relations whose ends may change places for a rule; see `checks/check-claims.ts`. */
const TURNABLE: ReadonlySet<Relation> = new Set(['is-a-sign-of', 'requires']);

/** What was read in a document. */
export interface Reading {
  /** In file order. */
  readonly claims: readonly Claim[];
  /** How many claims there are, with those that were only counted. */
  readonly count: number;
  /** Sentences of all prose blocks, those not read included. */
  readonly sentences: number;
  /** Sentences too long to be read, in file order. */
  readonly problems: readonly Problem[];
  readonly article: Article;
}

export interface Reader {
  readonly lexicon: OpenLexicon;
  read(document: Document): Reading;
  /** The same for who only wants to judge: claims that no rule has evidence on are counted, but not put together. */
  readCovered(document: Document): Reading;
}

/**
 * Opens a reader over compiled evidence: the lexicon, and the patterns (sayings, loose rules) rules bring along.
 * @param options `without`: mechanisms to leave out, for measuring only
 */
export function createReader(
  evidence: EvidenceIndex,
  { without = NOTHING }: { readonly without?: Without } = {},
): Reader {
  const lexicon = openLexicon(leaveOut(evidence, without));
  const coverage = coverageOf(evidence);
  return {
    lexicon,
    read: (document) => read(new Article(document, lexicon, without), evidence),
    readCovered: (document) => read(new Article(document, lexicon, without, coverage), evidence),
  };
}

function coverageOf(evidence: EvidenceIndex): Coverage {
  return {
    ofRelation: (subject, relation, object) =>
      evidence.claimPatterns(subject, object).length > 0 ||
      (TURNABLE.has(relation) && evidence.claimPatterns(object, subject).length > 0),
    ofFigure: (of) => evidence.quantityPatterns(of).length > 0,
  };
}

function read(article: Article, evidence: EvidenceIndex): Reading {
  const { document } = article;
  const claims: Claim[] = [];
  let count = 0;
  const problems: Problem[] = [];
  let sentences = 0;
  for (const { index, role, headers, text } of document.blocks) {
    if (role === 'reference') continue;
    const marked = article.marked(index);
    sentences += marked.sentences.length;
    // A cell may hold nothing but a figure: its headers say of what.
    const isSpotted = article.hasHits(index);
    if (!isSpotted && (headers === undefined || !HOLDS_DIGIT.test(text))) continue;
    for (const sentence of marked.sentences) {
      if (isTooLong(sentence)) {
        const words = sentence.to - sentence.from;
        const message = `Not read: ${words} words and marks without an end of sentence; ${LONGEST_SENTENCE} is the most. Break this text up.`;
        problems.push({ message, span: spanOf(marked, sentence.from, sentence.to), fatal: false });
        continue;
      }
      const found: CountedClaim[] = [
        ...readRelations(article, marked, sentence),
        ...readFigures(article, marked, sentence),
        ...readPatterns(article, marked, sentence, evidence.compiled),
      ];
      found.push(...readJoined(article, marked, sentence, evidence, found));
      if (found.length === 0) continue;
      count += found.length;
      const complete = found.filter(isComplete);
      claims.push(...complete.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
    }
  }
  return { claims, count, sentences, problems, article };
}
