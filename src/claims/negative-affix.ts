import type { Span } from '../vocabulary.js';

/*
 * Which words an affix negates cannot be seen from their letters alone ("unpleasant", "uncle"). The rule: "un-" and "-less"
 * are productive, so a word with them counts unless it is one of the few that only look so, or says that something is
 * undone ("untie"); "in-", "im-", "il-", "ir-" and "dis-" are not, so they count before the stems English negates with them.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words in un- that have no un-: roots, "under", "uni-" and verbs of undoing. */
const NO_UN =
  /^un(?:cle|clean$|ction|ctuous|d(?:e$|er|ine|u[el]a)|guent|i(?!nt|m|nf|ns|dent)|less|til|to$|ity|anim)/;
const UNDOING =
  /^un(?:bend|bind|block|bolt|bosom|buckle|burden|button|chain|clasp|cover|curl|do(?:$|es|ing)|dress|earth|fasten|fold|furl|hook|leash|load|lock|loose|mask|nerve|pack|pick|plug|ravel|roll|saddle|screw|seal|seat|sheath|tie|tangle|twist|veil|wind|wrap|wound|zip)(?:s|ed|ing|d|ped|en)?$/;

/** Words in -less whose first part is no noun by itself, or that only measure. */
const NO_LESS = words(
  'less unless bless nevertheless nonetheless regardless doubtless ruthless reckless feckless listless hapless gormless countless numberless endless ceaseless wireless',
);

const IN_STEMS = words(`
  ability able accessible accessibly accuracy accurate accurately action active activity adequacy adequate adequately admissible admissibly advertent advertently advisable alienable animate applicable appropriate appropriately appropriateness articulate attention
  attentive audible audibly auspicious calculable capable capability capacity cautious civil civility clement comparable comparably
  compatible compatibility competence competent complete completely comprehensible comprehensibly comprehension conceivable conceivably
  conclusive conclusively congruous consequential considerate consistency consistent consistently consolable conspicuous conspicuously constant
  convenience convenient conveniently correct correctly corrigible corruptible credible credibly credulity credulous curable decency decent decently decision
  decisive decisively definable definite definitely delible delicate dependence dependent dependently describable describably destructible
  direct directly discreet discretion discriminate discriminately disposed disposition disputable disputably distinct distinctly divisible edible effective
  effectively effectual effectually efficiency efficient efficiently elastic elegant eligible equality equitable evitable evitably exact excusable excusably
  exhaustible exorable expedient expensive experience experienced explicable explicably expressible fallible fallibly famous fertile fertility finite
  firm flexible flexibly formal formality formally frequent frequently gratitude hospitable hospitality human humanity humane imitable justice numerable
  offensive operable opportune ordinate organic quietude sane sanity sanitary satiable scrutable secure security sensibility sensible sensibly sensitive sensitivity
  separable separably significant significance sincere sincerely sincerity soluble solvent stability substantial sufferable sufferably sufficiency sufficient
  sufficiently superable supportable sure surmountable susceptible tangible temperance temperate tolerable tolerably tolerance tolerant tractable transigent
  utility valid validity variable variably vincible visible visibly voluntarily voluntary vulnerable`);
const IM_STEMS = words(`
  balance balanced material mature maturity measurable measurably memorial mobile mobility modest modesty moderate moderately modestly moral morality mortal mortality movable
  moveable movably mutable palpable partial partially partiality passable patience patient patiently peccable penetrable penetrably penitent perceptible
  perceptibly perfect perfection perfectly permanent permeable personal personally pertinence pertinent perturbable piety pious placable plausible
  polite politely politeness politic ponderable possibility possible possibly potence potent practicable practical precise precision pregnable probability probable
  probably proper properly propriety provident prudence prudent prudently pure purity`);
const IL_STEMS = words(
  'legal legality legally legible legibly legitimate liberal licit limitable literate literacy logical logically',
);
const IR_STEMS = words(`
  rational rationally reconcilable recoverable recoverably redeemable reducible refutable regular regularity regularly relevance relevant religious
  remediable remedial removable reparable reparably replaceable repressible reproachable resistible resistibly resolute resolution resolvable respective
  respectively responsible responsibility responsibly retrievable retrievably reverence reverent reversible reversibly revocable revocably`);
const DIS_STEMS = words(`
  advantage advantageous affected agree agreeable agreeably agreed agreement agrees allow approbation approval approve approved approves approving approvingly ability
  abled belief believe believed believing colour comfort composed concerting connected content contented contentment continue continued continuity courteous courtesy credit
  credited engaged enfranchised entangled favour honest honestly honesty honour honourable honourably inclination inclined ingenuous interested like liked
  likes liking loyal loyalty obedience obedient obey obeyed obeying obeys obliging order orderly organised organized passionate passionately pleased pleasure proportion
  proportionate proportionately quiet quieting regard regarded regarding reputable respect respectful respectfully satisfaction satisfied satisfactory
  satisfy similar similarity trust trusted trustful union unity united use used`);

/** Prefix → stems it negates. */
const CLOSED: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['in', IN_STEMS],
  ['im', IM_STEMS],
  ['il', IL_STEMS],
  ['ir', IR_STEMS],
  ['dis', DIS_STEMS],
];

/**
 * Where a negative affix stands in a word, in letters of the word; undefined when it has none.
 * @param norm normalised word
 */
export function findAffix(norm: string): Span | undefined {
  if (norm.length > 5 && norm.startsWith('un') && !NO_UN.test(norm) && !UNDOING.test(norm)) {
    return { start: 0, end: 2 };
  }
  for (const [prefix, stems] of CLOSED) {
    if (norm.startsWith(prefix) && stems.has(norm.slice(prefix.length)))
      return { start: 0, end: prefix.length };
  }
  const less = /^(.{3,})less(?:ly|ness)?$/.exec(norm)?.[1];
  if (less === undefined || NO_LESS.has(`${less}less`)) return undefined;
  return { start: less.length, end: less.length + 4 };
}
