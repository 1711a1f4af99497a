/** How config, directives and the command line name rules: an id, an alias, or a pattern with `*`. */

/** Ids of the messages claimlint writes about itself; they can be set and silenced like rules. */
export const OWN_RULES = {
  unusedDirective: 'claimlint/unused-directive',
  unknownRule: 'claimlint/unknown-rule',
  badDirective: 'claimlint/bad-directive',
} as const;

/** True when the key is a pattern (`musculoskeletal/*`) and not a single id. */
export function isRulePattern(key: string): boolean {
  return key.includes('*');
}

/**
 * Whether a key names this rule. `*` stands for any run of characters, so `musculoskeletal/*` is a whole pack and
 * `*` is everything. An alias may be written alone or behind its pack.
 */
export function matchesRuleKey(key: string, id: string, aliases: readonly string[] = []): boolean {
  if (key === id) return true;
  if (aliases.length > 0 && (aliases.includes(key) || aliasesInPack(id, aliases).includes(key))) return true;
  return isRulePattern(key) && matchesPattern(key, id);
}

/** Every name that means a known rule: its id, its aliases, and its aliases behind the pack's name. */
export function ruleNames(
  rules: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): string[] {
  return rules.flatMap(({ id, aliases }) => [id, ...aliases, ...aliasesInPack(id, aliases)]);
}

function aliasesInPack(id: string, aliases: readonly string[]): string[] {
  const slash = id.indexOf('/');
  if (slash < 0) return [];
  return aliases.filter((alias) => !alias.includes('/')).map((alias) => id.slice(0, slash + 1) + alias);
}

/** Runs of text between stars must follow each other; no RegExp, so no pattern can be slow. */
function matchesPattern(pattern: string, id: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  if (!id.startsWith(first) || !id.endsWith(last) || id.length < first.length + last.length) return false;
  let at = first.length;
  const end = id.length - last.length;
  for (const part of parts.slice(1, -1)) {
    const found = id.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
