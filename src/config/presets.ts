import type { Config } from './config-shape.js';

/**
 * The presets config can extend. `recommended` spells out what holds without any config, so that it can be put after
 * another preset to take it back.
 */
export const PRESETS: Readonly<Record<string, Config>> = {
  recommended: {
    settings: { drafts: 'off', hedged: 'step-down', attributed: 'step-down' },
  },
  strict: {
    verdicts: { contradicted: 'error' },
    settings: { drafts: 'info', hedged: 'same', attributed: 'same' },
  },
};
