/** A file's text, or why it has none. */
export type DecodedFile = { readonly source: string } | { readonly problem: string };

const HOW = 'Save it as UTF-8';

/**
 * Decodes a file as UTF-8. A byte order mark stays in the text, so that offsets count it. UTF-16, other encodings and
 * binary files are refused with a message that says where and how to convert: guessing an encoding would put findings
 * on the wrong words.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const utf16 = utf16Name(bytes);
  if (utf16) {
    const command = `iconv -f ${utf16} -t UTF-8`;
    return {
      problem: `This file is ${utf16}, which claimlint does not read. ${HOW}, for example with: ${command}`,
    };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    const where = `a NUL byte at byte ${nul + 1}, line ${lineOf(bytes, nul)}`;
    return {
      problem: `This looks like a binary file (${where}), not an article. Leave it out, for example in .claimlintignore.`,
    };
  }
  try {
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const byte = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
    const where = `byte ${at + 1}, line ${lineOf(bytes, at)}`;
    return {
      problem: `This file is not valid UTF-8: 0x${byte} at ${where}. It may be Windows-1252 or Latin-1. ${HOW}, for example with: iconv -f WINDOWS-1252 -t UTF-8`,
    };
  }
}

/** UTF-16 by its byte order mark, or by every second one of the first bytes being NUL. */
function utf16Name(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (bytes.length < 8) return undefined;
  const sample = bytes.subarray(0, 8);
  const isNul = (at: number): boolean => sample[at] === 0;
  if ([1, 3, 5, 7].every(isNul) && ![0, 2, 4, 6].some(isNul)) return 'UTF-16LE';
  if ([0, 2, 4, 6].every(isNul) && ![1, 3, 5, 7].some(isNul)) return 'UTF-16BE';
  return undefined;
}

/** Index of the first byte that cannot begin or continue a character. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that decodes as a stream ends right before the offending byte.
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // A character cut off there began a little before.
  while (low > 0 && !decodes(bytes.subarray(0, low), false)) low -= 1;
  return Math.min(low, bytes.length - 1);
}

/** Whether the bytes are valid so far; with `stream`, a character may be cut off at the end. */
function decodes(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1) {
    const isEnd = bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10);
    if (isEnd) line += 1;
  }
  return line;
}
