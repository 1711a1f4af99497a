import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, Document, Problem, Without } from '../vocabulary.js';
import { Article, isTooLong, LONGEST_SENTENCE } from './article.js';
import { spanOf } from './build-claim.js';
import { readFigures } from './read-figures.js';
import { readJoined } from './read-joined.js';
import { readPatterns } from './read-patterns.js';
import { readRelations } from './read-relations.js';
import { leaveOut, NOTHING } from './leave-out.js';
import { openLexicon } from './lexicon.js';
import type { OpenLexicon } from './lexicon.js';

const HOLDS_DIGIT = /\d/;

/** What was read in a document. */
export interface Reading {
  /** In file order. */
  readonly claims: readonly Claim[];
  /** Sentences of all prose blocks, those not read included. */
  readonly sentences: number;
  /** Sentences too long to be read, in file order. */
  readonly problems: readonly Problem[];
  readonly article: Article;
}

export interface Reader {
  readonly lexicon: OpenLexicon;
  read(document: Document): Reading;
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
  return { lexicon, read: (document) => read(document, lexicon, evidence, without) };
}

function read(document: Document, lexicon: OpenLexicon, evidence: EvidenceIndex, without: Without): Reading {
  const article = new Article(document, lexicon, without);
  const claims: Claim[] = [];
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
      const found = [
        ...readRelations(article, marked, sentence),
        ...readFigures(article, marked, sentence),
        ...readPatterns(article, marked, sentence, evidence.compiled),
      ];
      found.push(...readJoined(article, marked, sentence, evidence, found));
      claims.push(...found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
    }
  }
  return { claims, sentences, problems, article };
}
