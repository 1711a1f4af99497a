import { applyDirectives } from './checks/apply-directives.js';
import { checkClaims, fitsOf, judgementsOf } from './checks/check-claims.js';
import type { Judgement } from './checks/check-claims.js';
import { spanOf } from './claims/build-claim.js';
import { leaveOut, NOTHING } from './claims/leave-out.js';
import { createReader } from './claims/read-claims.js';
import type { Reading } from './claims/read-claims.js';
import { findingSeverity } from './config/settings.js';
import type { ResolvedSettings } from './config/settings.js';
import { readDirectives } from './document/directives.js';
import { readDocument } from './document/read-document.js';
import { createLineIndex } from './document/source-map.js';
import type { EvidenceIndex } from './evidence/compiled.js';
import { OWN_RULES, ruleNames } from './evidence/rule-key.js';
import { assembleResult } from './report/assemble-result.js';
import { reportClaims } from './report/report-claims.js';
import type { ClaimsReport } from './report/report-claims.js';
import type { PlaceContext } from './report/explain-place.js';
import type {
  Claim,
  Document,
  Finding,
  Format,
  LintResult,
  Sentence,
  Severity,
  Without,
} from './vocabulary.js';

/** What to lint with; `path` decides the format when `format` is absent. */
export interface LintOptions {
  readonly path: string;
  readonly format?: Format;
  readonly settings: ResolvedSettings;
  /** Heed directives in comments and front matter (default true). */
  readonly inlineConfig?: boolean;
}

/** How much of a file was read. */
export interface ReadingStats {
  readonly sentences: number;
  /** Claims read, checked or not. */
  readonly claims: number;
  /** Claims some rule has evidence on. */
  readonly checked: number;
}

export interface Linter {
  /** Lints an article. Never throws for what the article holds; what cannot be read becomes a message. */
  lintText(source: string, options: LintOptions): Promise<LintResult & { readonly stats: ReadingStats }>;
  /** Lints an already parsed document (the unified plugin's way in). */
  lintDocument(
    document: Document,
    options: Omit<LintOptions, 'path' | 'format'>,
  ): LintResult & { readonly stats: ReadingStats };
  /** Every claim read, with the verdict on it. */
  readClaims(source: string, options: LintOptions): Promise<ClaimsReport>;
  /** Every claim read with everything the rules make of it, reported or not: what `explain` shows of a place. */
  judgeText(source: string, options: LintOptions): Promise<JudgedText>;
}

/** An article with its claims and what the rules make of them. */
export interface JudgedText extends PlaceContext {
  /** Every pattern of every rule that a claim fits, also those that come second in their rule. */
  fitsOf(claim: Claim): readonly Judgement[];
}

const NO_NAMES: ReadonlySet<string> = new Set();

/**
 * What happens to an article: document, claims, checks, report.
 * @param options `without`: mechanisms to leave out, for measuring only
 */
export function createLinter(
  given: EvidenceIndex,
  { without = NOTHING }: { readonly without?: Without } = {},
): Linter {
  const evidence = leaveOut(given, without);
  const reader = createReader(evidence, { without });
  // Only directives ask for them.
  let names: ReadonlySet<string> | undefined;
  const knownNames = (): ReadonlySet<string> =>
    (names ??= new Set([...ruleNames(evidence.compiled.rules), ...Object.values(OWN_RULES)]));

  const judge = (reading: Reading): Judgement[] =>
    checkClaims(reading.claims, evidence, settingIn(reading), without);

  const lintDocument: Linter['lintDocument'] = (document, { settings, inlineConfig = true }) => {
    const reading = reader.readCovered(document);
    const judgements = judge(reading);
    const findings = toFindings(judgements, settings);
    const directives = inlineConfig ? readDirectives(document) : { directives: [], problems: [] };
    const { kept, suppressed, notices } = applyDirectives(
      findings,
      directives,
      ({ rule, claim }) => ({ ruleId: rule.id, aliases: rule.aliases, start: claim.span.start }),
      directives.directives.length === 0 ? NO_NAMES : knownNames(),
    );
    const result = assembleResult(
      {
        findings: kept,
        suppressed,
        notices: heed(notices, settings),
        problems: [...document.problems, ...reading.problems],
      },
      wordingContext(document, evidence),
    );
    const checked = new Set(judgements.map(({ claim }) => claim)).size;
    return { ...result, stats: { sentences: reading.sentences, claims: reading.count, checked } };
  };

  return {
    lintDocument,
    async lintText(source, options) {
      return lintDocument(await readDocument(source, options), options);
    },
    async readClaims(source, options) {
      const document = await readDocument(source, options);
      const reading = reader.read(document);
      return reportClaims(document, reading.claims, reading.sentences, verdictsOf(reading, evidence));
    },
    async judgeText(source, options) {
      const document = await readDocument(source, options);
      const reading = reader.read(document);
      const judgements = new Map(
        reading.claims.map((claim) => [claim, judgementsOf(claim, evidence, settingIn(reading), without)]),
      );
      const { labelOf, lines } = wordingContext(document, evidence);
      return {
        document,
        lines,
        labelOf,
        claims: reading.claims,
        judgements,
        sentenceOf: ({ block, sentence }) => {
          const marked = reading.article.marked(block);
          const { from, to } = marked.sentences[sentence] as Sentence;
          return spanOf(marked, from, to);
        },
        severityOf: (claim, judged) => severityIn(options.settings, claim, judged),
        fitsOf: (claim) => fitsOf(claim, evidence, settingIn(reading), without),
      };
    },
  };
}

