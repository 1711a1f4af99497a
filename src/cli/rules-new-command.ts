import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { findPackageFiles } from '../engine/package-files.js';
import { isWithin } from '../evidence/is-within.js';
import { nearest } from '../evidence/nearest.js';
import { claimOf, scaffoldPack, scaffoldRule, type Scaffold } from '../evidence/scaffold-rule.js';
import { RECOMMENDED } from '../config/settings.js';
import { dateOf } from './date-of.js';
import { showPath } from './read-config-flags.js';
import { packsIn } from './select-rules.js';
import { UsageError } from './usage-error.js';
import type { Engine } from '../engine/create-engine.js';
import type { RulesNewFlags } from './rules-program.js';
import type { ReportedClaim } from '../report/report-claims.js';
import type { Io } from './io.js';

/**
 * Begins a rule: writes a draft to fill in, and pack.yaml where the folder has none. Nothing is ever overwritten, and no
 * half-written file is left behind.
 *
 * @throws UsageError when the name will not do or the rule is there already
 */
export async function rulesNewCommand(
  name: string,
  flags: RulesNewFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  const { folder, id } = placeOf(name, io.cwd);
  const file = join(folder, `${id}.yaml`);
  const home = join(folder, 'pack.yaml');
  const show = (path: string): string => showPath(path, io.cwd);
  if (existsSync(file)) throw new UsageError(`${show(file)} is there already. Nothing was written.`);
  const { claim, coveredBy } = await readName(id, engine);
  const schema = schemaFrom(folder, io.cwd);
  const text = scaffoldRule({
    id,
    today: dateOf(flags),
    ...(claim === undefined ? {} : { claim }),
    ...(schema === undefined ? {} : { schema }),
  });
  mkdirSync(folder, { recursive: true });
  const isNewPack = !existsSync(home);
  if (isNewPack) writeNew(home, scaffoldPack(basename(folder)), show);
  writeNew(file, text, show);

  const lines = [`${show(file)}: a draft, with a comment on every part.`];
  if (isNewPack) {
    lines.push(`${show(home)}: its pack. Give it a title and a description.`);
    lines.push(
      `Articles are held against it once ./${show(folder)} stands under packs in claimlint.config.yaml.`,
    );
  }
  if (coveredBy.length > 0) {
    lines.push(
      `Rules that already cover a claim like "${claimOf(id)}": ${coveredBy.join(', ')}. Perhaps an alias there is enough.`,
    );
  }
  lines.push(
    'Fill it in, then:',
    `  claimlint rules test ${show(file)}`,
    `  claimlint rules lint ${show(file)}`,
  );
  io.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where the rule goes: into a built-in pack in a checkout of claimlint, otherwise into the folder named. */
function placeOf(name: string, cwd: string): { readonly folder: string; readonly id: string } {
  const parts = name.replace(/\.yaml$/, '').split(/[\\/]/);
  const id = parts.at(-1) ?? '';
  if (parts.length < 2 || parts.includes('')) {
    throw new UsageError(
      `Write the pack and the name of the rule, like house/${slug(id) || 'water-cures-knots'}.`,
    );
  }
  const { root, rules } = findPackageFiles();
  const builtIn = join(rules, 'packs');
  const known = packsIn(builtIn).map((folder) => basename(folder));
  const isCheckout = isWithin(cwd, root) && !root.split(sep).includes('node_modules');
  const isBare = parts.length === 2 && !['.', '..'].includes(parts[0] ?? '');
  const folder =
    isCheckout && isBare ? join(builtIn, parts[0] ?? '') : resolve(cwd, parts.slice(0, -1).join('/'));
  const pack = basename(folder);
  for (const each of [pack, id]) {
    if (NAME.test(each)) continue;
    throw new UsageError(
      `"${each}" is no name for a pack or a rule. Use lower case letters, digits and single hyphens, like ${slug(each) || 'water-cures-knots'}.`,
    );
  }
  if (isWithin(folder, builtIn)) {
    if (!isCheckout)
      throw new UsageError(
        'Rules that come with claimlint are replaced by its next version. Begin a pack of your own.',
      );
    if (isBare && !known.includes(pack)) {
      const suggestion = nearest(pack, known);
      const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
      throw new UsageError(
        `There is no built-in pack "${pack}".${hint} For a pack of your own write ./${pack}/${id}.`,
      );
    }
  } else if (known.includes(pack) && !existsSync(join(folder, 'pack.yaml'))) {
    throw new UsageError(`"${pack}" is a pack that comes with claimlint. Give your own another name.`);
  }
  return { folder, id };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** What the built-in lexicon reads in the name of a rule, and the rules that have evidence on that. */
async function readName(
  id: string,
  engine: Engine,
): Promise<{ readonly claim: Scaffold['claim']; readonly coveredBy: readonly string[] }> {
  const linter = await engine.linterFor(RECOMMENDED);
  const { claims } = await linter.readClaims(`${claimOf(id)}.`, { path: 'name.md', settings: RECOMMENDED });
  const coveredBy = [...new Set(claims.flatMap(({ ruleId }) => ruleId ?? []))];
  const read = claims.find((claim) => isWhole(claim, claimOf(id)));
  const [subject, object] = [read?.subject?.concept, read?.object?.concept];
  const relation = read?.relation;
  // A claim that is covered would be found twice; the words alone are a beginning, too.
  const isOwn = coveredBy.length === 0 && typeof subject === 'string' && typeof object === 'string';
  return { claim: isOwn && relation ? { subject, relation, object } : undefined, coveredBy };
}

/** True for a relation in which every word counts: "moon milk" is not what is known of milk. */
function isWhole({ kind, polarity, subject, object, cues }: ReportedClaim, words: string): boolean {
  if (kind !== 'relation' || polarity === 'negative') return false;
  const read = [subject, object, ...cues].flatMap((part) => part?.text.toLowerCase().split(/\W+/) ?? []);
  return words.split(' ').every((word) => read.includes(word));
}

/** Editors find the schema when claimlint is installed at or below the working folder. */
function schemaFrom(folder: string, cwd: string): string | undefined {
  const schema = join(findPackageFiles().rules, 'schema', 'rule.schema.json');
  return isWithin(schema, cwd) ? relative(folder, schema).split(sep).join('/') : undefined;
}

/** Writes a file that must not be there yet, whole or not at all. */
function writeNew(file: string, text: string, show: (path: string) => string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
      // Some file systems have no links.
      copyFileSync(draft, file, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UsageError(`${show(file)} is there already. Nothing was written.`);
  } finally {
    rmSync(draft, { force: true });
  }
}
