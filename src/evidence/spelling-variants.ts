/**
 * British and American spellings of one word, as pairs of letter runs. A pair applies wherever its run stands in a
 * word, so `fibre` serves "fibres" and "microfibre" too. Runs are long enough not to occur elsewhere in English.
 */
const PAIRS: readonly (readonly [british: string, american: string])[] = [
  ['anaemi', 'anemi'],
  ['anaesth', 'anesth'],
  ['analyse', 'analyze'],
  ['ageing', 'aging'],
  ['behaviour', 'behavior'],
  ['caesar', 'cesar'],
  ['catalogue', 'catalog'],
  ['catalyse', 'catalyze'],
  ['centre', 'center'],
  ['colour', 'color'],
  ['defence', 'defense'],
  ['dialogue', 'dialog'],
  ['diarrhoea', 'diarrhea'],
  ['enrolment', 'enrollment'],
  ['favour', 'favor'],
  ['fibre', 'fiber'],
  ['flavour', 'flavor'],
  ['foetal', 'fetal'],
  ['foetus', 'fetus'],
  ['fulfilment', 'fulfillment'],
  ['glycaem', 'glycem'],
  ['gynaec', 'gynec'],
  ['haemat', 'hemat'],
  ['haemo', 'hemo'],
  ['harbour', 'harbor'],
  ['humour', 'humor'],
  ['judgement', 'judgment'],
  ['ischaem', 'ischem'],
  ['labour', 'labor'],
  ['leukaem', 'leukem'],
  ['licence', 'license'],
  ['litre', 'liter'],
  ['manoeuvre', 'maneuver'],
  ['mould', 'mold'],
  ['odour', 'odor'],
  ['oedema', 'edema'],
  ['oesoph', 'esoph'],
  ['oestr', 'estr'],
  ['orthopaed', 'orthoped'],
  ['paediatr', 'pediatr'],
  ['paralyse', 'paralyze'],
  ['programme', 'program'],
  ['rumour', 'rumor'],
  ['sceptic', 'skeptic'],
  ['skilful', 'skillful'],
  ['sulph', 'sulf'],
  ['tumour', 'tumor'],
  ['vapour', 'vapor'],
  ['yoghurt', 'yogurt'],
];

/** Whole words only: inside other words these runs mean something else ("parameter", "gymnastic"). */
const WORDS: readonly (readonly [british: string, american: string])[] = [
  ['grey', 'gray'],
  ['metre', 'meter'],
  ['metres', 'meters'],
  ['millimetre', 'millimeter'],
  ['centimetre', 'centimeter'],
  ['kilometre', 'kilometer'],
  ['practise', 'practice'],
];

/** Words that hold a run and are spelt one way everywhere. */
const UNTOUCHED = new Set([
  'analyses',
  'paralyses',
  'programmed',
  'programmes',
  'colorectal',
  'laboratory',
  'literature',
]);

/** Verbs written with -ise on both sides of the Atlantic, and words that merely end that way. */
const ALWAYS_ISE =
  /^(?:adv|advert|appr|bru|chast|circumc|compr|comprom|conc|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|likew|merchand|otherw|parad|pra|pract|prec|prem|prom|rev|superv|surm|surpr|telev|treat)is/;
/** Words that end in -ize, -izing on both sides. */
const ALWAYS_IZE = /^(?:caps|downs|overs|res)iz/;

/**
 * A phrase in every mix of British and American spelling its words have, itself first. At most a few: hardly any
 * phrase has more than one such word.
 *
 * @param phrase lower case, words separated by one space
 */
export function spellingVariants(phrase: string): string[] {
  let phrases = [''];
  for (const word of phrase.split(' ')) {
    const spellings = wordVariants(word);
    phrases = phrases.flatMap((start) =>
      spellings.map((spelling) => (start === '' ? spelling : `${start} ${spelling}`)),
    );
  }
  return phrases;
}

const ANY_RUN = new RegExp(PAIRS.flat().join('|'));

function wordVariants(word: string): string[] {
  const variants = new Set([word]);
  if (UNTOUCHED.has(word)) return [word];
  for (const [british, american] of WORDS) {
    if (word === british) variants.add(american);
    else if (word === american) variants.add(british);
  }
  // One look for any run: hardly a word has one.
  for (const [british, american] of ANY_RUN.test(word) ? PAIRS : []) {
    if (word.includes(british)) variants.add(word.replace(british, american));
    else if (holdsAmerican(word, american)) variants.add(word.replace(american, british));
  }
  if (/.{3}is(?:e|es|ed|er|ers|ing|ation|ations)$/.test(word) && !ALWAYS_ISE.test(word)) {
    variants.add(word.replace(/is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'iz'));
  } else if (/.{3}iz(?:e|es|ed|er|ers|ing|ation|ations)$/.test(word) && !ALWAYS_IZE.test(word)) {
    variants.add(word.replace(/iz(?=(?:e|es|ed|er|ers|ing|ation|ations)$)/, 'is'));
  }
  return [...variants];
}

/** Short American runs stand inside other words ("estr" in "restrict"), so they count only at the start. */
function holdsAmerican(word: string, run: string): boolean {
  return run.length > 4 ? word.includes(run) : word.startsWith(run);
}
