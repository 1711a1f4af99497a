import { describe, expect, it } from 'vitest';
import { readKnown, triples } from './read.js';

/** A sentence and every claim with two known ends that it makes. */
type Rows = readonly (readonly [string, string])[];

function expectTriples(rows: Rows): void {
  it.each(rows)('%s', async (text, expected) => {
    expect((await triples(text)).join('; ')).toBe(expected);
  });
}

describe('two clauses make the claim', () => {
  expectTriples([
    ['If you drink coffee, you get migraines.', 'coffee causes migraine'],
    ['When you are stressed out, acne flares.', ''],
    ['Whenever you eat sugar, acne follows.', 'sugar causes acne'],
    ['Every time you drink coffee, you get nausea.', 'coffee causes nausea'],
    ['Take zinc and your cold will disappear.', 'zinc removes common-cold'],
    ['A spoonful of honey and your cough is gone.', 'honey removes cough'],
    ['Acne happens because of all the sugar you eat.', 'sugar causes acne'],
    ['You had coffee, which is why you get insomnia.', 'coffee causes insomnia'],
    ['The more coffee you drink, the worse the insomnia.', 'coffee increases insomnia'],
    ['I took zinc, and my cold disappeared.', ''],
    ['Zinc is pleasant, and your cold will disappear with time.', ''],
  ]);

  it('puts nothing in doubt by the "if" that joins the clauses', async () => {
    const [claim] = await readKnown('If you eat sugar, you get acne.');
    expect(claim).toMatchObject({ modality: 'asserted', polarity: 'positive' });
  });

  it('keeps the hedge of the result', async () => {
    const [claim] = await readKnown('If you eat sugar, you might get acne.');
    expect(claim).toMatchObject({ modality: 'hedged', hedge: 'real' });
  });
});

describe('advice makes the claim', () => {
  expectTriples([
    ['For a cold, take zinc.', 'zinc relieves common-cold'],
    [
      'Against insomnia, try walking or meditation.',
      'walking relieves insomnia; meditation relieves insomnia',
    ],
    ['Struggling with acne? Try zinc.', 'zinc relieves acne'],
    ['Insomnia? Blame coffee.', 'coffee causes insomnia'],
    ['Does zinc help a cold? Take honey.', 'zinc relieves common-cold'],
    ['For a cold, do not take antibiotics.', ''],
  ]);
});

describe('verbs that make somebody something', () => {
  expectTriples([
    ['Coffee makes you nauseous, and sugar leaves you with acne.', 'sugar causes acne'],
    ['Smoking leaves you with asthma.', 'smoking causes asthma'],
    ['Stress makes insomnia inevitable.', 'stress causes insomnia'],
    ['The firm makes antibiotics.', ''],
  ]);
});

describe('comparisons, side effects and links', () => {
  expectTriples([
    ['Honey is healthier than sugar.', 'honey is-better-than sugar'],
    ['Coffee is worse for you than sugar.', 'sugar is-better-than coffee'],
    ['Sugar is as bad for you as smoking.', 'sugar is smoking'],
    ['A side effect of coffee is insomnia.', 'coffee causes insomnia'],
    ['Insomnia is a side effect of coffee.', 'coffee causes insomnia'],
    ['Trials link sugar to acne.', 'sugar is-associated-with acne'],
    ['Garlic keeps you cold-free.', 'garlic prevents common-cold'],
  ]);
});

describe('what is given up', () => {
  it('reads a lack that no concept names as absent', async () => {
    const [claim] = await readKnown('Quitting sugar prevents acne.');
    expect(claim).toMatchObject({
      subject: { concept: 'sugar', isAbsent: true },
      relation: 'prevents',
      object: { concept: 'acne' },
    });
  });

  it('reads a lessening verb before the subject as its lack, before the object as the relation', async () => {
    const [claim] = await readKnown('Cutting sugar clears acne.');
    expect(claim?.subject).toMatchObject({ concept: 'sugar', isAbsent: true });
    const [other] = await readKnown('The secret to avoiding acne is zinc.');
    expect(other?.object?.isAbsent).toBeUndefined();
  });
});

describe('only part of it is denied', () => {
  it.each(['Coffee does not always cause insomnia.', 'Not all insomnia is caused by coffee.'])(
    '%s',
    async (text) => {
      const [claim] = await readKnown(text);
      expect(claim).toMatchObject({ polarity: 'negative', absolute: true });
    },
  );
});
