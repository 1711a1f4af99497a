import { expect, it } from 'vitest';
import { readStrength } from '../../src/claims/read-strength.js';
import { tokenise } from '../../src/text/tokenise.js';

function strengthOf(text: string): string {
  const tokens = tokenise(text);
  const whole = { start: 0, end: text.length, from: 0, to: tokens.length };
  const { strength, isDenied } = readStrength(tokens, whole);
  return isDenied ? `${strength}, denied` : strength;
}

it.each([
  // A verb of change with subject and object, or an agent.
  ['Amber beads reduced drooling in toddlers.', 'causal'],
  ['Drooling was reduced by amber beads.', 'causal'],
  ['The beads had a large effect on drooling.', 'causal'],
  ['Beads are effective for drooling.', 'causal'],
  ['We found that beads lead to choking.', 'causal'],
  ['No benefit of beads was seen.', 'causal, denied'],
  ['Beads did not prevent drooling.', 'causal, denied'],
  ['Beads failed to prevent drooling.', 'causal, denied'],
  // Held back.
  ['Amber beads may reduce drooling.', 'conditional-causal'],
  ['Beads appear to improve sleep.', 'conditional-causal'],
  ['The data point to a potential role for beads in drooling.', 'conditional-causal'],
  // Goes together, differs, foretells.
  ['Beads were associated with reduced drooling.', 'correlational'],
  ['Drooling was higher among toddlers with beads.', 'correlational'],
  ['Drooling increases with age.', 'correlational'],
  ['Beads may be a risk factor for choking.', 'correlational'],
  ['Beads were not associated with choking.', 'correlational, denied'],
  // No finding: advice, plans, topics, apparatus.
  ['Parents should use bibs to reduce drooling.', 'none'],
  ['Further studies are needed to assess the effect of beads on drooling.', 'none'],
  ['These findings may help clinicians.', 'none'],
  ['Trial registration: the Bead Study, which reduces drooling.', 'none'],
  ['Side effects were rare.', 'none'],
  ['Ninety toddlers wore beads.', 'none'],
  // The strongest clause that is a finding counts.
  ['Although further studies are needed, beads reduce drooling.', 'causal'],
  ['Beads are linked to choking, and they should be banned.', 'correlational'],
])('%s: %s', (text, strength) => {
  expect(strengthOf(text)).toBe(strength);
});
