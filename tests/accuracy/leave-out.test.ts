import { expect, it } from 'vitest';
import { createLinter } from '../../src/lint.js';
import type { Mechanism } from '../../src/vocabulary.js';
import { openBuiltIn, WITH_DRAFTS } from '../rules/built-in.js';

const { evidence, linter } = await openBuiltIn();

async function rulesIn(text: string, without: readonly Mechanism[]): Promise<readonly string[]> {
  const measured = without.length === 0 ? linter : createLinter(evidence, { without: new Set(without) });
  const { messages } = await measured.lintText(text, { path: 'x.md', settings: WITH_DRAFTS });
  return messages.map(({ ruleId }) => ruleId?.replace(/^.*\//, '') ?? '');
}

it.each<[Mechanism, string, string]>([
  ['context', 'Creatine is a white powder. It wrecks your kidneys.', 'creatine-damages-kidneys'],
  ['entries', '## Foods that fight colds\n\n- Garlic\n- Oranges', 'garlic-prevents-colds'],
  ['results', "Skip your stretches and you'll tear a hamstring.", 'stretching-prevents-injury'],
  ['advice', 'For back pain, rest in bed.', 'bed-rest-for-back-pain'],
  ['verbal', 'Dehydration ages you.', 'water-clears-skin'],
  ['algebra', 'Spacing out vaccines prevents autism.', 'too-many-vaccines-too-soon'],
  ['narrower', 'Icing cures back pain.', 'cold-reduces-inflammation-in-knots'],
  ['negation-scope', "Clean kids don't get nits.", 'head-lice-mean-dirty-hair'],
  ['sayings', 'Seed oils are toxic.', 'seed-oils-cause-inflammation'],
  ['joined', 'The sugar goes in, and the kids go hyper.', 'sugar-makes-children-hyperactive'],
  ['loose', 'Arthritic joints ache when it rains.', 'weather-causes-joint-pain'],
])('without %s a claim is missed: %s', async (mechanism, text, rule) => {
  expect(await rulesIn(text, [])).toContain(rule);
  // The two ends standing together might be enough for the last resort: it is left out as well.
  expect(await rulesIn(text, [mechanism, 'joined'])).not.toContain(rule);
});

it.each<[Mechanism, string, string]>([
  ['hedges', 'Stress may worsen muscle knots.', 'stress-causes-muscle-knots'],
  ['framing', 'Myth: teething gives babies a fever.', 'teething-causes-fever'],
  [
    'attribution',
    'Some chiropractors believe that subluxations cause knots.',
    'spinal-misalignment-causes-trigger-points',
  ],
])('without %s a near miss is flagged: %s', async (mechanism, text, rule) => {
  expect(await rulesIn(text, [])).not.toContain(rule);
  expect(await rulesIn(text, [mechanism])).toContain(rule);
});
