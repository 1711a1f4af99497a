import { describe, expect, it } from 'vitest';
import { readAll } from './read.js';
import { table } from './show-figures.js';

describe('shares', () => {
  table([
    ['Migraine affects 85% of adults.', 'migraine: prevalence 85 percent, adults'],
    ['Migraine affects 85 % of adults.', 'migraine: prevalence 85 percent, adults'],
    ['Migraine affects 85 per cent of adults.', 'migraine: prevalence 85 percent, adults'],
    ['Migraine affects eighty-five per cent of adults.', 'migraine: prevalence 85 percent, adults'],
    ['Migraine affects eighty five percent of adults.', 'migraine: prevalence 85 percent, adults'],
    ['0.5% of adults have autism.', 'autism: prevalence 0.5 percent, adults'],
    ['The prevalence of migraine is 12.5%.', 'migraine: prevalence 12.5 percent'],
    ['Acne affects 8 in 10 children.', 'acne: prevalence 80 percent, children'],
    ['Acne affects eight in ten children.', 'acne: prevalence 80 percent, children'],
    ['Acne affects 8 out of 10 children.', 'acne: prevalence 80 percent, children'],
    ['Acne affects one in five adults.', 'acne: prevalence 20 percent, adults'],
    ['One in every three adults has asthma.', 'asthma: prevalence 33.3 percent, adults'],
    ['Half of adults have insomnia.', 'insomnia: prevalence 50 percent, adults'],
    ['Nearly half of all adults have insomnia.', 'insomnia: prevalence 50 percent, adults, about'],
    ['Two thirds of adults have pain.', 'pain: prevalence 66.7 percent, adults'],
    ['Two-thirds of children get acne.', 'acne: prevalence 66.7 percent, children'],
    ['A third of adults have a cough.', 'cough: prevalence 33.3 percent, adults'],
    ['Three quarters of adults have pain.', 'pain: prevalence 75 percent, adults'],
    ['Every second person has acne.', 'acne: prevalence 50 percent'],
    ['Every third adult has acne.', 'acne: prevalence 33.3 percent, adults'],
    ['One person in five has acne.', 'acne: prevalence 20 percent'],
    ['Acne affects one-in-five adults.', 'acne: prevalence 20 percent, adults'],
    ['Eight out of ten people have acne.', 'acne: prevalence 80 percent, people'],
    ['Acne strikes 80 percent of adults.', 'acne: prevalence 80 percent, adults'],
    ['Half the adults have insomnia.', 'insomnia: prevalence 50 percent, adults'],
  ]);
});

describe('ranges and bounds', () => {
  table([
    ['Asthma affects 30–50% of children.', 'asthma: prevalence 30–50 percent, children'],
    ['Asthma affects 30-50% of children.', 'asthma: prevalence 30–50 percent, children'],
    ['Asthma affects 30% to 50% of children.', 'asthma: prevalence 30–50 percent, children'],
    ['Asthma affects between 30 and 50 percent of children.', 'asthma: prevalence 30–50 percent, children'],
    ['Fifty to sixty percent of adults have insomnia.', 'insomnia: prevalence 50–60 percent, adults'],
    ['Asthma affects up to 40% of children.', 'asthma: prevalence 40 percent, children, at-most'],
    ['Asthma affects at least 40% of children.', 'asthma: prevalence 40 percent, children, at-least'],
    ['Asthma affects more than 40% of children.', 'asthma: prevalence 40 percent, children, at-least'],
    ['Asthma affects over 40% of children.', 'asthma: prevalence 40 percent, children, at-least'],
    ['Asthma affects fewer than 5% of children.', 'asthma: prevalence 5 percent, children, at-most'],
    ['Asthma affects as many as 40% of children.', 'asthma: prevalence 40 percent, children, at-most'],
    ['Asthma affects no fewer than 5% of children.', 'asthma: prevalence 5 percent, children, at-least'],
    ['Asthma affects no more than 5% of children.', 'asthma: prevalence 5 percent, children, at-most'],
    ['Asthma affects close to 5% of children.', 'asthma: prevalence 5 percent, children, about'],
    ['Asthma affects just over 5% of children.', 'asthma: prevalence 5 percent, children, at-least'],
    ['Asthma affects well over 5% of children.', 'asthma: prevalence 5 percent, children, at-least'],
    ['More than one American in ten has asthma.', 'asthma: prevalence 10 percent, at-least'],
    ['A third to a half of adults have pain.', 'pain: prevalence 33.3–50 percent, adults'],
    ['Between a quarter and a third of adults have pain.', 'pain: prevalence 25–33.3 percent, adults'],
    ['Asthma affects roughly 5% of children.', 'asthma: prevalence 5 percent, children, about'],
  ]);
});

