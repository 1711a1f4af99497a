import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { codeFrame } from './problem.js';
import type { EvidenceProblem, Place } from './problem.js';

/** Keys and indices that lead to a value: `['claims', 0, 'subject']`. */
export type ValuePath = readonly (string | number)[];

/** A YAML file as plain data that can still say where each value stands. */
export interface YamlFile {
  readonly path: string;
  readonly source: string;
  /** Plain data; undefined when the file could not be read, and then `problems` says why. */
  readonly value: unknown;
  readonly problems: readonly EvidenceProblem[];
  /** A problem with the value at a path (or, when the path does not lead anywhere, with the nearest value above). */
  problemAt(path: ValuePath, what: ProblemWords): EvidenceProblem;
  /** A problem with the key that ends the path, not with its value. */
  problemAtKey(path: ValuePath, what: ProblemWords): EvidenceProblem;
}

/** What is wrong, without the place. */
export interface ProblemWords {
  readonly code: string;
  readonly level?: EvidenceProblem['level'];
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/**
 * How often aliases may be expanded in one file. Anchors are a convenience no rule file needs; nested ones grow
 * a few lines into gigabytes.
 */
const MAX_ALIASES = 20;

/**
 * Reads one YAML 1.2 document. Never throws: what is wrong with the text becomes problems.
 *
 * @param path as it should be shown
 * @param source the file's text
 */
export function readYaml(path: string, source: string): YamlFile {
  const lines = new LineCounter();
  const makeProblem = (place: Place, what: ProblemWords) => problemIn(path, source, lines, place, what);
  const failed = (problems: EvidenceProblem[]): YamlFile => ({
    path,
    source,
    value: undefined,
    problems,
    problemAt: (_, what) => makeProblem({ start: 0, end: 0 }, what),
    problemAtKey: (_, what) => makeProblem({ start: 0, end: 0 }, what),
  });

  const complaintProblem = (code: string, message: string, start: number) => {
    if (code !== 'DUPLICATE_KEY') return makeProblem({ start, end: start + 1 }, invalidYaml(message));
    const key = /^[^:\n]*/.exec(source.slice(start))?.[0].trimEnd() ?? '';
    return makeProblem({ start, end: start + key.length }, duplicateKey(key));
  };

  let document: Document.Parsed;
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'error',
    });
  } catch (error) {
    return failed([makeProblem({ start: 0, end: 0 }, { code: 'not-yaml', message: unreadable(error) })]);
  }
  const complaints = worthShowing([...document.errors, ...document.warnings]);
  if (complaints.length > 0) {
    return failed(complaints.map(({ code, message, pos }) => complaintProblem(code, message, pos[0])));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    return failed([
      makeProblem(firstAlias(document), { code: 'too-many-aliases', message: tooManyAliases(error) }),
    ]);
  }
  if (value === null || value === undefined) {
    const message = 'The file is empty. Fill it in (docs/rule-format.md shows how) or delete it.';
    return failed([makeProblem({ start: 0, end: 0 }, { code: 'empty-file', message })]);
  }
  return {
    path,
    source,
    value,
    problems: [],
    problemAt: (at, what) => makeProblem(findPlace(document, at, false), what),
    problemAtKey: (at, what) => makeProblem(findPlace(document, at, true), what),
  };
}

/** A problem with a file as a whole, or with a file that has no text to show. */
export function problemWithFile(path: string, what: ProblemWords): EvidenceProblem {
  return problemIn(path, '', new LineCounter(), { start: 0, end: 0 }, what);
}

function problemIn(
  path: string,
  source: string,
  lines: LineCounter,
  place: Place,
  what: ProblemWords,
): EvidenceProblem {
  const found = lines.linePos(place.start);
  const line = Math.max(1, found.line);
  const column = Math.max(1, found.col);
  return {
    code: what.code,
    level: what.level ?? 'error',
    file: path,
    line,
    column,
    message: what.message,
    ...(what.suggestion === undefined ? {} : { suggestion: what.suggestion }),
    frame: source === '' ? '' : codeFrame(source, line, column, place.end - place.start),
  };
}

/** One slip makes the parser stumble on, so of all syntax errors only the first is of use. */
function worthShowing<Complaint extends { code: string }>(complaints: readonly Complaint[]): Complaint[] {
  const isDuplicate = ({ code }: Complaint) => code === 'DUPLICATE_KEY';
  const first = complaints.find((complaint) => !isDuplicate(complaint));
  return first === undefined ? complaints.filter(isDuplicate) : [first];
}

function duplicateKey(key: string): ProblemWords {
  const message = `The key "${key}" stands twice here, so one of its values would be lost. Keep one.`;
  return { code: 'duplicate-key', message };
}

function invalidYaml(message: string): ProblemWords {
  const reason = /call stack/.test(message) ? 'It is nested too deeply.' : message.replace(/\.?$/, '.');
  return { code: 'not-yaml', message: `This is not valid YAML: ${reason} Check indentation and quotes.` };
}

function unreadable(error: unknown): string {
  const reason = error instanceof RangeError ? 'It is nested too deeply.' : `${String(error)}.`;
  return `The file could not be read as YAML: ${reason} Write it as docs/rule-format.md shows.`;
}

function tooManyAliases(error: unknown): string {
  if (!(error instanceof ReferenceError)) throw error;
  return `Aliases (*name) here stand for each other or for more than a rule file needs. Write the values out.`;
}

function firstAlias(document: Document.Parsed): Place {
  let place: Place = { start: 0, end: 0 };
  visit(document, {
    Alias(_, node) {
      place = rangeOf(node);
      return visit.BREAK;
    },
  });
  return place;
}

function rangeOf(node: Node): Place {
  return node.range ? { start: node.range[0], end: node.range[1] } : { start: 0, end: 0 };
}

function findPlace(document: Document.Parsed, path: ValuePath, key: boolean): Place {
  let node: Node | null = document.contents;
  let place = node ? rangeOf(node) : { start: 0, end: 0 };
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = (node.resolve(document) as Node | undefined) ?? null;
    const child: Pair | Node | undefined = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
      : isSeq(node)
        ? (node.items[Number(step)] as Node | undefined)
        : undefined;
    if (child === undefined) break;
    if (isPair(child)) {
      const keyPlace = rangeOf(child.key as Node);
      node = child.value as Node | null;
      // An empty value has no text of its own: point at its key.
      place = node && !isEmptyScalar(node) && !(key && depth === path.length - 1) ? rangeOf(node) : keyPlace;
    } else {
      node = child;
      place = rangeOf(child);
    }
  }
  return place;
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null;
}
