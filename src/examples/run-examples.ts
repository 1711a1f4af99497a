import { RECOMMENDED } from '../config/settings.js';
import { explainClaim } from '../report/explain-place.js';
import { linesOf } from '../evidence/rule-lines.js';
import { REASON, VARIANTS } from './variants.js';
import type { Variant } from './variants.js';
import type { ExplainedClaim } from '../report/explain-place.js';
import type { Linter } from '../lint.js';
import type { ResolvedSettings } from '../config/settings.js';
import type { RuleLine } from '../evidence/rule-lines.js';
import type { Claim, LintResult, Message, MessageClaim, Rule, RuleExample } from '../vocabulary.js';

/** An example that did not give what its rule says. */
export interface ExampleFailure {
  readonly kind: 'flag' | 'pass';
  /** Position in the rule's list. */
  readonly index: number;
  readonly example: RuleExample;
  /** How the words were set when it went wrong; absent for the text as it stands. */
  readonly variant?: string;
  readonly expected: string;
  readonly got: string;
  /** The claims read in the text, and what the rules make of them. */
  readonly read: readonly ExplainedClaim[];
}

/** How often a way of setting examples was tried, and how often it made no sense. */
export interface VariantCount {
  readonly name: string;
  readonly run: number;
  readonly skipped: number;
  readonly failed: number;
}

/** A line of the rule, and which examples meet it: those it should find, only those it should leave alone, or none. */
export interface LineCoverage {
  readonly line: RuleLine;
  readonly metBy: 'flag' | 'pass' | 'none';
}

/** What came of a rule's examples. */
export interface RuleRun {
  readonly rule: Rule;
  readonly flag: number;
  readonly pass: number;
  readonly failures: readonly ExampleFailure[];
  /** No example under `flag` gives what it should: the rule may not work at all. */
  readonly neverFires: boolean;
  /** Empty unless coverage was asked for, as is `lines`. */
  readonly variants: readonly VariantCount[];
  readonly lines: readonly LineCoverage[];
}

interface Bench {
  readonly rule: Rule;
  readonly linter: Linter;
}

/** The recommended settings, with drafts reported: a draft's examples are tests too. */
export const WITH_DRAFTS: ResolvedSettings = { ...RECOMMENDED, drafts: 'info' };

/**
 * Runs a rule's examples: each text under `flag` must give a finding of the rule with the verdict named, each under
 * `pass` none. With coverage also in other settings, and line by line what they meet.
 */
export async function runExamples(
  rule: Rule,
  linter: Linter,
  { coverage }: { readonly coverage: boolean },
): Promise<RuleRun> {
  const bench: Bench = { rule, linter };
  const { flag, pass } = rule.examples;
  const failures: ExampleFailure[] = [];
  const counts = new Map<string, VariantCount>();
  for (const [index, example] of flag.entries()) {
    const plain = await lint(bench, example.text);
    const failure = await runFlag(bench, example, plain);
    if (failure !== undefined) failures.push({ kind: 'flag', index, example, ...failure });
    if (!coverage) continue;
    for (const variant of VARIANTS) {
      const isSkipped =
        failure !== undefined || example.verdict === 'supported' || !variant.fits(example.text);
      const failed = isSkipped ? undefined : await runVariant(bench, example, plain, variant);
      if (failed !== undefined)
        failures.push({ kind: 'flag', index, example, variant: variant.name, ...failed });
      addUp(counts, variant.name, isSkipped, failed !== undefined);
    }
  }
  const wrong = failures.filter(({ variant }) => variant === undefined).length;
  for (const [index, example] of pass.entries()) {
    const failure = await runPass(bench, example);
    if (failure !== undefined) failures.push({ kind: 'pass', index, example, ...failure });
  }
  return {
    rule,
    flag: flag.length,
    pass: pass.length,
    failures,
    neverFires: flag.length > 0 && wrong === flag.length,
    variants: [...counts.values()],
    lines: coverage ? await coverLines(bench) : [],
  };
}

type Outcome = Pick<ExampleFailure, 'expected' | 'got' | 'read'> | undefined;

async function runFlag(
  bench: Bench,
  { text, verdict }: RuleExample,
  { messages }: LintResult,
): Promise<Outcome> {
  const { rule } = bench;
  if (verdict === 'supported') {
    const read = await readClaims(bench, text);
    const isSupported = read.some(({ judgements }) =>
      judgements.some((judged) => judged.ruleId === rule.id && judged.verdict === 'supported'),
    );
    if (isSupported) return undefined;
    return { expected: 'a claim that this rule finds supported', got: 'none', read };
  }
  const own = findingsOf(messages, rule.id);
  if (own.some((claim) => claim.verdict === verdict)) return undefined;
  const others = [...new Set(messages.flatMap(({ ruleId }) => (ruleId === rule.id ? [] : (ruleId ?? []))))];
  const instead = others.length === 0 ? '' : `; reported by ${others.join(', ')}`;
  return {
    expected: `${verdict ?? 'a finding'}, from this rule`,
    got: (own.length === 0 ? 'nothing from this rule' : own.map(wordFinding).join('; ')) + instead,
    read: await readClaims(bench, text),
  };
}

