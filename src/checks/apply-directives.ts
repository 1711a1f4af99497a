import { OWN_RULES, matchesRuleKey } from '../evidence/rule-key.js';
import { isKnownRuleKey, unknownRule } from '../evidence/unknown-rule.js';
import type { Directive, DirectiveRule, Directives } from '../document/directives.js';
import type { Span } from '../vocabulary.js';

/** Something a directive can silence. */
export interface Silenceable {
  readonly ruleId: string;
  /** Other ids of the rule. */
  readonly aliases?: readonly string[];
  /** File offset the finding starts at. */
  readonly start: number;
}

/** A remark about a directive itself. */
export interface DirectiveNotice {
  readonly ruleId: (typeof OWN_RULES)[keyof typeof OWN_RULES];
  /** Severity unless config sets another for the rule id. */
  readonly severity: 'warn' | 'error';
  readonly message: string;
  readonly span: Span;
}

export interface Applied<Item> {
  /** In the order given. */
  readonly kept: readonly Item[];
  readonly suppressed: readonly { readonly item: Item; readonly reason: string }[];
  /** Unused, unknown and misspelt directives, in file order. */
  readonly notices: readonly DirectiveNotice[];
}

/** One rule of one directive, or a directive without a list; what counts as used or unused. */
interface Order {
  readonly directive: Directive;
  readonly rule: DirectiveRule | undefined;
}

/**
 * Moves findings that directives silence out of the way and reports directives that do nothing.
 *
 * A line directive goes before a block one. Among block directives the last before the finding that names its rule
 * (or all) decides, as in ESLint.
 *
 * @param items findings in any order
 * @param describe the rule and place of an item
 * @param names ids and aliases of every known rule
 */
export function applyDirectives<Item>(
  items: readonly Item[],
  { directives, problems }: Directives,
  describe: (item: Item) => Silenceable,
  names: ReadonlySet<string>,
): Applied<Item> {
  if (directives.length === 0 && problems.length === 0) return { kept: items, suppressed: [], notices: [] };
  const orders = directives.flatMap(toOrders);
  const used = new Set<Order>();
  const kept: Item[] = [];
  const suppressed: { item: Item; reason: string }[] = [];
  for (const item of items) {
    const order = findSilencer(orders, describe(item));
    if (order === undefined) kept.push(item);
    else {
      used.add(order);
      suppressed.push({ item, reason: order.directive.reason });
    }
  }
  const notices = [
    ...problems.map(({ message, span }) => notice(OWN_RULES.badDirective, 'warn', message, span)),
    ...orders.flatMap((order) => noticesAbout(order, orders, used, names)),
  ];
  return { kept, suppressed, notices: notices.sort((a, b) => a.span.start - b.span.start) };
}

function toOrders(directive: Directive): Order[] {
  if (directive.rules.length === 0) return [{ directive, rule: undefined }];
  return directive.rules.map((rule) => ({ directive, rule }));
}

function findSilencer(orders: readonly Order[], item: Silenceable): Order | undefined {
  let block: Order | undefined;
  let line: Order | undefined;
  for (const order of orders) {
    if (!isNamed(order, item) || !contains(order.directive.reach, item.start)) continue;
    const { kind } = order.directive;
    if (kind === 'disable') block = order;
    else if (kind === 'enable') block = undefined;
    else line = order;
  }
  return line ?? block;
}

function isNamed({ rule }: Order, item: Silenceable): boolean {
  return rule === undefined || matchesRuleKey(rule.key, item.ruleId, item.aliases);
}

function contains(reach: Span, offset: number): boolean {
  return reach.start <= offset && offset < reach.end;
}

function noticesAbout(
  order: Order,
  orders: readonly Order[],
  used: ReadonlySet<Order>,
  names: ReadonlySet<string>,
): DirectiveNotice[] {
  const { directive, rule } = order;
  if (rule !== undefined && !isKnownRuleKey(rule.key, names)) {
    const { message, suggestion } = unknownRule(rule.key, names);
    const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
    return [notice(OWN_RULES.unknownRule, 'error', message + hint, rule.span)];
  }
  const isUsed = directive.kind === 'enable' ? endsDisable(order, orders) : used.has(order);
  if (isUsed) return [];
  const span = rule === undefined || directive.rules.length === 1 ? directive.span : rule.span;
  return [notice(OWN_RULES.unusedDirective, 'warn', unusedMessage(order), span)];
}

/** Whether some disable before this enable names a rule it enables. */
function endsDisable(enable: Order, orders: readonly Order[]): boolean {
  return orders.some(
    ({ directive, rule }) =>
      directive.kind === 'disable' &&
      directive.span.start < enable.directive.span.start &&
      (rule === undefined ||
        enable.rule === undefined ||
        matchesRuleKey(rule.key, enable.rule.key) ||
        matchesRuleKey(enable.rule.key, rule.key)),
  );
}

function unusedMessage({ directive, rule }: Order): string {
  const from = rule === undefined ? '' : ` from "${rule.key}"`;
  if (directive.kind === 'enable') {
    return `This claimlint-enable has no effect: nothing${from} was disabled before it. Remove it.`;
  }
  return `This directive has no effect: no finding${from} was silenced by it. Remove it.`;
}

function notice(
  ruleId: DirectiveNotice['ruleId'],
  severity: DirectiveNotice['severity'],
  message: string,
  span: Span,
): DirectiveNotice {
  return { ruleId, severity, message, span };
}
