import { describe, expect, it } from 'vitest';
import { triples } from './read.js';

type Rows = readonly (readonly [string, string])[];

function table(rows: Rows, path?: string): void {
  it.each(rows)('%s', async (text, expected) => {
    expect((await triples(text, path)).join('; ')).toBe(expected);
  });
}

describe('headings over what they name', () => {
  table([
    [
      '## Common causes of migraine\n\n### Stress\n\nIt is everywhere.\n\n### Coffee',
      'stress causes migraine; coffee causes migraine',
    ],
    ['## Garlic\n\nIt prevents colds.', 'garlic prevents common-cold'],
    [
      '## Acupuncture\n\nRelieves migraine and nausea.',
      'acupuncture relieves migraine; acupuncture relieves nausea',
    ],
    ['## How to prevent colds\n\n### Garlic\n\nIt is cheap.', ''],
    ['## Treatments for acne\n\nAntibiotics are sold everywhere.', ''],
    ['# How to prevent colds\n\n## Garlic\n\nDull but true: eat garlic.', 'garlic prevents common-cold'],
    ['# How to prevent colds\n\n## Garlic\n\nEat honey.', ''],
  ]);
});

describe('lists under a heading or lead-in', () => {
  table([
    [
      '## Causes of acne\n\n- Sugar\n- Stress and smoking',
      'sugar causes acne; stress causes acne; smoking causes acne',
    ],
    [
      '## What causes insomnia?\n\n- Coffee\n- Screen time',
      'coffee causes insomnia; screen-time causes insomnia',
    ],
    ['Migraine is caused by:\n\n- Stress\n- Coffee', 'stress causes migraine; coffee causes migraine'],
    ['Coffee can cause:\n\n- insomnia\n- nausea', 'coffee causes insomnia; coffee causes nausea'],
    [
      'Left untreated, knots can cause:\n\n- Pain\n- Insomnia',
      'muscle-knot causes pain; muscle-knot causes insomnia',
    ],
    ['These remedies relieve coughs:\n\n- Honey\n- Zinc', 'honey relieves cough; zinc relieves cough'],
    [
      '## Ways to prevent colds\n\n- Eat garlic\n- Take zinc every day',
      'garlic prevents common-cold; zinc prevents common-cold',
    ],
    [
      '## Benefits of honey\n\n- Relieves coughs\n- Improves digestion',
      'honey relieves cough; honey improves digestion',
    ],
    ['## Shopping list\n\n- Honey\n- Zinc', ''],
    ['# Coughs\n\n## How to get rid of them\n\n- Honey', 'honey removes cough'],
    ['## Remedies for coughs\n\n- Honey\n- Stress\n- Doctors', 'honey relieves cough'],
    ['# Our approach to migraine\n\n## What we look at\n\n- Stress\n- Massage', ''],
    ['## Our treatments for migraine\n\n- Massage', ''],
    ['## Treatment options for migraine\n\n- Massage', ''],
    ['## Living with migraine\n\n- Massage', ''],
    ['## The best treatments for migraine\n\n- Massage', 'massage treats migraine'],
    ['# Migraine\n\n## Causes\n\n- Stress\n- Massage', 'stress causes migraine'],
    ['# Causes of migraine\n\n## At work\n\n- Stress', 'stress causes migraine'],
    ['# Remedies for migraine\n\n## Coffee\n\n- Sugar', ''],
  ]);
});

describe('labels and definition items', () => {
  table([
    ['- **Garlic:** prevents colds', 'garlic prevents common-cold'],
    ['- **Zinc** – shortens colds', 'zinc decreases common-cold'],
    ['- Honey: relieves coughs and improves digestion', 'honey relieves cough; honey improves digestion'],
    [
      '- **Acupuncture:** deep massage that relieves pain and cures migraine.',
      'acupuncture relieves pain; acupuncture cures migraine',
    ],
    ['- Tip: massage relieves pain', 'massage relieves pain'],
    ['- Migraine: stress causes insomnia', 'stress causes insomnia'],
  ]);
});

describe('questions over their answers', () => {
  table([
    ['## What is a migraine?\n\n- A pain in the head\n- Massage', 'migraine is pain'],
    ['## What is a migraine?\n\nA pain in the head.', 'migraine is pain'],
    ['## What is a migraine?\n\nMassage helps.', 'massage relieves migraine'],
    ['- **Migraine:** a throbbing pain', 'migraine is pain'],
    ['- **Massage:** a throbbing pain', ''],
    ['**How do I prevent colds?**\n\nEat garlic twice a week.', 'garlic prevents common-cold'],
    ['**How do I prevent colds?** Eat garlic.', 'garlic prevents common-cold'],
    ['**How do I prevent colds?**\n\nGarlic is sold here.', ''],
    ['**How do we work?**\n\nEat garlic.', ''],
  ]);
});

