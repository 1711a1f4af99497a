import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeFile, type DecodedFile } from '../document/decode-file.js';

/**
 * Reads a file as text. Whatever keeps it from being read is told in a sentence, not thrown. Files are read one at a
 * time and synchronously: for many small files that is the fastest way Node has.
 *
 * @param maxSize largest size read, in bytes
 */
export function readSource(path: string, maxSize: number): DecodedFile {
  try {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > maxSize) return { problem: tooBig(size, maxSize) };
      return decodeFile(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: `This file could not be read: ${(error as Error).message}` };
  }
}

/** Decodes what came over standard input, under the same limit. */
export function decodeInput(bytes: Uint8Array, maxSize: number): DecodedFile {
  return bytes.length > maxSize ? { problem: tooBig(bytes.length, maxSize) } : decodeFile(bytes);
}

function tooBig(size: number, maxSize: number): string {
  return (
    `This file is too big to be an article: ${size} bytes, and the limit is ${maxSize}. ` +
    'Leave it out in .claimlintignore, or raise settings.maxFileSize in the config.'
  );
}
