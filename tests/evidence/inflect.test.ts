import { describe, expect, it } from 'vitest';
import { FORM } from '../../src/evidence/compiled.js';
import { nounForms, verbForms } from '../../src/evidence/inflect.js';
import type { Inflection } from '../../src/evidence/inflect.js';

function texts(inflections: readonly Inflection[], form: number): string {
  return inflections
    .filter((each) => each.form & form)
    .map(({ text }) => text)
    .join(' / ');
}

describe('verbForms', () => {
  it.each([
    ['cause', 'causes', 'caused', 'caused', 'causing'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['play', 'plays', 'played', 'played', 'playing'],
    ['relax', 'relaxes', 'relaxed', 'relaxed', 'relaxing'],
    ['massage', 'massages', 'massaged', 'massaged', 'massaging'],
    ['free', 'frees', 'freed', 'freed', 'freeing'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['squat', 'squats', 'squatted', 'squatted', 'squatting'],
    ['heal', 'heals', 'healed', 'healed', 'healing'],
    ['worsen', 'worsens', 'worsened', 'worsened', 'worsening'],
    ['trigger', 'triggers', 'triggered', 'triggered', 'triggering'],
    ['control', 'controls', 'controlled', 'controlled', 'controlling'],
    ['deter', 'deters', 'deterred', 'deterred', 'deterring'],
    ['mimic', 'mimics', 'mimicked', 'mimicked', 'mimicking'],
    ['fuel', 'fuels', 'fueled / fuelled', 'fueled / fuelled', 'fueling / fuelling'],
    ['grow', 'grows', 'grew', 'grown', 'growing'],
    ['undergo', 'undergoes', 'underwent', 'undergone', 'undergoing'],
    ['cut', 'cuts', 'cut', 'cut', 'cutting'],
    ['have', 'has', 'had', 'had', 'having'],
    ['get rid of', 'gets rid of', 'got rid of', 'got rid of / gotten rid of', 'getting rid of'],
    ['fully heal', 'fully heals', 'fully healed', 'fully healed', 'fully healing'],
    ['rely on', 'relies on', 'relied on', 'relied on', 'relying on'],
    ['be', 'is / are', 'was / were', 'been', 'being'],
  ])('%s: %s, %s, %s, %s', (base, third, past, participle, gerund) => {
    const forms = verbForms(base);
    expect(texts(forms, FORM.base)).toBe(base);
    expect(texts(forms, FORM.third)).toBe(third);
    expect(texts(forms, FORM.past)).toBe(past);
    expect(texts(forms, FORM.participle)).toBe(participle);
    expect(texts(forms, FORM.gerund)).toBe(gerund);
  });

  it('takes one given form for past and participle', () => {
    const forms = verbForms('outfox', ['outfoxt']);
    expect(texts(forms, FORM.past)).toBe('outfoxt');
    expect(texts(forms, FORM.participle)).toBe('outfoxt');
    expect(texts(forms, FORM.gerund)).toBe('outfoxing');
  });

  it('takes two given forms for past, then participle', () => {
    const forms = verbForms('weare', ['wore', 'worn']);
    expect(texts(forms, FORM.past)).toBe('wore');
    expect(texts(forms, FORM.participle)).toBe('worn');
  });

  it('knows a given gerund and third person', () => {
    expect(texts(verbForms('set off', ['set off', 'setting off']), FORM.gerund)).toBe('setting off');
    expect(texts(verbForms('take', ['takes', 'took']), FORM.past)).toBe('took');
  });
});

describe('nounForms', () => {
  it.each([
    ['muscle knot', 'muscle knots'],
    ['cause of', 'causes of'],
    ['range of motion', 'ranges of motion'],
    ['person with pain', 'people with pain'],
    ['vertebra', 'vertebrae / vertebras'],
    ['diagnosis', 'diagnoses'],
    ['stenosis', 'stenoses'],
    ['biopsy', 'biopsies'],
    ['pelvis', 'pelvises'],
    ['foot', 'feet'],
    ['biceps', 'biceps'],
    ['arthritis', 'arthritis'],
    ['t-cell', 't-cells'],
    ['vitamin d', ''],
    ['sleeping awkwardly', ''],
    ['family', 'families'],
  ])('%s: %s', (singular, plural) => {
    const forms = nounForms(singular);
    expect(texts(forms, FORM.singular)).toBe(singular);
    expect(texts(forms, FORM.plural)).toBe(plural);
  });

  it('leaves a phrase without a head alone', () => {
    expect(nounForms('to blame for')).toEqual([{ text: 'to blame for', form: FORM.exact }]);
  });

  it('takes given plurals', () => {
    expect(texts(nounForms('ovum', ['ova']), FORM.plural)).toBe('ova');
  });
});
