import { describe, expect, it } from 'vitest';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import type { CompiledEvidence } from '../../src/evidence/compiled.js';
import { readEvidence, writeEvidence } from '../../src/evidence/evidence-file.js';
import { edited, loadWith } from './evidence-folder.js';

async function compileSmall(): Promise<CompiledEvidence> {
  const { base } = await loadWith(
    edited('lexicon/concepts/sleep.yaml', 'names: [warm milk]', 'names: [warm milk, crème d’ange]'),
  );
  return compileEvidence(base);
}

describe('the evidence file', () => {
  it('gives back what was written', async () => {
    const compiled = await compileSmall();
    const read = readEvidence(Buffer.from(writeEvidence(compiled)));
    const nodes = Buffer.from(read.phrases.nodes).toString();
    expect(JSON.parse(JSON.stringify({ ...read, phrases: { ...read.phrases, nodes } }))).toEqual(compiled);
    expect(read.phrases.words).toContain('crème');
  });

  it('is plain ASCII, one JSON text a line', async () => {
    const text = writeEvidence(await compileSmall());
    expect(text).toMatch(/^[\n\x20-\x7e]+\n$/);
    expect(() =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).not.toThrow();
  });

  it('parses rules one by one, each once', async () => {
    const { rules } = readEvidence(Buffer.from(writeEvidence(await compileSmall())));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toBe(rules[0]);
    expect(rules[1]).toBeUndefined();
    expect(rules.map(({ id }) => id)).toEqual(['sleep/warm-milk-improves-sleep']);
    expect([...rules]).toEqual([rules[0]]);
  });
});
