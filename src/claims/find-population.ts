import type { Token } from '../vocabulary.js';
import type { Article } from './article.js';
import type { Place } from './find-measured.js';
import type { Mention } from './mark-block.js';
import { numberAt, PEOPLE } from './read-number.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/**
 * The population a figure is about: the nearest behind it, else before it, of its own clause, if that names one. A
 * narrower one anywhere in the clause says which of them are meant: "*in the US*, one adult in five".
 */
export function populationOf(article: Article, { figure, mentions, from, to }: Place): Mention | undefined {
  const people = mentions.filter(({ kind }) => kind === 'population');
  const own = people.filter((mention) => mention.from >= from && mention.to <= to);
  const nearest = (of: readonly Mention[]): Mention | undefined =>
    of.find((mention) => mention.from >= figure.from) ?? of.findLast((mention) => mention.to <= figure.from);
  const chosen = nearest(own) ?? nearest(people);
  if (chosen === undefined) return undefined;
  const id = chosen.concepts[0] as string;
  const narrower = (mention: Mention): boolean => isNarrower(article, mention.concepts[0] as string, id);
  return (
    own.find(narrower) ?? people.find((mention) => mention.to <= figure.from && narrower(mention)) ?? chosen
  );
}

function isNarrower({ lexicon }: Article, id: string, than: string): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    for (const broader of lexicon.concept(each)?.broader ?? []) {
      if (broader === than) return true;
      seen.add(broader);
    }
  }
  return false;
}

/** Words that pick some out of the people named. */
const PICKING = words(
  'with who whose without taking using on suffering diagnosed living carrying over under aged above below older younger',
);
const PLAIN = words(
  `of all the adult american us u s america's ordinary average working today's most every other these any grown healthy normal
  british english scottish welsh irish european german french dutch danish swedish norwegian finnish italian spanish
  canadian australian japanese chinese indian western young`,
);
const AGES = words('over under aged above below older younger');
/** From this age on, "adults aged 40 and over" are some of the adults. */
const LATE = 35;

/**
 * True when only some of the population named are counted: "Americans *with diabetes*", "*new* mothers", "adults *over
 * 75*", or people no concept knows ("30% of *care-home residents*").
 */
export function isPart(
  tokens: readonly Token[],
  { figure, sentence, to }: Place,
  population: Mention | undefined,
  measured: Pick<Mention, 'from' | 'to'>,
): boolean {
  if (isElsewhere(tokens, sentence)) return true;
  if (population !== undefined && picksBehind(tokens, population.to, measured)) return true;
  const head = headBehind(tokens, figure);
  if (head !== undefined && (population === undefined || head < population.from || head >= population.to)) {
    if (SPECIAL.has(tokens[head]?.norm ?? '') || picksBehind(tokens, head + 1, measured)) return true;
  }
  if (population !== undefined && population.from < figure.to && population.to > figure.to) return false;
  const isBehind =
    population !== undefined && population.from >= figure.to && population.from <= figure.to + 4;
  const end = isBehind ? population.from : to;
  let at = figure.to;
  if (tokens[at]?.norm === 'of') at++;
  else if (
    figure.unit !== 'percent' ||
    !/^\d|^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(tokens[figure.from]?.norm ?? '')
  )
    return false;
  else if (!isBehind && !isOddPeople(tokens, at, end, measured)) return false;
  let some = false;
  for (; at < end; at++) {
    const { norm, kind } = tokens[at] as Token;
    if (kind !== 'word' && norm !== '-') break;
    if (at >= measured.from && at < measured.to) return false;
    if (ENDS.has(norm) || /ly$/.test(norm)) break;
    if (!PLAIN.has(norm) && !PEOPLE.has(norm) && !PLACES.has(norm)) some = true;
  }
  return some;
}

const ENDS = words(
  `have has had will would can could may might is are was were get gets got suffer suffers live lives experience
  experiences develop develops report reports in at on by during among amongst across within worldwide globally and or but who with from for that`,
);
const PLACES = words(
  'country nation world planet globe population public land europe britain america humanity humankind mankind',
);

