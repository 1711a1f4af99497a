import { ConfigError } from './config-error.js';
import { formatProblem } from '../evidence/problem.js';
import { isKnownRuleKey, unknownRule } from '../evidence/unknown-rule.js';
import type { ConfigFile } from './read-config.js';
import type { ValuePath } from '../evidence/yaml-file.js';

/**
 * Holds every rule key of config files against the rules there are: a key nobody knows does nothing, silently.
 *
 * @param names ids and aliases of all rules
 * @throws ConfigError naming every unknown key with its place and the nearest known one
 */
export function checkRuleKeys(files: readonly ConfigFile[], names: readonly string[]): void {
  const known = new Set(names);
  const problems = files.flatMap((file) =>
    keysOf(file)
      .filter(({ key }) => !isKnownRuleKey(key, known))
      .map(({ key, path }) => file.problemAtKey(path, { code: 'unknown-rule', ...unknownRule(key, known) })),
  );
  if (problems.length > 0) throw new ConfigError(problems.map(formatProblem).join('\n'));
}

function keysOf(file: ConfigFile): { key: string; path: ValuePath }[] {
  const { rules, overrides } = file.config;
  const blocks: { rules: object | undefined; path: ValuePath }[] = [{ rules, path: ['rules'] }];
  for (const [index, override] of (overrides ?? []).entries()) {
    blocks.push({ rules: override.rules, path: ['overrides', index, 'rules'] });
  }
  return blocks.flatMap((block) =>
    Object.keys(block.rules ?? {}).map((key) => ({ key, path: [...block.path, key] })),
  );
}
