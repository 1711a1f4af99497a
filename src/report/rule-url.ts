import { sourceLinks } from './source-label.js';
import type { Evidence, Pack, Rule, Source } from '../vocabulary.js';

/** What an address depends on besides the rule. */
export interface UrlContext {
  readonly packs: readonly Pack[];
  /** Bibliography by key. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** The page about a rule on the web; undefined when its pack says of none. */
export function rulePageUrl(
  { id, pack }: Pick<Rule, 'id' | 'pack'>,
  packs: readonly Pack[],
): string | undefined {
  const template = packs.find(({ name }) => name === pack)?.docsUrl;
  return template?.replaceAll('{id}', id.slice(pack.length + 1));
}

/**
 * Where a reader learns more: the page about the rule, or else the most lasting link of the first work behind the
 * evidence (of the rule's first entry when none is given).
 */
export function ruleUrl(
  rule: Pick<Rule, 'id' | 'pack' | 'evidence'>,
  { packs, sources }: UrlContext,
  evidence: Evidence | undefined = rule.evidence[0],
): string | undefined {
  const page = rulePageUrl(rule, packs);
  if (page !== undefined) return page;
  const works = evidence?.sources.flatMap((key) => sources[key] ?? []) ?? [];
  return works[0] === undefined ? undefined : sourceLinks(works[0])[0];
}
