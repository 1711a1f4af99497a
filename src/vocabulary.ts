/**
 * The domain's words as types. One word per idea; every other folder imports from here and adds no synonyms.
 * All offsets are UTF-16 code units, half-open `[start, end)`. Unless a field says otherwise they count in the
 * original file; offsets "in block" count in `Block.text`.
 */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/* ------------------------------------------------------------------ document */

export type Format = 'markdown' | 'mdx' | 'html' | 'text';

/** What a run of prose is in its article. */
export type BlockRole =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'caption'
  | 'alt-text'
  | 'footnote'
  | 'front-matter'
  | 'block-quote'
  | 'reference';

/**
 * Maps plain block text to the file, piecewise. Parallel arrays, one entry a piece, sorted by `plain`.
 * A piece is *linear* when its plain and source lengths agree (every offset inside maps one to one); otherwise it
 * is *atomic* (an entity, an escape, a CRLF): any offset inside maps to the whole source piece.
 */
export interface OffsetMap {
  readonly plain: readonly number[];
  readonly source: readonly number[];
  readonly plainLength: readonly number[];
  readonly sourceLength: readonly number[];
}

/** A run of prose with a role. Inline code, images, MDX expressions and other non-prose stand in `text` as U+FFFC. */
export interface Block {
  /** Position in `Document.blocks`. */
  readonly index: number;
  readonly role: BlockRole;
  /** Plain text: entities decoded, markup gone, a soft break is one space, a hard break is "\n". */
  readonly text: string;
  readonly map: OffsetMap;
  /** The whole block in the file, markup included. */
  readonly span: Span;
  /** Heading level 1–6 (`title` = 1). */
  readonly level?: number;
  /** Indices of the headings this block stands under, outermost first (a heading's own path excludes itself). */
  readonly section: readonly number[];
  /** Index of the block that introduces this list item or table ("Knots are caused by:"), or of the parent item. */
  readonly leadIn?: number;
  /** List facts: which list, how deep (0-based). */
  readonly list?: { readonly id: number; readonly depth: number; readonly ordered: boolean };
  /** Indices of the blocks that head this cell's column and row. */
  readonly headers?: { readonly column?: number; readonly row?: number };
  /** Front-matter key path ("description") for role front-matter. */
  readonly key?: string;
  /** True inside a block quote: somebody else's words. */
  readonly quoted: boolean;
  /** Spans in block text that are link text, with the target. */
  readonly links?: readonly (Span & { readonly url: string })[];
}

/** A comment that may hold a directive: HTML `<!-- -->`, MDX `{/* *\/}`, or the front-matter key `claimlint`. */
export interface Comment {
  readonly kind: 'html' | 'mdx' | 'front-matter';
  /** Text between the delimiters, untrimmed. For front matter: the value, as JSON. */
  readonly text: string;
  /** Delimiters included. */
  readonly span: Span;
}

/** Something that could not be read. `fatal`: nothing of the file was read. Never silent: becomes a message. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  readonly fatal: boolean;
}

export interface Document {
  readonly path: string;
  readonly format: Format;
  /** The file as text, exactly (BOM included, line ends kept). */
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/* ---------------------------------------------------------------------- text */

/** A word, number or punctuation mark. Offsets in block. */
export interface Token extends Span {
  /** Normalised for matching: lower case, straight quotes, no soft hyphens. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'object';
}

/** Offsets in block; `from`/`to` is the half-open range of token indices in the block. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
}

/* -------------------------------------------------------------------- claims */

export type Relation =
  | 'causes'
  | 'worsens'
  | 'increases'
  | 'decreases'
  | 'prevents'
  | 'treats'
  | 'relieves'
  | 'cures'
  | 'removes'
  | 'improves'
  | 'is-associated-with'
  | 'is-a-sign-of'
  | 'detects'
  | 'requires'
  | 'is-safe-for'
  | 'is-better-than'
  | 'is'
  | 'contains'
  | 'replaces'
  | 'recommended-for';

export type Polarity = 'positive' | 'negative';
/** Four steps, after Yu, Li & Wang 2019 (EMNLP): how firmly a causal link is put. */
export type Strength = 'none' | 'correlational' | 'conditional-causal' | 'causal';
export type Modality = 'asserted' | 'hedged' | 'hypothetical' | 'question' | 'debunked';
/** Hedge grades: `weak` ("can", "often") is close to plain assertion; `real` ("may", "is thought to") withholds commitment. */
export type Hedge = 'none' | 'weak' | 'real';

export type CueKind =
  | 'relation'
  | 'negation'
  | 'hedge'
  | 'booster'
  | 'attribution'
  | 'question'
  | 'condition'
  | 'debunk'
  | 'irony'
  | 'context'
  | 'quantity';

/** Words that decided something about a claim. Spans count in the file. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly text: string;
  /** The text the cue governs. */
  readonly scope?: Span;
}

