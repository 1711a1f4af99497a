import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document as YamlDocument,
  type Node,
  type Scalar,
} from 'yaml';
import type { Span } from '../vocabulary.js';
import type { DocumentBuilder } from './document-builder.js';
import { PlainText } from './plain-text.js';
import { readTomlFields } from './read-toml-fields.js';
import { writeYamlScalar } from './yaml-scalar.js';

/** Last parts of key paths that hold prose; hyphens, underscores, colons and case do not count. */
const PROSE_KEYS = new Set(
  (
    'title description summary excerpt subtitle seotitle metatitle metadescription seodescription ogtitle ' +
    'ogdescription twittertitle twitterdescription question answer abstract intro introduction lead lede tldr ' +
    'keytakeaways keytakeaway takeaways keypoints keypoint highlights headline subheadline deck dek standfirst ' +
    'tagline caption imagecaption alt imagealt teaser shortdescription longdescription socialtitle q a'
  ).split(' '),
);
/** Below these keys a title or description is about a person or the site, not about health. */
const OTHER_MATTERS = new Set(
  'author authors reviewer reviewedby editor publisher site organization breadcrumbs'.split(' '),
);
const MAX_DEPTH = 20;
/** One mistake makes YAML report many; the first ones say enough. */
const MAX_MISTAKES = 3;

/** Whether front matter under this key path is prose to read. */
export function isProseKey(path: readonly string[]): boolean {
  const words = path
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.toLowerCase().replace(/[-_:.\s]/g, ''));
  if (words.slice(0, -1).some((word) => OTHER_MATTERS.has(word))) return false;
  return PROSE_KEYS.has(words.at(-1) ?? '');
}

/**
 * Adds the prose fields of the front matter in `span` (fences included) as blocks, and the key `claimlint` as a comment.
 * Broken front matter is a problem, and what can be read of it is read. Aliases are not followed.
 */
export function readFrontMatter(builder: DocumentBuilder, source: string, span: Span): void {
  const start = lineAfter(source, span.start);
  const end = lastLineStart(source, span.end);
  if (end <= start) return;
  if (source.startsWith('+++', span.start)) return readTomlFields(builder, source, start, end);
  let document: YamlDocument;
  try {
    document = parseDocument(source.slice(start, end), { keepSourceTokens: true, logLevel: 'silent' });
  } catch (error) {
    builder.addProblem(`The front matter was not read: ${firstLine(error)}`, span);
    return;
  }
  for (const error of document.errors.slice(0, MAX_MISTAKES)) {
    const [from, to] = error.pos;
    const place = { start: start + from, end: Math.max(start + from, Math.min(start + to, end)) };
    builder.addProblem(`The front matter has a mistake: ${firstLine(error)}`, place);
  }
  new YamlReader(builder, source, start, document).read(document.contents, []);
}

class YamlReader {
  constructor(
    private readonly builder: DocumentBuilder,
    private readonly source: string,
    private readonly base: number,
    private readonly document: YamlDocument,
  ) {}

  read(node: Node | null, path: readonly string[]): void {
    if (node === null || isAlias(node) || path.length > MAX_DEPTH) return;
    if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const key = String(pair.key.value);
        if (path.length === 0 && key === 'claimlint') this.addComment(pair.key, pair.value as Node | null);
        else this.read(pair.value as Node | null, [...path, key]);
      }
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries())
        this.read(item as Node | null, [...path, String(index)]);
    } else if (isScalar(node) && typeof node.value === 'string' && isProseKey(path)) {
      this.addScalar(node as Scalar<string>, path.join('.'));
    }
  }

  private addScalar(node: Scalar<string>, key: string): void {
    const [from, to] = node.range!;
    const span = { start: this.base + from, end: this.base + to };
    const out = new PlainText();
    writeYamlScalar(out, node.value, node.type, this.source, span.start, span.end);
    this.builder.add('front-matter', out, span, { key });
  }

  private addComment(key: Scalar, value: Node | null): void {
    const span = { start: this.base + key.range![0], end: this.base + (value?.range?.[1] ?? key.range![1]) };
    try {
      const plain: unknown = value === null ? null : value.toJS(this.document, { maxAliasCount: 50 });
      this.builder.addComment({ kind: 'front-matter', text: JSON.stringify(plain), span });
    } catch (error) {
      this.builder.addProblem(`The front matter's "claimlint" was not read: ${firstLine(error)}`, span);
    }
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.');
}

function lineAfter(source: string, at: number): number {
  const match = /\r\n|\r|\n/g;
  match.lastIndex = at;
  const found = match.exec(source);
  return found ? found.index + found[0].length : source.length;
}

function lastLineStart(source: string, end: number): number {
  let at = end;
  while (at > 0 && source.charCodeAt(at - 1) !== 10 && source.charCodeAt(at - 1) !== 13) at -= 1;
  return at;
}
