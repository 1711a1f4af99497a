import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/vocabulary.js';
import { readAll } from './read.js';

/** "migraine: prevalence 30–50 percent, adults, at-least" */
function shown(
  of: string | undefined,
  { measure, low, high, unit, population, bound, timeFrame }: Quantity,
): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const value = low === high ? `${round(low)}` : `${round(low)}–${round(high)}`;
  const more = [population, bound, timeFrame].filter((part) => part !== undefined);
  return [`${of ?? '–'}: ${measure} ${value} ${unit}`, ...more].join(', ');
}

async function figures(text: string): Promise<string> {
  const claims = await readAll(text);
  return claims
    .flatMap(({ subject, quantity }) => (quantity ? [shown(subject?.concept, quantity)] : []))
    .join('; ');
}

function table(rows: readonly (readonly [string, string])[]): void {
  it.each(rows)('%s', async (text, expected) => {
    expect(await figures(text)).toBe(expected);
  });
}

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
