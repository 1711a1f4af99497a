/**
 * Writes rules/schema/config.schema.json from the shape the config reader uses.
 * `npx tsx scripts/make-config-schema.ts` after a change there; a test compares the two.
 */
import { writeFileSync } from 'node:fs';
import { configSchema } from './config-schema.js';

writeFileSync(new URL('../rules/schema/config.schema.json', import.meta.url), configSchema());
