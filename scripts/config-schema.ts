import { z } from 'zod';
import { configShape } from '../src/config/config-shape.js';

/** The config format as JSON Schema: the text of rules/schema/config.schema.json. */
export function configSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(configShape, { io: 'input' });
  return `${JSON.stringify({ $schema, title: 'claimlint config', ...schema }, null, 2)}\n`;
}