/** The noun of the people counted right behind a figure: "one in three *children*". */
function headBehind(tokens: readonly Token[], { to }: Place['figure']): number | undefined {
  for (let at = to; at < to + 4; at++) {
    if (PEOPLE.has(tokens[at]?.norm ?? '')) return at;
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** People who are nobody but themselves, whatever country they live in. */
const SPECIAL = words(
  `children child teenager teenagers teen teens student students athlete athletes runner runners worker workers employee
  employees patient patients sufferer sufferers resident residents mother mothers girl girls boy boys baby babies pupil
  pupils nurse nurses pensioner pensioners`,
);
const INSIDE = words(
  'care nursing hospital hospitals prison prisons jail school schools clinic clinics homes wards shelters seventies eighties sixties fifties teens twenties thirties forties 40s 50s 60s 70s 80s s rehab therapy treatment',
);

/** "people *in care homes*", "adults *in their 70s*". */
function isInside(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 3; at++) if (INSIDE.has(tokens[at]?.norm ?? '')) return true;
  return false;
}

/** "10% *nurses*" is no wording: a ratio with a noun right behind it that ends like a plural. */
function isOddPeople(
  tokens: readonly Token[],
  from: number,
  to: number,
  measured: Pick<Mention, 'from' | 'to'>,
): boolean {
  for (let at = from; at < to && at < from + 3; at++) {
    if (at >= measured.from) return false;
    const { norm, kind } = tokens[at] as Token;
    if (kind !== 'word' || ENDS.has(norm)) return false;
    if (ENDS.has(tokens[at + 1]?.norm ?? '')) return /[^s]s$/.test(norm) && !VERBS.has(norm);
  }
  return false;
}

const VERBS = words(
  'suffers lives gets develops experiences carries has struggles reports lacks feels needs wants uses takes dies',
);

const ON_EARTH = words('earth the this our average');

/** "people *with diabetes*", "adults *over 75*"; not the thing measured itself, nor "adults aged 18 and over". */
function picksBehind(tokens: readonly Token[], to: number, measured: Pick<Mention, 'from' | 'to'>): boolean {
  const link = tokens[to]?.norm ?? '';
  if (link === 'in') return isInside(tokens, to + 1);
  if (!PICKING.has(link) || (link === 'on' && ON_EARTH.has(tokens[to + 1]?.norm ?? ''))) return false;
  if (measured.from > to && measured.from <= to + 2) return false;
  if (link === 'living') return tokens[to + 1]?.norm === 'with';
  for (let at = to; at < to + 5 && at < tokens.length; at++) {
    const age = numberAt(tokens, at, tokens.length);
    if (age !== undefined)
      return age.value >= LATE || link === 'under' || link === 'below' || link === 'younger';
  }
  return !AGES.has(link);
}

const SPARING = words(
  'spare spares spared save saves saved kill kills killed help helps helped cure cures cured',
);
/** What one may have of a thing without having it: "carry the *genes* for". */
const KIN = words(
  'gene genes history fear relative relatives parent parents mother father knowledge awareness antibodies predisposition tendency drug drugs medicine medication test tests',
);
const BETWEEN = words(
  'will can may might could would do does did also often still even just then who actually really',
);
const DENIALS = words(
  "not never n't don't doesn't didn't won't can't cannot aren't isn't wasn't weren't haven't hasn't hadn't",
);
const DOING = words(
  `know knows think thinks believe believes say says fear fears worry worries take takes use uses try tries treat treats ask
  asks want wants blame blames associate associates confuse confuses recover recovers improve improves survive survives
  avoid avoids visit visits consult consults seek seeks search searches misunderstand misunderstands manage manages
  control controls hope hopes care cares stop stops quit quits support supports understand understands remember
  remembers ignore ignores receive receives recommend recommends reduce reduces prevent prevents see sees check checks measure measures monitor monitors read reads test tests own owns talk talks
  skip skips lose loses spend spends pay pays`,
);

/**
 * True when the people counted do something with the thing named, and do not have it: "one in three *does not know*
 * what blood pressure is", "40% *fear* diabetes".
 */
export function doesOther(
  tokens: readonly Token[],
  { figure }: Place,
  population: Mention | undefined,
  measured: Pick<Mention, 'from' | 'to'>,
): boolean {
  for (let before = figure.from - 1; before >= figure.from - 3 && before >= 0; before--) {
    if (SPARING.has(tokens[before]?.norm ?? '')) return true;
  }
  for (let before = measured.from - 1; before >= measured.from - 3 && before >= figure.to; before--) {
    if (KIN.has(tokens[before]?.norm ?? '')) return true;
  }
  let at = Math.max(figure.to, population?.to ?? 0);
  while (at < measured.from && BETWEEN.has(tokens[at]?.norm ?? '')) at++;
  if (at >= measured.from) return false;
  const norm = tokens[at]?.norm ?? '';
  return DENIALS.has(norm) || DOING.has(norm);
}

const THEN = /^(?:19\d\d|200\d|20[3-9]\d)$/;
const DATED = words('in by since until before around from during');
const CHANCE = words('chance chances risk odds');

/** "*In 1980*, 108 million had diabetes", "*if* a parent has it, a child has a 1 in 10 *chance*": another time, or some only. */
export function isElsewhere(tokens: readonly Token[], { from, to }: Place['sentence']): boolean {
  const isIf = tokens[from]?.norm === 'if' || tokens[from]?.norm === 'when';
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (isIf && CHANCE.has(norm)) return true;
    if (THEN.test(norm) && DATED.has(tokens[at - 1]?.norm ?? '')) return true;
  }
  return false;
}

const YOUNG = words(
  'children child kids kid toddlers toddler babies baby infants infant teenagers teens adolescents dogs cats athletes',
);
const GROWN = words('adults adult everyone everybody people women men');

/** True for advice on how much children, or athletes, should have. */
export function isForSome(tokens: readonly Token[], { from, to }: Place['sentence']): boolean {
  let some = false;
  for (let at = from; at < to; at++) {
    const norm = tokens[at]?.norm ?? '';
    if (GROWN.has(norm)) return false;
    if (YOUNG.has(norm) && tokens[at - 1]?.norm !== 'a') some = true;
  }
  return some;
}
