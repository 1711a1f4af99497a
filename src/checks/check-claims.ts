import type { EvidenceIndex } from '../evidence/compiled.js';
import type { Claim, Evidence, Rule, Verdict, Without } from '../vocabulary.js';
import { isWithheld, judgeClaim, judgeFigure } from './judge.js';
import { fitFigure } from './match-figure.js';
import { fitRelation, isReverse } from './match-relation.js';
import type { Fit } from './match-relation.js';

/** What a rule's evidence makes of a claim. */
export interface Judgement {
  readonly claim: Claim;
  readonly rule: Rule;
  /** Which of the rule's patterns of the claim's kind it fits. */
  readonly pattern: number;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** The claim says what the rule's claim says (false: denies it). */
  readonly agrees: boolean;
  readonly fit: Fit;
}

/** Concepts named where a claim stands, outside it: its headings. */
export type Setting = (claim: Claim) => readonly string[];

/**
 * Judges claims against evidence: every rule that covers a claim, best fit first. Withheld claims get no judgement.
 * @param without mechanisms to leave out, for measuring only
 */
export function checkClaims(
  claims: readonly Claim[],
  evidence: EvidenceIndex,
  settingOf: Setting,
  without?: Without,
): Judgement[] {
  return claims.flatMap((claim) => {
    if (claim.modality === 'debunked') return denialsOf(claim, evidence, settingOf, without);
    return isWithheld(claim) ? [] : judgementsOf(claim, evidence, settingOf, without);
  });
}

/** What the text calls a myth it denies: a finding where the evidence supports what is denied. */
function denialsOf(
  claim: Claim,
  evidence: EvidenceIndex,
  settingOf: Setting,
  without?: Without,
): Judgement[] {
  if (claim.kind !== 'relation') return [];
  const polarity = claim.polarity === 'positive' ? 'negative' : 'positive';
  const denial: Claim = { ...claim, polarity, modality: 'asserted' };
  return judgementsOf(denial, evidence, settingOf, without).filter(
    ({ agrees, verdict }) => !agrees && verdict !== 'supported',
  );
}

/** Every rule that covers one claim, whether or not it is put forward. */
export function judgementsOf(
  claim: Claim,
  evidence: EvidenceIndex,
  settingOf: Setting,
  without?: Without,
): Judgement[] {
  const fits = fitsOf(claim, evidence, settingOf, without);
  return fits.filter(({ rule }, at) => fits.findIndex((other) => other.rule === rule) === at);
}

/** Every pattern of every rule that covers one claim; a rule is judged by the first of its own. */
export function fitsOf(
  claim: Claim,
  evidence: EvidenceIndex,
  settingOf: Setting,
  without?: Without,
): Judgement[] {
  const judgements = candidates(claim, evidence, settingOf).filter(({ rule }) => rule.status !== 'retired');
  const direct = judgements.filter(({ fit }) => fit === 'direct');
  return direct.length > 0 || without?.has('algebra') === true ? direct : judgements;
}

function candidates(claim: Claim, evidence: EvidenceIndex, settingOf: Setting): Judgement[] {
  if (claim.kind === 'quantity') return figureJudgements(claim, evidence, settingOf);
  if (claim.kind === 'relation') return relationJudgements(claim, evidence, settingOf);
  return patternJudgements(claim, evidence);
}

function relationJudgements(claim: Claim, evidence: EvidenceIndex, settingOf: Setting): Judgement[] {
  const judgements: Judgement[] = [];
  const { subject, object, relation } = claim;
  const turned =
    relation === 'is-a-sign-of' || relation === 'requires'
      ? evidence.claimPatterns(object?.concept, subject?.concept)
      : [];
  for (const { rule, pattern: at } of [
    ...evidence.claimPatterns(subject?.concept, object?.concept),
    ...turned,
  ]) {
    const pattern = rule.claims[at];
    if (pattern === undefined) continue;
    const fit = fitRelation(claim, pattern, evidence);
    if (fit === undefined && isReverse(claim, pattern, evidence)) {
      const chosen = evidenceFor(claim, rule, evidence);
      const verdict = judgeClaim(claim, chosen, false);
      if (verdict === 'contradicted' && fitsSetting(claim, pattern, evidence, settingOf))
        judgements.push({
          claim,
          rule,
          pattern: at,
          evidence: chosen,
          verdict,
          agrees: false,
          fit: 'opposite',
        });
      continue;
    }
    if (fit === undefined || !fitsSetting(claim, pattern, evidence, settingOf)) continue;
    // "does not always cause" denies the "always": a rule on the flat denial is not meant.
    if (pattern.polarity === 'negative' && claim.polarity === 'negative' && claim.absolute) continue;
    if (claim.polarity === 'negative' && isSized(claim)) continue;
    const agrees = claim.polarity === pattern.polarity;
    const chosen = evidenceFor(claim, rule, evidence);
    judgements.push({
      claim,
      rule,
      pattern: at,
      evidence: chosen,
      verdict: judgeClaim(claim, chosen, agrees),
      agrees,
      fit,
    });
  }
  return judgements;
}

