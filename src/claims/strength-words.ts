/**
 * Words of the strength reader: how findings are put in general and scientific prose, whatever they are about. They are no
 * cues of the lexicon: the linter would spot them in every block, and most ("higher", "effect") state no relation it checks.
 */
import { verbForms } from '../evidence/inflect.js';

/** What a word does for the strength of a statement. */
export type StrengthRole =
  /** Verb that says its subject changes its object; `form` decides whether it is used so. */
  | 'change'
  /** Noun, adjective or fixed phrase that says that something has an effect. */
  | 'effect'
  /** Adjective of effect: "is effective", "effective in". */
  | 'effect-adjective'
  /** Noun of effect: states one where somebody has or shows it, names a topic elsewhere. */
  | 'effect-noun'
  /** Noun of change: states an effect behind "provides", "achieves". */
  | 'result-noun'
  /** Goes together, differs, foretells: no more. */
  | 'link'
  /** Comparative: a link where somebody has or shows it. */
  | 'degree'
  /** Holds the effect back: "may", "appears to". */
  | 'modal'
  /** What should be done or studied; what stands in its clause is no finding. */
  | 'advice'
  /** Registration, funding, keywords: the sentence is none of the author's findings. */
  | 'apparatus'
  /** Hides the words within: "side effects". */
  | 'neutral';

/** A phrase with its role and, for a verb, bits of `FORM`. */
export interface StrengthEntry {
  readonly words: readonly string[];
  readonly role: StrengthRole;
  readonly form: number;
}

const list = (words: string): string[] =>
  words
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');

const CHANGE = list(`
  cause, induce, trigger, provoke, elicit, evoke, increase, decrease, reduce, lower, raise, elevate, improve, worsen, aggravate,
  exacerbate, deteriorate, enhance, impair, diminish, attenuate, alleviate, ameliorate, mitigate, relieve, ease, lessen, prevent,
  protect, protect against, protect from, delay, slow, halt, block, inhibit, suppress, stimulate, promote, facilitate, accelerate, boost, strengthen, weaken,
  modify, modulate, mediate, regulate, influence, affect, impact, alter, shape, drive, disrupt, damage, harm, kill, cure, heal,
  restore, reverse, normalize, normalise, eliminate, minimize, minimise, maximize, optimize, optimise, lead to, result in,
  contribute to, give rise to, bring about, save, cut, curb, double, halve, prolong, lengthen, shorten, upregulate, downregulate,
  activate, counteract, counter, enable, confer, account for, devastate, encourage, discourage, compromise, hamper, hinder,
  impede, potentiate, abolish, ameliorate, intensify, augment, expedite, undermine, transform, deplete, sustain, preserve,
  interfere with, contribute, help, aid, benefit, exert, speed up, bolster, stabilize, stabilise, destroy, rescue, control, produce,
  yield, ensure, avoid, limit, favor, favour, pose, impose, necessitate, reinforce, empower, determine, perturb,
  sensitize, abrogate, blunt, dampen, curtail, hasten, obviate, retard, arrest, dysregulate, offset, overcome, address, resolve, correct, achieve,
  trigger, spur, fuel, spark, lead people, lead patients, put people at risk, put patients at risk, ward off, fight, combat, tackle, stave off, slash, wipe out, prime, strain, spare, guard against, regain, recover, counter`);

const EFFECT = list(`
  effectively, protective against, protective effect, causal role,
  causative, determined by, controlled by, regulated by, caused by, induced by, is due to, are due to, was due to, were due to, be due to, a result of, as a consequence of, responsible for, attributable to,
  triggered by, driven by, mediated by, risk reduction, key to, central in, central to, crucial for, vital for, vital to,
  instrumental in, pivotal in, successful in, benefited from, benefit from, plays a role, play a role, played a role, protective agent, important for the prevention of, important for preventing`);

/** Adjectives of effect: state one where something is or has it, or with what it is good for. */
const EFFECT_ADJECTIVE = list(`
  effective, efficacious, beneficial, helpful, deleterious, detrimental, harmful`);

const EFFECT_NOUN = list(`
  beneficial effect, beneficial effects, harmful effect, harmful effects, detrimental effect, detrimental effects, deleterious effects, deleterious effect,
  beneficial impact, detrimental impact, effect, effects, impact, impacts, influence, influences, benefit, benefits, role, efficacy, effectiveness, cause, causes, contribution, contributor, contributors, driver, drivers, mediator, mediators, contributing factor, contributing factors, consequences, culprit,
  protection, relief`);

/** What somebody or something brings about: an effect only behind a verb of bringing about. */
const RESULT_NOUN = list(`
  improvement, improvements, reduction, reductions, increase, increases, decrease, decreases, decline, gain, gains, change, changes, recovery, remission, regression, outcome, outcomes`);