function wordingContext(document: Document, evidence: EvidenceIndex): Parameters<typeof assembleResult>[1] {
  return {
    document,
    lines: createLineIndex(document.source),
    packs: evidence.compiled.packs,
    // Parsed when the first finding names its works.
    get sources() {
      return evidence.compiled.sources;
    },
    labelOf: (concept) => evidence.concept(concept)?.label ?? concept,
  };
}

/** Concepts in the headings and the lead-in a claim stands under. */
function settingIn({ article }: Reading): (claim: Claim) => readonly string[] {
  return ({ block }) => {
    const home = article.document.blocks[block];
    if (home === undefined) return [];
    const above = [...home.section, ...(home.leadIn === undefined ? [] : [home.leadIn])];
    return above.flatMap((index) => article.marked(index).mentions.flatMap(({ concepts }) => concepts));
  };
}

/** The verdict a claim is listed with: that of its first judgement that is reported, else of its first. */
function verdictsOf(reading: Reading, evidence: EvidenceIndex): Map<Claim, Judgement> {
  const verdicts = new Map<Claim, Judgement>();
  for (const claim of reading.claims) {
    const judgements = judgementsOf(claim, evidence, settingIn(reading));
    const chosen = judgements.find(({ verdict }) => verdict !== 'supported') ?? judgements[0];
    if (chosen !== undefined) verdicts.set(claim, chosen);
  }
  return verdicts;
}

/** One finding a rule and sentence: several patterns of a rule may fit the same words. */
function toFindings(judgements: readonly Judgement[], settings: ResolvedSettings): Finding[] {
  const findings = new Map<string, Finding>();
  for (const judgement of judgements) {
    const { claim, rule, evidence, verdict } = judgement;
    const severity = severityIn(settings, claim, judgement);
    if (severity === 'off') continue;
    const key = `${rule.id} ${claim.block} ${claim.sentence}`;
    if (!findings.has(key)) findings.set(key, { ruleId: rule.id, verdict, severity, claim, evidence, rule });
  }
  return [...findings.values()];
}

function severityIn(
  settings: ResolvedSettings,
  claim: Claim,
  { rule, evidence, verdict }: Pick<Judgement, 'rule' | 'evidence' | 'verdict'>,
): Severity {
  return findingSeverity(settings, {
    ruleId: rule.id,
    aliases: rule.aliases,
    status: rule.status,
    verdict,
    certainty: evidence.certainty,
    hedge: claim.hedge,
    modality: claim.modality,
    attributed: claim.attribution !== undefined && !claim.attribution.adopted,
  });
}

/** Severity of our own notices, where config sets one. */
function heed<Notice extends { readonly ruleId: string; readonly severity: Severity }>(
  notices: readonly Notice[],
  settings: ResolvedSettings,
): (Omit<Notice, 'severity'> & { readonly severity: Severity })[] {
  return notices.map((notice) => ({ ...notice, severity: ruleSeverityOf(settings, notice) }));
}

function ruleSeverityOf(
  settings: ResolvedSettings,
  notice: { readonly ruleId: string; readonly severity: Severity },
): Severity {
  return settings.rules.findLast(({ key }) => key === notice.ruleId)?.severity ?? notice.severity;
}
