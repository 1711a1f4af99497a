import { tokenise } from '../text/tokenise.js';
import type { Hit } from '../text/spot.js';
import type { Block, Document, Relation, Sentence, Token, Without } from '../vocabulary.js';
import { findFrames } from './find-frames.js';
import type { Frame } from './frame.js';
import type { OpenGuard, OpenLexicon, Phrase, PhraseList } from './lexicon.js';
import { markBlock, wordsOf } from './mark-block.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { startingIn } from './ranges.js';

interface Spotted {
  readonly tokens: readonly Token[];
  /** The tokens' numbers in the phrase table. */
  readonly wordIds: Int32Array;
  readonly hits: readonly Hit<Phrase>[];
  /** The lexicon knows a word of the block. */
  readonly isKnown: boolean;
  /** Those of the hits that sayings hang on. */
  readonly anchors: readonly Hit<Phrase>[];
}

/** Normalised words of a section, its headings and the title, and which guards they meet. */
interface Section {
  readonly words: ReadonlySet<string>;
  /** The same, one behind the other between spaces; put together when a phrase of several words is looked for. */
  readonly text: () => string;
  readonly met: Map<OpenGuard, boolean>;
}

/** Which claims some rule may have evidence on, by the concepts they are about. */
export interface Coverage {
  ofRelation(subject: string | undefined, relation: Relation, object: string | undefined): boolean;
  ofFigure(of: string): boolean;
}

/** A document with everything read so far about its blocks; each part is worked out once, when asked for. */
export class Article {
  readonly document: Document;
  readonly lexicon: OpenLexicon;
  /** Given when claims no rule has evidence on are only counted. */
  readonly coverage: Coverage | undefined;
  readonly #without: Without;
  readonly #spotted: Spotted[] = [];
  readonly #marked: (MarkedBlock | undefined)[] = [];
  readonly #frames = new Map<Sentence, Frame[]>();
  readonly #sections = new Map<number, Section>();
  #members: ReadonlyMap<number, readonly number[]> | undefined;
  #titleBlocks: readonly number[] | undefined;

  constructor(document: Document, lexicon: OpenLexicon, without: Without, coverage?: Coverage) {
    this.document = document;
    this.lexicon = lexicon;
    this.coverage = coverage;
    this.#without = without;
    for (const block of document.blocks) {
      const tokens = tokenise(block.text);
      this.#spotted.push(spot(tokens, lexicon));
    }
  }

  /** True when the lexicon knows a word of the block. */
  hasHits(index: number): boolean {
    return this.#spotted[index]?.isKnown === true;
  }

