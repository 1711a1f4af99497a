import type { Relation } from '../vocabulary.js';

/** What a new rule begins with. */
export interface Scaffold {
  /** Name of the rule: the claim in a few words, with hyphens. */
  readonly id: string;
  /** Year-month-day. */
  readonly today: string;
  /** What the name of the rule was read as; undefined when nothing was, and the words themselves are looked for. */
  readonly claim?: { readonly subject: string; readonly relation: Relation; readonly object: string };
  /** Path from the rule to its JSON Schema, for editors. */
  readonly schema?: string;
}

/** The claim a rule is named for, as a sentence without its full stop. */
export function claimOf(id: string): string {
  return id.replaceAll('-', ' ');
}

/** A rule file to fill in: a draft in which nothing is wrong, with a comment on every part. */
export function scaffoldRule({ id, today, claim, schema }: Scaffold): string {
  const words = claimOf(id);
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  const quoted = (text: string): string => JSON.stringify(text);
  return `${schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`}\
# A rule to fill in. Lines that begin with # are for you; delete them as you go. docs/rule-format.md has every key.
#
# The claim as people make it, in a few words; the same as the name of this file. It never changes, so the verdict
# stays out of it: evidence may change.
id: ${id}
# Short, in sentence case; lists show it.
title: ${quoted(sentence)}
# draft: reported as info, and not at all by the recommended settings. Make it stable when sources stand below, the
# examples hold and you have seen what it finds in real articles. Later: retired.
status: draft

# What to look for. "claimlint claims article.md" shows how claims are read. Three ways, any of them is enough:
#   claims:   who or what, does what, to what, in concepts of the lexicon:
#               - {subject: vitamin-c, relation: [prevents, treats], object: common-cold}
#   sayings:  fixed words, with {concept} slots, (a|b) choices, ... for up to five words, word~ for any form of it
#   quantities: figures, like - {measure: prevalence, of: back-pain, unit: percent, range: [60, 80]}
${
  claim === undefined
    ? `# The lexicon does not know all words of the name, so far the rule looks for these very words:
sayings:
  - ${quoted(words)}`
    : `# The name of the rule was read as this claim:
claims:
  - {subject: ${claim.subject}, relation: ${claim.relation}, object: ${claim.object}}`
}

# What is known, one entry for each population that differs; the first holds for everybody else.
evidence:
  - population: general
    # Of the claim: supports | refutes | insufficient (missing or too weak to say) | divided | superseded
    direction: insufficient
    # GRADE, of the body of evidence: high | moderate | low | very-low
    certainty: very-low
    # The strongest wording it carries: none | correlational ("is linked to") | conditional-causal ("may") | causal
    allows: none
    # For editors, in one or two plain sentences: what is known, and how sure. Messages show it.
    finding: >-
      Say here what the studies found, in how many people, and how sure that is.
    # Files in the folder bibliography, without .yaml. A stable rule needs at least one that you have opened.
    sources: []

# What an article may write instead.
suggest:
  - Say here what the evidence allows an article to write.

# The day you looked at the evidence, and when somebody should look again.
reviewed: ${today}
review_by: ${twoYearsAfter(today)}

# Sentences in your own words, run by "claimlint rules test". At least three of each before the rule is stable.
examples:
  # Must be reported, with this verdict: contradicted, unsupported, contested, overstated or outdated.
  flag:
    - {text: ${quoted(`${sentence}.`)}, verdict: unsupported}
  # Must not be: a question, a denial, a hedge the evidence allows, the same words about something else.
  pass:
    - {text: ${quoted(`Is it true that ${words}?`)}, because: a question asserts nothing}
    - {text: ${quoted(`It is a myth that ${words}.`)}, because: debunked}
  # What the rule knowingly misses or gets wrong; not run.
  limits: []
`;
}

/** A pack.yaml to fill in. */
export function scaffoldPack(name: string): string {
  const words = name.replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return `# The pack's name is that of its folder, and the first half of its rules' ids.
name: ${name}
# Raise it when verdicts change: 1.0.0, 1.1.0 …
version: 0.1.0
title: ${JSON.stringify(title)}
# What the rules are about, in a sentence.
description: ${JSON.stringify(`Claims about ${words}.`)}
`;
}

function twoYearsAfter(date: string): string {
  const [year = '', ...rest] = date.split('-');
  return [Number(year) + 2, ...rest].join('-').replace(/-02-29$/, '-02-28');
}
