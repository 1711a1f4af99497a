import { tokenise } from '../text/tokenise.js';
import type { Hit } from '../text/spot.js';
import type { Block, Document, Sentence, Token } from '../vocabulary.js';
import { findFrames } from './find-frames.js';
import type { Frame } from './frame.js';
import type { OpenLexicon, PhraseReading } from './lexicon.js';
import { markBlock, wordsOf } from './mark-block.js';
import type { MarkedBlock, Mention } from './mark-block.js';

interface Spotted {
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit<readonly PhraseReading[]>[];
}

/** A document with everything read so far about its blocks; each part is worked out once, when asked for. */
export class Article {
  readonly document: Document;
  readonly lexicon: OpenLexicon;
  readonly #spotted: Spotted[] = [];
  readonly #marked: (MarkedBlock | undefined)[] = [];
  readonly #frames = new Map<Sentence, Frame[]>();
  readonly #sections = new Map<number, string>();
  #title: string | undefined;

  constructor(document: Document, lexicon: OpenLexicon) {
    this.document = document;
    this.lexicon = lexicon;
    for (const block of document.blocks) {
      const tokens = tokenise(block.text);
      this.#spotted.push({ tokens, hits: lexicon.trie.find(tokens) });
    }
  }

  /** True when the lexicon knows a word of the block. */
  hasHits(index: number): boolean {
    return (this.#spotted[index]?.hits.length ?? 0) > 0;
  }

  marked(index: number): MarkedBlock {
    const known = this.#marked[index];
    if (known !== undefined) return known;
    const { tokens, hits } = this.#spotted[index] as Spotted;
    const block = this.document.blocks[index] as Block;
    const marked = markBlock(block, tokens, hits, this.lexicon, { section: () => this.#sectionWords(block) });
    this.#marked[index] = marked;
    return marked;
  }

  frames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
    let frames = this.#frames.get(sentence);
    if (frames === undefined) {
      frames = findFrames(marked, sentence);
      this.#frames.set(sentence, frames);
    }
    return frames;
  }

  /** Normalised words of the innermost section a block stands in, its headings and the title. */
  #sectionWords(block: Block): string {
    const key =
      block.section.at(-1) ?? (block.role === 'heading' || block.role === 'title' ? block.index : -1);
    let words = this.#sections.get(key);
    if (words === undefined) {
      words = this.#titleWords();
      for (const heading of block.section) words += this.#blockWords(heading);
      for (const other of this.document.blocks) {
        if (other.index === key || (other.section.at(-1) ?? -1) === key)
          words += this.#blockWords(other.index);
      }
      this.#sections.set(key, words);
    }
    return words;
  }

  #titleWords(): string {
    this.#title ??= this.document.blocks
      .filter(({ role, key }) => role === 'title' || key === 'title')
      .map(({ index }) => this.#blockWords(index))
      .join('');
    return this.#title;
  }

  #blockWords(index: number): string {
    const { tokens } = this.#spotted[index] as Spotted;
    return wordsOf(tokens, 0, tokens.length);
  }
}

/** Mentions of a sentence, in order. */
export function mentionsIn({ mentions }: MarkedBlock, { from, to }: Sentence): readonly Mention[] {
  return mentions.filter((mention) => mention.from >= from && mention.to <= to);
}