  /** The numbers of a block's words in the phrase table, token by token. */
  wordIds({ block }: MarkedBlock): Int32Array {
    return (this.#spotted[block.index] as Spotted).wordIds;
  }

  /** Words of a sentence that sayings hang on. */
  anchorsIn({ block }: MarkedBlock, { from, to }: Sentence): readonly Hit<Phrase>[] {
    const anchors = this.#spotted[block.index]?.anchors ?? NONE;
    return anchors.length === 0 ? NONE : startingIn(anchors, from, to);
  }

  marked(index: number): MarkedBlock {
    const known = this.#marked[index];
    if (known !== undefined) return known;
    const { tokens, hits } = this.#spotted[index] as Spotted;
    const block = this.document.blocks[index] as Block;
    const marked = markBlock(block, tokens, hits, (guard) => this.#isNear(block, guard), this.#without);
    this.#marked[index] = marked;
    return marked;
  }

  frames(marked: MarkedBlock, sentence: Sentence): readonly Frame[] {
    let frames = this.#frames.get(sentence);
    if (frames === undefined) {
      frames = isTooLong(sentence) ? [] : findFrames(inSentence(marked, sentence), sentence, marked);
      this.#frames.set(sentence, frames);
    }
    return frames;
  }

  /** True when a word the guard asks for stands in the innermost section of the block, its headings or the title. */
  #isNear(block: Block, guard: OpenGuard): boolean {
    const section = this.#sectionOf(block);
    let isMet = section.met.get(guard);
    if (isMet === undefined) {
      isMet = holdsAny(section, guard.near);
      section.met.set(guard, isMet);
    }
    return isMet;
  }

  #sectionOf(block: Block): Section {
    const opensSection = block.role === 'heading' || block.role === 'title';
    const key = block.section.at(-1) ?? (opensSection ? block.index : -1);
    let section = this.#sections.get(key);
    if (section === undefined) {
      this.#members ??= membersOfSections(this.document.blocks);
      const indices = [
        ...this.#titles(),
        ...block.section,
        ...(key < 0 ? [] : [key]),
        ...(this.#members.get(key) ?? []),
      ];
      const blocks = [...new Set(indices)].map((index) => (this.#spotted[index] as Spotted).tokens);
      let text: string | undefined;
      section = {
        words: distinctWords(blocks),
        text: () => (text ??= blocks.map((tokens) => wordsOf(tokens, 0, tokens.length)).join('')),
        met: new Map(),
      };
      this.#sections.set(key, section);
    }
    return section;
  }

  #titles(): readonly number[] {
    this.#titleBlocks ??= this.document.blocks
      .filter(({ role, key }) => role === 'title' || key === 'title')
      .map(({ index }) => index);
    return this.#titleBlocks;
  }
}

function distinctWords(blocks: readonly (readonly Token[])[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const tokens of blocks)
    for (const { norm, kind } of tokens) if (kind !== 'punctuation') words.add(norm);
  return words;
}

function holdsAny({ words, text }: Section, list: PhraseList | undefined): boolean {
  if (list === undefined) return false;
  for (const word of list.words) if (words.has(word)) return true;
  return list.phrases.some(([first, phrase]) => words.has(first) && text().includes(phrase));
}

const NONE: readonly Hit<Phrase>[] = [];

function spot(tokens: readonly Token[], lexicon: OpenLexicon): Spotted {
  const wordIds = lexicon.trie.wordIds(tokens);
  const hits = lexicon.trie.find(tokens, wordIds);
  let isKnown = false;
  let anchors: Hit<Phrase>[] | undefined;
  for (const hit of hits) {
    isKnown ||= hit.value.readings.length > 0;
    if (hit.value.sayings.length > 0) (anchors ??= []).push(hit);
  }
  return { tokens, wordIds, hits, isKnown, anchors: anchors ?? NONE };
}

/** The block with the mentions and cues of one sentence: a sentence costs the same in a long block as in a short one. */
export function inSentence(marked: MarkedBlock, { from, to }: Sentence): MarkedBlock {
  if (marked.sentences.length === 1) return marked;
  return {
    ...marked,
    mentions: startingIn(marked.mentions, from, to),
    cues: startingIn(marked.cues, from, to),
  };
}

/** The blocks that stand right in each section, by the index of its heading; -1 for those before any heading. */
function membersOfSections(blocks: readonly Block[]): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (const { index, section } of blocks) {
    const key = section.at(-1) ?? -1;
    const known = members.get(key);
    if (known === undefined) members.set(key, [index]);
    else known.push(index);
  }
  return members;
}

/** Nobody writes a sentence of more tokens, and reading one would weigh each of its words against each. */
export const LONGEST_SENTENCE = 2000;

/** True for a run of words that is not read as a sentence: what stands in it is found, but claims nothing. */
export function isTooLong({ from, to }: Pick<Sentence, 'from' | 'to'>): boolean {
  return to - from > LONGEST_SENTENCE;
}

/** Mentions of a sentence or another token range, in order. */
export function mentionsIn(
  { mentions }: MarkedBlock,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
): readonly Mention[] {
  const inside = startingIn(mentions, from, to);
  if ((inside.at(-1)?.to ?? to) > to) inside.pop();
  return inside;
}
