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
      '| Myth | Fact |\n| --- | --- |\n| Sugar causes acne | Smoking causes asthma |',
      'sugar causes acne – debunked; smoking causes asthma – asserted',
    ],
  ]);
});
