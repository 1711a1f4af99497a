import { fitDropIn } from './drop-in.js';
import { CERTAINTY_WORDS, wordPopulation } from './evidence-words.js';
import { wordClaim } from './word-claim.js';
import { ruleUrl, type UrlContext } from './rule-url.js';
import type { LineIndex } from '../document/source-map.js';
import type { LabelOf } from './word-quantity.js';
import type { Document, Finding, Message, MessageClaim } from '../vocabulary.js';

/** What words need to know besides the finding. */
export interface WordingContext extends UrlContext {
  readonly document: Document;
  readonly lines: LineIndex;
  readonly labelOf: LabelOf;
}

/**
 * Puts a finding in words: what the text claims, what the evidence shows and how sure it is, what to write instead.
 * The finding's severity must not be `off`.
 */
export function wordFinding(finding: Finding, context: WordingContext): Message {
  const { span } = finding.claim;
  const claim = toMessageClaim(finding, context);
  const [instead] = claim.sayInstead;
  const parts = [wordClaim(finding, context.labelOf), evidenceSentence(claim)];
  if (instead !== undefined) parts.push(`Say instead: "${instead}"`);
  const start = context.lines.pointAt(span.start);
  const end = context.lines.pointAt(span.end);
  const suggestions = findSuggestions(finding, context);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity === 'error' ? 2 : 1,
    message: parts.join(' '),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(suggestions.length === 0 ? {} : { suggestions }),
    claim,
  };
}

/** "Evidence (low certainty): No trial …", with the population when it is not people in general. */
export function evidenceSentence({ certainty, population, finding }: MessageClaim): string {
  const whom = population === 'general' ? '' : `, ${wordPopulation(population)}`;
  return `Evidence (${CERTAINTY_WORDS[certainty]}${whom}): ${finding}`;
}

/** The opening of a message: everything before the evidence. The whole message when it carries none. */
export function headlineOf({ message, claim }: Message): string {
  const at = claim === undefined ? -1 : message.indexOf(` ${evidenceSentence(claim)}`);
  return at < 0 ? message : message.slice(0, at);
}

function toMessageClaim(finding: Finding, context: WordingContext): MessageClaim {
  const { claim, evidence, rule } = finding;
  const sources = evidence.sources.flatMap((key) => context.sources[key] ?? []);
  const url = ruleUrl(rule, context, evidence);
  const { kind, polarity, strength, modality, hedge, absolute, relation } = claim;
  const subject = claim.subject?.concept ?? claim.subject?.text;
  const object = claim.object?.concept ?? claim.object?.text;
  return {
    verdict: finding.verdict,
    level: finding.severity === 'off' ? 'info' : finding.severity,
    certainty: evidence.certainty,
    text: claim.text,
    start: claim.span.start,
    end: claim.span.end,
    finding: evidence.finding,
    population: evidence.population,
    sources,
    sayInstead: rule.suggest,
    ...(url === undefined ? {} : { url }),
    read: {
      kind,
      polarity,
      strength,
      modality,
      hedge,
      absolute,
      ...(subject === undefined ? {} : { subject }),
      ...(relation === undefined ? {} : { relation }),
      ...(object === undefined ? {} : { object }),
    },
  };
}

function findSuggestions(
  finding: Finding,
  { document }: WordingContext,
): NonNullable<Message['suggestions']> {
  const block = document.blocks[finding.claim.block];
  if (block === undefined) return [];
  return finding.rule.suggest.flatMap((suggestion) => {
    const fix = fitDropIn(document.source, block, finding.claim.span, suggestion);
    return fix === undefined ? [] : [{ desc: `Replace with: "${suggestion}"`, fix }];
  });
}
