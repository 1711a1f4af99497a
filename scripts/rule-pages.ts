/**
 * Writes a page about every built-in rule and an index of them, from the rules.
 *
 *     npm run rule-pages [-- --check]
 *
 * With --check nothing is written; exit code 1, with a list, when a page is not current or its rule is gone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { packShape } from '../src/evidence/schema.js';
import { readBuiltInRules } from './built-in-rules.js';
import { runGenerator } from './generated-files.js';
import { rulePages } from './rule-page-files.js';

const root = path.resolve(import.meta.dirname, '..');
const { base } = await readBuiltInRules(root);
const packs = base.packs.map(({ name }) =>
  packShape.parse(parse(readFileSync(path.join(root, 'rules/packs', name, 'pack.yaml'), 'utf8'))),
);
const existing = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((name) => `docs/${name.split(path.sep).join('/')}`)
  .filter((name) => /^docs\/rules\/.*\.md$/.test(name));
await runGenerator('rule-pages', root, { files: rulePages(base, packs), existing });
