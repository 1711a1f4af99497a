import { describe, expect, it } from 'vitest';
import type { LintResult, Message, Rule, RuleExample } from '../../src/vocabulary.js';
import { openBuiltIn, WITH_DRAFTS } from './built-in.js';
import { REASON, SILENT, SPEAKING, SUPPRESSED } from './variants.js';
import type { Variant } from './variants.js';

const { base, linter } = await openBuiltIn();

function lint(source: string, path = 'x.md'): Promise<LintResult> {
  return linter.lintText(source, { path, settings: WITH_DRAFTS });
}

/** Findings of one rule as the runner compares them. */
function findings(messages: readonly Message[], ruleId: string) {
  return messages.flatMap(({ ruleId: id, claim }) => (id === ruleId && claim !== undefined ? [claim] : []));
}

async function verdictsOf(source: string, ruleId: string): Promise<string[]> {
  const { claims } = await linter.readClaims(source, { path: 'x.md', settings: WITH_DRAFTS });
  return claims.filter((claim) => claim.ruleId === ruleId).map(({ verdict }) => verdict);
}

const title = ({ text, because }: RuleExample): string =>
  because === undefined ? JSON.stringify(text) : `${JSON.stringify(text)} (${because})`;

function flagTest({ id }: Rule, example: RuleExample): void {
  const wanted = example.verdict;
  it(`${wanted ?? 'flags'}: ${title(example)}`, async () => {
    if (wanted === 'supported') {
      expect(await verdictsOf(example.text, id)).toContain('supported');
      return;
    }
    const { messages } = await lint(example.text);
    const verdicts = findings(messages, id).map(({ verdict }) => verdict);
    expect(verdicts, `other findings: ${messages.map(({ ruleId }) => ruleId).join(', ') || 'none'}`).toContain(
      wanted ?? verdicts[0],
    );
  });
}

function passTest({ id }: Rule, example: RuleExample): void {
  it(`passes: ${title(example)}`, async () => {
    const { messages } = await lint(example.text);
    expect(findings(messages, id).map(({ verdict, text }) => `${verdict}: ${text}`)).toEqual([]);
  });
}

for (const rule of base.rules) {
  describe(rule.id, () => {
    for (const example of rule.examples.flag) flagTest(rule, example);
    for (const example of rule.examples.pass) passTest(rule, example);
  });
}

/** What differs from the plain sentence's findings when the words are set another way; undefined when nothing does. */
async function differs(plain: LintResult, text: string, ruleId: string, variant: Variant): Promise<string | undefined> {
  const source = variant.set(text, ruleId);
  const { messages } = await lint(source, variant.path);
  const found = findings(messages, ruleId);
  const misplaced = found.find((claim) => source.slice(claim.start, claim.end) !== claim.text);
  if (misplaced !== undefined) return `${variant.name}: ${JSON.stringify(misplaced.text)} does not stand at its place`;
  const asPlain = variant.plain ?? ((words: string) => words);
  const got = found.map((claim) => `${claim.verdict} ${asPlain(claim.text)}`);
  const wanted = findings(plain.messages, ruleId).map((claim) => `${claim.verdict} ${claim.text}`);
  return got.join('\n') === wanted.join('\n') ? undefined : `${variant.name}: ${got.join(' | ') || 'nothing'}`;
}

async function speaks(plain: LintResult, text: string, ruleId: string): Promise<string[]> {
  const failures: string[] = [];
  for (const variant of SPEAKING) {
    const failure = await differs(plain, text, ruleId, variant);
    if (failure !== undefined) failures.push(failure);
  }
  return failures;
}

async function isQuiet(text: string, ruleId: string): Promise<string[]> {
  const failures: string[] = [];
  for (const variant of SILENT) {
    const { messages } = await lint(variant.set(text, ruleId), variant.path);
    if (findings(messages, ruleId).length > 0) failures.push(variant.name);
  }
  const { messages, suppressedMessages } = await lint(SUPPRESSED.set(text, ruleId));
  const reasons = suppressedMessages
    .filter((message) => message.ruleId === ruleId)
    .flatMap(({ suppressions }) => suppressions.map(({ justification }) => justification));
  if (findings(messages, ruleId).length > 0) failures.push(`${SUPPRESSED.name}: still reported`);
  if (!reasons.includes(REASON)) failures.push(`${SUPPRESSED.name}: not listed as suppressed`);
  return failures;
}

/** Sentences that stand alone: what sets several blocks in another way changes their structure as well. */
const SINGLE = base.rules.flatMap((rule) =>
  rule.examples.flag
    .filter(({ text, verdict }) => verdict !== 'supported' && !/[\n*]/.test(text))
    .map(({ text }) => ({ id: rule.id, text })),
);

describe('examples set in other ways', () => {
  for (const { id, text } of SINGLE) {
    it(`${id}: ${JSON.stringify(text)}`, async ({ skip }) => {
      const plain = await lint(text);
      if (findings(plain.messages, id).length === 0) skip('not found in plain words either, as reported above');
      const failures = [...(await speaks(plain, text, id)), ...(await isQuiet(text, id))];
      expect(failures, failures.join('; ')).toEqual([]);
    });
  }
});
