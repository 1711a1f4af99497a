import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/vocabulary.js';
import { readKnown, tripleOf } from './read.js';

type Rows = readonly (readonly [string, string])[];

/** Each known claim of a text with what `show` says of it, parted by `; `. */
function table(rows: Rows, show: (claim: Claim) => string): void {
  it.each(rows)('%s', async (text, expected) => {
    const shown = (await readKnown(text)).map((claim) => `${tripleOf(claim)} – ${show(claim)}`);
    expect(shown.join('; ')).toBe(expected);
  });
}

describe('polarity and its scope', () => {
  table(
    [
      ['Coffee causes insomnia.', 'coffee causes insomnia – positive'],
      ['Coffee does not cause insomnia.', 'coffee causes insomnia – negative'],
      ['Garlic doesn’t prevent colds.', 'garlic prevents common-cold – negative'],
      ['Vaccines never cause autism.', 'vaccination causes autism – negative'],
      ['Garlic cannot prevent colds.', 'garlic prevents common-cold – negative'],
      ['Honey fails to relieve coughs.', 'honey relieves cough – negative'],
      ['Zinc is unlikely to prevent colds.', 'zinc prevents common-cold – negative'],
      ['Zinc rarely cures colds.', 'zinc cures common-cold – negative'],
      ['Massage isn’t a cure for knots.', 'massage cures muscle-knot – negative'],
      ['Coffee is not a cause of migraine.', 'coffee causes migraine – negative'],
      ['Autism is not caused by vaccines.', 'vaccination causes autism – negative'],
      ['Zinc has no effect on colds.', 'zinc relieves common-cold – negative'],
      ['Zinc does nothing for colds.', 'zinc relieves common-cold – negative'],
      ['There is no evidence that garlic prevents colds.', 'garlic prevents common-cold – negative'],
      ['No good evidence shows that zinc cures colds.', 'zinc cures common-cold – negative'],
      ['Evidence that zinc cures colds is lacking.', 'zinc cures common-cold – negative'],
      ['The claim that garlic prevents colds is unproven.', 'garlic prevents common-cold – negative'],
      ['Garlic has not been shown to prevent colds.', 'garlic prevents common-cold – negative'],
      ['Don’t treat acne with antibiotics.', 'antibiotic treats acne – negative'],
      ['Never use honey to treat asthma.', 'honey treats asthma – negative'],
      ['Nobody should use antibiotics to treat colds.', 'antibiotic treats common-cold – negative'],
      ['Antibiotics are useless against colds.', 'antibiotic relieves common-cold – negative'],
      ['Antibiotics do not work against colds.', 'antibiotic relieves common-cold – negative'],
      ['Coffee hardly ever causes insomnia.', 'coffee causes insomnia – negative'],
      [
        'Coffee causes neither insomnia nor nausea.',
        'coffee causes insomnia – negative; coffee causes nausea – negative',
      ],
      [
        'Massage won’t cure migraine, but it can relieve pain.',
        'massage cures migraine – negative; massage relieves pain – positive',
      ],
      [
        'Sugar does not just cause acne; it also causes nausea.',
        'sugar causes acne – positive; sugar causes nausea – positive',
      ],
      ['No doubt coffee causes insomnia.', 'coffee causes insomnia – positive'],
      ['Coffee without sugar causes nausea.', 'coffee causes nausea – positive'],
      ['Rather than curing acne, antibiotics worsen digestion.', 'antibiotic worsens digestion – positive'],
      [
        'Coffee causes insomnia, but it does not cause acne.',
        'coffee causes insomnia – positive; coffee causes acne – negative',
      ],
      [
        'Garlic does not treat coughs, and zinc prevents colds.',
        'garlic treats cough – negative; zinc prevents common-cold – positive',
      ],
      [
        'Although garlic does not cure colds, honey relieves coughs.',
        'garlic cures common-cold – negative; honey relieves cough – positive',
      ],
    ],
    ({ polarity }) => polarity,
  );

  it('takes "not only … but also" for no denial', async () => {
    const claims = await readKnown('Coffee not only causes insomnia but also worsens nausea.');
    expect(claims.map(({ polarity }) => polarity)).not.toContain('negative');
    expect(claims.map(tripleOf)).toContain('coffee causes insomnia');
  });
});

