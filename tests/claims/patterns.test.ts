import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/vocabulary.js';
import { readAll } from './read.js';

async function read(kind: Claim['kind'], text: string): Promise<string> {
  const claims = (await readAll(text)).filter((claim) => claim.kind === kind);
  return claims.map(({ text: words, polarity, modality }) => `${words} – ${polarity} ${modality}`).join('; ');
}

describe('sayings', () => {
  it.each([
    ['Sitting is the new smoking.', 'Sitting is the new smoking – positive asserted'],
    ['They say “sitting is the new smoking”.', 'sitting is the new smoking – positive asserted'],
    ['Massage melts pain away.', 'Massage melts pain away – positive asserted'],
    ['Massage melted my pain and stress away.', 'Massage melted my pain and stress away – positive asserted'],
    ['Deep massage melts it away.', 'Deep massage melts it away – positive asserted'],
    ['Massage melts one two three four five six away.', ''],
    ['Acupuncture melts pain away.', ''],
    ['A spoonful of honey heals.', 'A spoonful of honey heals – positive asserted'],
    ['A spoonful of honey healed her.', 'A spoonful of honey healed – positive asserted'],
    ['A spoonful of sugar heals.', ''],
    ['A cold never goes alone.', 'cold never goes alone – positive asserted'],
    ['A cold goes alone.', ''],
    ['It is a myth that sitting is the new smoking.', 'sitting is the new smoking – positive debunked'],
  ])('%s', async (text, expected) => {
    expect(await read('saying', text)).toBe(expected);
  });
});

describe('loose rules', () => {
  it.each([
    ['Vaccines and autism go together.', 'Vaccines and autism – positive asserted'],
    ['Some say vaccines mean autism.', 'vaccines mean autism – positive asserted'],
    ['Vaccines have no link with autism.', 'Vaccines have no link with autism – negative asserted'],
    ['Do vaccines bring asthma?', 'vaccines bring asthma – positive question'],
    ['Vaccines are cheap. Autism is not.', ''],
    ['Vaccines prevent colds.', ''],
    ['Honey and autism are words.', ''],
  ])('%s', async (text, expected) => {
    expect(await read('together', text)).toBe(expected);
  });
});
