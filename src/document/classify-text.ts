import { isReferenceHeading } from './recognise-reference.js';
import type { TextUnit } from './split-text.js';

/** What a unit of plain text was taken for. */
export interface TextKind {
  kind: 'title' | 'heading' | 'paragraph' | 'list-item';
  level: number;
}

/** A unit with its text, white space collapsed. */
export interface ReadUnit {
  readonly unit: TextUnit;
  readonly text: string;
}

const SECTION =
  /^(?:(?:in )?conclusions?|summary|(?:the )?bottom line|faqs?|frequently asked questions|(?:key )?takeaways?|key points|final thoughts|when to (?:see|seek|consult|call|visit|get)\b.*|about (?:the )?(?:author|us)|introduction|overview)\??$/i;
const FAQ = /^(?:faqs?|frequently asked questions|questions and answers)\b/i;
const NO_HEADING =
  /[.!;,…:]["”’')\]]*$|\b\d+\s?m(?:in)?(?:ute)?s? read\b|^\d+ words$|[•|]|^copyright\b|©|https?:/i;
const MAX_HEADING = 90;

/** Decides what each unit of a plain-text article is: title, headings with their levels, list items, paragraphs. */
export function classifyText(units: readonly ReadUnit[]): TextKind[] {
  const kinds = units.map((_, at): TextKind => ({ kind: firstKind(units, at), level: 0 }));
  listRuns(units, kinds);
  pickTitle(units, kinds);
  setLevels(units, kinds);
  return kinds;
}

function firstKind(units: readonly ReadUnit[], at: number): TextKind['kind'] {
  const { unit, text } = units[at]!;
  if (unit.bullet) return isNumberedHeading(units, at) ? 'heading' : 'list-item';
  return looksLikeHeading(text) && leadsOn(units, at) ? 'heading' : 'paragraph';
}

/** "1. Poor Posture": short, without a full stop, and followed by prose rather than by the next number. */
function isNumberedHeading(units: readonly ReadUnit[], at: number): boolean {
  const { unit, text } = units[at]!;
  const next = units[at + 1];
  if (!unit.bullet?.ordered || !next || next.unit.bullet?.ordered) return false;
  return looksLikeHeading(text) && next.unit.length > text.length;
}

function looksLikeHeading(text: string): boolean {
  if (isReferenceHeading(text) || (SECTION.test(text) && text.length < MAX_HEADING)) return true;
  if (text.length > MAX_HEADING || NO_HEADING.test(text)) return false;
  if (!/^["“‘'(\d]*\p{Lu}/u.test(text)) return false;
  return isTitleCase(text) || (text.length <= 70 && text.split(' ').length <= 11);
}

/** A heading stands before something: prose longer than itself, a list, or another heading. */
function leadsOn(units: readonly ReadUnit[], at: number): boolean {
  const next = units[at + 1];
  if (!next) return false;
  const { text } = units[at]!;
  return next.unit.bullet !== undefined || next.text.length > text.length || looksLikeHeading(next.text);
}

/** Most words of four letters and more begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/[\p{L}’']{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length === 0 || capitals >= words.length * 0.7;
}

/**
 * Lines in a row without full stop or bullet are a list, not headings: key points at the start of an article, or what
 * follows "such as:". Title-case lines that end such a run are headings again.
 */
function listRuns(units: readonly ReadUnit[], kinds: TextKind[]): void {
  for (let at = 0; at < units.length; at += 1) {
    if (!isListLine(units, kinds, at)) continue;
    let end = at + 1;
    while (end < units.length && isListLine(units, kinds, end) && !units[end]!.unit.blankBefore) end += 1;
    while (end > at && isTitleCase(units[end - 1]!.text)) end -= 1;
    let from = at;
    while (from < end && isTitleCase(units[from]!.text)) from += 1;
    const led = /:$/.test(units[from - 1]?.text ?? '');
    if (end - from >= (led ? 2 : 3))
      for (let item = from; item < end; item += 1) kinds[item]!.kind = 'list-item';
    at = Math.max(at, end - 1);
  }
}

function isListLine(units: readonly ReadUnit[], kinds: readonly TextKind[], at: number): boolean {
  const { unit, text } = units[at]!;
  if (unit.bullet || kinds[at]!.kind === 'list-item') return false;
  return (
    unit.lines.length < 3 &&
    text.length <= 220 &&
    /^["“‘'(\d]*[\p{L}]/u.test(text) &&
    !/[.!?;:…]["”’')\]]*$/.test(text)
  );
}

/** The title is the first title-case line before the first paragraph; without one, the first line that can be a heading. */
function pickTitle(units: readonly ReadUnit[], kinds: TextKind[]): void {
  const lead: number[] = [];
  for (const [at, kind] of kinds.entries()) {
    if (kind.kind === 'heading') lead.push(at);
    else if (kind.kind === 'paragraph' && units[at]!.text.length > MAX_HEADING) break;
  }
  const first = lead[0];
  if (first === undefined || units[first]!.unit.bullet) return;
  const run = lead.filter((at, place) => at === first + place || units.slice(first, at).every(isShort));
  const title = run.find((at) => isTitleCase(units[at]!.text)) ?? first;
  for (const at of run) if (at < title) kinds[at]!.kind = 'paragraph';
  kinds[title] = { kind: 'title', level: 1 };
}

function isShort({ text }: ReadUnit): boolean {
  return text.length <= MAX_HEADING;
}

/** Sections are level 2; numbered subheads, and subheads of a section, are level 3. */
function setLevels(units: readonly ReadUnit[], kinds: TextKind[]): void {
  const heads = kinds.flatMap((kind, at) => (kind.kind === 'heading' ? [at] : []));
  const plain = heads.filter((at) => !units[at]!.unit.bullet);
  const spaced = spacedHeadings(units, kinds, plain);
  const bySpace = spaced.size > 0;
  let inSection = false;
  let inFaq = false;
  for (const at of heads) {
    const { unit, text } = units[at]!;
    const parent = kinds[at + 1]?.kind === 'heading' && !inFaq;
    let isSection: boolean;
    if (SECTION.test(text) || isReferenceHeading(text)) isSection = true;
    else if (unit.bullet) isSection = !inSection;
    else if (inFaq && text.endsWith('?')) isSection = false;
    else if (bySpace) isSection = spaced.has(at);
    else isSection = (parent && !(inSection && kinds[at - 1]?.kind === 'heading')) || !inSection;
    kinds[at]!.level = isSection ? 2 : 3;
    if (isSection) {
      inFaq = FAQ.test(text);
      inSection = unit.bullet === undefined && (bySpace || hasSubheads(kinds, units, at));
    }
  }
}

/**
 * The headings that blank lines set apart from the others: a blank line after, or else before. Empty when all headings of
 * the article stand alike. A blank line that only separates a heading from the one above says nothing.
 */
function spacedHeadings(
  units: readonly ReadUnit[],
  kinds: readonly TextKind[],
  heads: readonly number[],
): ReadonlySet<number> {
  const after = heads.filter((at) => units[at]!.unit.blankAfter);
  if (after.length > 0 && after.length < heads.length) return new Set(after);
  const before = heads.filter((at) => units[at]!.unit.blankBefore && kinds[at - 1]?.kind !== 'heading');
  return new Set(before.length < heads.length ? before : []);
}

/** Whether the heading at `at` is followed by another heading at once. */
function hasSubheads(kinds: readonly TextKind[], units: readonly ReadUnit[], at: number): boolean {
  if (kinds[at + 1]?.kind === 'heading') return true;
  const next = kinds.findIndex((kind, other) => other > at && kind.kind === 'heading');
  return next > 0 && units[next]!.unit.bullet?.number === 1;
}
