import type { EvidenceIndex } from '../evidence/compiled.js';
import type { BlockRole, Claim, ClaimPattern, Relation, Sentence } from '../vocabulary.js';
import { mentionsIn } from './article.js';
import type { Article } from './article.js';
import { SETTING } from './argument.js';
import { buildClaim, isComplete } from './build-claim.js';
import type { CountedClaim } from './build-claim.js';
import { chooseRelationCues } from './choose-cues.js';
import { readFraming } from './framing.js';
import type { CueMark, MarkedBlock, Mention } from './mark-block.js';
import { startingIn } from './ranges.js';
import { readAssertion } from './read-assertion.js';

/** A longer sentence says several things. Tokens. */
const LONGEST = 22;

/**
 * Claims of a short, flat sentence that names both ends of a rule's claim and joins them in a way the reader has no frame
 * for: "All that worry goes straight into your shoulders as knots". Only where nothing else was read and nothing denies,
 * doubts, asks, reports, weighs or counts; a word of relation, if there is one, must not say the opposite.
 * @param found the claims read in the sentence otherwise
 */
export function readJoined(
  article: Article,
  marked: MarkedBlock,
  sentence: Sentence,
  evidence: EvidenceIndex,
  found: readonly CountedClaim[],
): Claim[] {
  const { block, without } = marked;
  if (without.has('joined') || !ROLES.has(block.role) || block.quoted) return [];
  if (sentence.to - sentence.from > LONGEST || found.some(saysOther)) return [];
  const mentions = mentionsIn(marked, sentence);
  if (mentions.length < 2 || mentions.length > MOST) return [];
  const pairs = pairsOf(mentions, evidence);
  if (pairs.length === 0 || !isFlat(article, marked, sentence)) return [];
  if (found.some((claim) => !isComplete(claim) && saysMore(claim.complete()))) return [];
  const said = new Set(chooseRelationCues(marked, sentence).flatMap(({ cue }) => cue.relation ?? []));
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const { subject, object, rule, at, pattern } of pairs) {
    if (seen.has(rule) || !agreesWith(pattern, subject, said)) continue;
    seen.add(rule);
    const from = Math.min(subject.from, object.from);
    const to = Math.max(subject.to, object.to);
    const assertion = readAssertion(marked, sentence, {
      from,
      to,
      strength: 'causal',
      absolute: false,
      form: 0,
    });
    if (assertion.modality !== 'asserted' || assertion.polarity === 'negative' || assertion.quoted) continue;
    const end = (mention: Mention): { marked: MarkedBlock; from: number; to: number; concept?: string } => ({
      marked,
      from: mention.from,
      to: mention.to,
      ...(mention.concepts[0] === undefined ? {} : { concept: mention.concepts[0] }),
    });
    const draft = { kind: 'joined', subject: end(subject), object: end(object), from, to } as const;
    claims.push(buildClaim(article, marked, sentence, { ...draft, pattern: `${rule}#${at}` }, assertion));
  }
  return claims;
}

const ROLES: ReadonlySet<BlockRole> = new Set(['paragraph', 'list-item', 'table-cell', 'caption']);

/** More names than these in a short sentence are a list. */
const MOST = 6;

function saysOther(claim: CountedClaim): boolean {
  return isComplete(claim) && saysMore(claim);
}

/** A claim with both ends known, or one the text does not simply put forward. */
function saysMore({ kind, subject, object, polarity, modality, attribution }: Claim): boolean {
  if (polarity === 'negative' || modality !== 'asserted' || attribution !== undefined) return true;
  if (kind !== 'relation') return kind !== 'quantity';
  return subject?.concept !== undefined && object?.concept !== undefined;
}

interface Pair {
  readonly subject: Mention;
  readonly object: Mention;
  readonly rule: string;
  readonly at: number;
  readonly pattern: ClaimPattern;
}

/** The mentions that are the two ends of a rule's claim, in the order of the rules. */
function pairsOf(mentions: readonly Mention[], evidence: EvidenceIndex): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const subject of mentions)
    for (const object of mentions) {
      if (subject === object || SETTING.has(subject.kind) || SETTING.has(object.kind)) continue;
      for (const from of subject.concepts)
        for (const to of object.concepts)
          for (const { rule, pattern: at } of evidence.claimPatterns(from, to)) {
            const pattern = rule.claims[at];
            if (pattern === undefined || !isPlain(pattern)) continue;
            if (!covers(pattern.subject, from, evidence) || !covers(pattern.object, to, evidence)) continue;
            pairs.push({ subject, object, rule: rule.id, at, pattern });
          }
    }
  return pairs;
}

function isPlain({ subject, object, polarity, with: wanted, without }: ClaimPattern): boolean {
  if (subject === undefined || object === undefined || polarity === 'negative') return false;
  return wanted === undefined && without === undefined;
}

function covers(wanted: readonly string[] | undefined, concept: string, evidence: EvidenceIndex): boolean {
  return wanted?.some((each) => evidence.isNarrowerOrSame(concept, each)) === true;
}

/** Nothing in the sentence or around it denies, doubts, asks, reports, weighs or counts. */
function isFlat(article: Article, marked: MarkedBlock, sentence: Sentence): boolean {
  const { tokens, cues } = marked;
  const { from, to } = sentence;
  if (tokens[to - 1]?.norm === '?') return false;
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (WEIGHING.has(norm) || tokens[at]?.kind === 'number') return false;
  }
  if (startingIn(cues, from, to).some(isDoubt)) return false;
  return readFraming(article, marked, sentence).framing === 'none';
}

function isDoubt({ cue }: CueMark): boolean {
  if (cue.kind === 'negation') return cue.role !== 'pseudo' && cue.role !== 'terminate';
  if (cue.kind === 'hedge') return cue.hedge === 'real' || cue.role === 'modal';
  if (cue.kind === 'debunk') return cue.role !== 'verdict-true';
  return cue.kind === 'attribution' || cue.kind === 'question' || cue.kind === 'irony';
}

/** Words of studies and of weighing one thing against another. */
const WEIGHING = new Set(
  (
    'trial trials study studies review reviews researchers participants percent % percentage estimate estimates data evidence ' +
    'guideline guidelines reported compared average people patients but although though however yet while whereas than only ' +
    'describe describes described defined term called known avoid same small smaller uncertain unclear modest slight slightly whether mixed ' +
    'unless instead rather little few some many often sometimes used asked say says said'
  ).split(' '),
);

/** What a relation does to its object: more of it or less. */
const SIGN: Readonly<Partial<Record<Relation, 1 | -1>>> = {
  causes: 1,
  increases: 1,
  worsens: 1,
  'is-associated-with': 1,
  prevents: -1,
  treats: -1,
  relieves: -1,
  cures: -1,
  removes: -1,
  decreases: -1,
};

/**
 * A word of relation there goes the pattern's way. With none a cause and its complaint may stand alone; what a treatment is
 * done to, or what a thing is, descriptions name too.
 */
function agreesWith({ relation }: ClaimPattern, { kind }: Mention, said: ReadonlySet<Relation>): boolean {
  const wanted = relation.flatMap((each) => SIGN[each] ?? []);
  if (wanted.length === 0) return relation.some((each) => each !== 'is' && said.has(each));
  const signs = new Set([...said].flatMap((each) => SIGN[each] ?? []));
  if (signs.size === 0) return kind === 'exposure' || kind === 'substance';
  return wanted.some((sign) => signs.has(sign));
}
