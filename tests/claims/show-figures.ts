import { expect, it } from 'vitest';
import type { Quantity } from '../../src/vocabulary.js';
import { readAll } from './read.js';

/** "migraine: prevalence 30–50 percent, adults, at-least" */
function shown(
  of: string | undefined,
  { measure, low, high, unit, population, bound, timeFrame, sample, part, advised, per }: Quantity,
): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const value = low === high ? `${round(low)}` : `${round(low)}–${round(high)}`;
  const more = [
    population,
    bound,
    timeFrame,
    sample && 'sample',
    part && 'part',
    advised && 'advised',
    per && `a ${per}`,
  ].filter((word) => word !== undefined);
  return [`${of ?? '–'}: ${measure} ${value} ${unit}`, ...more].join(', ');
}

async function figures(text: string): Promise<string> {
  const claims = await readAll(text);
  return claims
    .flatMap(({ subject, quantity }) => (quantity ? [shown(subject?.concept, quantity)] : []))
    .join('; ');
}

/** One test a row: a text, and the figures read from it. */
export function table(rows: readonly (readonly [string, string])[]): void {
  it.each(rows)('%s', async (text, expected) => {
    expect(await figures(text)).toBe(expected);
  });
}
