import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadEvidence } from '../../src/evidence/load-evidence.js';
import type { LoadResult } from '../../src/evidence/load-evidence.js';

/** A small set of files in which nothing is wrong. */
export const SOUND: Readonly<Record<string, string>> = {
  'packs/sleep/pack.yaml': `name: sleep
version: 1.2.0
title: Sleep
description: Claims about sleep.
`,
  'packs/sleep/warm-milk-improves-sleep.yaml': `id: warm-milk-improves-sleep
title: Warm milk and sleep
status: stable
aliases: [milk-and-sleep]
claims:
  - subject: warm-milk
    relation: improves
    object: sleep
  - {subject: [warm-milk], relation: [treats, relieves], object: [sleeplessness]}
quantities:
  - {measure: prevalence, of: sleeplessness, unit: percent, range: [5, 30]}
sayings:
  - "a glass of {warm-milk} (a night|before bed) ... sleep~"
together:
  - [[warm-milk], [sleep, sleeplessness]]
evidence:
  - direction: insufficient
    certainty: very-low
    allows: none
    finding: Nobody has tested it well.
    sources: [doe-2019]
suggest:
  - There is no good evidence that warm milk helps sleep.
reviewed: 2026-11-20
review_by: 2028-11-20
examples:
  flag:
    - {text: "Warm milk improves sleep.", verdict: unsupported}
  pass:
    - {text: "Does warm milk improve sleep?", because: a question}
`,
  'lexicon/concepts/sleep.yaml': `concepts:
  - {id: drink, label: drink, kind: substance}
  - {id: warm-milk, label: warm milk, kind: substance, names: [warm milk], broader: drink}
  - id: sleep
    label: sleep
    kind: process
    names: [sleep, rest]
    verbs: [sleep]
    near: {rest: [bed, night]}
    unless: {rest: [rest of]}
  - {id: sleeplessness, label: sleeplessness, kind: condition, names: [sleeplessness], antonym: sleep}
`,
  'lexicon/cues/relations.yaml': `kind: relation
groups:
  - as: verb
    relation: improves
    strength: causal
    words: [improve, make better]
    forms: {make better: [made better]}
  - {as: noun, relation: treats, words: [treatment for, cure]}
`,
  'bibliography/doe-2019.yaml': `id: doe-2019
type: article-journal
title: Milk at night
author: [{family: Doe, given: J}]
et-al: true
issued: 2019
DOI: 10.1000/182
URL: https://doi.org/10.1000/182
claimlint: {checked: 2026-11-20, read: abstract}
`,
};

/**
 * Loads the sound files with some of them replaced, added, or (undefined) left out. The folder is gone afterwards;
 * files in the problems are named from it.
 *
 * @param packs as for `loadEvidence`; a path that begins with ./ is in the folder
 */
export async function loadWith(
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
  packs?: readonly string[],
): Promise<LoadResult> {
  const rulesDir = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  try {
    for (const [name, content] of Object.entries({ ...SOUND, ...changes })) {
      if (content === undefined) continue;
      const file = path.join(rulesDir, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const wanted = packs?.map((pack) => (pack.startsWith('./') ? path.join(rulesDir, pack) : pack));
    const result = await loadEvidence({ rulesDir, ...(wanted ? { packs: wanted } : {}) });
    const problems = result.problems.map((problem) => ({
      ...problem,
      file: path.posix.relative(rulesDir, problem.file),
      message: problem.message.replaceAll(`${rulesDir}/`, ''),
    }));
    return { ...result, problems };
  } finally {
    await rm(rulesDir, { recursive: true, force: true });
  }
}

/** A sound file with one piece of its text replaced; throws when the piece is not there exactly once. */
export function edited(name: string, from: string, to: string): Record<string, string> {
  const text = SOUND[name] ?? '';
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand exactly once in ${name}`);
  return { [name]: text.replace(from, () => to) };
}
