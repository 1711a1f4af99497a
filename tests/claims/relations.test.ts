import { describe, expect, it } from 'vitest';
import { readAll, readKnown, triples } from './read.js';

/** A sentence and every claim with two known ends that it makes; several claims are parted by `; `. */
type Rows = readonly (readonly [string, string])[];

function expectTriples(rows: Rows): void {
  it.each(rows)('%s', async (text, expected) => {
    expect((await triples(text)).join('; ')).toBe(expected);
  });
}

describe('relation classes, active', () => {
  expectTriples([
    ['Coffee causes insomnia.', 'coffee causes insomnia'],
    ['Coffee triggers migraines.', 'coffee causes migraine'],
    ['Coffee leads to nausea.', 'coffee causes nausea'],
    ['Coffee can leave you with insomnia.', 'coffee causes insomnia'],
    ['Stress gives you migraine.', 'stress causes migraine'],
    ['Blame coffee for your insomnia.', 'coffee causes insomnia'],
    ['You can blame your migraine on stress.', 'stress causes migraine'],
    ['Smoking worsens asthma.', 'smoking worsens asthma'],
    ['Screen time ruins digestion.', 'screen-time worsens digestion'],
    ['Sugar raises blood pressure.', 'sugar increases blood-pressure'],
    ['Meditation lowers blood pressure.', 'meditation decreases blood-pressure'],
    ['Garlic prevents colds.', 'garlic prevents common-cold'],
    ['Sunscreen protects against skin cancer.', 'sunscreen prevents skin-cancer'],
    ['Garlic reduces the risk of colds.', 'garlic prevents common-cold'],
    ['Smoking increases the risk of asthma.', 'smoking increases asthma'],
    ['Honey relieves a cough.', 'honey relieves cough'],
    ['Walking helps with insomnia.', 'walking relieves insomnia'],
    ['Zinc fights colds.', 'zinc relieves common-cold'],
    ['Antibiotics cure acne.', 'antibiotic cures acne'],
    ['Massage breaks up knots.', 'massage removes muscle-knot'],
    ['Massage gets rid of knots.', 'massage removes muscle-knot'],
    ['Walking improves digestion.', 'walking improves digestion'],
    ['Sugar is linked to acne.', 'sugar is-associated-with acne'],
    ['Acne has been linked to sugar.', 'acne is-associated-with sugar'],
    ['Nausea is a sign of dehydration.', 'nausea is-a-sign-of dehydration'],
    ['Massage is safe for children.', 'massage is-safe-for children'],
    ['Massage is better than acupuncture for pain.', 'massage is-better-than acupuncture'],
    ['Digestion requires walking.', 'digestion requires walking'],
    ['Walking replaces antibiotics.', 'walking replaces antibiotic'],
  ]);
});

describe('voice and word class', () => {
  expectTriples([
    ['Insomnia is caused by coffee.', 'coffee causes insomnia'],
    ['Asthma is made worse by smoking.', 'smoking worsens asthma'],
    ['Colds are prevented by garlic.', 'garlic prevents common-cold'],
    ['A cough is relieved by honey.', 'honey relieves cough'],
    ['Your cold is cured by zinc.', 'zinc cures common-cold'],
    ['Acne can be treated with antibiotics.', 'antibiotic treats acne'],
    ['Coffee is a cause of insomnia.', 'coffee causes insomnia'],
    ['Smoking is a risk factor for skin cancer.', 'smoking causes skin-cancer'],
    ['The reason for your migraine is stress.', 'stress causes migraine'],
    ['The causes of migraine include stress and coffee.', 'stress causes migraine; coffee causes migraine'],
    ['Causes of acne are sugar and stress.', 'sugar causes acne; stress causes acne'],
    ['Zinc is an effective treatment for colds.', 'zinc treats common-cold'],
    ['Zinc is a cure for colds.', 'zinc cures common-cold'],
    ['Acupuncture offers relief from migraine.', 'acupuncture relieves migraine'],
    ['Honey is good for a cough.', 'honey treats cough'],
    ['Insomnia due to coffee is common.', 'coffee causes insomnia'],
    ['Migraine results from stress.', 'stress causes migraine'],
    ['Migraine stems from dehydration.', 'dehydration causes migraine'],
    ['Smoking-induced asthma is common.', 'smoking causes asthma'],
    ['Stress-related migraine is common.', 'stress is-associated-with migraine'],
    ['It is sugar that causes acne.', 'sugar causes acne'],
    ['Knots form when you are dehydrated.', 'dehydration causes muscle-knot'],
    ['A lack of hydration causes knots.', 'dehydration causes muscle-knot'],
    ['Drinking coffee causes insomnia.', 'coffee causes insomnia'],
    ['Vaccines do cause autism.', 'vaccination causes autism'],
  ]);
});

