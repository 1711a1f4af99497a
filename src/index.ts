export { default } from './plugin.js';
export type { ClaimlintOptions } from './plugin.js';
export { lintText, readClaims } from './engine/lint-text.js';
export type { LintTextOptions } from './engine/lint-text.js';
export { readText } from './engine/read-text.js';
export type { ReadTextOptions } from './engine/read-text.js';
export type { ReadCue, ReadPiece, ReadSentence, ReadToken, TextReading } from './claims/read-sentences.js';
export type { ReadingStats } from './lint.js';
export { ConfigError } from './config/config-error.js';
export type { Config } from './config/config-shape.js';
export type { ClaimsReport, ReportedClaim } from './report/report-claims.js';
export type {
  Claim,
  Format,
  LintResult,
  Message,
  MessageClaim,
  Problem,
  Strength,
  Verdict,
} from './vocabulary.js';