describe('tables', () => {
  table([
    ['| Problem | Remedy |\n| --- | --- |\n| Cough | Honey |', 'honey relieves cough'],
    ['| Problem | Remedy |\n| --- | --- |\n| Cough | Stress |', ''],
    ['| Problem | Treatment |\n| --- | --- |\n| Cough | Honey |', ''],
    ['| Problem | Why it matters | Source |\n| --- | --- | --- |\n| Cough | Stress | Smoking |', ''],
    [
      '| Remedy for coughs | What it does |\n| --- | --- |\n| Honey | Relieves coughs |\n| Zinc | Cheap |',
      'honey relieves cough; zinc relieves cough',
    ],
    [
      '| Causes of acne | Note |\n| --- | --- |\n| Sugar | common |\n| Stress | rare |',
      'sugar causes acne; stress causes acne',
    ],
    [
      '| Remedy | What it does |\n| --- | --- |\n| Honey | Relieves coughs |\n| Zinc | Shortens colds |',
      'honey relieves cough; zinc decreases common-cold',
    ],
  ]);
});

describe('pronouns and demonstratives', () => {
  table([
    ['Garlic is popular. It prevents colds.', 'garlic prevents common-cold'],
    ['Honey is sweet. Doctors like it. It relieves coughs.', 'honey relieves cough'],
    ['Smoking harms you. It is the main cause of asthma.', 'smoking causes asthma'],
    ['Stress is common. This leads to migraine.', 'stress causes migraine'],
    ['Walk every day. It improves digestion.', 'walking improves digestion'],
    ['Deep massage is popular. This treatment removes knots.', 'deep-massage removes muscle-knot'],
    ['Knots are painful. Dehydration causes them.', 'dehydration causes muscle-knot'],
    ['Colds are a nuisance. Garlic prevents them.', 'garlic prevents common-cold'],
    ['Talk to a doctor. They can detect asthma.', 'doctor detects asthma'],
    ['Talk to a doctor. It causes acne.', ''],
    [
      'Coffee and sugar are everywhere. They cause insomnia.',
      'coffee causes insomnia; sugar causes insomnia',
    ],
    ['Coffee and sugar are everywhere. It causes insomnia.', 'coffee causes insomnia'],
    ['The blood pressure test showed stress. That is where the pain comes from.', 'stress causes pain'],
    [
      'While honey may relieve coughs, it does not cure colds.',
      'honey relieves cough; honey cures common-cold',
    ],
    [
      '## Honey\n\nIt relieves coughs and improves digestion.',
      'honey relieves cough; honey improves digestion',
    ],
    [
      '## Stress\n\nThis worsens insomnia and causes migraine.',
      'stress worsens insomnia; stress causes migraine',
    ],
    ['Sugar is bad. I like the sea. My dog is old. It causes acne.', ''],
  ]);
});

describe('markup changes nothing', () => {
  table([
    ['**Coffee** causes *insomnia*.', 'coffee causes insomnia'],
    ['[Coffee](https://a.example) causes [insomnia](https://b.example).', 'coffee causes insomnia'],
    ['Coffee\ncauses\ninsomnia.', 'coffee causes insomnia'],
    ['Coffee&nbsp;causes insomnia.', 'coffee causes insomnia'],
    ['- [ ] Coffee causes insomnia.', 'coffee causes insomnia'],
    ['> - Coffee causes insomnia.', 'coffee causes insomnia'],
  ]);
});

describe('what is prose and what is not', () => {
  table([
    ['# Coffee causes insomnia', 'coffee causes insomnia'],
    ['![Coffee causes insomnia](x.png)', 'coffee causes insomnia'],
    ['---\ntitle: Coffee causes insomnia\nslug: sugar-causes-acne\n---\n\nText.', 'coffee causes insomnia'],
    ['Text.[^1]\n\n[^1]: Coffee causes insomnia.', 'coffee causes insomnia'],
    ['```\nCoffee causes insomnia.\n```', ''],
    ['<!-- Coffee causes insomnia. -->', ''],
    ['## References\n\n1. Doe J. Coffee causes insomnia. J Sleep. 2019;1:2-3.', ''],
  ]);
});