describe('hedges, in three grades', () => {
  table(
    [
      ['Coffee causes insomnia.', 'coffee causes insomnia – none, asserted'],
      ['Coffee can cause insomnia.', 'coffee causes insomnia – weak, asserted'],
      ['Coffee often causes insomnia.', 'coffee causes insomnia – weak, asserted'],
      ['Smoking usually worsens asthma.', 'smoking worsens asthma – weak, asserted'],
      ['Coffee tends to cause insomnia.', 'coffee causes insomnia – weak, asserted'],
      ['Sugar probably causes acne.', 'sugar causes acne – weak, asserted'],
      ['Coffee may cause insomnia.', 'coffee causes insomnia – real, hedged'],
      ['Honey might relieve coughs.', 'honey relieves cough – real, hedged'],
      ['Zinc could shorten colds.', 'zinc decreases common-cold – real, hedged'],
      ['Coffee is thought to cause insomnia.', 'coffee causes insomnia – real, hedged'],
      ['Garlic is believed to prevent colds.', 'garlic prevents common-cold – real, hedged'],
      ['Perhaps coffee causes insomnia.', 'coffee causes insomnia – real, hedged'],
      ['Sugar possibly causes acne.', 'sugar causes acne – real, hedged'],
      ['It is possible that zinc shortens colds.', 'zinc decreases common-cold – real, hedged'],
      ['Zinc appears to prevent colds.', 'zinc prevents common-cold – real, hedged'],
      ['Early evidence suggests that zinc prevents colds.', 'zinc prevents common-cold – real, hedged'],
      ['Supposedly, garlic prevents colds.', 'garlic prevents common-cold – real, hedged'],
    ],
    ({ hedge, modality }) => `${hedge}, ${modality}`,
  );

  it('covers its own sentence, not the next', async () => {
    const claims = await readKnown('Acne may be caused by sugar. Stress causes acne.');
    expect(claims.map(({ modality }) => modality)).toEqual(['hedged', 'asserted']);
  });
});

describe('absolute wording', () => {
  table(
    [
      ['Zinc prevents colds.', 'zinc prevents common-cold – plain'],
      ['Zinc always prevents colds.', 'zinc prevents common-cold – absolute'],
      ['Zinc is guaranteed to prevent colds.', 'zinc prevents common-cold – absolute'],
      ['Massage permanently removes knots.', 'massage removes muscle-knot – absolute'],
      ['Honey is proven to relieve coughs.', 'honey relieves cough – absolute'],
      ['Zinc instantly relieves pain.', 'zinc relieves pain – absolute'],
      ['Stress is the main cause of migraine.', 'stress causes migraine – absolute'],
      ['Antibiotics cure acne.', 'antibiotic cures acne – absolute'],
      ['Coffee may always cause insomnia.', 'coffee causes insomnia – plain'],
    ],
    ({ absolute }) => (absolute ? 'absolute' : 'plain'),
  );
});

describe('attribution: reported or leaned on', () => {
  table(
    [
      ['Garlic prevents colds.', 'garlic prevents common-cold – own'],
      ['We know that smoking causes asthma.', 'smoking causes asthma – own'],
      ['Many people believe that garlic prevents colds.', 'garlic prevents common-cold – vague, reported'],
      ['Some say that zinc shortens colds.', 'zinc decreases common-cold – vague, reported'],
      ['Critics claim that vaccines cause autism.', 'vaccination causes autism – vague, reported'],
      ['It is claimed that zinc shortens colds.', 'zinc decreases common-cold – vague, reported'],
      ['You may have heard that sugar causes acne.', 'sugar causes acne – vague, reported'],
      ['Experts say coffee causes insomnia.', 'coffee causes insomnia – vague, leaned on'],
      ['Doctors say that honey relieves coughs.', 'honey relieves cough – vague, leaned on'],
      ['Studies show that zinc prevents colds.', 'zinc prevents common-cold – vague, leaned on'],
      ['Research shows garlic prevents colds.', 'garlic prevents common-cold – vague, leaned on'],
      ['Most doctors agree that smoking causes asthma.', 'smoking causes asthma – vague, leaned on'],
      ['According to the WHO, smoking causes skin cancer.', 'smoking causes skin-cancer – named, leaned on'],
      ['“Garlic prevents colds,” says a vendor.', 'garlic prevents common-cold – vague, reported'],
      ['> Garlic prevents colds.', 'garlic prevents common-cold – vague, reported'],
    ],
    ({ attribution }) =>
      attribution === undefined
        ? 'own'
        : `${attribution.kind}, ${attribution.adopted ? 'leaned on' : 'reported'}`,
  );
});

describe('quotation marks elsewhere in the sentence', () => {
  it('leave the claim the writer’s own', async () => {
    const [claim] = await readKnown(
      'The "wonder drug" is old. What they call a "flat white" is coffee, and coffee causes insomnia.',
    );
    expect(claim).toMatchObject({ subject: { concept: 'coffee' }, object: { concept: 'insomnia' } });
    expect(claim?.attribution).toBeUndefined();
  });

  it('keep a quoted claim at arm’s length', async () => {
    const claims = await readKnown(
      'She wrote "I know that coffee causes insomnia" in 1990. That was long ago.',
    );
    expect(claims[0]?.attribution).toMatchObject({ adopted: false });
  });
});