describe('counts and time frames', () => {
  table([
    ['Migraine affects 1.2 billion people.', 'migraine: count 1200000000 people, people'],
    ['Migraine affects more than 1.2 billion people.', 'migraine: count 1200000000 people, people, at-least'],
    ['Migraine affects 1,200,000 people.', 'migraine: count 1200000 people, people'],
    ['Migraine affects two million adults.', 'migraine: count 2000000 people, adults'],
    ['The lifetime prevalence of migraine is 20%.', 'migraine: prevalence 20 percent, lifetime'],
    ['10% of adults will have migraine at some point.', 'migraine: prevalence 10 percent, adults, lifetime'],
    ['Within a year, 10% of adults have a cough.', 'cough: prevalence 10 percent, adults, period'],
    ['At any given time, 10% of adults have a cough.', 'cough: prevalence 10 percent, adults, point'],
  ]);
});

describe('durations, sessions and changes', () => {
  table([
    ['Hold the massage for 30 seconds.', 'massage: duration 30 seconds'],
    ['Hold the massage for 30 to 90 seconds.', 'massage: duration 30–90 seconds'],
    ['Massage for 5–10 minutes.', 'massage: duration 5–10 minutes'],
    ['Massage takes two to three sessions.', 'massage: frequency 2–3 sessions'],
    ['A cold lasts 7 to 10 days.', 'common-cold: duration 7–10 days'],
    ['Zinc reduces colds by 30%.', 'common-cold: change 30 percent'],
    ['Smoking doubles the risk of asthma.', 'asthma: change 2 times'],
    ['Adults who smoke are twice as likely to have asthma.', 'asthma: change 2 times'],
    ['Walking cuts the risk of asthma by half.', 'asthma: change 50 percent'],
    ['Walking cuts the risk of asthma in half.', 'asthma: change 50 percent'],
    ['Zinc halves the length of a cold.', 'common-cold: change 50 percent'],
    ['Take 500 mg of zinc for a cold.', 'zinc: dose 500 mg, advised'],
    ['Walking makes migraine three times more likely.', 'migraine: change 3 times'],
    ['Massage it twice a day.', 'massage: frequency 2 times, a day'],
    [
      'Massage the skin three times a day for two minutes.',
      'massage: frequency 3 times, a day; massage: duration 2 minutes, a day',
    ],
    ['Drink two litres a day for a cold.', ''],
  ]);
});

describe('what a share measures', () => {
  table([
    [
      '1 in 3 have acne, and 1 in 4 have asthma.',
      'acne: prevalence 33.3 percent; asthma: prevalence 25 percent',
    ],
    ['90% of people with migraine have nausea.', 'nausea: prevalence 90 percent, people, part'],
    ['30% of adults with pain have acne.', 'acne: prevalence 30 percent, adults, part'],
    ['Among adults who see a doctor for pain, 30% have acne.', 'acne: prevalence 30 percent, adults, part'],
    [
      'Among adults, 30% have acne and 20% of children have asthma.',
      'acne: prevalence 30 percent, adults; asthma: prevalence 20 percent, children',
    ],
    ['Migraine affects 12% of adults who have asthma.', 'migraine: prevalence 12 percent, adults, part'],
    [
      '37 per cent of adults and 65 per cent of children get acne.',
      'acne: prevalence 37 percent, adults; acne: prevalence 65 percent, children',
    ],
    ['Acne is common. 40% of adults have it.', 'acne: prevalence 40 percent, adults'],
    ['Acne is common. 40% of adults have high blood sugar.', ''],
    ['Three quarters of all migraine is due to insomnia.', 'insomnia: share 75 percent'],
    ['Half of all migraines end by noon.', ''],
  ]);
});