/** One end of a claim. `concept` is absent when no lexicon entry knows the words. */
export interface Term {
  readonly concept?: string;
  /** The lack or avoidance of the concept is meant ("cutting out sugar"), and no concept of its own names it. */
  readonly isAbsent?: boolean;
  /** The words as the file has them (for a term supplied by context: the words there). */
  readonly text: string;
  readonly span: Span;
}

/** A figure. `low`/`high` are equal for a single value; `bound` says "at least" or "up to". */
export interface Quantity {
  readonly measure: 'prevalence' | 'share' | 'dose' | 'duration' | 'frequency' | 'change' | 'count' | 'other';
  readonly low: number;
  readonly high: number;
  readonly bound?: 'at-least' | 'at-most' | 'about';
  /** "percent", "people", "seconds", "mg", "times per day" … */
  readonly unit: string;
  /** Concept id of the population, or its words when no concept knows them. */
  readonly population?: string;
  readonly timeFrame?: 'lifetime' | 'point' | 'period';
  /** A share of the people one study or clinic looked at; nothing is said of people in general. */
  readonly sample?: true;
  /** Only some of the population named are meant ("Americans with diabetes", "new mothers"), or another time ("in 1980"). */
  readonly part?: true;
  /** An amount put forward as one to keep to: a limit, a target, an order. */
  readonly advised?: true;
  /** What an amount is for; "meal" stands for a single occasion. */
  readonly per?: 'meal' | 'day' | 'week' | 'month' | 'year';
}

export interface Claim {
  /** `joined`: both ends of a rule's claim stand in one flat sentence, joined in a way no frame reads. */
  readonly kind: 'relation' | 'quantity' | 'saying' | 'together' | 'joined';
  /** The words that make the claim, in the file. */
  readonly span: Span;
  /** `source.slice(span.start, span.end)`. */
  readonly text: string;
  /** Index of the block, and of the sentence within the block. */
  readonly block: number;
  readonly sentence: number;
  readonly subject?: Term;
  readonly relation?: Relation;
  readonly object?: Term;
  readonly polarity: Polarity;
  readonly strength: Strength;
  readonly modality: Modality;
  readonly hedge: Hedge;
  /** An absolute or superlative word strengthens the claim ("cures", "always", "the number one cause"). */
  readonly absolute: boolean;
  /** Whose claim it is; `adopted`: the writer leans on them ("studies show") instead of only reporting ("some believe"). */
  readonly attribution?: {
    readonly kind: 'named' | 'vague';
    readonly adopted: boolean;
    readonly text: string;
    readonly span: Span;
  };
  readonly quantity?: Quantity;
  /** For kind saying, together or joined: the pattern that matched, as `ruleId#index`. */
  readonly pattern?: string;
  /** Concepts named in the claim's clause besides subject and object. */
  readonly qualifiers: readonly Term[];
  /** Everything that decided the reading, in file order. */
  readonly cues: readonly Cue[];
}

/**
 * Parts of the reading that can be left out. For measuring only (`npm run accuracy -- --ablate`): what each part earns is
 * what is lost without it. No option or setting reaches them.
 */
export type Mechanism =
  /** Pronouns, labels, lead-ins and headings supply what a sentence leaves out. */
  | 'context'
  /** List items, table cells and paragraphs under an open heading or lead-in. */
  | 'entries'
  /** Claims made by two clauses ("skip breakfast and you gain weight"). */
  | 'results'
  /** Advice without a word of relation ("for a cold, take zinc"). */
  | 'advice'
  /** Concepts named as verbs, and outcomes that stand for the claim. */
  | 'verbal'
  /** Opposites of concepts, and their lack. */
  | 'algebra'
  /** A rule covers concepts narrower than its own. */
  | 'narrower'
  /** Hedges count at all. */
  | 'hedges'
  /** A negation reaches only its scope; without this any in the sentence denies. */
  | 'negation-scope'
  /** Labels, verdicts, myth layouts and rebuttals around the sentence. */
  | 'framing'
  /** What others say, quotations included, is theirs. */
  | 'attribution'
  | 'sayings'
  | 'loose'
  /** Both ends of a rule's claim in one flat sentence. */
  | 'joined';

/** Mechanisms left out; empty but for measuring. */
export type Without = ReadonlySet<Mechanism>;

/* ------------------------------------------------------------------ evidence */

/** Certainty of a body of evidence (GRADE). */
export type Certainty = 'high' | 'moderate' | 'low' | 'very-low';

