import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles, readProjectFile, root } from './project-files.js';

interface RuleFile {
  readonly id: string;
  readonly evidence: readonly { readonly sources: readonly string[] }[];
  readonly examples: { readonly flag?: readonly unknown[]; readonly pass?: readonly unknown[] };
}

const ruleFiles = listFiles('rules/packs').filter((path) =>
  /^rules\/packs\/[^/]+\/(?!pack\.yaml$)[^/]+\.yaml$/.test(path),
);

describe('rule files', () => {
  it('exist', () => {
    expect(ruleFiles.length).toBeGreaterThanOrEqual(40);
  });

  it.each(ruleFiles)('%s is named for its id and has examples and sources on record', (path) => {
    const rule = parse(readProjectFile(path)) as RuleFile;
    expect(rule.id).toBe(basename(path, '.yaml'));
    expect(rule.examples.flag ?? []).not.toHaveLength(0);
    expect(rule.examples.pass ?? []).not.toHaveLength(0);
    const sources = rule.evidence.flatMap((entry) => entry.sources);
    expect(sources).not.toHaveLength(0);
    for (const key of sources) {
      expect(existsSync(join(root, 'rules/bibliography', `${key}.yaml`)), `bibliography entry ${key}`).toBe(
        true,
      );
    }
  });
});
