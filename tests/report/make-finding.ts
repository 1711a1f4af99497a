import { createLineIndex } from '../../src/document/source-map.js';
import type { WordingContext } from '../../src/report/word-finding.js';
import type { Block, Claim, Document, Evidence, Finding, Pack, Rule, Source } from '../../src/vocabulary.js';

export const bron: Source = {
  key: 'bron-2012',
  title: 'Etiology of trigger points',
  authors: 'Bron C et al.',
  year: 2012,
  doi: '10.1000/x',
  url: 'https://doi.org/10.1000/x',
};

export interface Parts {
  readonly source?: string;
  /** Words of the claim in the source. */
  readonly text: string;
  readonly claim?: Partial<Claim>;
  readonly evidence?: Partial<Evidence>;
  readonly rule?: Partial<Rule>;
  readonly finding?: Partial<Finding>;
  readonly block?: Partial<Block>;
  readonly packs?: readonly Pack[];
}

/** A finding about `text`, which stands in a one-block document, with what is needed to put it in words. */
export function makeFinding(parts: Parts): { finding: Finding; context: WordingContext } {
  const source = parts.source ?? `${parts.text}.`;
  const start = source.indexOf(parts.text);
  const span = { start, end: start + parts.text.length };
  const evidence: Evidence = {
    population: 'general',
    direction: 'insufficient',
    certainty: 'very-low',
    allows: 'none',
    allowsAbsolute: false,
    finding: 'No study has looked for such a link.',
    sources: ['bron-2012'],
    ...parts.evidence,
  };
  const rule: Rule = {
    id: 'p/dry-knots',
    pack: 'p',
    title: 'Thirst and knots',
    status: 'stable',
    aliases: [],
    claims: [],
    quantities: [],
    sayings: [],
    together: [],
    evidence: [evidence],
    suggest: ['It is not known whether thirst plays a part.'],
    reviewed: '2026-11-20',
    reviewBy: '2028-11-20',
    examples: { flag: [], pass: [], limits: [] },
    ...parts.rule,
  };
  const claim: Claim = {
    kind: 'relation',
    span,
    text: parts.text,
    block: 0,
    sentence: 0,
    polarity: 'positive',
    strength: 'causal',
    modality: 'asserted',
    hedge: 'none',
    absolute: false,
    qualifiers: [],
    cues: [],
    ...parts.claim,
  };
  const block: Block = {
    index: 0,
    role: 'paragraph',
    text: source,
    map: { plain: [0], source: [0], plainLength: [source.length], sourceLength: [source.length] },
    span: { start: 0, end: source.length },
    section: [],
    quoted: false,
    ...parts.block,
  };
  const document: Document = {
    path: '/site/a.md',
    format: 'markdown',
    source,
    blocks: [block],
    comments: [],
    problems: [],
  };
  return {
    finding: {
      ruleId: rule.id,
      verdict: 'unsupported',
      severity: 'warn',
      claim,
      evidence,
      rule,
      ...parts.finding,
    },
    context: {
      document,
      lines: createLineIndex(source),
      packs: parts.packs ?? [],
      sources: { 'bron-2012': bron },
      labelOf: (concept) => concept.replaceAll('-', ' '),
    },
  };
}