/** What the evidence says of the rule's claim. */
export type Direction =
  /** It holds, up to the wording `allows`. */
  | 'supports'
  /** Studies point the other way, or show no effect. */
  | 'refutes'
  /** Missing or too weak to say. */
  | 'insufficient'
  /** Studies or experts conflict. */
  | 'divided'
  /** Once held, since replaced. */
  | 'superseded';

export type Verdict =
  'contradicted' | 'unsupported' | 'contested' | 'overstated' | 'outdated' | 'supported' | 'unchecked';

export type Severity = 'off' | 'info' | 'warn' | 'error';

export type ConceptKind =
  | 'treatment'
  | 'exposure'
  | 'condition'
  | 'symptom'
  | 'process'
  | 'body-part'
  | 'substance'
  | 'practitioner'
  | 'population'
  | 'outcome'
  | 'finding'
  | 'other';

/** A thing claims are about. */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly kind: ConceptKind;
  /** Singular noun phrases; plurals are derived. */
  readonly names: readonly string[];
  /** Spellings matched exactly as given (plurals, adjectives, verb forms); nothing is derived. */
  readonly forms: readonly string[];
  /** Base verbs whose inflections name the concept ("massage", "stretch"). */
  readonly verbs: readonly string[];
  /** More general concepts: a claim on this one is covered by a rule on those. */
  readonly broader: readonly string[];
  /** The opposite concept: "hydration" for "dehydration". */
  readonly antonym?: string;
  /** Words (lower case, single) by name: the name counts only when one stands in the same section or title … */
  readonly near: Readonly<Record<string, readonly string[]>>;
  /** … or never counts when one stands in the same sentence. */
  readonly unless: Readonly<Record<string, readonly string[]>>;
  /** Medical Subject Heading, if one was looked up. */
  readonly mesh?: string;
}

/** A relation claim a rule is about. Lists mean "any of". */
export interface ClaimPattern {
  readonly subject?: readonly string[];
  readonly relation: readonly Relation[];
  readonly object?: readonly string[];
  /** `negative`: the rule's claim is itself a denial ("knots do not resolve without treatment"). */
  readonly polarity: Polarity;
  /** Least strength at which the pattern speaks (default none). */
  readonly strength: Strength;
  /** Only when one of these concepts stands in the same sentence or governing heading. */
  readonly with?: readonly string[];
  /** Never when one of these concepts stands in the same sentence or governing heading. */
  readonly without?: readonly string[];
}

