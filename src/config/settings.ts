/** What holds for one linted file, as plain data, and the pure functions that answer questions about it. */
import { isRulePattern, matchesRuleKey } from '../evidence/rule-key.js';
import type { Certainty, Hedge, Modality, RuleStatus, Severity, Verdict } from '../vocabulary.js';

/** Verdicts that are reported; `supported` and `unchecked` never are. */
export const REPORTED_VERDICTS = [
  'contradicted',
  'unsupported',
  'contested',
  'overstated',
  'outdated',
] as const;
export type ReportedVerdict = (typeof REPORTED_VERDICTS)[number];

/**
 * What happens to a claim that is put forward with a real hedge ("may"), or in somebody else's name:
 * `step-down` lowers it one level (error → warn → off), `same` treats it as a plain statement, `off` drops it.
 */
export type StepDown = 'step-down' | 'same' | 'off';

/** One entry of `rules`. `key` is a rule id, an alias, or a pattern with `*`. */
export interface RuleEntry {
  readonly key: string;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Everything config decides for one file. */
export interface ResolvedSettings {
  /** Lowest precedence first: the last entry that names a rule holds. */
  readonly rules: readonly RuleEntry[];
  /** Severity by verdict where config set one; the rest follows the default law of `verdictSeverity`. */
  readonly verdicts: Readonly<Partial<Record<ReportedVerdict, Severity>>>;
  /** Severity of rules whose status is `draft`, unless `rules` names them. */
  readonly drafts: Severity;
  readonly hedged: StepDown;
  readonly attributed: StepDown;
  /** Packs to check with: built-in names or absolute folders; undefined = every built-in pack. */
  readonly packs: readonly string[] | undefined;
  /** Absolute folder of the config that names the packs. */
  readonly packsFrom: string | undefined;
  /** Whether anything may be kept from run to run. */
  readonly cache: boolean;
  /** Largest file that is read, in bytes. */
  readonly maxFileSize: number;
}

/** Five megabytes: a long book. Larger files are nearly always data by mistake. */
export const DEFAULT_MAX_FILE_SIZE = 5_000_000;

/** The preset `recommended`, which also holds when there is no config. */
export const RECOMMENDED: ResolvedSettings = {
  rules: [],
  verdicts: {},
  drafts: 'off',
  hedged: 'step-down',
  attributed: 'step-down',
  packs: undefined,
  packsFrom: undefined,
  cache: true,
  maxFileSize: DEFAULT_MAX_FILE_SIZE,
};

/** What evidence to open depends on. */
export type AskedPacks = Pick<ResolvedSettings, 'packs' | 'packsFrom' | 'cache'>;

/** True for a pack that is not built in: config gives it as an absolute folder. */
export function isPackFolder(pack: string): boolean {
  return /[\\/]/.test(pack);
}

/** What severity depends on in a finding. */
export interface Reported {
  readonly ruleId: string;
  readonly aliases?: readonly string[];
  readonly status?: RuleStatus;
  readonly verdict: Verdict;
  readonly certainty: Certainty;
  readonly hedge: Hedge;
  readonly modality?: Modality;
  /** True when the claim is put in somebody's mouth ("according to …"). */
  readonly attributed: boolean;
}

/**
 * Severity of a finding, everything considered. A severity set for the rule is that of a plain statement; hedged and
 * attributed claims still step down from it, unless settings say otherwise. `off` = do not report.
 */
export function findingSeverity(settings: ResolvedSettings, finding: Reported): Severity {
  if (finding.verdict === 'supported' || finding.verdict === 'unchecked') return 'off';
  const base = plainSeverity(settings, finding);
  return stepDown(settings, base, {
    hedged: finding.hedge === 'real' || finding.modality === 'hedged',
    attributed: finding.attributed,
  });
}

/** Severity set for a rule in `rules`; undefined when no entry names it. The last entry that names it holds. */
export function ruleSeverity(
  settings: ResolvedSettings,
  ruleId: string,
  aliases: readonly string[] = [],
): Severity | undefined {
  return ruleEntry(settings, ruleId, aliases)?.severity;
}

/** Options set for a rule beside its severity; empty when none are. */
export function ruleOptions(
  settings: ResolvedSettings,
  ruleId: string,
  aliases: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return ruleEntry(settings, ruleId, aliases)?.options ?? {};
}

/**
 * Severity of a verdict for a plain statement, rules aside: what config set for the verdict, otherwise error for
 * contradicted with high or moderate certainty and warn for the rest.
 */
export function verdictSeverity(
  settings: ResolvedSettings,
  verdict: Verdict,
  certainty: Certainty,
): Severity {
  if (verdict === 'supported' || verdict === 'unchecked') return 'off';
  const set = settings.verdicts[verdict];
  if (set !== undefined) return set;
  return verdict === 'contradicted' && (certainty === 'high' || certainty === 'moderate') ? 'error' : 'warn';
}

/** Sorts the entries of one `rules` block so that the more specific key comes last and so holds. */
export function orderRuleEntries(entries: readonly RuleEntry[]): RuleEntry[] {
  const weight = ({ key }: RuleEntry): number => (isRulePattern(key) ? key.length : Number.MAX_SAFE_INTEGER);
  return [...entries].sort((a, b) => weight(a) - weight(b));
}

function ruleEntry(
  settings: ResolvedSettings,
  ruleId: string,
  aliases: readonly string[],
): RuleEntry | undefined {
  for (let index = settings.rules.length - 1; index >= 0; index -= 1) {
    const entry = settings.rules[index]!;
    if (matchesRuleKey(entry.key, ruleId, aliases)) return entry;
  }
  return undefined;
}

function plainSeverity(settings: ResolvedSettings, finding: Reported): Severity {
  const set = ruleSeverity(settings, finding.ruleId, finding.aliases);
  if (set !== undefined) return set;
  if (finding.status === 'draft') return settings.drafts;
  return verdictSeverity(settings, finding.verdict, finding.certainty);
}

/** A claim that is both hedged and attributed steps down once: saying "may" twice does not make it truer. */
function stepDown(
  settings: ResolvedSettings,
  severity: Severity,
  claim: { readonly hedged: boolean; readonly attributed: boolean },
): Severity {
  const ways = [claim.hedged ? settings.hedged : 'same', claim.attributed ? settings.attributed : 'same'];
  if (ways.includes('off')) return 'off';
  if (!ways.includes('step-down')) return severity;
  return severity === 'error' ? 'warn' : 'off';
}
