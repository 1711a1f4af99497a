/** Closed-class words: the reader tells nouns from verbs and clauses from each other by these, not by a tagger. */

export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an its their your my our his her no any some each every other another many several such both all few most more'.split(
    ' ',
  ),
);

export const DEMONSTRATIVES: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);

/** Adjectives that stand before nouns of relation: "main causes", "common treatment". */
export const NOUN_ADJECTIVES: ReadonlySet<string> = new Set(
  'main common primary major leading possible likely potential other different various underlying real true root natural effective best top popular first second third good great proven frequent known hidden biggest simple home conventional professional important usual typical medical physical quick fast instant long-term short-term temporary lasting'.split(
    ' ',
  ),
);

export const BE: ReadonlySet<string> = new Set(
  "is are was were be been being am isn't aren't wasn't weren't it's they're that's get gets got getting become becomes remain remains".split(
    ' ',
  ),
);

export const AUXILIARIES: ReadonlySet<string> = new Set(
  "do does did don't doesn't didn't have has had haven't hasn't hadn't will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't also just even only really actually simply then thereby thus in turn eventually often usually typically commonly generally sometimes always never not gradually quickly directly indirectly significantly effectively naturally gently help helps helping helped to further actively greatly dramatically easily safely frequently rarely ultimately reportedly possibly probably likely potentially slowly literally all both surely certainly definitely honestly again together still already soon more less".split(
    ' ',
  ),
);

export const PREPOSITIONS: ReadonlySet<string> = new Set(
  'of for in on at with from without during against around under over into onto between among within throughout across near behind beneath about like after before through via by to per toward towards upon besides including following'.split(
    ' ',
  ),
);

/** Instrument phrases end an object: "relieve pain with massage". */
export const INSTRUMENTS: ReadonlySet<string> = new Set(['by', 'through', 'with', 'via', 'using', 'from']);

export const COORDINATORS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'nor',
  '&',
  ',',
  '/',
  'plus',
  'as',
  'well',
  'along',
  'even',
  'then',
  'also',
  'both',
  'either',
  'neither',
  'especially',
  'particularly',
  'including',
  'such',
  'like',
  'and/or',
  ';',
  'combined',
  'together',
]);

/** Words that open a clause with a subject of its own. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'but although though while whereas because since if when unless so until yet however whether once why how where whenever after before despite'.split(
    ' ',
  ),
);

export const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'who']);

export const PRONOUNS: ReadonlySet<string> = new Set(
  "it they this these that those them both he she it's they're that's this's it'll they'll it'd which these".split(
    ' ',
  ),
);

/** Verbs of thinking and saying: a "that" behind them opens a reported clause. */
export const REPORTING: ReadonlySet<string> = new Set(
  'known knew learnt learned realised realized discovered recommend recommends recommended advise advises advised insist insists warn warns warned predict predicts think thinks believe believes mean means say says show shows prove proves proven shown suggest suggests assume know claim claims evidence proof doubt true clear likely idea myth fact sign data belief notion theory claim find finds found sure argue argues imply implies guarantee guarantees suspect demonstrated demonstrate established confirmed concluded tested proved documented discovered convinced agreed agree reported noted hear heard told saying said thought believed claimed assumed suggested expect expected promise promises'.split(
    ' ',
  ),
);

/** Head nouns one can look through to what they are about: "the risk of X", "the formation of X". */
export const SENTENCE_PUNCTUATION: ReadonlySet<string> = new Set([';', ':', '—', '(', ')', '[', ']', '•']);

/** Words that turn a named thing into its lack. */
export const LACK: ReadonlySet<string> = new Set(
  'refuse refused leave shortage deficit dearth scarcity few lack absence without skipping skip insufficient inadequate little avoiding avoid stopping missing neglecting neglect deficient poor ignoring refusing forgetting fewer less quit quitting ditch ditching dropping cutting limiting restricting minus quits skips swapping swap replacing replace trading substituting'.split(
    ' ',
  ),
);

/** Words that only hold the place of what a list or section names. */
export const OPEN_NOUNS: ReadonlySet<string> = new Set(
  'what which who how why ways tips things foods food habits supplements herbs drinks steps exercises moves remedies factors conditions treatments stretches methods techniques strategies options tools therapies products vitamins nutrients activities changes mistakes reasons measures'.split(
    ' ',
  ),
);

/** Whom something happens to. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'people patients those anyone someone everyone everybody somebody anybody person individuals adults women men children kids babies sufferers folks athletes runners many most'.split(
    ' ',
  ),
);

/** Commands to take, do or use something. */
export const TAKING: ReadonlySet<string> = new Set(
  'avoid cut ditch drop quit skip limit take try use reach grab drink eat sip swallow pop chew add apply rub dab put have get go choose pick opt start keep stick turn gargle inhale sprinkle mix brew stir wear book see swap switch ask just simply'.split(
    ' ',
  ),
);

/** True where a word opens a clause: not "*once* a day", "*when* it comes to migraines". */
export function opensClause(tokens: readonly { readonly norm: string }[], at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  if (!CLAUSE_OPENERS.has(norm)) return false;
  const next = tokens[at + 1]?.norm ?? '';
  if (norm === 'once') return !/^(?:a|an|per|every|each|daily|weekly|or|in)$/.test(next);
  return !(norm === 'when' && next === 'it' && tokens[at + 2]?.norm === 'comes');
}
