import { describe, expect, it } from 'vitest';
import { readKnown, tripleOf } from './read.js';

type Rows = readonly (readonly [string, string])[];

/** Each known claim of a text with its modality, and "denied" where it is; parted by `; `. */
function table(rows: Rows): void {
  it.each(rows)('%s', async (text, expected) => {
    const shown = (await readKnown(text)).map(
      (claim) => `${tripleOf(claim)} – ${claim.polarity === 'negative' ? 'denied, ' : ''}${claim.modality}`,
    );
    expect(shown.join('; ')).toBe(expected);
  });
}

describe('questions and answers', () => {
  table([
    ['Does coffee cause insomnia?', 'coffee causes insomnia – question'],
    ['Can garlic prevent colds?', 'garlic prevents common-cold – question'],
    ['Is acne caused by sugar?', 'sugar causes acne – question'],
    ['How does massage relieve pain?', 'massage relieves pain – question'],
    ['Ever wondered why coffee causes insomnia?', 'coffee causes insomnia – question'],
    ['Who says garlic prevents colds?', 'garlic prevents common-cold – question'],
    ['Does coffee cause insomnia? Yes.', 'coffee causes insomnia – asserted'],
    ['Does coffee cause insomnia? No.', 'coffee causes insomnia – denied, asserted'],
    ['Does garlic prevent colds? Not really.', 'garlic prevents common-cold – denied, asserted'],
    ['## Does garlic prevent colds?\n\nYes. It has been tested.', 'garlic prevents common-cold – asserted'],
    [
      '## Does garlic prevent colds?\n\nNo. It has been tested.',
      'garlic prevents common-cold – denied, asserted',
    ],
    [
      'Does garlic prevent colds? No. It does not prevent colds.',
      'garlic prevents common-cold – denied, asserted; garlic prevents common-cold – denied, asserted',
    ],
    ['## Does garlic prevent colds?\n\nNo equipment is needed.', 'garlic prevents common-cold – question'],
    ['## Does garlic prevent colds?\n\nPeople have long asked.', 'garlic prevents common-cold – question'],
  ]);
});

describe('conditions', () => {
  table([
    ['If coffee causes insomnia, stop drinking it.', 'coffee causes insomnia – hypothetical'],
    ['If garlic prevented colds, we would all eat it.', 'garlic prevents common-cold – hypothetical'],
    ['The study asked if zinc shortens colds.', 'zinc decreases common-cold – hypothetical'],
    ['Find out whether honey cures coughs.', 'honey cures cough – hypothetical'],
    ['Suppose sugar causes acne.', 'sugar causes acne – hypothetical'],
    ['Coffee causes insomnia if you drink it late.', 'coffee causes insomnia – asserted'],
    ['If you sleep badly, coffee causes insomnia.', 'coffee causes insomnia – asserted'],
  ]);
});

describe('debunking in words', () => {
  table([
    ['It is a myth that garlic prevents colds.', 'garlic prevents common-cold – debunked'],
    ['The myth that vaccines cause autism persists.', 'vaccination causes autism – debunked'],
    ['It is not true that vaccines cause autism.', 'vaccination causes autism – debunked'],
    ['The idea that garlic prevents colds is wrong.', 'garlic prevents common-cold – debunked'],
    ['The notion that sugar causes acne has been debunked.', 'sugar causes acne – debunked'],
    ['Reports that zinc cures colds are false.', 'zinc cures common-cold – debunked'],
    ['Garlic prevents colds. False.', 'garlic prevents common-cold – debunked'],
    ['Sugar causes acne. This is a myth.', 'sugar causes acne – debunked'],
    ['Garlic prevents colds: false.', 'garlic prevents common-cold – debunked'],
    [
      'Garlic prevents colds. It does not cure acne.',
      'garlic prevents common-cold – asserted; garlic cures acne – denied, asserted',
    ],
    ['Smoking causes asthma. True.', 'smoking causes asthma – asserted'],
    [
      'Many people believe garlic prevents colds. In fact, it does not.',
      'garlic prevents common-cold – debunked',
    ],
    ['Some think that sugar causes acne. However, studies found no link.', 'sugar causes acne – debunked'],
  ]);
});

