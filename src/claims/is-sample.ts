import type { Token } from '../vocabulary.js';
import type { Place } from './find-measured.js';
import type { Mention } from './mark-block.js';
import { PEOPLE } from './read-number.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const STUDY = words('study survey trial experiment poll');
/** Places and groups that are nobody but themselves. */
const GROUP = words('sample cohort clinic practice hospital centre center series department ward');
const ONE = words('one our this that single another');
const ARTICLES = words('a an the');
const INTO = words('in within from at among');
const SUBJECTS = words('participants respondents subjects volunteers enrolled');
const EXAMINED = words(
  'examined studied surveyed asked tested treated seen questioned interviewed scanned polled followed recruited enrolled',
);
const DEFINITE = words('the our these their those');
const PRESENT = words(
  'have has suffer suffers experience experiences get gets live lives are is report will',
);
const PAST = words('had were was showed reported met suffered complained described experienced');
/** How many words may stand between "in one" and "clinic". */
const REACH = 5;

/**
 * True when a share is one of the people some study or clinic looked at ("in one clinic sample, 63% had …", "30% of
 * the 120 patients"): it says nothing of people in general. "In a survey, 30% of adults have …" does.
 */
export function isSample(tokens: readonly Token[], place: Place, population: Mention | undefined): boolean {
  return (
    namesGroup(tokens, place, population) ||
    countsSubjects(tokens, place) ||
    wereAsked(tokens, place.sentence)
  );
}

/** "In one clinic", "in our sample", "in a study", "a survey of". */
function namesGroup(
  tokens: readonly Token[],
  { figure, sentence }: Place,
  population: Mention | undefined,
): boolean {
  for (let at = sentence.from; at < sentence.to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (!ONE.has(norm) && !ARTICLES.has(norm)) continue;
    const head = headOf(tokens, at + 1, sentence.to);
    if (head === undefined) continue;
    const isInto = at > sentence.from && INTO.has(tokens[at - 1]?.norm ?? '');
    if (GROUP.has(tokens[head]?.norm ?? '')) {
      if (isInto && ONE.has(norm)) return true;
    } else if (isInto || tokens[head + 1]?.norm === 'of') {
      if (!isGeneral(tokens, figure.to, population)) return true;
    }
  }
  return false;
}

/** The noun of a study or group that a determiner leads to; the last of several ("one clinic sample"). */
function headOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < to && at < from + REACH; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (STUDY.has(norm) || GROUP.has(norm)) head = at;
    else if (head !== undefined || (kind !== 'word' && norm !== '-' && kind !== 'number')) break;
    else if (INTO.has(norm) || norm === 'of' || PEOPLE.has(norm)) break;
  }
  return head;
}

/** "… 85% of adults *have* …": people in general, now. */
function isGeneral(tokens: readonly Token[], figureTo: number, population: Mention | undefined): boolean {
  if (population === undefined || population.from < figureTo || population.from > figureTo + 3) return false;
  return PRESENT.has(tokens[population.to]?.norm ?? '');
}

/** "of the 120 patients we examined, 30%", "60% of participants", "85% of the patients had". */
function countsSubjects(tokens: readonly Token[], { figure, sentence, from, to }: Place): boolean {
  const opens = tokens[sentence.from]?.norm ?? '';
  if (
    (INTO.has(opens) || opens === 'of') &&
    isSubjects(tokens, sentence.from + 1, Math.min(sentence.from + 9, figure.from))
  )
    return true;
  return tokens[figure.to]?.norm === 'of' && from <= figure.from && isSubjects(tokens, figure.to + 1, to);
}

/** Words that name the people looked at, from a token on: up to the first comma. */
function isSubjects(tokens: readonly Token[], from: number, limit: number): boolean {
  const isDefinite = DEFINITE.has(tokens[from]?.norm ?? '');
  let people = false;
  let counted = false;
  for (let at = from; at < limit && at < from + 9; at++) {
    const { norm, kind } = tokens[at] ?? { norm: ',', kind: 'punctuation' as const };
    if (norm === ',') return false;
    if (SUBJECTS.has(norm) || (isDefinite && EXAMINED.has(norm))) return true;
    if (kind === 'number' && !people) counted = true;
    if (PEOPLE.has(norm) && norm !== 'population') {
      people = true;
      if (counted) return true;
    } else if (people && EXAMINED.has(norm)) return true;
    else if (people && isDefinite && PAST.has(norm)) return true;
  }
  return false;
}

const TELLER = words('i he she my her his we');
const MODALS = words(
  "should must can could may might will would need needs ought recommend advise suggest tell i'd",
);

/** "*She* pressed on it for 30 seconds": what one person did, told as a story; no advice and no rule. */
export function isTold(tokens: readonly Token[], { figure, sentence }: Place): boolean {
  let told = false;
  for (let at = sentence.from; at < figure.from; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (MODALS.has(norm)) return false;
    if (TELLER.has(norm)) told = true;
  }
  return told;
}

/** "We *asked 2,000 adults*", "researchers *scanned 40 runners*". */
function wereAsked(tokens: readonly Token[], { from, to }: Place['sentence']): boolean {
  for (let at = from; at < to; at++) {
    if (!EXAMINED.has(tokens[at]?.norm ?? '')) continue;
    for (let near = at + 1; near <= at + 3 && near < to; near++)
      if (tokens[near]?.kind === 'number') return true;
  }
  return false;
}
