import { wordFinding, type WordingContext } from './word-finding.js';
import type {
  Finding,
  LintResult,
  Message,
  Problem,
  Severity,
  Span,
  SuppressedMessage,
} from '../vocabulary.js';

/** A message that is no finding: about a directive, or about the file. */
export interface Notice {
  readonly ruleId: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

/** Everything one file gave. */
export interface Assembly {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly { readonly item: Finding; readonly reason: string }[];
  readonly notices: readonly Notice[];
  readonly problems: readonly Problem[];
}

/** Puts a file's findings, notices and problems in words and in order. What is `off` is left out. */
export function assembleResult(assembly: Assembly, context: WordingContext): LintResult {
  const messages = [
    ...assembly.problems.map((problem) => wordProblem(problem, context)),
    ...assembly.notices.filter(isOn).map((notice) => wordNotice(notice, context)),
    ...assembly.findings.filter(isOn).map((finding) => wordFinding(finding, context)),
  ].sort(compareMessages);
  const suppressedMessages = assembly.suppressed
    .filter(({ item }) => isOn(item))
    .map(({ item, reason }): SuppressedMessage => ({
      ...wordFinding(item, context),
      suppressions: [{ kind: 'directive', justification: reason }],
    }))
    .sort(compareMessages);
  const { path, source } = context.document;
  return countMessages(path, messages, suppressedMessages, messages.length === 0 ? undefined : source);
}

/** A result with its counts. `info` messages are not counted; fatal ones count as errors, too. */
export function countMessages(
  filePath: string,
  messages: readonly Message[],
  suppressedMessages: readonly SuppressedMessage[] = [],
  source?: string,
): LintResult {
  return {
    filePath,
    messages,
    suppressedMessages,
    errorCount: messages.filter(({ severity }) => severity === 2).length,
    fatalErrorCount: messages.filter(({ fatal }) => fatal === true).length,
    warningCount: messages.filter((message) => levelOf(message) === 'warn').length,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
    ...(source === undefined ? {} : { source }),
    usedDeprecatedRules: [],
  };
}

/** The result of a file that could not be read at all. */
export function fatalResult(filePath: string, message: string): LintResult {
  return countMessages(filePath, [{ ruleId: null, fatal: true, severity: 2, message, line: 1, column: 1 }]);
}

/** The result of a file that was asked for but is ignored. */
export function ignoredResult(filePath: string, message: string): LintResult {
  return countMessages(filePath, [{ ruleId: null, severity: 1, message, line: 1, column: 1 }]);
}

/** Level of a message: `severity` alone cannot tell a warning from an info. */
export function levelOf({ severity, claim }: Message): Exclude<Severity, 'off'> {
  return severity === 2 ? 'error' : claim?.level === 'info' ? 'info' : 'warn';
}

/** The result as `--quiet` shows it: errors only. Exit codes use the counts from before. */
export function errorsOnly(result: LintResult): LintResult {
  const messages = result.messages.filter(({ severity }) => severity === 2);
  const suppressed = result.suppressedMessages.filter(({ severity }) => severity === 2);
  return countMessages(
    result.filePath,
    messages,
    suppressed,
    messages.length === 0 ? undefined : result.source,
  );
}

function isOn({ severity }: { readonly severity: Severity }): boolean {
  return severity !== 'off';
}

function wordNotice(notice: Notice, context: WordingContext): Message {
  return { ruleId: notice.ruleId, severity: notice.severity === 'error' ? 2 : 1, ...place(notice, context) };
}

function wordProblem(problem: Problem, context: WordingContext): Message {
  if (!problem.fatal) return { ruleId: null, severity: 1, ...place(problem, context) };
  return { ruleId: null, fatal: true, severity: 2, ...place(problem, context) };
}

function place(
  { message, span }: { readonly message: string; readonly span: Span },
  { lines }: WordingContext,
): Pick<Message, 'message' | 'line' | 'column' | 'endLine' | 'endColumn'> {
  const start = lines.pointAt(span.start);
  const end = lines.pointAt(span.end);
  return { message, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function compareMessages(a: Message, b: Message): number {
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  const [first, second] = [a.ruleId ?? '', b.ruleId ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
