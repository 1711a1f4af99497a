import { z } from 'zod';
import { sourceShape } from './bibliography-schema.js';
import { conceptsShape, cuesShape, packShape, ruleShape } from './schema.js';

const SHAPES: readonly (readonly [name: string, shape: z.ZodType])[] = [
  ['concepts.schema.json', conceptsShape],
  ['cues.schema.json', cuesShape],
  ['pack.schema.json', packShape],
  ['rule.schema.json', ruleShape],
  ['source.schema.json', sourceShape],
];

/** The published JSON Schemas (draft 2020-12): file name and text, made from the shapes the loader uses. */
export function jsonSchemas(): [name: string, text: string][] {
  return SHAPES.map(([name, shape]) => [
    name,
    `${JSON.stringify(z.toJSONSchema(shape, { io: 'input' }), null, 2)}\n`,
  ]);
}
