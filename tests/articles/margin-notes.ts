import type { LintResult, Message } from '../../src/vocabulary.js';
import type { ClaimsReport, ReportedClaim } from '../../src/report/report-claims.js';

/**
 * The article with a note for every claim read, below the paragraph, list or table it stands in. One line a claim:
 * what became of it, its words, and how it was read. A claim that was missed shows as a missing note.
 */
export function withMarginNotes(source: string, { messages }: LintResult, { claims }: ClaimsReport): string {
  const notes = claims.map((claim) => ({ at: claim.start, ...noteOn(claim, messages) }));
  const chunks = splitChunks(source).map(({ text, start, end }) => {
    const lines = new Set(notes.filter(({ at }) => at >= start && at < end).map(({ line }) => `> - ${line}`));
    return lines.size === 0 ? text : `${text}\n\n${[...lines].join('\n')}`;
  });
  return `${chunks.join('\n\n')}\n\n${countOf(notes.map(({ kind }) => kind))}\n`;
}

interface Chunk {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of lines between blank ones. */
function splitChunks(source: string): Chunk[] {
  return [...source.matchAll(/\S[^]*?(?=\s*(?:\n[ \t]*\n|$(?![^])))/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `repeated`: the finding stands already on a claim of the same sentence. `silent`: known to a rule, not put forward. */
type Kind = 'flagged' | 'repeated' | 'supported' | 'silent' | 'unchecked';

function noteOn(claim: ReportedClaim, messages: readonly Message[]): { kind: Kind; line: string } {
  const reported = messages.filter((message) => isAbout(message, claim));
  const words = `“${claim.text.replace(/\s+/g, ' ')}” = ${readingOf(claim)}`;
  if (reported.length > 0) {
    const verdicts = reported.map((message) => {
      return `**${message.claim?.verdict ?? ''}** (${message.claim?.level ?? ''}, ${shortId(message.ruleId)})`;
    });
    return { kind: 'flagged', line: `${verdicts.join(', ')}: ${words}` };
  }
  const rule = claim.ruleId === null ? '' : ` (${shortId(claim.ruleId)})`;
  if (claim.verdict === 'supported' || claim.verdict === 'unchecked') {
    return { kind: claim.verdict, line: `${claim.verdict}${rule}: ${words}` };
  }
  const isRepeated = messages.some(({ ruleId, claim: found }) => {
    return (
      ruleId === claim.ruleId && found !== undefined && found.start < claim.end && found.end > claim.start
    );
  });
  return isRepeated
    ? { kind: 'repeated', line: `as above${rule}: ${words}` }
    : { kind: 'silent', line: `not reported${rule}: ${words}` };
}

function isAbout({ claim: found }: Message, claim: ReportedClaim): boolean {
  if (found === undefined || found.start !== claim.start || found.end !== claim.end) return false;
  const { kind, relation, polarity } = found.read;
  return kind === claim.kind && (relation ?? null) === claim.relation && polarity === claim.polarity;
}

function readingOf(claim: ReportedClaim): string {
  return [kernelOf(claim), ...mannerOf(claim)].join(', ');
}

function kernelOf({ kind, subject, relation, object, quantity }: ReportedClaim): string {
  const name = (term: ReportedClaim['subject']): string =>
    term === null ? '?' : (term.concept ?? `“${term.text}”`);
  if (quantity !== null) {
    const { measure, low, high, unit, population } = quantity;
    const value = low === high ? `${low}` : `${low}–${high}`;
    return `${measure} of ${name(subject)} ${value} ${unit}${population === null ? '' : ` in ${population}`}`;
  }
  if (kind !== 'relation') return kind;
  return `${name(subject)} ${relation ?? '?'} ${name(object)}`.replace(/\s+/g, ' ');
}

function mannerOf({ polarity, modality, strength, kind, attribution }: ReportedClaim): string[] {
  return [
    ...(polarity === 'negative' ? ['denied'] : []),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(kind === 'relation' && polarity === 'positive' ? [strength] : []),
    ...(attribution === null ? [] : [attribution.adopted ? 'leaning on others' : 'in others’ words']),
  ];
}

function shortId(ruleId: string | null): string {
  return ruleId?.split('/').at(-1) ?? '';
}

function countOf(kinds: readonly Kind[]): string {
  const count = (kind: Kind): number => kinds.filter((each) => each === kind).length;
  const parts = (['flagged', 'repeated', 'supported', 'silent', 'unchecked'] as const).map(
    (kind) => `${count(kind)} ${kind}`,
  );
  return `*${kinds.length} claims read: ${parts.join(', ')}.*`;
}
