import pc from 'picocolors';
import { levelOf } from './assemble-result.js';
import { printAll, type FormatContext, type Formatter, type Printer, type Totals } from './printer.js';
import { sourceLabel } from './source-label.js';
import { disarmCommands, oneSafeLine, wrapText } from './terminal-text.js';
import { evidenceSentence, headlineOf } from './word-finding.js';
import type { LintResult, Message } from '../vocabulary.js';

type Colors = ReturnType<typeof pc.createColors>;

/** ESLint's `stylish`, with the evidence and the wording to use under each finding. */
export const formatStylish: Formatter = (results, context) =>
  printAll(createStylishPrinter(context), results, context.totals);

/** Prints each file's messages as they come, and a summary at the end. */
export function createStylishPrinter(context: FormatContext): Printer {
  const colors = pc.createColors(context.color);
  const finish = (text: string): string => (context.githubActions ? disarmCommands(text) : text);
  return {
    file: (result) => finish(formatFile(result, context, colors)),
    end: (totals) => finish(formatSummary(totals, colors)),
  };
}

function formatFile(result: LintResult, context: FormatContext, colors: Colors): string {
  if (result.messages.length === 0) return '';
  const places = result.messages.map(({ line, column }) => `${line}:${column}`);
  const placeWidth = widest(places);
  const levelWidth = widest(result.messages.map(levelWord));
  const shown: Shown = new Map();
  const lines = result.messages.flatMap((message, index) => {
    const place = `  ${places[index]!.padStart(placeWidth)}`;
    const level = levelWord(message).padEnd(levelWidth);
    const indent = place.length + level.length + 4;
    const [first = '', ...rest] = formatMessage(message, context.width - indent, colors, shown);
    const head = `${colors.dim(place)}  ${levelColor(message, colors)(level)}  ${first}`;
    return [head, ...rest.map((line) => ' '.repeat(indent) + line)];
  });
  const name = colors.underline(oneSafeLine(showPath(result.filePath, context.cwd)));
  return `\n${[name, ...lines].map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Evidence already shown for a file, by its rule and words, with the place it stands at. */
type Shown = Map<string, string>;

/** Lines of one message, without the columns before it. */
function formatMessage(message: Message, width: number, colors: Colors, shown: Shown): string[] {
  const room = Math.max(width, 40);
  const lines = withRuleId(
    wrapText(oneSafeLine(headlineOf(message)), room),
    message.ruleId ?? '',
    room,
    colors,
  );
  const { claim } = message;
  if (claim === undefined) return lines;
  const evidence = evidenceSentence(claim);
  const before = shown.get(`${message.ruleId ?? ''} ${evidence}`);
  // An article that makes one claim ten times is told once what is known about it.
  if (before !== undefined) return [...lines, `Evidence and wording as at ${before}.`];
  shown.set(`${message.ruleId ?? ''} ${evidence}`, `${message.line}:${message.column}`);
  const sources = claim.sources.length === 0 ? '' : ` [${claim.sources.map(sourceLabel).join('; ')}]`;
  lines.push(...wrapText(oneSafeLine(evidence + sources), room));
  const [instead] = claim.sayInstead;
  if (instead !== undefined) {
    lines.push(...wrapText(oneSafeLine(`Say instead: ${instead}`), room).map((line) => colors.green(line)));
  }
  return lines;
}

/** Puts the rule id at the right end of the opening, or on a line of its own when there is no room. */
function withRuleId(lines: string[], ruleId: string, room: number, colors: Colors): string[] {
  if (ruleId === '') return lines;
  const last = lines[lines.length - 1]!;
  const gap = room - last.length - ruleId.length;
  if (gap >= 2) return [...lines.slice(0, -1), last + ' '.repeat(gap) + colors.dim(ruleId)];
  return [...lines, ' '.repeat(Math.max(0, room - ruleId.length)) + colors.dim(ruleId)];
}

function formatSummary(totals: Totals, colors: Colors): string {
  const problems = totals.errors + totals.warnings;
  const infos = totals.infos === 0 ? '' : `, ${count(totals.infos, 'info')}`;
  const lines: string[] = [];
  if (problems > 0) {
    const parts = `${count(totals.errors, 'error')}, ${count(totals.warnings, 'warning')}${infos}`;
    const text = `✖ ${count(problems, 'problem')} (${parts})`;
    lines.push('', colors.bold(totals.errors > 0 ? colors.red(text) : colors.yellow(text)));
  } else if (totals.infos > 0) {
    lines.push('', count(totals.infos, 'info'));
  }
  const { claims, sentences, checked } = totals;
  lines.push(
    colors.dim(`Read ${count(claims, 'claim')} in ${count(sentences, 'sentence')}; ${checked} checked.`),
  );
  return `${lines.join('\n')}\n`;
}

function levelWord(message: Message): string {
  const level = levelOf(message);
  return level === 'warn' ? 'warning' : level;
}

function levelColor(message: Message, colors: Colors): (text: string) => string {
  return { error: colors.red, warn: colors.yellow, info: colors.blue }[levelOf(message)];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

function showPath(path: string, cwd: string): string {
  if (!path.startsWith(cwd) || !/^[\\/]/.test(path.slice(cwd.length))) return path;
  return path.slice(cwd.length + 1);
}
