import { oneSafeLine } from './terminal-text.js';

/** A claim as `claimlint claims` lists it; only what the table shows. */
export interface ListedClaim {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly modality: string;
  readonly polarity: string;
  readonly verdict: string;
  readonly ruleId?: string | null | undefined;
}

export interface ListedClaims {
  readonly sentences: number;
  readonly claims: readonly ListedClaim[];
}

/** One line a claim: place, verdict, how it is put forward, the words, the rule. Ends with a count and a blank line. */
export function formatClaimsTable(
  report: ListedClaims,
  { name, width }: { readonly name: string; readonly width: number },
): string {
  const rows = report.claims.map((claim) => ({
    cells: [
      `${claim.line}:${claim.column}`,
      claim.verdict,
      claim.polarity === 'negative' ? `${claim.modality}, denied` : claim.modality,
    ],
    text: oneSafeLine(claim.text).replace(/ +/g, ' '),
    ruleId: claim.ruleId ?? '',
  }));
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map(({ cells }) => cells[column]!.length)));
  const used = widths.reduce((sum, each) => sum + each + 2, 2);
  const room = Math.max(30, width - used);
  const lines = rows.map(({ cells, text, ruleId }) => {
    const start = cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ');
    return `  ${start}  ${clip(text, room)}${ruleId === '' ? '' : `  ${ruleId}`}`;
  });
  const count = `${report.claims.length} ${report.claims.length === 1 ? 'claim' : 'claims'}`;
  const sentences = `${report.sentences} ${report.sentences === 1 ? 'sentence' : 'sentences'}`;
  return `${[oneSafeLine(name), ...lines, `  ${count} in ${sentences}.`].join('\n')}\n\n`;
}

function clip(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
