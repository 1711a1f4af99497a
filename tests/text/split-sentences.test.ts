import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/split-sentences.js';
import { tokenise } from '../../src/text/tokenise.js';

function split(text: string): string[] {
  return splitSentences(text, tokenise(text)).map(({ start, end }) => text.slice(start, end));
}

/** Two sentences, told apart by `|`; the first holds a stop that ends nothing. */
const TRAPS = [
  'Smith et al. found less pain. | It lasted a week.',
  'Take approx. 400 mg daily. | Then stop.',
  'Infection with E. coli is common. | Wash your hands.',
  'C. difficile can follow antibiotics. | See a doctor.',
  'The L. rhamnosus strain was used. | It did little.',
  'Staph. aureus grows on skin. | Wash it.',
  'Rest until 9 p.m. on Friday. | Then walk.',
  'Wake at 6 a.m. and stretch. | Then eat.',
  'Dr. Adams sees ten people. | She is busy.',
  'Prof. Jung agreed. | So did others.',
  'Mr. J. R. Hill wrote it. | We read it.',
  "St. John's wort may interact. | Ask a pharmacist.",
  'See Fig. 2 for the site. | It is red.',
  'Figs. 3 and 4 show the site. | It is red.',
  'Use Vol. 3 of the handbook. | It is clear.',
  'No. 1 on the list is rest. | Walking is second.',
  'Work no. 7 is missing. | We asked for it.',
  'Creams, gels, etc. may soothe skin. | Few were tested.',
  'Massage, e.g. Swedish massage, feels good. | Try it.',
  'The upper fibres, i.e. the top part, are sore. | Rub them.',
  'Ice vs. heat is an old question. | Neither wins.',
  'The trial (n = 40; cf. Lee 2010) was small. | It was early.',
  'The dose is 0.5 mg. | More is harmful.',
  'Pain fell from 6.5 to 2.25 points. | It rose later.',
  'Patients in the U.S. spend more. | Others spend less.',
  'The U.K. guideline says so. | It is recent.',
  'Vitamin B. was not tested. | Zinc was.',
  'Dose: max. 4 g a day. | Ask first.',
  'Keep it cool (min. 5 °C). | Use it soon.',
  'Temp. above 38 °C needs care. | Call.',
  'Take it b.i.d. with food. | Drink water.',
  'Vitamin D (i.v. or i.m.) was given. | Few gained.',
  'Hold for 30 sec. and rest. | Repeat.',
  'Pts. with pain were asked. | Half agreed.',
  'Dept. of Health advice is plain. | Move.',
  'Ph.D. students sat longer. | They hurt more.',
  'The work (ref. 12) is old. | It is cited still.',
  'Read Smith J. Painful Joints, Clin. Rev. Med. 2019. | It is long.',
  'See Cochrane Database Syst. Rev. 2019. | It is long.',
  'John F. Hill wrote it. | We read it.',
  'Meet at 9 p.m. Friday. | Then walk.',
  'The U.S. Department of Health agrees. | So do we.',
  'Smith et al. 2019 found less pain. | It lasted a week.',
  'Read p. 12 first. | Then ask.',
  '2. Rest for a day. | Then walk.',
  'One species (Candida spp. among them) was seen. | It is common.',
];

/** Sentences that do end where they seem to. */
const ENDS = [
  'Is it safe? | Yes.',
  'Stop! | It hurts.',
  'What now?! | Nothing.',
  'It hurt... | Then it stopped.',
  '"It hurts." | She left.',
  '“It hurts.” | She left.',
  'It hurts (a lot). | She left.',
  'It works (see Table 2). | It lasts.',
  'It works [3]. | It lasts.',
  'The study ran in 2019. | It found nothing.',
  'Pain fell by 20%. | It rose by 5%.',
  'They tested omega-3. | It helped.',
  'Take vitamin B12. | It may help.',
  'It is 5 cm. | It grows.',
  'He weighed 80 kg. | She did not.',
  'She saw Dr. Lee. | He helped.',
  'I tried. | I failed.',
  'No. | It does not flush out toxins.',
  'It scored 7 out of 10. | It fell later.',
  'Rest until day 7. | Sleep well.',
  'Take 5 g. | Stop then.',
  'There is a plan B. | It works.',
  'Take vitamin C. | Sleep well.',
  'Rest until 9 p.m. | Then walk.',
  'It is common in the U.S. | There it is treated.',
  'Use creams, gels, etc. | They soothe.',
  'It is made by Acme Inc. | It sells well.',
  'It eases pain.² | Sleep helps.',
  'It eases pain.¹,³ | Sleep helps.',
  'It eases pain.[3] | Sleep helps.',
  'It eases pain.[3,4] | Sleep helps.',
  'It eases pain.(3) | Sleep helps.',
  'It eases pain.12 | Sleep helps.',
  'Smith found it, then Lee et al. | They agreed.',
  'He said "No." | Then he left.',
  'She is a Ph.D. | She knows.',
  'It worked … | Then it stopped.',
];

describe('splitSentences', () => {
  it.each(TRAPS)('%s', (marked) => {
    expect(split(marked.replace(' | ', ' '))).toEqual(marked.split(' | '));
  });

  it.each(ENDS)('%s', (marked) => {
    expect(split(marked.replace(' | ', ' '))).toEqual(marked.split(' | '));
  });

  it('ends a sentence at a hard break behind a stop', () => {
    expect(split('It works.\nIt lasts.')).toEqual(['It works.', 'It lasts.']);
  });

  it('ends one at an empty line, with or without a stop', () => {
    expect(split('Good for\n \nPain')).toEqual(['Good for', 'Pain']);
  });

  it('takes linear time', () => {
    const text = 'e.g. 5. A. (p.m. '.repeat(40_000);
    const tokens = tokenise(text);
    const start = performance.now();
    splitSentences(text, tokens);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('finds none in a block without words', () => {
    expect(split(' \n ')).toEqual([]);
  });

  it('puts every token into exactly one sentence, whatever the text', () => {
    const word = fc.constantFrom(
      'Rest',
      'dr.',
      'e.g.',
      'et al.',
      '3.5',
      '10.',
      'pain',
      'No.',
      '"',
      ')',
      '\uFFFC',
      '\n',
      'É',
      '😀',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const tokens = tokenise(value);
        const sentences = splitSentences(value, tokens);
        let at = 0;
        for (const { from, to, start, end } of sentences) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          expect([start, end]).toEqual([tokens[from]?.start, tokens[to - 1]?.end]);
          at = to;
        }
        expect(at).toBe(tokens.length);
      }),
    );
  });
});
