import { resolve } from 'node:path';
import { createLineIndex } from '../document/source-map.js';
import { matchesRuleKey } from '../evidence/rule-key.js';
import { explainPlace } from '../report/explain-place.js';
import { explainRule } from '../report/explain-rule.js';
import { rulePageUrl, ruleUrl, type UrlContext } from '../report/rule-url.js';
import { oneSafeLine } from '../report/terminal-text.js';
import { wordPlace } from '../report/word-place.js';
import { unknownRule } from '../evidence/unknown-rule.js';
import { knownRuleNames, type Engine } from '../engine/create-engine.js';
import { evidenceHere, readConfigFlags } from './read-config-flags.js';
import { readSource } from './read-source.js';
import { UsageError } from './usage-error.js';
import { widthOf, type Io } from './io.js';
import type { CompiledRule } from '../evidence/compiled.js';
import type { ExplainFlags } from './flags.js';

/** What the messages about directives are, for `explain`. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  'claimlint/unused-directive': 'A claimlint-disable or -enable comment that silences nothing. Remove it.',
  'claimlint/unknown-rule':
    'A directive that names a rule nobody knows, so it does nothing. Correct the name.',
  'claimlint/bad-directive':
    'A comment that looks like a directive but cannot be understood. Write it as the message says.',
};

/**
 * Explains a rule (by id, alias, or the part of its id behind the pack), or what was read at FILE:LINE:COLUMN and
 * why it was or was not reported. The column may be left out. With `--json` the same facts as JSON.
 */
export async function explainCommand(
  what: string,
  flags: ExplainFlags,
  io: Io,
  engine: Engine,
): Promise<number> {
  const place = /^(.+?):(\d+)(?::(\d+))?$/.exec(what);
  const text =
    place === null ? await explainKey(what, flags, io, engine) : await explainAt(place, flags, io, engine);
  io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

async function explainKey(key: string, flags: ExplainFlags, io: Io, engine: Engine): Promise<string> {
  const own = OWN_PAGES[key];
  if (own !== undefined) return flags.json === true ? toJson({ id: key, title: own }) : `${key}\n\n${own}`;
  const evidence = await evidenceHere(flags, io, engine);
  const rule =
    evidence.rules.find(({ id, aliases }) => !key.includes('*') && matchesRuleKey(key, id, aliases)) ??
    evidence.rules.find(({ id }) => id.endsWith(`/${key}`));
  if (rule === undefined) {
    const { message, suggestion } = unknownRule(key, new Set(knownRuleNames(evidence)));
    const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
    throw new UsageError(`${message}${hint} For a place in an article, write FILE:LINE:COLUMN.`);
  }
  if (flags.json === true) return toJson(ruleFacts(rule, evidence));
  const labels = new Map(evidence.concepts.map(({ id, label }) => [id, label]));
  return explainRule(rule, {
    sources: evidence.sources,
    labelOf: (concept) => labels.get(concept) ?? concept,
    width: widthOf(io),
    pageUrl: rulePageUrl(rule, evidence.packs),
  });
}

async function explainAt(
  place: RegExpExecArray,
  flags: ExplainFlags,
  io: Io,
  engine: Engine,
): Promise<string> {
  const [, file, line, column = '1'] = place as unknown as [string, string, string, string | undefined];
  const path = resolve(io.cwd, file);
  const settings = await readConfigFlags(flags, io, engine).forFile(path);
  const decoded = readSource(path, settings.maxFileSize);
  if ('problem' in decoded) throw new UsageError(`${file}: ${decoded.problem}`);
  const lines = createLineIndex(decoded.source);
  if (Number(line) < 1 || Number(line) > lines.lineCount) {
    throw new UsageError(`${file} has ${lines.lineCount} lines; there is no line ${line}.`);
  }
  const linter = await engine.linterFor(settings);
  const offset = lines.offsetAt(Number(line), Number(column));
  const judged = await linter.judgeText(decoded.source, { path, settings });
  const explanation = explainPlace(judged, offset);
  if (flags.json === true) return toJson(explanation);
  return wordPlace(explanation, judged.labelOf).split('\n').map(oneSafeLine).join('\n');
}

/** A rule as `rules --json` lists it, with its claim and the works its evidence names. */
function ruleFacts(rule: CompiledRule, context: UrlContext): object {
  const { id, title, status, aliases, claims, quantities, sayings, together } = rule;
  const { evidence, suggest, reviewed, reviewBy } = rule;
  const keys = [...new Set(evidence.flatMap((each) => each.sources))];
  return {
    id,
    title,
    status,
    aliases,
    claims,
    quantities,
    sayings,
    together,
    evidence,
    suggest,
    sources: keys.flatMap((key) => context.sources[key] ?? []),
    reviewed,
    reviewBy,
    url: ruleUrl(rule, context) ?? null,
  };
}

function toJson(facts: object): string {
  return JSON.stringify(facts, null, 2);
}