describe('myth and fact layouts', () => {
  table([
    ['Myth: Garlic prevents colds.', 'garlic prevents common-cold – debunked'],
    ['Myth 3: Sugar causes acne.', 'sugar causes acne – debunked'],
    ['Fact: Smoking causes asthma.', 'smoking causes asthma – asserted'],
    [
      '**Myth:** Sugar causes acne. **Fact:** Smoking causes asthma.',
      'sugar causes acne – debunked; smoking causes asthma – asserted',
    ],
    ['## Myth: vaccines cause autism\n\nThey do not.', 'vaccination causes autism – debunked'],
    [
      '## Myths\n\n- Garlic prevents colds\n- Sugar causes acne',
      'garlic prevents common-cold – debunked; sugar causes acne – debunked',
    ],
    [
      '## Common myths about colds\n\n### Garlic prevents colds\n\nIt does not.',
      'garlic prevents common-cold – debunked',
    ],
    [
      '# Seven myths about colds\n\n- Garlic prevents colds. False.\n- Smoking causes asthma. True.\n- Coffee causes insomnia. Fact.',
      'garlic prevents common-cold – debunked; smoking causes asthma – asserted; coffee causes insomnia – asserted',
    ],
    [
      '# Five myths\n\n## Smoking causes asthma\n\nTrue. It does.\n\n## Sugar causes acne\n\nIt does not.',
      'smoking causes asthma – asserted; sugar causes acne – debunked',
    ],
    [
      '# Myths about colds\n\n## What helps instead\n\n- Honey relieves coughs',
      'honey relieves cough – asserted',
    ],
    [
      '# Myths about sleep\n\n## Sugar causes insomnia\n\n- Coffee causes insomnia',
      'sugar causes insomnia – debunked; coffee causes insomnia – asserted',
    ],
    [
      '| Often heard | What we know |\n| --- | --- |\n| Garlic prevents colds | It does not prevent colds |',
      'garlic prevents common-cold – debunked; garlic prevents common-cold – denied, asserted',
    ],
    [
      '| Claim | What we found |\n| --- | --- |\n| Sugar causes acne | Smoking causes asthma |',
      'sugar causes acne – debunked; smoking causes asthma – asserted',
    ],
    [
      '| Myth | Fact |\n| --- | --- |\n| Sugar causes acne | Smoking causes asthma |',
      'sugar causes acne – debunked; smoking causes asthma – asserted',
    ],
  ]);
});

describe('headings and lead-ins that doubt or deny', () => {
  table([
    [
      '## Unproven remedies for colds\n\n- Garlic\n- Zinc cures coughs',
      'garlic relieves common-cold – debunked; zinc cures cough – debunked',
    ],
    ['## What does not work\n\n- Garlic prevents colds', 'garlic prevents common-cold – debunked'],
    ['## Treatments without evidence\n\n- Garlic prevents colds', 'garlic prevents common-cold – debunked'],
    ['## Treatments without evidence\n\nHoney relieves coughs.', 'honey relieves cough – asserted'],
    [
      'What a massage cannot do:\n\n- relieve pain\n- cure migraine',
      'massage relieves pain – denied, asserted; massage cures migraine – denied, asserted',
    ],
    [
      'None of these will relieve a cough:\n\n- Garlic\n- Zinc',
      'garlic relieves cough – denied, asserted; zinc relieves cough – denied, asserted',
    ],
    [
      'No study shows that garlic can:\n\n- prevent colds\n- cure acne',
      'garlic prevents common-cold – denied, asserted; garlic cures acne – denied, asserted',
    ],
    ['It is a myth that garlic can:\n\n- prevent colds', 'garlic prevents common-cold – debunked'],
    ['Garlic may:\n\n- prevent colds', 'garlic prevents common-cold – hedged'],
    ['Garlic can:\n\n- prevent colds', 'garlic prevents common-cold – asserted'],
    ['## Garlic is not a cure\n\nIt prevents colds.', 'garlic prevents common-cold – asserted'],
    [
      'Things that massage has not been shown to do:\n\n- Cure migraine',
      'massage cures migraine – denied, asserted',
    ],
  ]);
});
