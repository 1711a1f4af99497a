import { z } from 'zod';
import { nearest } from './nearest.js';
import type { EvidenceProblem } from './problem.js';
import type { ProblemWords, ValuePath, YamlFile } from './yaml-file.js';

type Issue = z.core.$ZodIssue;

/** A file's data in the shape it should have, or what is wrong with it. */
export type Shaped<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly EvidenceProblem[] };

/**
 * Holds a file's data against its format. Every difference becomes a problem at its place in the file.
 *
 * @param kind what the file should be, with its article, for messages: "a rule"
 */
export function checkShape<Shape extends z.ZodType>(
  file: YamlFile,
  shape: Shape,
  kind: string,
): Shaped<z.output<Shape>> {
  if (file.value === undefined) return { value: undefined, problems: file.problems };
  if (typeof file.value !== 'object' || Array.isArray(file.value)) {
    const message = `This file should be ${kind}: keys with values, like "id: …". docs/rule-format.md shows one.`;
    return { value: undefined, problems: [file.problemAt([], { code: 'wrong-type', message })] };
  }
  const result = shape.safeParse(file.value);
  if (result.success) return { value: result.data, problems: [] };
  const schema = z.toJSONSchema(shape, { io: 'input' }) as SchemaNode;
  return {
    value: undefined,
    problems: result.error.issues.flatMap((issue) => describe(issue, [], file, schema)),
  };
}

function describe(issue: Issue, base: ValuePath, file: YamlFile, schema: SchemaNode): EvidenceProblem[] {
  const path = [...base, ...issue.path] as ValuePath;
  if (issue.code === 'invalid_union') {
    const branch = likelyBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => describe(inner, path, file, schema));
    return [file.problemAt(path, typeWords(path, file, describeTypes(issue.errors)))];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const bare = valueAt(file.value, [...path, key]) === null;
      return file.problemAtKey(
        [...path, key],
        bare && key.includes(' ') ? cutByComma(key) : unknownKey(key, known),
      );
    });
  }
  const value = valueAt(file.value, path);
  if (value === undefined) return [file.problemAt(path, missingKey(path))];
  if (issue.code === 'invalid_type')
    return [file.problemAt(path, typeWords(path, file, typeName(issue.expected)))];
  if (issue.code === 'invalid_value')
    return [file.problemAt(path, notOneOf(value, issue.values.map(String)))];
  if (issue.code === 'too_small') return [file.problemAt(path, tooSmall(path, issue))];
  const message = `${show(value)} cannot stand for ${nameOf(path)}: ${issue.message.replace(/\.?$/, '.')}`;
  return [file.problemAt(path, { code: 'wrong-value', message })];
}

/** The branch of a union the author meant: one that goes wrong inside the value, not over what the value is. */
function likelyBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return (
    branches.find((issues) => issues.every(({ path }) => path.length > 0)) ??
    branches.find((issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
  );
}

function describeTypes(branches: readonly (readonly Issue[])[]): string {
  const names = branches.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_type' ? [typeName(issue.expected)] : [])),
  );
  return [...new Set(names)].join(' or ');
}

/** `{because: passive, the claim turned round}`: inside braces a comma begins the next key. */
function cutByComma(key: string): ProblemWords {
  const message = `"${key}" is read as a key of its own, because a comma inside { } ends a value. Put the whole value in quotes.`;
  return { code: 'unknown-key', message };
}

function unknownKey(key: string, known: readonly string[]): ProblemWords {
  const suggestion = nearest(key, known);
  const list = suggestion === undefined ? ` Known keys here: ${known.join(', ')}.` : '';
  return {
    code: 'unknown-key',
    message: `There is no key "${key}" here, so it would do nothing.${list}`,
    suggestion,
  };
}

function missingKey(path: ValuePath): ProblemWords {
  const last = path.at(-1);
  const message =
    typeof last === 'number'
      ? `Value ${last + 1} of ${nameOf(path.slice(0, -1))} is missing. Add it.`
      : `The key "${String(last)}" is missing. Add it; docs/rule-format.md says what it holds.`;
  return { code: 'missing-key', message };
}

function notOneOf(value: unknown, values: readonly string[]): ProblemWords {
  const suggestion = typeof value === 'string' ? nearest(value, values) : undefined;
  return { code: 'wrong-value', message: `${show(value)} is not one of: ${values.join(', ')}.`, suggestion };
}

function typeWords(path: ValuePath, file: YamlFile, expected: string): ProblemWords {
  const value = valueAt(file.value, path);
  if (value === null) {
    return {
      code: 'wrong-type',
      message: `${nameOf(path)} has no value. Give it ${expected} or leave the key out.`,
    };
  }
  const quotes = expected === 'text' && isPlain(value) ? ` Put it in quotes: "${String(value)}".` : '';
  return {
    code: 'wrong-type',
    message: `${nameOf(path)} should be ${expected}, not ${show(value)}.${quotes}`,
  };
}

function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function tooSmall(path: ValuePath, issue: { origin: string; minimum: number | bigint }): ProblemWords {
  const message =
    issue.origin === 'string'
      ? `${nameOf(path)} is empty. Write something or leave the key out.`
      : `${nameOf(path)} needs at least ${String(issue.minimum)}. Add what is missing or leave the key out.`;
  return { code: 'too-few', message };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  null: 'null',
};

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'keys with values';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"` : text;
}

function nameOf(path: ValuePath): string {
  const keys = path.filter((step) => typeof step === 'string');
  const last = path.at(-1);
  const name = `"${keys.at(-1) ?? 'the file'}"`;
  return typeof last === 'number' ? `entry ${last + 1} of ${name}` : name;
}

function valueAt(value: unknown, path: ValuePath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** Keys the format knows at a path. */
function keysAt(schema: SchemaNode, path: ValuePath): string[] {
  let nodes = [schema];
  for (const step of path) {
    nodes = nodes.flatMap(alternatives).flatMap((node) => {
      const child = typeof step === 'number' ? node.items : node.properties?.[step];
      return child ? [child] : [];
    });
  }
  return nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {}));
}

function alternatives(node: SchemaNode): SchemaNode[] {
  return node.anyOf ? node.anyOf.flatMap(alternatives) : [node];
}
