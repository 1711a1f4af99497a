import type { Sentence, Strength, Token } from '../vocabulary.js';
import { isAboutStudy, isChange, isVarying, wordAfter } from './change-verbs.js';
import type { Clause } from './change-verbs.js';
import type { Negation } from './find-negations.js';
import { findNegations } from './find-negations.js';
import { startingIn } from './ranges.js';
import { negationScope } from './negation-scope.js';
import { strengthEntries } from './strength-words.js';
import type { StrengthEntry, StrengthRole } from './strength-words.js';
import { BE, PREPOSITIONS } from './word-classes.js';

/** Words that decided how firmly a sentence puts a link: token range `[from, to)` of the block. */
export interface StrengthMark {
  readonly from: number;
  readonly to: number;
  readonly role: StrengthRole;
}

/** How firmly a sentence puts the link it states, whatever its terms. */
export interface StrengthReading {
  readonly strength: Strength;
  /** The link is denied: "was not associated with". The strength is that of the wording. */
  readonly isDenied: boolean;
  /** The words that decided, in order. */
  readonly marks: readonly StrengthMark[];
}

interface Spot extends StrengthMark {
  readonly form: number;
}

const NONE: StrengthReading = { strength: 'none', isDenied: false, marks: [] };

/**
 * Reads the strongest link a sentence states as a finding: none where it advises, plans or only names a topic. A link that
 * is denied counts when no other is stated.
 */
export function readStrength(tokens: readonly Token[], sentence: Sentence): StrengthReading {
  const spots = findSpots(tokens, sentence);
  if (spots.some((mark) => isApparatus(mark, tokens, sentence))) return NONE;
  // The strongest of each step, asserted or not.
  const found = new Map<Strength, StrengthReading[]>();
  for (const clause of clausesOf(tokens, sentence)) {
    const inside = startingIn(spots, clause.from, clause.to);
    if (inside.some(({ role }) => role === 'advice') || isCondition(tokens, clause)) continue;
    for (const mark of inside) {
      const reading = readMark(mark, inside, tokens, clause);
      const same = found.get(reading.strength);
      if (same === undefined) found.set(reading.strength, [reading]);
      else same.push(reading);
    }
  }
  const ranked = STEPS.slice(1)
    .reverse()
    .flatMap((step) => found.get(step) ?? []);
  const first = ranked[0];
  if (first === undefined) return NONE;
  const reaches = createDenial(tokens, sentence);
  return ranked.find(({ marks }) => !reaches(marks)) ?? { ...first, isDenied: true };
}

const STEPS: readonly Strength[] = ['none', 'correlational', 'conditional-causal', 'causal'];

function findSpots(tokens: readonly Token[], { from, to }: Clause): Spot[] {
  const entries = strengthEntries();
  const spots: Spot[] = [];
  for (let at = from; at < to;) {
    const found = longestAt(entries.get((tokens[at] as Token).norm), tokens, at, to);
    for (const { words, role, form } of found) spots.push({ from: at, to: at + words.length, role, form });
    at += found[0]?.words.length ?? 1;
  }
  return spots;
}

/** The longest entries that stand at a token: one phrase, in each of its roles. */
function longestAt(
  entries: readonly StrengthEntry[] | undefined,
  tokens: readonly Token[],
  at: number,
  end: number,
): readonly StrengthEntry[] {
  const fits = ({ words }: StrengthEntry): boolean =>
    at + words.length <= end && words.every((word, index) => tokens[at + index]?.norm === word);
  const longest = entries?.find(fits)?.words.length;
  return entries?.filter((entry) => entry.words.length === longest && fits(entry)) ?? [];
}

/** "Funded by" is apparatus where a line or bracket opens with it. */
function isApparatus({ role, from }: Spot, tokens: readonly Token[], sentence: Sentence): boolean {
  if (role !== 'apparatus') return false;
  return tokens[from]?.norm !== 'funded' || from === sentence.from || tokens[from - 1]?.norm === '(';
}

