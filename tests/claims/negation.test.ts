import { describe, expect, it } from 'vitest';
import { findNegations } from '../../src/claims/find-negations.js';
import { negationScope } from '../../src/claims/negation-scope.js';
import { tokenise } from '../../src/text/tokenise.js';

/** Cues in angle brackets, what each denies behind an arrow; pieces of a scope are joined by " … ". */
function negations(text: string): string[] {
  const tokens = tokenise(text);
  const whole = { start: 0, end: text.length, from: 0, to: tokens.length };
  return findNegations(tokens, whole).map((negation) => {
    const cue = negation.parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    let denied = '';
    let last = -1;
    for (const { start, end } of negationScope(negation, tokens, whole)) {
      if (last >= 0) denied += /^\s?$/.test(text.slice(last, start)) ? text.slice(last, start) : ' … ';
      denied += text.slice(start, end);
      last = end;
    }
    return `<${cue}> ${denied}`;
  });
}

describe('what a negation denies', () => {
  it.each([
    ['Beads do not help toddlers.', ['<not> Beads do … help toddlers']],
    ['The beads and the bibs had no effect.', ['<no> The beads and the bibs had … effect']],
    ['If beads do not help, try a bib.', ['<not> beads do … help']],
    ['I know you do not chew them.', ['<not> you do … chew them']],
    ['We tried beads, but they did not help because they are hard.', ['<not> they did … help']],
    ['She came home and found no beads.', ['<no> She … found … beads']],
    ['It was never sold, and nobody missed it.', ['<never> It was … sold', '<nobody> missed it']],
    ['He slept without beads.', ['<without> beads']],
    ['Neither beads nor bibs helped.', ['<Neither nor> beads … bibs helped']],
    ['The beads which did not sell were lost.', ['<not> which did … sell']],
    ['Why did they not sell?', ['<not> Why did they … sell']],
  ])('%s', (text, expected) => {
    expect(negations(text)).toEqual(expected);
  });
});

describe('negative affixes', () => {
  it.each([
    ['The result is uncertain.', ['<un> The result is … certain']],
    ['They sold an unsafe toy.', ['<un> an … safe toy']],
    ['It was a harmless habit of his.', ['<less> a harm … habit of his']],
    ['This is impossible to chew.', ['<im> This is … possible to chew']],
  ])('%s', (text, expected) => {
    expect(negations(text)).toEqual(expected);
  });

  it('are none where letters or undoing only look so', () => {
    expect(
      negations('Until his uncle untied it, the universe was under important, interesting discussion.'),
    ).toEqual([]);
    expect(negations('Nevertheless, bless the endless wireless images.')).toEqual([]);
  });
});

it('words that look like a negation and are none', () => {
  expect(negations('It is not only cheap, it will no doubt sell, none the less.')).toEqual([]);
  expect(negations('It is good, is it not?')).toEqual([]);
});