/** A figure a rule is about. */
export interface QuantityPattern {
  readonly measure: Quantity['measure'];
  /** Concepts measured, any of. */
  readonly of: readonly string[];
  /** Population concepts, any of; absent = any population. */
  readonly population?: readonly string[];
  readonly unit: string;
  /** Plausible interval; null = no defensible figure exists, so any exact figure is unsupported. */
  readonly range: readonly [number, number] | null;
  /** Only figures that name this time frame; absent = any, or none. */
  readonly timeFrame?: Quantity['timeFrame'];
  /** Only amounts put forward as advice ("aim for", "the limit is", "take"), not what is eaten or held. */
  readonly advised?: true;
  /** Only amounts for that span; an amount that names none is taken as a day's. */
  readonly per?: Quantity['per'];
  /** Only figures that reach into this interval: those the rule speaks of. */
  readonly only?: readonly [number, number];
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/**
 * A fixed saying: words, `{concept}` slots, `(a|b)` choices, `...` for up to five words, a trailing `~` on a word
 * for any inflection.
 */
export interface SayingPattern {
  readonly pattern: string;
  readonly polarity: Polarity;
}

/** Concepts whose naming together in one assertion is enough (loose rule). */
export interface TogetherPattern {
  /** Every group must be named; a group is satisfied by any of its concepts. */
  readonly concepts: readonly (readonly string[])[];
}

export interface Evidence {
  readonly population: string;
  readonly direction: Direction;
  readonly certainty: Certainty;
  /** Strongest wording the evidence carries; wording above it is overstated (direction supports) . */
  readonly allows: Strength;
  /** May be put absolutely ("always", "cures")? */
  readonly allowsAbsolute: boolean;
  /** Plain words: what is known. */
  readonly finding: string;
  /** Bibliography keys. */
  readonly sources: readonly string[];
}

export interface RuleExample {
  readonly text: string;
  readonly verdict?: Verdict;
  readonly because?: string;
}

export type RuleStatus = 'draft' | 'stable' | 'retired';

/** One claim pattern with its evidence and examples; one file. */
export interface Rule {
  /** `<pack>/<catalogue id>`. */
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  readonly status: RuleStatus;
  readonly aliases: readonly string[];
  readonly claims: readonly ClaimPattern[];
  readonly quantities: readonly QuantityPattern[];
  readonly sayings: readonly SayingPattern[];
  readonly together: readonly TogetherPattern[];
  readonly evidence: readonly Evidence[];
  /** Wording an editor can take. */
  readonly suggest: readonly string[];
  /** ISO dates. */
  readonly reviewed: string;
  readonly reviewBy: string;
  readonly examples: {
    readonly flag: readonly RuleExample[];
    readonly pass: readonly RuleExample[];
    readonly limits: readonly RuleExample[];
  };
}

/** A citable work, from `rules/bibliography` (CSL field names there). */
export interface Source {
  readonly key: string;
  readonly title: string;
  readonly authors: string;
  readonly year?: number;
  readonly container?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly url: string;
}

/* --------------------------------------------------------- findings, messages */

/** The structured result of a check. */
export interface Finding {
  readonly ruleId: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly rule: Rule;
}

/** One entry of the cue files: words that signal a relation or decide how a claim is put forward. */
export interface CueEntry {
  readonly kind: CueKind;
  /** How the words stand in a sentence; `verb` and `noun` entries are inflected when the lexicon is compiled. */
  readonly as: 'verb' | 'noun' | 'adjective' | 'preposition' | 'adverb' | 'phrase';
  /** Phrases as written in the file: lower case, words separated by one space; a verb's first word is its base form. */
  readonly words: readonly string[];
  /** Irregular inflections, by the word they belong to; they replace the derived past and participle, or plural. */
  readonly forms?: Readonly<Record<string, readonly string[]>>;
  /** Words behind the object of a verb that takes it in the middle ("keeps knots *at bay*"), any of. */
  readonly behind?: readonly string[];
  readonly relation?: Relation;
  readonly strength?: Strength;
  readonly absolute?: boolean;
  readonly hedge?: Hedge;
  /** Which way the cue's scope runs (ConText). */
  readonly direction?: 'forward' | 'backward' | 'both' | 'none';
  /** Finer part a cue plays within its kind ("terminate", "pseudo", "vague", "named", "myth", "fact" …). */
  readonly role?: string;
}

/** All concepts and cues together. */
export interface Lexicon {
  readonly concepts: readonly Concept[];
  readonly cues: readonly CueEntry[];
}

/** A pack as it was read. */
export interface Pack {
  readonly name: string;
  readonly version: string;
  /** SHA-256 over the names and contents of its files; how their lines end does not count. */
  readonly hash: string;
  /** Address of the page about a rule, with `{id}` where the rule's name behind the pack goes; absent = no pages. */
  readonly docsUrl?: string;
}

/** Everything the checks know: rules, lexicon, bibliography, and which packs they came from. */
export interface EvidenceBase {
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon;
  readonly sources: Readonly<Record<string, Source>>;
  readonly packs: readonly Pack[];
}

/** ESLint's message shape; ours alone is `claim`. Lines and columns count from 1, ranges from 0, in UTF-16 units. */
export interface Message {
  readonly ruleId: string | null;
  /** 1 = warning (and info, see `claim.level`), 2 = error. */
  readonly severity: 1 | 2;
  readonly fatal?: true;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
  readonly suggestions?: readonly {
    readonly desc: string;
    readonly fix: { readonly range: readonly [number, number]; readonly text: string };
  }[];
  readonly claim?: MessageClaim;
}

/** What claimlint adds to a message, under the single key `claim`. */
export interface MessageClaim {
  readonly verdict: Verdict;
  readonly level: Exclude<Severity, 'off'>;
  readonly certainty: Certainty;
  /** The words the message is about: `source.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Plain sentence: what is known. */
  readonly finding: string;
  readonly population: string;
  readonly sources: readonly Source[];
  readonly sayInstead: readonly string[];
  /** The page about the rule; of a pack without pages, the first work its evidence names. */
  readonly url?: string;
  /** How the claim was read. */
  readonly read: Pick<Claim, 'kind' | 'polarity' | 'strength' | 'modality' | 'hedge' | 'absolute'> & {
    readonly subject?: string;
    readonly relation?: Relation;
    readonly object?: string;
  };
}

export interface SuppressedMessage extends Message {
  readonly suppressions: readonly { readonly kind: 'directive' | 'file'; readonly justification: string }[];
}

/** Result of linting one file; ESLint's keys (contract: `JSON.stringify(results)` is ESLint's json format). */
export interface LintResult {
  readonly filePath: string;
  readonly messages: readonly Message[];
  readonly suppressedMessages: readonly SuppressedMessage[];
  readonly errorCount: number;
  readonly fatalErrorCount: number;
  /** Level `info` is not counted. */
  readonly warningCount: number;
  readonly fixableErrorCount: number;
  readonly fixableWarningCount: number;
  readonly source?: string;
  readonly usedDeprecatedRules: readonly never[];
}
