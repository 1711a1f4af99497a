import { describe, expect, it } from 'vitest';
import { readText } from '../src/index.js';
import { createReader } from '../src/claims/read-claims.js';
import { readSentences } from '../src/claims/read-sentences.js';
import type { ReadSentence, TextReading } from '../src/claims/read-sentences.js';
import { readDocument } from '../src/document/read-document.js';
import { compileEvidence } from '../src/evidence/compile-evidence.js';
import { loadBuiltIn } from '../src/evidence/load-evidence.js';
import { openEvidence } from '../src/evidence/open-evidence.js';

const reader = createReader(openEvidence(compileEvidence({ ...(await loadBuiltIn()), rules: [] })));

async function read(text: string, path = 'x.md'): Promise<TextReading> {
  return readSentences(await readDocument(text, { path }), reader);
}

async function only(text: string): Promise<ReadSentence> {
  const { sentences } = await read(text);
  expect(sentences).toHaveLength(1);
  return sentences[0]!;
}

/** Every span of a reading, with the text it says it stands for. */
function spansOf({ sentences }: TextReading): { start: number; end: number; text?: string }[] {
  return sentences.flatMap((sentence) => [
    sentence,
    ...sentence.tokens,
    ...sentence.cues.flatMap(({ scope, parts }) => [...scope, ...(parts ?? [])]),
    ...sentence.cues.filter(({ parts }) => parts === undefined),
  ]);
}

describe('reading a text for tools', () => {
  it('gives sentences, tokens, cues, strength and claims, terms known or not', async () => {
    const sentence = await only('Wearing amber beads may reduce drooling.');
    expect(sentence.tokens.map(({ text }) => text)).toEqual(
      'Wearing amber beads may reduce drooling .'.split(' '),
    );
    expect(sentence.strength).toBe('conditional-causal');
    expect(sentence.denied).toBe(false);
    expect(sentence.cues.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'hedge may',
      'relation reduce',
    ]);
    expect(sentence.claims.map(({ relation, strength }) => [relation, strength])).toEqual([
      ['decreases', 'conditional-causal'],
    ]);
  });

  it('counts every span in the text that was given', async () => {
    const text =
      '# Beads &amp; drool\n\nAmber **doesn’t** help, it is *un*helpful.\n\n- Neither beads nor bibs\n  reduce drooling &mdash; or may they?\n';
    const reading = await read(text);
    for (const { start, end, text: said } of spansOf(reading)) {
      expect(start).toBeLessThan(end);
      if (said !== undefined) expect(text.slice(start, end)).toBe(said);
    }
    expect(reading.sentences.map(({ role }) => role)).toEqual(['title', 'paragraph', 'list-item']);
  });

  it('gives the scope of a negation in pieces, with the tokens of each', async () => {
    const text = 'Amber was not, to be fair, ever sold as a drug.';
    const [negation] = (await only(text)).cues.filter(({ kind }) => kind === 'negation');
    expect(negation?.scope.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Amber was',
      'ever sold as a drug',
    ]);
    expect(negation?.scope.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [8, 13],
    ]);
  });

  it('says which letters of a word negate', async () => {
    const text = 'Beads are unsafe and useless, and one can’t chew them.';
    const { cues } = await only(text);
    const negations = cues.filter(({ kind }) => kind === 'negation');
    expect(negations.map(({ text: said, affix }) => [said, affix === true])).toEqual([
      ['un', true],
      ['less', true],
      ['n’t', false],
    ]);
  });

  it('reads as the README says, over the evidence claimlint comes with', async () => {
    const text = 'Magnesium may ease cramps, but it does not cure insomnia.';
    const { sentences } = await readText(text);
    const [{ strength, cues, claims }] = sentences as [ReadSentence];
    const negation = cues.find(({ kind }) => kind === 'negation')!;
    expect(strength).toBe('conditional-causal');
    expect(negation.text).toBe('not');
    expect(negation.scope.map(({ start, end }) => text.slice(start, end))).toEqual([
      'it does',
      'cure insomnia',
    ]);
    const relations = claims.filter(({ kind }) => kind === 'relation');
    expect(relations.map(({ relation, polarity }) => `${relation} ${polarity}`)).toEqual([
      'relieves positive',
      'cures negative',
    ]);
  });

  it('keeps a sentence it does not read, and says so', async () => {
    const { sentences, problems } = await read(`${'beads and '.repeat(1500)}bibs do not help`);
    expect(sentences.map(({ cues, strength }) => [cues.length, strength])).toEqual([[0, 'none']]);
    expect(problems.map(({ message }) => message.slice(0, 9))).toEqual(['Not read:']);
  });
});