/** "does not *halve* colds" denies how much, not that. */
function isSized({ cues, kind: saying, text }: Claim): boolean {
  return (
    cues.some(({ kind, text: word }) => kind === 'relation' && SIZED.test(word)) ||
    (saying === 'saying' && SIZED.test(text))
  );
}

const SIZED = /\b(?:halv|doubl|tripl)/i;

/** What the rules on a thing make of a figure of it. */
function figureJudgements(claim: Claim, evidence: EvidenceIndex, settingOf: Setting): Judgement[] {
  const { quantity } = claim;
  const of = claim.subject?.concept;
  if (quantity === undefined || of === undefined) return [];
  const judgements: Judgement[] = [];
  for (const { rule, pattern: at } of evidence.quantityPatterns(of)) {
    const pattern = rule.quantities[at];
    const fitted = pattern && fitFigure(quantity, pattern, rule.quantities);
    if (pattern === undefined || fitted === undefined) continue;
    const { population } = quantity;
    const isMeant =
      pattern.population === undefined ||
      (population !== undefined &&
        pattern.population.some((each) => evidence.isNarrowerOrSame(population, each)));
    if (!isMeant || !fitsSetting(claim, pattern, evidence, settingOf)) continue;
    const agrees = claim.polarity === 'positive';
    const chosen = evidenceFor(claim, rule, evidence);
    judgements.push({
      claim,
      rule,
      pattern: at,
      evidence: chosen,
      verdict: judgeFigure(fitted, pattern, chosen, agrees),
      agrees,
      fit: 'direct',
    });
  }
  return judgements;
}

function patternJudgements(claim: Claim, evidence: EvidenceIndex): Judgement[] {
  const [id, at] = claim.pattern?.split('#') ?? [];
  const rule = id === undefined ? undefined : evidence.ruleById(id);
  if (rule === undefined || (claim.polarity === 'negative' && isSized(claim))) return [];
  const pattern = Number(at);
  const polarity = claim.kind === 'saying' ? (rule.sayings[pattern]?.polarity ?? 'positive') : 'positive';
  const agrees = claim.polarity === polarity;
  const chosen = evidenceFor(claim, rule, evidence);
  const verdict = judgeClaim(claim, chosen, agrees);
  return [{ claim, rule, pattern, evidence: chosen, verdict, agrees, fit: 'direct' }];
}

/** The entry for a population the claim names; else the rule's first. */
function evidenceFor(claim: Claim, rule: Rule, evidence: EvidenceIndex): Evidence {
  const named = claim.qualifiers.flatMap(({ concept }) => concept ?? []);
  const fitting = rule.evidence.find(({ population }) =>
    named.some((concept) => evidence.isNarrowerOrSame(concept, population)),
  );
  return fitting ?? (rule.evidence[0] as Evidence);
}

function fitsSetting(
  claim: Claim,
  { with: wanted, without }: { readonly with?: readonly string[]; readonly without?: readonly string[] },
  evidence: EvidenceIndex,
  settingOf: Setting,
): boolean {
  if (wanted === undefined && without === undefined) return true;
  const inside = [claim.subject, claim.object, ...claim.qualifiers].flatMap((term) => term?.concept ?? []);
  const names = (concepts: readonly string[], each: readonly string[]): boolean =>
    concepts.some((concept) => each.some((one) => evidence.isNarrowerOrSame(concept, one)));
  if (without !== undefined && (names(inside, without) || names(settingOf(claim), without))) return false;
  return wanted === undefined || names(inside, wanted) || names(settingOf(claim), wanted);
}
