import type { Comment, Document, Span } from '../vocabulary.js';

export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

/** A rule a directive names; `key` is an id, an alias, or a pattern with `*`. */
export interface DirectiveRule {
  readonly key: string;
  /** The key in the file; the whole comment when it cannot be told (front matter that YAML spells otherwise). */
  readonly span: Span;
}

/** A comment that silences rules, or lets them speak again. */
export interface Directive {
  readonly kind: DirectiveKind;
  /** Rules named; empty = all. */
  readonly rules: readonly DirectiveRule[];
  /** Text after `--`; empty when none is given. */
  readonly reason: string;
  /** The comment, delimiters included. */
  readonly span: Span;
  /** Where it holds: findings that start in `[start, end)`. A disable runs to the file's end, enables aside. */
  readonly reach: Span;
}

/** A comment that is meant as a directive but cannot be understood. */
export interface DirectiveProblem {
  /** Plain English: what is wrong and what to write. */
  readonly message: string;
  readonly span: Span;
}

export interface Directives {
  /** In file order; front matter first. */
  readonly directives: readonly Directive[];
  readonly problems: readonly DirectiveProblem[];
}

const KINDS: readonly DirectiveKind[] = ['disable', 'enable', 'disable-line', 'disable-next-line'];

/** Reads the directives of a document from its comments and from the front-matter key `claimlint`. */
export function readDirectives(document: Document): Directives {
  const directives: Directive[] = [];
  const problems: DirectiveProblem[] = [];
  for (const comment of [...document.comments].sort((a, b) => a.span.start - b.span.start)) {
    const read =
      comment.kind === 'front-matter' ? readFrontMatter(comment, document) : readComment(comment, document);
    if (read === undefined) continue;
    if ('message' in read) problems.push(read);
    else directives.push(read);
  }
  return { directives, problems };
}

function readComment(comment: Comment, document: Document): Directive | DirectiveProblem | undefined {
  const head = /^\s*claimlint\b([-: \t]?)([\w-]*)/.exec(comment.text);
  if (head === null) return undefined;
  const [opening, joint, word] = head as unknown as [string, string, string];
  const kind = KINDS.find((name) => name === word);
  // "claimlint is a linter" is a remark; "claimlint disable" wants to be a directive.
  if (joint !== '-' && kind === undefined) return undefined;
  if (joint !== '-' || kind === undefined) {
    const known = KINDS.map((name) => `claimlint-${name}`).join(', ');
    return {
      message: `This comment is no directive, so it does nothing. Write one of ${known}.`,
      span: comment.span,
    };
  }
  const rest = comment.text.slice(opening.length);
  const dashes = /(?:^|\s)-{2,}(?=\s|$)/.exec(rest);
  const list = dashes === null ? rest : rest.slice(0, dashes.index);
  const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length);
  const listStart = comment.span.start + textStart(comment, document) + opening.length;
  const rules = readList(list, listStart);
  const spaced = rules.find(({ key }) => /\s/.test(key));
  if (spaced !== undefined) {
    const message = `"${squeeze(spaced.key)}" is not one rule. Put commas between rules, and -- before the reason.`;
    return { message, span: spaced.span };
  }
  return {
    kind,
    rules,
    reason: squeeze(reason),
    span: comment.span,
    reach: reachOf(kind, comment.span, document),
  };
}

/** Where a comment's text begins, counted from the comment's own start: behind `<!--` or `{/*`. */
function textStart(comment: Comment, document: Document): number {
  const whole = document.source.slice(comment.span.start, comment.span.end);
  return Math.max(0, whole.indexOf(comment.text));
}

function readList(list: string, start: number): DirectiveRule[] {
  const rules: DirectiveRule[] = [];
  let at = start;
  for (const part of list.split(',')) {
    const key = part.trim();
    const from = at + (part.length - part.trimStart().length);
    if (key !== '') rules.push({ key, span: { start: from, end: from + key.length } });
    at += part.length + 1;
  }
  return rules;
}

function readFrontMatter(comment: Comment, document: Document): Directive | DirectiveProblem | undefined {
  const value = parseJson(comment.text);
  const everywhere = { start: 0, end: document.source.length + 1 };
  const directive = (keys: readonly string[], reason: string): Directive => ({
    kind: 'disable',
    rules: keys.map((key) => ({ key, span: findKey(key, comment, document) })),
    reason,
    span: comment.span,
    reach: everywhere,
  });
  if (value === 'off' || value === false) return directive([], '');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { disable, reason = '', ...others } = value as Record<string, unknown>;
    const keys = typeof disable === 'string' ? [disable] : disable;
    if (isTexts(keys) && keys.length > 0 && typeof reason === 'string' && Object.keys(others).length === 0) {
      return directive(keys, squeeze(reason));
    }
  }
  const message =
    'The front-matter key "claimlint" is not understood, so it does nothing. Write "claimlint: off", or ' +
    '"claimlint: {disable: [rule, rule], reason: why}".';
  return { message, span: comment.span };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function findKey(key: string, comment: Comment, document: Document): Span {
  const found = document.source.slice(comment.span.start, comment.span.end).indexOf(key);
  if (found < 0) return comment.span;
  return { start: comment.span.start + found, end: comment.span.start + found + key.length };
}

function reachOf(kind: DirectiveKind, span: Span, document: Document): Span {
  const { source } = document;
  if (kind === 'disable-line') {
    return { start: lineStart(source, span.start), end: lineEnd(source, span.end) };
  }
  if (kind === 'disable-next-line') return nextProseLine(span, document);
  return { start: span.end, end: source.length + 1 };
}

/** The next line that holds more than space and comments: Markdown wants a blank line after a comment. */
function nextProseLine(span: Span, document: Document): Span {
  const { source } = document;
  let start = nextLine(source, span.end);
  while (start < source.length) {
    const end = lineEnd(source, start);
    const comment = document.comments.find((other) => other.span.start < end && other.span.end > start);
    const text =
      comment === undefined
        ? source.slice(start, end)
        : source.slice(start, Math.max(start, comment.span.start)) + source.slice(comment.span.end, end);
    if (text.trim() !== '') return { start, end };
    start = nextLine(source, comment === undefined ? end : Math.max(end, comment.span.end));
  }
  return { start: source.length, end: source.length };
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

/** Offset of the line end at or after `offset`; the length of the file on its last line. */
function lineEnd(source: string, offset: number): number {
  let end = offset;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return end;
}

/** Start of the line after the one `offset` is on. */
function nextLine(source: string, offset: number): number {
  const end = lineEnd(source, offset);
  return end + (source.startsWith('\r\n', end) ? 2 : 1);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