async function runPass(bench: Bench, { text }: RuleExample): Promise<Outcome> {
  const { messages } = await lint(bench, text);
  const own = findingsOf(messages, bench.rule.id);
  if (own.length === 0) return undefined;
  return {
    expected: 'nothing from this rule',
    got: own.map(wordFinding).join('; '),
    read: await readClaims(bench, text),
  };
}

async function runVariant(
  bench: Bench,
  { text }: RuleExample,
  plain: LintResult,
  variant: Variant,
): Promise<Outcome> {
  const { rule } = bench;
  const source = variant.set(text, rule.id);
  const { messages, suppressedMessages } = await lint(bench, source, variant.path);
  const found = findingsOf(messages, rule.id);
  const fail = async (expected: string, got: string): Promise<Outcome> => ({
    expected,
    got,
    read: await readClaims(bench, source, variant.path),
  });
  if (variant.outcome !== 'same' && found.length > 0) {
    return fail('nothing from this rule', found.map(wordFinding).join('; '));
  }
  if (variant.outcome === 'silent') return undefined;
  if (variant.outcome === 'silenced') {
    const reasons = suppressedMessages
      .filter(({ ruleId }) => ruleId === rule.id)
      .flatMap(({ suppressions }) => suppressions.map(({ justification }) => justification));
    return reasons.includes(REASON)
      ? undefined
      : fail("the finding among those silenced, with the directive's reason", 'nothing silenced');
  }
  const misplaced = found.find((claim) => source.slice(claim.start, claim.end) !== claim.text);
  if (misplaced !== undefined) {
    return fail('a finding at its own words', `"${misplaced.text}", which does not stand at the place given`);
  }
  const wanted = findingsOf(plain.messages, rule.id).map(wordFinding);
  const unset = variant.plain ?? ((words: string) => words);
  const got = found.map((claim) => wordFinding({ ...claim, text: unset(claim.text) }));
  return got.join('\n') === wanted.join('\n')
    ? undefined
    : fail(`as in plain words: ${wanted.join('; ')}`, got.join('; ') || 'nothing from this rule');
}

/** Which lines of the rule the claims in its examples fit. */
async function coverLines({ rule, linter }: Bench): Promise<LineCoverage[]> {
  const metBy = new Map<string, 'flag' | 'pass'>();
  for (const kind of ['flag', 'pass'] as const) {
    for (const { text } of rule.examples[kind]) {
      const judged = await linter.judgeText(text, { path: 'x.md', settings: WITH_DRAFTS });
      for (const claim of judged.claims) {
        for (const fit of judged.fitsOf(claim)) {
          const line = `${LINE_KEYS[claim.kind]} ${fit.pattern}`;
          if (fit.rule.id === rule.id && !metBy.has(line)) metBy.set(line, kind);
        }
      }
    }
  }
  return linesOf(rule).map((line) => ({ line, metBy: metBy.get(`${line.key} ${line.index}`) ?? 'none' }));
}

const LINE_KEYS: Readonly<Record<Claim['kind'], RuleLine['key']>> = {
  relation: 'claims',
  quantity: 'quantities',
  saying: 'sayings',
  together: 'together',
  joined: 'claims',
};

function lint({ linter }: Bench, text: string, path = 'x.md'): Promise<LintResult> {
  return linter.lintText(text, { path, settings: WITH_DRAFTS });
}

async function readClaims({ linter }: Bench, text: string, path = 'x.md'): Promise<ExplainedClaim[]> {
  const judged = await linter.judgeText(text, { path, settings: WITH_DRAFTS });
  return judged.claims.map((claim) => explainClaim(judged, claim));
}

function findingsOf(messages: readonly Message[], ruleId: string): MessageClaim[] {
  return messages.flatMap(({ ruleId: id, claim }) => (id === ruleId && claim !== undefined ? [claim] : []));
}

function wordFinding({ verdict, text }: Pick<MessageClaim, 'verdict' | 'text'>): string {
  return `${verdict} "${text.replace(/\s+/g, ' ')}"`;
}

function addUp(counts: Map<string, VariantCount>, name: string, isSkipped: boolean, isFailed: boolean): void {
  const { run, skipped, failed } = counts.get(name) ?? { run: 0, skipped: 0, failed: 0 };
  counts.set(name, {
    name,
    run: run + (isSkipped ? 0 : 1),
    skipped: skipped + (isSkipped ? 1 : 0),
    failed: failed + (isFailed ? 1 : 0),
  });
}
