import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
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
    expect(RELATIONS.every((relation) => rule.includes(`"${relation}"`))).toBe(true);
  });

  it('has the relations of the vocabulary (checked by the compiler)', () => {
    expectTypeOf<(typeof RELATIONS)[number]>().toEqualTypeOf<Relation>();
  });
});
