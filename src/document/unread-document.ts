import type { Document, Format, Problem } from '../vocabulary.js';

/** The document of a file whose parser gave up, with one fatal problem that says why and what to do. */
export function unreadDocument(source: string, path: string, format: Format, error: unknown): Document {
  const reason = error instanceof Error ? error.message : String(error);
  const message =
    `This file was not read: its parser stopped with "${reason}". ` +
    'Look for very deep nesting or very long runs of markup, or split the file.';
  const problem: Problem = { message, span: { start: 0, end: source.length }, fatal: true };
  return { path, format, source, blocks: [], comments: [], problems: [problem] };
}

/** The document with problems found before it was built. */
export function withProblems(document: Document, problems: readonly Problem[]): Document {
  return problems.length === 0 ? document : { ...document, problems: [...problems, ...document.problems] };
}
