/** Readers of the development data in `../shared/datasets`, with their encoding faults mended. */
import { readFileSync } from 'node:fs';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A sentence with its strength, 0 none to 3 causal. */
export interface StrengthRow {
  readonly text: string;
  readonly strength: number;
}

/** A press release's conclusion and its abstract's. */
export interface PairRow {
  readonly press: string;
  readonly abstract: string;
  readonly label: string;
}

/** A negation in a sentence of tokens: what of each token is cue and scope, `_` where nothing is. */
export interface GoldNegation {
  readonly cue: readonly string[];
  readonly scope: readonly string[];
}

export interface NegationRow {
  readonly words: readonly string[];
  readonly negations: readonly GoldNegation[];
}

const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text that was UTF-8 and read as Windows-1252, entities and Python escapes as what they stand for. */
export function mend(text: string): string {
  return text
    .replace(/[Â-ô][\u0080-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/g, (run) => decodeBytes(run) ?? run)
    .replace(/\\x([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(
      /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
        return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
      },
    );
}

function decodeBytes(run: string): string | undefined {
  const bytes = Array.from(run, (letter) => {
    const at = CP1252.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
  return decoded.includes('\uFFFD') ? undefined : decoded;
}

export function readStrengthRows(path: string): StrengthRow[] {
  return parseCsv(readFileSync(path, 'utf8'))
    .slice(1)
    .map(([text = '', strength = '0']) => ({ text: mend(text), strength: Number(strength) }));
}

export function readPairRows(path: string): PairRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row = JSON.parse(line) as Record<string, string>;
      return {
        press: mend(row['press_release_conclusion'] ?? ''),
        abstract: mend(row['abstract_conclusion'] ?? ''),
        label: row['exaggeration_label'] ?? '',
      };
    });
}

/** CoNLL columns: the word is the fourth, each negation takes three from the eighth on. */
export function readNegationRows(path: string): NegationRow[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n\s*\n/)
    .map((block) => block.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.split('\t')])))
    .filter((rows) => rows.length > 0)
    .map((rows) => {
      const first = rows[0] as string[];
      const count = first[7] === '***' ? 0 : Math.floor((first.length - 7) / 3);
      return {
        words: rows.map((row) => row[3] ?? ''),
        negations: Array.from({ length: count }, (_, at) => ({
          cue: rows.map((row) => row[7 + 3 * at] ?? '_'),
          scope: rows.map((row) => row[8 + 3 * at] ?? '_'),
        })),
      };
    });
}

/** Fields may be quoted, with quotes doubled and line breaks inside. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let match = FIELD.exec(text); match !== null && match[0] !== ''; match = FIELD.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      if (row.length > 1 || row[0] !== '') rows.push(row);
      row = [];
    }
  }
  return rows;
}
