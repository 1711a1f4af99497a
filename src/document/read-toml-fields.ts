import type { DocumentBuilder } from './document-builder.js';
import { PlainText } from './plain-text.js';
import { isProseKey } from './read-front-matter.js';
import { writeYamlScalar } from './yaml-scalar.js';

const TABLE = /^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*$/;
const FIELD = /^(\s*([\w.-]+|"[^"]*")\s*=\s*)("(?:[^"\\]|\\.)*"|'[^']*')/;

/**
 * Adds the prose fields of TOML front matter: strings on one line. TOML is rare in front matter, so there is no parser for
 * it; its basic strings are spelled as YAML's double-quoted ones are, and its literal strings need no decoding.
 */
export function readTomlFields(builder: DocumentBuilder, source: string, start: number, end: number): void {
  let table = '';
  for (const match of source.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const line = match[0];
    const header = TABLE.exec(line);
    if (header) {
      table = `${header[1]!}.`;
      continue;
    }
    const field = FIELD.exec(line);
    if (!field) continue;
    const key = table + field[2]!.replaceAll('"', '');
    if (!isProseKey(key.split('.'))) continue;
    const at = start + match.index + field[1]!.length;
    addString(builder, source, key, at, at + field[3]!.length);
  }
}

function addString(builder: DocumentBuilder, source: string, key: string, start: number, end: number): void {
  const raw = source.slice(start, end);
  const out = new PlainText();
  if (raw.startsWith("'")) out.linear(raw.slice(1, -1), start + 1);
  else writeYamlScalar(out, decodeBasicString(raw), 'QUOTE_DOUBLE', source, start, end);
  builder.add('front-matter', out, { start, end }, { key });
}

function decodeBasicString(raw: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
  return raw
    .slice(1, -1)
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/g,
      (_, short?: string, long?: string, char?: string) => {
        const code = Number.parseInt(short ?? long ?? '', 16);
        if (char !== undefined) return escapes[char] ?? char;
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      },
    );
}