/** Whether an odd number of negations reaches the deciding words, "fails to" and "unlikely to" before them counted. */
function createDenial(
  tokens: readonly Token[],
  sentence: Sentence,
): (marks: readonly StrengthMark[]) => boolean {
  const scopes = findNegations(tokens, sentence)
    .filter((negation) => reachesVerb(negation, tokens))
    .map((negation) => new Set(negationScope(negation, tokens, sentence).map(({ end }) => end)));
  return (marks) => {
    const mark = marks.at(-1);
    const word = mark && tokens[mark.from];
    if (mark === undefined || word === undefined) return false;
    let count = scopes.filter((scope) => scope.has(word.end)).length;
    for (let at = mark.from - 2; at >= sentence.from && at >= mark.from - 3; at--) {
      if (FAILING.has((tokens[at] as Token).norm)) count++;
    }
    return count % 2 === 1;
  };
}

/** "Rest and not heat helps" denies the heat alone. */
function reachesVerb({ kind, at: [first = 0] }: Negation, tokens: readonly Token[]): boolean {
  if (kind === 'affix') return false;
  return tokens[first]?.norm !== 'not' || !CONTRASTING.has(tokens[first - 1]?.norm ?? '');
}

const CONTRASTING = new Set(['and', 'but', ',', '(']);
const FAILING = new Set('fail fails failed failing unlikely unable'.split(' '));

/* ------------------------------------------------------------------- clauses */

const BREAKS = new Set([';', ':', '—', '(', ')']);
const OPENERS = new Set('but although though whereas while however yet because since'.split(' '));
const SUBORDINATORS = new Set('although though whereas while if because since when'.split(' '));

/** The clauses of a sentence as far as marks and closed-class words show them. */
function clausesOf(tokens: readonly Token[], { from, to }: Sentence): Clause[] {
  const clauses: Clause[] = [];
  let start = from;
  let isSubordinate = SUBORDINATORS.has(tokens[from]?.norm ?? '');
  const cut = (at: number): void => {
    if (at > start) clauses.push({ from: start, to: at });
    start = at;
  };
  for (let at = from; at < to; at++) {
    const { norm } = tokens[at] as Token;
    if (BREAKS.has(norm) || (OPENERS.has(norm) && at > start)) cut(at);
    else if (norm === ',' && isSubordinate) {
      isSubordinate = false;
      cut(at);
    } else if (norm === ',' && opensClause(tokens, at + 1)) cut(at);
    else if (norm === 'and' && NEXT_PREDICATE.has(tokens[at + 1]?.norm ?? '')) cut(at);
  }
  cut(to);
  return clauses;
}

const NEXT_PREDICATE = new Set(
  'should must may might could therefore thus is are was were has have can will'.split(' '),
);

/** ", and", ", which", ", so": a clause of its own, as a list hardly is. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.norm ?? '';
  return (
    next === 'which' || next === 'so' || (next === 'and' && STARTS_SUBJECT.has(tokens[at + 1]?.norm ?? ''))
  );
}

const STARTS_SUBJECT = new Set(
  'the this these those that their its it they we our such there further more future'.split(' '),
);

function isCondition(tokens: readonly Token[], { from }: Clause): boolean {
  return tokens[from]?.norm === 'if';
}

/* --------------------------------------------------------------------- marks */

function readMark(
  mark: Spot,
  inside: readonly Spot[],
  tokens: readonly Token[],
  clause: Clause,
): StrengthReading {
  const own = { from: mark.from, to: mark.to, role: mark.role };
  if (!isCausal(mark, tokens, clause)) {
    if (!isLink(mark, tokens, clause)) return NONE;
    return { strength: 'correlational', isDenied: false, marks: [own] };
  }
  const modal = inside.findLast((other) => other.role === 'modal' && other.to <= mark.from);
  return modal === undefined
    ? { strength: 'causal', isDenied: false, marks: [own] }
    : {
        strength: 'conditional-causal',
        isDenied: false,
        marks: [{ from: modal.from, to: modal.to, role: 'modal' }, own],
      };
}

function isLink(mark: Spot, tokens: readonly Token[], clause: Clause): boolean {
  if (mark.role === 'link') return !isTopic(mark, tokens, clause);
  if (mark.role === 'degree') return isHad(mark, tokens, clause);
  if (mark.role === 'result-noun')
    return isFollowedBy(mark, OBSERVED, tokens, clause) || isHad(mark, tokens, clause);
  return mark.role === 'change' && isVarying(mark, tokens, clause);
}