describe('split verbs', () => {
  expectTriples([
    ['Garlic keeps colds at bay.', 'garlic prevents common-cold'],
    ['Garlic wards off colds.', 'garlic prevents common-cold'],
    ['Walking keeps insomnia away.', 'walking prevents insomnia'],
    ['Sugar makes acne worse.', 'sugar worsens acne'],
    ['Massage makes knots disappear.', 'massage removes muscle-knot'],
  ]);
});

describe('coordination', () => {
  expectTriples([
    [
      'Garlic and zinc prevent colds and coughs.',
      'garlic prevents common-cold; garlic prevents cough; zinc prevents common-cold; zinc prevents cough',
    ],
    ['Both coffee and sugar cause nausea.', 'coffee causes nausea; sugar causes nausea'],
    [
      'Coffee causes insomnia, worsens nausea, and triggers migraine.',
      'coffee causes insomnia; coffee worsens nausea; coffee causes migraine',
    ],
    ['Massage eases and prevents knots.', 'massage relieves muscle-knot; massage prevents muscle-knot'],
    ['Zinc prevents colds and honey relieves coughs.', 'zinc prevents common-cold; honey relieves cough'],
    ['Either garlic or zinc prevents colds.', 'garlic prevents common-cold; zinc prevents common-cold'],
    ['Garlic as well as zinc prevents colds.', 'garlic prevents common-cold; zinc prevents common-cold'],
    ['Honey relieves coughs caused by colds.', 'honey relieves cough; common-cold causes cough'],
    ['Sugar-free honey relieves coughs.', 'honey relieves cough'],
    ['Coffee causes insomnia; sugar causes acne.', 'coffee causes insomnia; sugar causes acne'],
    [
      'Stress causes migraine while coffee causes insomnia.',
      'stress causes migraine; coffee causes insomnia',
    ],
  ]);
});

describe('relative clauses and appositions', () => {
  expectTriples([
    ['Coffee, which causes insomnia, is popular.', 'coffee causes insomnia'],
    ['Stress that causes migraine is common.', 'stress causes migraine'],
    ['Knots that are caused by dehydration are common.', 'dehydration causes muscle-knot'],
    ['Coffee, a common cause of insomnia, is cheap.', 'coffee causes insomnia'],
  ]);
});

describe('purpose, imperative and instrument', () => {
  expectTriples([
    ['Eat garlic to prevent colds.', 'garlic prevents common-cold'],
    ['Use sunscreen to prevent skin cancer.', 'sunscreen prevents skin-cancer'],
    ['Walk daily to improve digestion.', 'walking improves digestion'],
    ['Drink coffee to cure a migraine.', 'coffee cures migraine'],
    ['Prevent colds with garlic.', 'garlic prevents common-cold'],
    ['Treat acne with antibiotics.', 'antibiotic treats acne'],
    ['Cure your cough with honey.', 'honey cures cough'],
    ['By walking, you prevent insomnia.', 'walking prevents insomnia'],
    ['With meditation you can prevent migraine.', 'meditation prevents migraine'],
  ]);
});

describe('no claim', () => {
  expectTriples([
    ['Coffee and insomnia are both common.', ''],
    ['Garlic is cheap. Colds are common.', ''],
    ['The causes are many.', ''],
    ['There is no cure for the common cold.', ''],
    ['A trial of zinc for colds was stopped.', ''],
    ['Trials of garlic for colds are under way.', ''],
    ['My doctor asked about smoking and asthma.', ''],
    ['If you have asthma, do not smoke.', ''],
    ['Children with asthma have colds more often.', ''],
    ['Treating acne takes time.', ''],
    ['Cold prevention starts at home.', ''],
    ['A massage for pain costs 40 euros.', ''],
    ['Doctors talk about acne every day.', ''],
    ['`Coffee causes insomnia.`', ''],
  ]);
});

describe('strength', () => {
  it.each([
    ['Coffee causes insomnia.', 'causal'],
    ['Smoking is a risk factor for asthma.', 'conditional-causal'],
    ['Coffee contributes to insomnia.', 'conditional-causal'],
    ['Garlic can prevent colds.', 'conditional-causal'],
    ['Stress is associated with migraine.', 'correlational'],
    ['Sugar is linked to acne.', 'correlational'],
    ['Stress-related migraine is common.', 'correlational'],
    ['Coffee does not cause insomnia.', 'none'],
  ])('%s %s', async (text, expected) => {
    expect((await readKnown(text)).map(({ strength }) => strength)).toEqual([expected]);
  });
});

describe('words without a concept', () => {
  it('are read with the words they have', async () => {
    const [claim] = await readAll('Elderberry syrup prevents colds.');
    expect(claim?.subject).toMatchObject({ text: 'Elderberry syrup' });
    expect(claim?.subject).not.toHaveProperty('concept');
    expect(claim).toMatchObject({ relation: 'prevents', object: { concept: 'common-cold' } });
  });
});
