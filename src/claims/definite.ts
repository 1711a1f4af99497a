import type { Article } from './article.js';
import { EVENTS } from './argument.js';
import { mentionsIn } from './article.js';
import type { Supplied } from './find-context.js';
import type { MarkedBlock, Mention } from './mark-block.js';
import { firstFrom } from './ranges.js';

/**
 * "**What treats low back pain?** Stretching: *the pain* is gone in a week.": a general name with a definite article stands
 * for the particular thing of that kind named before it, in the sentence, its paragraph, the one before or the headings.
 * Undefined when nothing narrower is named there.
 */
export function particularOf(article: Article, marked: MarkedBlock, mention: Mention): Supplied | undefined {
  if (marked.without.has('context') || !EVENTS.has(mention.kind)) return undefined;
  if (!DEFINITE.has(marked.tokens[mention.from - 1]?.norm ?? '')) return undefined;
  const isParticular = ({ concepts }: Mention): boolean =>
    concepts.some((id) =>
      mention.concepts.some((general) => id !== general && article.lexicon.isKindOf(id, general)),
    );
  const own = firstFrom(marked.sentences, mention.from + 1) - 1;
  const start = marked.sentences[Math.max(0, own - LOOK_BACK)]?.from ?? 0;
  const before = mentionsIn(marked, { from: start, to: mention.from }).findLast(isParticular);
  if (before !== undefined) return { marked, mentions: [before] };
  const { block } = marked;
  const previous = article.document.blocks[block.index - 1];
  const around = [
    ...(previous?.role === 'paragraph' || previous?.role === 'list-item' ? [previous.index] : []),
    ...(block.leadIn === undefined ? [] : [block.leadIn]),
    ...block.section.toReversed(),
  ];
  for (const index of around) {
    const place = article.marked(index);
    const found = place.mentions.slice(-NEAREST).findLast(isParticular);
    if (found !== undefined) return { marked: place, mentions: [found] };
  }
  return undefined;
}

/** How many sentences back, and how many names of the paragraph before, are looked at. */
const LOOK_BACK = 3;
const NEAREST = 24;

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'such']);
