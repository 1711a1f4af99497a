import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { openFile } from './engine/open-file.js';
import { sourceLabel, sourceLinks } from './report/source-label.js';
import { levelOf } from './report/assemble-result.js';
import { formatOf } from './document/read-document.js';
import { createLineIndex, type LineIndex } from './document/source-map.js';
import { evidenceSentence } from './report/word-finding.js';
import type { Config } from './config/config-shape.js';
import type { Format, Message } from './vocabulary.js';

/** Options of the unified plugin: the keys of a config file, and how to read. */
export interface ClaimlintOptions extends Config {
  /** Format of the file; by default its name decides, and Markdown where that says nothing. */
  readonly format?: Format;
  /** Heed directives in comments and front matter. Default: true. */
  readonly inlineConfig?: boolean;
  /** Look for config files from the file upward; options hold over them. Default: true. */
  readonly configLookup?: boolean;
}

/**
 * Lints the file a processor works on and adds a `VFileMessage` for every finding: `source` is "claimlint", `fatal`
 * true for errors (the pipeline goes on), false for warnings, undefined for infos. The tree is left as it is.
 *
 * @example unified().use(remarkParse).use(claimlint, {rules: {'musculoskeletal/*': 'error'}})
 * @example retext().use(retextEnglish).use(claimlint)
 */
const claimlint: Plugin<[ClaimlintOptions?]> = (options = {}) => {
  const { format, inlineConfig = true, configLookup, ...config } = options;
  return async (tree, file) => {
    // Not `file.path`: its type hides that a file need not have one.
    const { path, settings, linter } = await openFile({
      cwd: file.cwd,
      path: file.history.at(-1),
      config,
      configLookup,
    });
    const source = String(file);
    const result = await linter.lintText(source, {
      path,
      settings,
      inlineConfig,
      ...formatFor(tree, file, format),
    });
    const lines = createLineIndex(source);
    for (const message of result.messages) addMessage(file, message, source, lines);
  };
};

export default claimlint;

/** What to read the file as: what the options say, what its name says, else prose where retext parsed it. */
function formatFor(
  tree: { readonly type: string },
  file: VFile,
  format: Format | undefined,
): { format?: Format } {
  if (format !== undefined) return { format };
  const name = file.history.at(-1);
  const isProse = tree.type === 'RootNode' && (name === undefined || formatOf(name) === undefined);
  return isProse ? { format: 'text' } : {};
}

function addMessage(file: VFile, message: Message, source: string, lines: LineIndex): void {
  const { line, column, endLine = line, endColumn = column, claim } = message;
  const start = { line, column, offset: lines.offsetAt(line, column) };
  const end = { line: endLine, column: endColumn, offset: lines.offsetAt(endLine, endColumn) };
  const added = file.message(message.message, {
    place: { start, end },
    source: 'claimlint',
    ...(message.ruleId === null ? {} : { ruleId: message.ruleId }),
  });
  const level = levelOf(message);
  added.fatal = level === 'error' ? true : level === 'warn' ? false : undefined;
  if (claim === undefined) return;
  added.actual = claim.text;
  added.expected = dropIns(message, source, claim.end);
  added.note = noteOf(claim);
  if (claim.url !== undefined) added.url = claim.url;
}

/** Suggested wordings for exactly the words of the message: a full stop behind them stays where it is. */
function dropIns({ suggestions = [] }: Message, source: string, end: number): string[] {
  return suggestions.map(({ fix }) =>
    fix.range[1] > end && fix.text.endsWith(source.slice(end, fix.range[1]))
      ? fix.text.slice(0, end - fix.range[1])
      : fix.text,
  );
}

/** The evidence with its sources, as Markdown. */
function noteOf(claim: NonNullable<Message['claim']>): string {
  const sources = claim.sources.map((source) => {
    const [link] = sourceLinks(source);
    const title = `${sourceLabel(source)}. ${source.title}`;
    return link === undefined ? `* ${title}` : `* ${title}: <${link}>`;
  });
  return [evidenceSentence(claim), ...(sources.length === 0 ? [] : [sources.join('\n')])].join('\n\n');
}
