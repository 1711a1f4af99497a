import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pickSentence, type Material } from './material.js';
import { Random } from './random.js';
import { writeArticle } from './write-article.js';

export interface CorpusOptions {
  readonly seed: number;
  readonly files: number;
  /** Bytes the files aim at on average; every article is finished, so the sum is a little more. */
  readonly meanBytes: number;
  /** Share of sentences that are health claims: 0.08 for a general health site, 1 for nothing but claims. */
  readonly density: number;
}

/** File sizes at equal steps of probability, in kB: the shape measured on 1,995 files of six public health sites. */
const SIZE_QUANTILES = [0.4, 0.85, 1.1, 1.3, 1.6, 1.9, 2.6, 3.8, 7, 15.8, 40];
const MEAN_OF_QUANTILES =
  SIZE_QUANTILES.slice(1).reduce((sum, size, index) => sum + (size + SIZE_QUANTILES[index]!) / 2, 0) /
  (SIZE_QUANTILES.length - 1);

/**
 * Writes a corpus of Markdown articles into `folder`, recombined from the material: same options, same bytes.
 * @returns paths of the files, in order.
 */
export function writeCorpus(folder: string, material: Material, options: CorpusOptions): string[] {
  const random = new Random(options.seed);
  const paths: string[] = [];
  for (let index = 0; index < options.files; index += 1) {
    const directory = join(folder, `section-${String(index % 20).padStart(2, '0')}`);
    mkdirSync(directory, { recursive: true });
    const path = join(directory, `article-${String(index).padStart(4, '0')}.md`);
    const bytes = Math.round((pickSize(random) / MEAN_OF_QUANTILES) * options.meanBytes);
    writeFileSync(
      path,
      finish(writeArticle(random, sentences(material, random, options.density), { bytes }), random),
    );
    paths.push(path);
  }
  return paths;
}

/** Where the main corpus stands in a bench's folder. */
export function corpusFolder(scratch: string): string {
  return join(scratch, 'corpus');
}

/** One article of about so many words (a word is six bytes here). */
export function makeArticle(material: Material, words: number, density: number, seed: number): string {
  const random = new Random(seed);
  return writeArticle(random, sentences(material, random, density), { words });
}

/** One file of about a thousand bytes with a claim in it. */
export function makeSmallArticle(material: Material): string {
  const random = new Random(7);
  const next = sentences(material, random, 0.25);
  const parts = ['# What we learned on Tuesday', `${next()} ${next()}`, `- ${next()}\n- ${next()}`];
  while (Buffer.byteLength(parts.join('\n\n')) < 1000) parts.push(next());
  return `${parts.join('\n\n')}\n`;
}

function sentences(material: Material, random: Random, density: number): () => string {
  return () => pickSentence(material, random, density);
}

function pickSize(random: Random): number {
  const place = random.next() * (SIZE_QUANTILES.length - 1);
  const low = SIZE_QUANTILES[Math.floor(place)]!;
  const high = SIZE_QUANTILES[Math.floor(place) + 1]!;
  return low + (high - low) * (place % 1);
}

/** What editors and content systems do to files: some have Windows line ends, a few a byte-order mark. */
function finish(text: string, random: Random): string {
  const ends = random.chance(0.04) ? text.replace(/\n/g, '\r\n') : text;
  return random.chance(0.01) ? `\uFEFF${ends}` : ends;
}
