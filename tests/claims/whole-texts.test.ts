import { describe, expect, it } from 'vitest';
import { readKnown, triples } from './read.js';

/** A text and every claim with two known ends that it makes. */
type Rows = readonly (readonly [string, string])[];

function expectTriples(rows: Rows): void {
  it.each(rows)('%s', async (text, expected) => {
    expect((await triples(text)).join('; ')).toBe(expected);
  });
}

describe('who does it', () => {
  expectTriples([
    ['Coffee keeps many going. Sooner or later it causes insomnia.', 'coffee causes insomnia'],
    ['Honey, which soothes the throat, cures a cough.', 'honey cures cough'],
    ['Doctors have known for years that zinc cures a cold.', 'zinc cures common-cold'],
    ['She cured her acne with zinc.', 'zinc cures acne'],
    ['A cough is soothed and cured by honey.', 'honey relieves cough; honey cures cough'],
  ]);
});

describe('what is wished for or given up', () => {
  expectTriples([
    ['Drink honey if you want to get rid of a cough.', 'honey removes cough'],
    ["If you don't want a cold, take zinc.", 'zinc prevents common-cold'],
    ['Take zinc for fewer colds.', 'zinc prevents common-cold'],
    ['If you have asthma, do not smoke.', ''],
    ["You can't get rid of acne without zinc.", 'acne requires zinc'],
  ]);
});

describe('what comes of it', () => {
  expectTriples([
    ["People who take zinc every day don't get acne.", 'zinc prevents acne'],
    ['Take zinc at bedtime. Your acne will be gone by Friday.', 'zinc removes acne'],
    ['Why do I get migraines? Because you drink so much coffee.', 'coffee causes migraine'],
    ['Acne is what happens when you eat sugar.', 'sugar causes acne'],
    ['Nothing cures a cough as well as honey.', 'honey cures cough'],
    ['Acne from sugar is a well-known risk.', 'sugar causes acne'],
    ['Acne from sugar has been studied.', ''],
    [
      'The link between sugar and acne has been proven.',
      'sugar is-associated-with acne; acne is-associated-with sugar',
    ],
  ]);
});

describe('what is talked about is not put forward', () => {
  it.each([
    ['The slogan that sugar causes acne makes a good headline.', 'hypothetical'],
    ['That sugar causes acne is an old tale.', 'debunked'],
    ['That sugar causes acne is well established.', 'asserted'],
    ['Doctors used to say sugar causes acne.', 'debunked'],
    ['There is no food that causes acne like sugar causes acne.', 'asserted'],
  ])('%s', async (text, modality) => {
    const claims = await readKnown(text);
    expect(claims.find(({ relation }) => relation === 'causes')?.modality).toBe(modality);
  });

  it.each([
    ['Sellers claim that sugar causes acne.', false],
    ['You may have read that sugar causes acne.', false],
    ['The evidence says that sugar causes acne.', true],
  ])('%s', async (text, adopted) => {
    const [claim] = await readKnown(text);
    expect(claim?.attribution?.adopted).toBe(adopted);
  });
});
