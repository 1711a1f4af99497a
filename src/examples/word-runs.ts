import { oneSafeLine } from '../report/terminal-text.js';
import { wordReading } from '../report/word-reading.js';
import type { LabelOf } from '../report/word-quantity.js';
import type { RuleLine } from '../evidence/rule-lines.js';
import type { YamlFile } from '../evidence/yaml-file.js';
import type { ExampleFailure, RuleRun, VariantCount } from './run-examples.js';

/** A failure or an uncovered line at its place, for people and as data. */
export interface Remark {
  readonly level: 'error' | 'warning';
  readonly code: 'example-fails' | 'never-fires' | 'uncovered';
  readonly ruleId: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Of an example that fails. */
  readonly example?: {
    readonly kind: ExampleFailure['kind'];
    /** Counts from 1. */
    readonly number: number;
    readonly text: string;
    readonly variant: string | null;
    readonly expected: string;
    readonly got: string;
    /** Each claim read in the text, in a line. */
    readonly read: readonly string[];
  };
}

/** What came of all rules together. */
export interface Totals {
  readonly rules: number;
  readonly examples: number;
  readonly failed: number;
  readonly variants: readonly VariantCount[];
  /** Lines of rules by what meets them; undefined without coverage. */
  readonly lines: Readonly<Record<'flag' | 'pass' | 'none', number>> | undefined;
}

/** Everything that can be said against a rule's examples, in file order. */
export function remarksOn(
  { rule, failures, neverFires, lines }: RuleRun,
  file: YamlFile,
  labelOf: LabelOf,
): Remark[] {
  const at = (path: readonly (string | number)[]): Pick<Remark, 'ruleId' | 'file' | 'line' | 'column'> => {
    const place = file.problemAt(path, { code: '', message: '' });
    return { ruleId: rule.id, file: place.file, line: place.line, column: place.column };
  };
  const failed = failures.map(({ kind, index, example, variant, expected, got, read }): Remark => {
    const set = variant === undefined ? '' : `, ${variant}`;
    const because = example.because === undefined ? '' : ` (${example.because})`;
    return {
      level: 'error',
      code: 'example-fails',
      ...at(['examples', kind, index, 'text']),
      message: `${rule.id}, example ${index + 1} under ${kind}${because}${set}`,
      example: {
        kind,
        number: index + 1,
        text: example.text,
        variant: variant ?? null,
        expected,
        got,
        read: read.map((claim) => wordReading(claim, rule.id, labelOf)),
      },
    };
  });
  const never: Remark = {
    level: 'error',
    code: 'never-fires',
    ...at(['id']),
    message: `${rule.id}: no example under flag gives what it should, so the rule never fires`,
  };
  const uncovered = lines
    .filter(({ metBy }) => metBy === 'none')
    .map(({ line }): Remark => ({
      level: 'warning',
      code: 'uncovered',
      ...at([line.key, line.index]),
      message: `${rule.id}: no example meets this ${NOUNS[line.key]}${wordLine(line)}`,
    }));
  return [...(neverFires ? [never] : []), ...failed, ...uncovered].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

const NOUNS: Readonly<Record<RuleLine['key'], string>> = {
  claims: 'claim',
  quantities: 'figure',
  sayings: 'saying',
  together: 'loose pattern',
};

function wordLine(line: RuleLine): string {
  return line.key === 'sayings' ? `: "${line.pattern.pattern}"` : '';
}

/** A remark as lines of text, the first with its place. */
export function wordRemark({ file, line, column, level, message, example }: Remark): string {
  const head = `${file}:${line}:${column} ${level}: ${oneSafeLine(message)}`;
  if (example === undefined) return head;
  const [first = 'no claim: no relation between things the lexicon knows, no figure, no saying', ...more] =
    example.read;
  const facts = [
    `text      ${oneSafeLine(example.text.trim())}`,
    `expected  ${example.expected}`,
    `got       ${oneSafeLine(example.got)}`,
    `read      ${first}`,
    ...more.map((claim) => `          ${claim}`),
  ];
  return [head, ...facts.map((fact) => `    ${fact}`)].join('\n');
}

/** Adds up what came of the rules. */
export function totalsOf(runs: readonly RuleRun[], coverage: boolean): Totals {
  const variants = new Map<string, VariantCount>();
  const lines = { flag: 0, pass: 0, none: 0 };
  for (const run of runs) {
    for (const { metBy } of run.lines) lines[metBy]++;
    for (const { name, ...count } of run.variants) {
      const { run: ran, skipped, failed } = variants.get(name) ?? { run: 0, skipped: 0, failed: 0 };
      variants.set(name, {
        name,
        run: ran + count.run,
        skipped: skipped + count.skipped,
        failed: failed + count.failed,
      });
    }
  }
  return {
    rules: runs.length,
    examples: runs.reduce((sum, { flag, pass }) => sum + flag + pass, 0),
    failed: runs.reduce((sum, { failures }) => sum + failures.length, 0),
    variants: [...variants.values()],
    lines: coverage ? lines : undefined,
  };
}

/** The totals in words, ending without a line break. */
export function wordTotals({ rules, examples, failed, variants, lines }: Totals): string {
  const outcome = failed === 0 ? 'all hold' : count(failed, 'failure');
  const parts = [`${count(examples, 'example')} of ${count(rules, 'rule')}: ${outcome}.`];
  if (variants.length > 0) {
    const width = Math.max(...variants.map(({ name }) => name.length));
    parts.push(
      '',
      'Examples under flag, set in other ways (where the text allows it and the plain example holds):',
      ...variants.map(
        ({ name, run, skipped, failed: wrong }) =>
          `  ${name.padEnd(width)}  ${run} run, ${skipped} skipped, ${wrong} failed`,
      ),
    );
  }
  if (lines !== undefined) {
    const all = lines.flag + lines.pass + lines.none;
    parts.push(
      '',
      `${all} lines to look for in the rules: ${lines.flag} met by an example under flag, ${lines.pass} only by one under pass, ${lines.none} by none.`,
    );
  }
  return parts.join('\n');
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