/** "Awareness of risk factors", "the identification of predictors": named, not found. */
function isTopic({ from }: Spot, tokens: readonly Token[], clause: Clause): boolean {
  for (let at = from - 1; at >= clause.from && at >= from - 6; at--) {
    const { norm } = tokens[at] as Token;
    if (BE.has(norm)) return false;
    if (TOPICS.has(norm)) return PREPOSITIONS.has(tokens[at + 1]?.norm ?? '');
  }
  return false;
}

const TOPICS = new Set(
  'importance identification knowledge awareness understanding availability mechanism mechanisms assessment evaluation investigation management screening information recognition detection implications education control'.split(
    ' ',
  ),
);

function isCausal(mark: Spot, tokens: readonly Token[], clause: Clause): boolean {
  if (mark.role === 'effect') return true;
  if (mark.role === 'effect-adjective') {
    return isHad(mark, tokens, clause) || GOOD_FOR.has(tokens[mark.to]?.norm ?? '');
  }
  if (mark.role === 'result-noun') {
    return isBehind(mark, BRINGING, tokens, clause) || isFollowedBy(mark, ACHIEVED, tokens, clause);
  }
  if (mark.role === 'effect-noun' && POSSIBLE.has(tokens[mark.from - 1]?.norm ?? '')) return true;
  if (mark.role === 'effect-noun')
    return isHad(mark, tokens, clause) || isFollowedBy(mark, OBSERVED, tokens, clause);
  return mark.role === 'change' && isChange(mark, tokens, clause) && !isAboutStudy(mark, tokens, clause);
}

const GOOD_FOR = new Set(['in', 'for', 'at', 'against', 'than']);
const POSSIBLE = new Set(['potential', 'possible', 'putative', 'plausible', 'causal']);

/** "had longer sleep", "has no effect on", "are the cause of": somebody has or shows it. */
function isHad(mark: Spot, tokens: readonly Token[], clause: Clause): boolean {
  return isBehind(mark, HAVING, tokens, clause);
}

/** One of these verbs stands before, with no preposition between. */
function isBehind(
  { from }: Spot,
  verbs: ReadonlySet<string>,
  tokens: readonly Token[],
  clause: Clause,
): boolean {
  for (let at = from - 1; at >= clause.from && at >= from - 6; at--) {
    const { norm } = tokens[at] as Token;
    if (verbs.has(norm)) return true;
    if (norm !== 'of' && PREPOSITIONS.has(norm)) return false;
    if (norm === 'of' && tokens[at - 1]?.norm !== 'evidence') return false;
  }
  return false;
}

const HAVING = new Set(
  'has have had having is are was were be been play plays played show shows showed shown demonstrate demonstrates demonstrated provide provides provided exert exerts exerted produce produces produced offer offers offered experience experienced exhibit exhibits exhibited gain gained lose loses lost confirm confirms support supports supported find found report reported as display displayed involve involves involved identify identifies identified discover discovered reveal reveals revealed indicate indicates indicated suggest suggests suggested'.split(
    ' ',
  ),
);

const BRINGING = new Set(
  'provide provides provided produce produces produced offer offers offered yield yields yielded achieve achieves achieved give gives gave make makes made obtain obtained promise promises'.split(
    ' ',
  ),
);

/** "effects were observed" */
function isFollowedBy(
  { to }: Spot,
  participles: ReadonlySet<string>,
  tokens: readonly Token[],
  clause: Clause,
): boolean {
  for (let at = to; at < clause.to - 1; at++) {
    if (BE.has((tokens[at] as Token).norm)) {
      return participles.has(wordAfter(tokens, at + 1, clause.to));
    }
  }
  return false;
}

const ACHIEVED = new Set(['achieved', 'attained']);
const OBSERVED = new Set(
  'observed seen found noted detected shown reported mediated demonstrated minor small large strong significant positive negative modest limited evident apparent pronounced stronger greater similar independent confirmed'.split(
    ' ',
  ),
);
