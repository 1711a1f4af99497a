import { nearest } from './nearest.js';
import { isRulePattern, matchesRuleKey } from './rule-key.js';

/** True for an id or alias of a rule, and for a pattern that names at least one. */
export function isKnownRuleKey(key: string, known: ReadonlySet<string>): boolean {
  if (known.has(key)) return true;
  if (!isRulePattern(key)) return false;
  for (const name of known) if (matchesRuleKey(key, name)) return true;
  return false;
}

/** Words for a rule key nobody knows, with the nearest known one. */
export function unknownRule(
  key: string,
  known: ReadonlySet<string>,
): { message: string; suggestion?: string } {
  const behindPack = [...known].find((name) => name.endsWith(`/${key}`));
  const suggestion = behindPack ?? nearest(key, known) ?? nearestPattern(key, known);
  const message = isRulePattern(key) ? `No rule matches "${key}".` : `There is no rule "${key}".`;
  const list = suggestion === undefined ? ' "claimlint rules" lists them.' : '';
  return { message: message + list, ...(suggestion === undefined ? {} : { suggestion }) };
}

function nearestPattern(key: string, known: ReadonlySet<string>): string | undefined {
  if (!isRulePattern(key)) return undefined;
  return nearest(
    key,
    [...known].flatMap((name) => (name.includes('/') ? [`${name.slice(0, name.indexOf('/'))}/*`] : [])),
  );
}
