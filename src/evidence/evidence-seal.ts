/** The last line of an evidence file: a SHA-256 of all lines before it, which names what is in the file and shows damage. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const SEAL = /^[\da-f]{64}\n$/;
const SEAL_LENGTH = 65;

/** Adds the last line to the text of an evidence file. */
export function sealEvidence(text: string): string {
  return `${text}${hashOf(text)}\n`;
}

/** True when a file is whole: nothing was changed since it was sealed, nothing cut off. */
export function isWhole(file: Buffer): boolean {
  const end = file.length - SEAL_LENGTH;
  return end > 0 && file.toString('latin1', end) === `${hashOf(file.subarray(0, end))}\n`;
}

/** The seal of a file, which is not read for it; undefined when it has none. */
export function sealOf(path: string): string | undefined {
  const file = openSync(path, 'r');
  try {
    const line = Buffer.alloc(SEAL_LENGTH);
    readSync(file, line, 0, SEAL_LENGTH, Math.max(0, fstatSync(file).size - SEAL_LENGTH));
    const text = line.toString('latin1');
    return SEAL.test(text) ? text.trimEnd() : undefined;
  } finally {
    closeSync(file);
  }
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