describe('figures of a sample', () => {
  table([
    ['In one clinic sample of adults, 63.5% had acne.', 'acne: prevalence 63.5 percent, adults, sample'],
    ['In one study, 63% of adults had acne.', 'acne: prevalence 63 percent, adults, sample'],
    ['In our sample, 63% had acne.', 'acne: prevalence 63 percent, sample'],
    ['Among the participants, 63% had acne.', 'acne: prevalence 63 percent, sample'],
    ['Of the 120 patients we examined, 63% had acne.', 'acne: prevalence 63 percent, sample'],
    ['Acne was found in 63% of the 120 patients.', 'acne: prevalence 63 percent, sample'],
    ['A survey of 900 nurses found that 63% had acne.', 'acne: prevalence 63 percent, sample'],
    ['Studies show that 63% of adults have acne.', 'acne: prevalence 63 percent, adults'],
    ['In a survey, 63% of adults have acne.', 'acne: prevalence 63 percent, adults'],
    ['According to a study, 63% of adults have acne.', 'acne: prevalence 63 percent, adults'],
  ]);
});

describe('several figures', () => {
  table([
    [
      'Migraine affects 12% of adults and 5% of children.',
      'migraine: prevalence 12 percent, adults; migraine: prevalence 5 percent, children',
    ],
    [
      'Asthma affects 5% of adults. Acne affects 9%.',
      'asthma: prevalence 5 percent, adults; acne: prevalence 9 percent',
    ],
  ]);
});

describe('numbers that are no figures', () => {
  table([
    ['In 2019, migraine was common.', ''],
    ['Migraine was 10x more common.', ''],
    ['Migraine is common.3', ''],
    ['Migraine affects everyone else1 and adults.', ''],
    ['Migraine is worse on Route 66.', ''],
    ['Take vitamin B12 for migraine.', ''],
    ['See pages 30–50 on migraine.', ''],
    ['Migraine is no. 1 on the list.', ''],
    ['Step 2 of 3 against migraine is rest.', ''],
    ['Chapter 3 of 10 is about migraine.', ''],
    ['Migraine was rated 7 out of 10.', ''],
    ['The migraine was a 7 out of 10 on the pain scale.', ''],
    ['Her migraine fell from 7 out of 10 to 4 out of 10.', ''],
    ['The majority of adults have migraine.', ''],
    ['Most of the adults have migraine.', ''],
    ['Half the battle against migraine is sleep.', ''],
    ['Migraine is there 24/7 days on end.', ''],
    ['In 2019 patients had migraine.', ''],
    ['Children aged 6 months can have migraine.', ''],
    ['Call 0800 123 456 about migraine.', ''],
    ['Take 5-HTP for migraine.', ''],
    ['See PMID 24020035 on migraine.', ''],
    ['It is the second of three kinds of migraine.', ''],
  ]);
});

describe('how a figure is put forward', () => {
  it.each([
    ['Migraine affects 85% of adults.', 'positive asserted'],
    ['Does migraine affect 85% of adults?', 'positive question'],
    ['Migraine does not affect 85% of adults.', 'negative asserted'],
    ['Migraine may affect 85% of adults.', 'positive hedged'],
    ['It is a myth that migraine affects 85% of adults.', 'positive debunked'],
  ])('%s', async (text, expected) => {
    const claims = (await readAll(text)).filter(({ kind }) => kind === 'quantity');
    expect(claims.map(({ polarity, modality }) => `${polarity} ${modality}`)).toEqual([expected]);
  });
});
