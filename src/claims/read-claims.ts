import type { CompiledEvidence, EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, Document } from '../vocabulary.js';
import { Article } from './article.js';
import { readFigures } from './read-figures.js';
import { readPatterns } from './read-patterns.js';
import { readRelations } from './read-relations.js';
import { openLexicon } from './lexicon.js';
import type { OpenLexicon } from './lexicon.js';

/** What was read in a document. */
export interface Reading {
  /** In file order. */
  readonly claims: readonly Claim[];
  /** Sentences of all prose blocks. */
  readonly sentences: number;
  readonly article: Article;
}

export interface Reader {
  readonly lexicon: OpenLexicon;
  read(document: Document): Reading;
}

/** Opens a reader over compiled evidence: the lexicon, and the patterns (sayings, loose rules) rules bring along. */
export function createReader(evidence: EvidenceIndex): Reader {
  const lexicon = openLexicon(evidence);
  return { lexicon, read: (document) => read(document, lexicon, evidence.compiled) };
}

function read(document: Document, lexicon: OpenLexicon, patterns: CompiledEvidence): Reading {
  const article = new Article(document, lexicon);
  const claims: Claim[] = [];
  let sentences = 0;
  for (const { index, role } of document.blocks) {
    if (role === 'reference') continue;
    const marked = article.marked(index);
    sentences += marked.sentences.length;
    if (!article.hasHits(index)) continue;
    for (const sentence of marked.sentences) {
      const found = [
        ...readRelations(article, marked, sentence),
        ...readFigures(article, marked, sentence),
        ...readPatterns(article, marked, sentence, patterns),
      ];
      claims.push(...found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
    }
  }
  return { claims, sentences, article };
}
