import { describe } from 'vitest';
import { table } from './show-figures.js';

describe('numbers in many shapes', () => {
  table([
    ['One young adult in every four has acne.', 'acne: prevalence 25 percent, adults'],
    ['Two fifths of adults have acne.', 'acne: prevalence 40 percent, adults'],
    ['An eighth of adults have acne.', 'acne: prevalence 12.5 percent, adults'],
    ['Acne affects half a billion people.', 'acne: count 500000000 people, people'],
    ['Acne affects two hundred and fifty million adults.', 'acne: count 250000000 people, adults'],
    ['Acne affects 600 million worldwide.', 'acne: count 600000000 people'],
    ['Take 1 500 mg of zinc.', 'zinc: dose 1500 mg, advised'],
    ['Take a dozen cups of coffee.', 'coffee: dose 12 cups, advised'],
    ['Take half a gram of zinc.', 'zinc: dose 0.5 g, advised'],
    ['Massage for two and a half minutes.', 'massage: duration 2.5 minutes'],
    ['Walk for half an hour.', 'walking: duration 0.5 hours, advised'],
    ['Walking takes an hour or more.', 'walking: duration 1 hours, at-least'],
    ['50% off our migraine book.', ''],
    ['100% natural migraine relief.', ''],
  ]);
});

describe('changes', () => {
  table([
    ['Walking halves migraine days.', 'migraine: change 50 percent'],
    ['Coughs are over in half the time.', 'cough: change 50 percent'],
    ['Smoking makes asthma four times more likely.', 'asthma: change 4 times'],
    ['Smokers have three times the risk of asthma.', 'asthma: change 3 times'],
    ['Smoking raises asthma rates fivefold.', 'asthma: change 5 times'],
    ['Asthma attacks are halved by walking.', 'asthma: change 50 percent'],
    ['A cold is 30% shorter with zinc.', 'common-cold: change 30 percent'],
    ['Vitamins are sold by third parties for asthma.', ''],
    ['Zinc cuts a cold by a third.', 'common-cold: change 33.3 percent'],
    ['The risk of asthma doubles.', ''],
    ['Rest five days a week against migraine.', 'migraine: frequency 5 days, a week'],
  ]);
});

describe('advice and the span it is for', () => {
  table([
    ['The safe limit for coffee is 4 cups a day.', 'coffee: dose 4 cups, advised, a day'],
    ['The ceiling for zinc is 40 mg per day.', 'zinc: dose 40 mg, advised, a day'],
    ['Aim for 8 g of sugar at each meal.', 'sugar: dose 8 g, advised, a meal'],
    ['Adults need 10 mg of zinc daily.', 'zinc: dose 10 mg, advised, a day'],
    ['Do not take more than 40 mg of zinc a day.', 'zinc: dose 40 mg, at-most, advised, a day'],
    ['Is zinc safe? Up to 40 mg a day.', 'zinc: dose 40 mg, at-most, advised, a day'],
    ['Walking: at least 60 minutes a week.', 'walking: duration 60 minutes, at-least, advised, a week'],
    [
      'Walking for half an hour on five days a week is enough.',
      'walking: duration 0.5 hours, advised, a day; walking: frequency 5 days, advised, a week',
    ],
    ['A can contains 40 g of sugar.', 'sugar: dose 40 g'],
    ['Most people eat 40 g of sugar a day.', 'sugar: dose 40 g, a day'],
    ['More than 40 mg of zinc a day is not safe.', 'zinc: dose 40 mg, at-least, a day'],
    ['She took 90 mg of zinc.', 'zinc: dose 90 mg, sample'],
    ['| Mineral | Safe daily limit |\n| --- | --- |\n| Zinc | 40 mg |', 'zinc: dose 40 mg, advised, a day'],
    ['| Drink | Content |\n| --- | --- |\n| Coffee | 40 mg |', 'coffee: dose 40 mg'],
  ]);
});

describe('whom a figure is about', () => {
  table([
    ['30% of adults with acne have migraine.', 'migraine: prevalence 30 percent, adults, part'],
    ['30% of adults over 75 have migraine.', 'migraine: prevalence 30 percent, adults, part'],
    ['30% of adults aged 18 and over have migraine.', 'migraine: prevalence 30 percent, adults'],
    ['30% of people in care homes have migraine.', 'migraine: prevalence 30 percent, people, part'],
    ['30% of goalkeepers have migraine.', 'migraine: prevalence 30 percent, part'],
    ['30% of all the adults have migraine.', 'migraine: prevalence 30 percent, adults'],
    ['One in three adults does not know what migraine is.', ''],
    ['One in three adults fears migraine.', ''],
    ['30% of adults carry genes for asthma.', ''],
    ['Walking would spare 30% of adults migraine.', ''],
    ['Half of people with migraine are women.', ''],
    [
      'We asked 900 adults: 30% have migraine.',
      'migraine: count 900 people, adults, sample; migraine: prevalence 30 percent, adults, sample',
    ],
  ]);
});

describe('time frames', () => {
  table([
    ['Sooner or later 30% of adults get migraine.', 'migraine: prevalence 30 percent, adults, lifetime'],
    ['30% of adults get acne during their lives.', 'acne: prevalence 30 percent, adults, lifetime'],
    ['On any given day 30% of adults have pain.', 'pain: prevalence 30 percent, adults, point'],
    ['As you read this, 30% of adults have pain.', 'pain: prevalence 30 percent, adults, point'],
    ['In the past year 30% of adults had pain.', 'pain: prevalence 30 percent, adults, period'],
  ]);
});

describe('shares of other things', () => {
  table([
    ['Asthma lasts 40% of the year.', 'asthma: other 40 percent'],
    ['Keep sugar below 20% of your calories.', 'sugar: share 20 percent, at-most, advised'],
  ]);
});
