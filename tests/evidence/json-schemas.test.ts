import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/evidence/json-schemas.js';
import { RELATIONS } from '../../src/evidence/schema.js';
import type { Relation } from '../../src/vocabulary.js';

describe('published JSON Schemas', () => {
  it.each(jsonSchemas())(
    '%s is what the loader checks (else: npx tsx scripts/make-schema.ts)',
    (name, text) => {
      expect(readFileSync(`rules/schema/${name}`, 'utf8')).toBe(text);
    },
  );

  it('refuse unknown keys and know every relation', () => {
    const rule = jsonSchemas().find(([name]) => name === 'rule.schema.json')?.[1] ?? '';
    expect(JSON.parse(rule)).toMatchObject({ additionalProperties: false });
    expect(SAME_RELATIONS && RELATIONS.every((relation) => rule.includes(`"${relation}"`))).toBe(true);
  });
});

type Same<A, B> = [A, B] extends [B, A] ? true : never;
// Does not compile when the vocabulary's relations and the format's differ.
const SAME_RELATIONS: Same<(typeof RELATIONS)[number], Relation> = true;