const LINK = list(`
  associated, association, associations, correlated, correlate, correlates, correlation, correlations, linked, link between,
  links between, link with, link to, provides a link, related to, related with, relate to, relates to, relationship, relationships,
  relation between, relations between, interrelated, connected, connection between, connection with, risk factor, risk factors, risk marker, risk markers, predictor, predictors,
  predict, predicts, predicted, prediction of, predictive, prognostic, prognosticator, foretell, marker of, markers of, marker for, markers for, biomarker, biomarkers, susceptibility marker, indicator of,
  indicators of, indicator to, susceptibility, susceptible, more likely, less likely, likelier, as likely, prone to, predispose, predisposes, predisposed, at risk, at increased risk, at higher risk, at greater risk,
  at lower risk, at high risk, increased risk, lower risk, higher risk, reduced risk, decreased risk, greater risk, elevated risk, risk of, risks of, risk for, odds of, odds ratio, hazard ratio, relative risk, times
  risk, differ, differs, differed, different between, difference between, differences between, difference in, differences in,
  different from, differentially, more often, less often, more frequent, less frequent, more frequently, less frequently, more common, less common,
  more commonly, less commonly, more prevalent, less prevalent, common among, common in, prevalent among, prevalent in, frequent among, frequent in, more pronounced, compared with, compared to, than those, than in, than that, than their, than non, varied, varies, vary, coincide, coincides,
  accompanied by, disparities, gradient, dependent on, in proportion to, linearly with, increases with, increase with, increased with, decreases
  with, decrease with, decreased with, rises with, inversely, predisposing factor, predisposing factors, independent of, independently,
  was similar, were similar, is similar, are similar, comparable to, determinant, determinants, correlate of, correlates of, specific for, higher in, higher among, lower in, lower among, greater in, greater among, higher than, lower than, greater than, less
  than, worse in, better in, elevated in, elevated among, overrepresented, underrepresented, comorbid, co-occur, cluster with, tracked with`);

/** Comparatives and the like: a difference when somebody has or shows it ("had longer sleep"). */
const DEGREE = list(`
  higher, lower, greater, smaller, larger, longer, shorter, older, younger, earlier, later, poorer, worse, better, stronger, weaker, fewer, more, less,
  elevated, increased, decreased, reduced, downregulated, upregulated, impaired, improved, worst, highest, lowest, altered, abnormal`);

const MODAL = list(`
  may, might, could, can, seem, seems, seemed, appear, appears, appeared, potential, potentially, possible, possibly,
  probable, probably, perhaps, presumably, likely, promising, promise, plausible, hypothesize, hypothesized, hypothesised,
  speculate, speculated, tentatively, apparently, thought to, believed to`);

const ADVICE = list(`
  should, must, ought to, is needed, are needed, be needed, needed to, needs to, need to, a need for, urgent need, the need to, need for further, need for more, need for better, need exists, needs further, need further,
  required, require, requires, warrant, warrants, warranted, recommend, recommends, recommended, recommendation, recommendations,
  calls for, these call for, results call for, findings call for, necessary, remains to be, remain to be, has to be, have to be, further research, further studies, further
  study, more research, more studies, further investigation, future studies, future research, unclear, remains unknown, remain unknown, still unknown, not known, be encouraged, may need, might need, will need, consider, it is important to, it is essential, it is crucial, worth, worthwhile, aimed to, aims to, to investigate, to
  explore, to examine, to assess whether, to determine, priority, hope that, hoped that`);

/** Look like one of these and say nothing of the kind. */
const NEUTRAL = list(`
  cost effective, cost - effective, cost effectiveness, side effect, side effects, side - effects, adverse effect, adverse effects, random effects, effective dose,
  should be considered a, should be considered an, should be considered as, in effect, take into account, last resort, fixed effects, outcome measures, effect size, effect sizes`);

/** Lines of a paper that state nothing: wherever they stand in a sentence, it is one of those. */
const APPARATUS = list(`
  implications for practice, implications for research, implications for nursing, limitations, have implications, has implications, trial registration, registration number, registered at, registered as, registered with, funded by, clinicaltrials, keywords, key words, abbreviations, copyright`);

let known: ReadonlyMap<string, readonly StrengthEntry[]> | undefined;

/** All phrases by their first word, longest first. Made when first asked for. */
export function strengthEntries(): ReadonlyMap<string, readonly StrengthEntry[]> {
  known ??= compile();
  return known;
}

function compile(): ReadonlyMap<string, readonly StrengthEntry[]> {
  const entries = new Map<string, StrengthEntry[]>();
  const add = (text: string, role: StrengthRole, form = 0): void => {
    const words = text.split(' ');
    const first = words[0] as string;
    const same = entries.get(first);
    if (same === undefined) entries.set(first, [{ words, role, form }]);
    else same.push({ words, role, form });
  };
  for (const verb of CHANGE) for (const { text, form } of verbForms(verb)) add(text, 'change', form);
  for (const words of EFFECT) add(words, 'effect');
  for (const words of EFFECT_ADJECTIVE) add(words, 'effect-adjective');
  for (const words of EFFECT_NOUN) add(words, 'effect-noun');
  for (const words of RESULT_NOUN) add(words, 'result-noun');
  for (const words of DEGREE) add(words, 'degree');
  for (const words of NEUTRAL) add(words, 'neutral');
  for (const words of APPARATUS) add(words, 'apparatus');
  for (const words of LINK) add(words, 'link');
  for (const words of MODAL) add(words, 'modal');
  for (const words of ADVICE) add(words, 'advice');
  for (const same of entries.values()) same.sort((a, b) => b.words.length - a.words.length);
  return entries;
}
