import type { Random } from './random.js';

/** When an article is long enough. */
export interface Length {
  readonly bytes?: number;
  readonly words?: number;
}

type NextSentence = () => string;
type MakeBlock = (random: Random, next: NextSentence) => string;

/** Blocks by how often they come: the mix of the same public health sites. */
const BLOCKS: readonly (readonly [weight: number, make: MakeBlock])[] = [
  [50, paragraph],
  [16, (random, next) => `${'#'.repeat(random.between(2, 4))} ${headline(random, next)}`],
  [14, list],
  [5, (random, next) => list(random, next, true)],
  [4, blockQuote],
  [3, table],
  [3, (random, next) => `![${headline(random, next)}](/images/${random.between(1, 400)}.jpg)`],
  [2, (random, next) => `<!-- ${headline(random, next)} -->`],
  [1, () => '---'],
  [1, (random) => `\`\`\`sh\ncurl https://example.org/timetable/${random.between(1, 99)}.json\n\`\`\``],
  [1, (random, next) => `<div class="note">\n\n${paragraph(random, next)}\n\n</div>`],
];
const TOTAL_WEIGHT = BLOCKS.reduce((sum, [weight]) => sum + weight, 0);

/** A Markdown article with front matter, headings, lists, tables, links and footnotes. */
export function writeArticle(random: Random, next: NextSentence, length: Length): string {
  const parts: string[] = [];
  if (random.chance(0.4)) parts.push(frontMatter(random, next));
  parts.push(`# ${headline(random, next)}`, paragraph(random, next));
  const wraps = random.chance(0.3);
  const notes: string[] = [];
  let bytes = 0;
  let words = 0;
  for (;;) {
    if (length.bytes !== undefined && bytes >= length.bytes) break;
    if (length.words !== undefined && words >= length.words) break;
    let block = pickBlock(random)(random, next);
    if (wraps) block = wrap(block);
    if (random.chance(0.02) && /^\w.*\.$/s.test(block)) {
      notes.push(`[^${notes.length + 1}]: ${next()}`);
      block += `[^${notes.length}]`;
    }
    parts.push(block);
    bytes += Buffer.byteLength(block) + 2;
    words += block.split(/\s+/).length;
  }
  return `${[...parts, ...notes].join('\n\n')}\n`;
}

function pickBlock(random: Random): MakeBlock {
  let place = random.next() * TOTAL_WEIGHT;
  return BLOCKS.find(([weight]) => (place -= weight) < 0)?.[1] ?? paragraph;
}

function paragraph(random: Random, next: NextSentence): string {
  return Array.from({ length: random.between(1, 6) }, () => markUp(random, next())).join(' ');
}

/** The first words of a sentence, without its markup. */
function headline(random: Random, next: NextSentence): string {
  const words = next()
    .replace(/[*_[\]()“”"\\&;:,.?!#|-]/g, '')
    .split(/\s+/);
  return words.slice(0, random.between(3, 7)).join(' ');
}

function list(random: Random, next: NextSentence, ordered = false): string {
  const items = Array.from({ length: random.between(2, 6) }, (_, index) => {
    const marker = ordered ? `${index + 1}.` : '-';
    const item = `${marker} ${markUp(random, next())}`;
    return random.chance(0.1) ? `${item}\n${' '.repeat(marker.length + 1)}- ${next()}` : item;
  });
  const leadIn = random.chance(0.3) ? `${headline(random, next)}:\n\n` : '';
  return leadIn + items.join('\n');
}

function blockQuote(random: Random, next: NextSentence): string {
  return Array.from({ length: random.between(1, 3) }, () => `> ${markUp(random, next())}`).join('\n');
}

function table(random: Random, next: NextSentence): string {
  const columns = random.between(2, 4);
  const row = (cell: () => string): string => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
  const cells = Array.from({ length: random.between(2, 6) }, () => row(() => headline(random, next)));
  return [row(() => headline(random, next)), row(() => '---'), ...cells].join('\n');
}

function frontMatter(random: Random, next: NextSentence): string {
  const day = `20${random.between(15, 26)}-0${random.between(1, 9)}-${random.between(10, 28)}`;
  const tags = `[${headline(random, next).toLowerCase().split(' ').join(', ')}]`;
  return `---\ntitle: "${headline(random, next)}"\ndescription: >-\n  ${next()}\ndate: ${day}\ntags: ${tags}\n---`;
}

/** Emphasis, links, code, entities and escapes on a word here and there. Words with markup of their own are left. */
function markUp(random: Random, sentence: string): string {
  if (!random.chance(0.35)) return sentence;
  const words = sentence.split(' ');
  const place = random.between(0, words.length - 1);
  const word = words[place]!;
  if (!/^[\p{L}\p{N}’'-]+$/u.test(word)) return sentence;
  const choice = random.next();
  if (choice < 0.4) words[place] = `**${word}**`;
  else if (choice < 0.6) words[place] = `*${word}*`;
  else if (choice < 0.85)
    words[place] = `[${word}](https://example.org/${random.between(1, 9999)} "${word}")`;
  else if (choice < 0.9) words[place] = `\`${word}\``;
  else if (choice < 0.94) words[place] = `${word}&nbsp;&amp;&nbsp;co.`;
  else if (choice < 0.98) words[place] = `${word}\\*`;
  else words[place] = `${word} 💪🏽`;
  return words.join(' ');
}

/** Breaks prose at some hundred columns, keeping list and quote prefixes; tables and code stay. */
function wrap(block: string): string {
  if (/^[|`<#!-]{2}|^\| |^---/m.test(block)) return block;
  return block
    .split('\n')
    .map((line) => {
      const prefix = /^(?:\s*(?:[-]|\d+\.|>)\s+)?/.exec(line)![0];
      const indent = prefix.startsWith('>') ? prefix : ' '.repeat(prefix.length);
      return prefix + line.slice(prefix.length).replace(/(.{80,110}?) (?=[\p{L}“"(*[])/gu, `$1\n${indent}`);
    })
    .join('\n');
}
