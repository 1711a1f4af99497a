import type { Certainty } from '../vocabulary.js';

/** GRADE certainty as readers know it. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  high: 'high certainty',
  moderate: 'moderate certainty',
  low: 'low certainty',
  'very-low': 'very low certainty',
};

/** Whom evidence is about: "older-adults" is a name to put in words, "adults with COVID-19" is words. */
export function wordPopulation(population: string): string {
  return population.includes(' ') ? population : population.replaceAll('-', ' ');
}
