import { describe, expect, it } from 'vitest';
import { compileEvidence } from '../../src/evidence/compile-evidence.js';
import { FORM } from '../../src/evidence/compiled.js';
import type { CompiledEvidence } from '../../src/evidence/compiled.js';
import { readPhraseTable } from '../../src/evidence/phrase-table.js';
import { edited, loadWith } from './evidence-folder.js';

const CONCEPTS = 'lexicon/concepts/sleep.yaml';

async function compileWith(changes: Record<string, string> = {}): Promise<CompiledEvidence> {
  const { base, problems } = await loadWith(changes);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return compileEvidence(base);
}

/** What a phrase may stand for, in words: concept id or "cue <relation>", form bits, guard. */
function readings(compiled: CompiledEvidence, phrase: string): unknown[] {
  const flat = readPhraseTable(compiled.phrases).get(phrase) ?? [];
  const found: unknown[] = [];
  for (let at = 0; at < flat.length; at += 3) {
    const entry = flat[at] ?? 0;
    const { concepts, cues } = compiled;
    const name =
      entry < concepts.length ? concepts[entry]?.id : `cue ${cues[entry - concepts.length]?.relation ?? ''}`;
    found.push([name, flat[at + 1], flat[at + 2]]);
  }
  return found;
}

describe('compileEvidence', () => {
  it('survives JSON unchanged and gives the same bytes for the same files', async () => {
    const compiled = await compileWith();
    const json = JSON.stringify(compiled);
    expect(JSON.parse(json)).toEqual(compiled);
    expect(JSON.stringify(await compileWith())).toBe(json);
  });

  it('leaves examples and uncited works behind', async () => {
    const compiled = await compileWith({
      'bibliography/roe-2020.yaml': 'id: roe-2020\ntype: book\ntitle: Roe\nURL: https://example.org/\n',
    });
    expect(compiled.rules[0]).not.toHaveProperty('examples');
    expect(Object.keys(compiled.sources)).toEqual(['doe-2019']);
  });

  it('puts every inflection of a cue in the phrase table', async () => {
    const compiled = await compileWith();
    expect(readings(compiled, 'improve')).toEqual([['cue improves', FORM.base, 0]]);
    expect(readings(compiled, 'improves')).toEqual([['cue improves', FORM.third, 0]]);
    expect(readings(compiled, 'improved')).toEqual([['cue improves', FORM.past | FORM.participle, 0]]);
    expect(readings(compiled, 'improving')).toEqual([['cue improves', FORM.gerund, 0]]);
    expect(readings(compiled, 'made better')).toEqual([['cue improves', FORM.past | FORM.participle, 0]]);
    expect(readings(compiled, 'treatments for')).toEqual([['cue treats', FORM.plural, 0]]);
  });

  it('puts names and verbs of a concept under one entry', async () => {
    const compiled = await compileWith();
    const uncountable = FORM.singular | FORM.plural;
    expect(readings(compiled, 'sleep')).toEqual([['sleep', uncountable | FORM.base, 0]]);
    expect(readings(compiled, 'slept')).toEqual([['sleep', FORM.past | FORM.participle, 0]]);
    expect(readings(compiled, 'warm milk')).toEqual([['warm-milk', uncountable, 0]]);
  });

  it('guards every form of an ambiguous name', async () => {
    const compiled = await compileWith();
    const [[, , guard]] = readings(compiled, 'rest') as [[string, number, number]];
    expect(guard).toBeGreaterThan(0);
    expect(readings(compiled, 'rests')).toEqual([['sleep', FORM.plural, guard]]);
    expect(compiled.guards[guard]?.near).toEqual(expect.arrayContaining(['bed', 'beds', 'night', 'nights']));
    expect(compiled.guards[guard]?.unless).toContain('rest of');
    expect(compiled.guards).toHaveLength(2);
    expect(compiled.guards[0]).toEqual({ near: [], unless: [] });
  });

  it('derives nothing from exact forms and knows both spellings of names', async () => {
    const compiled = await compileWith(
      edited(CONCEPTS, 'names: [warm milk]', 'names: [warm-milk fibre], forms: [MILK’s best]'),
    );
    expect([...readPhraseTable(compiled.phrases).keys()].filter((phrase) => phrase.includes('milk'))).toEqual(
      ["milk's best", 'warm milk fiber', 'warm milk fibers', 'warm milk fibre', 'warm milk fibres'],
    );
    expect(readings(compiled, "milk's best")).toEqual([['warm-milk', FORM.exact, 0]]);
  });

  it('keeps both concepts a spelling may mean', async () => {
    const compiled = await compileWith(
      edited(CONCEPTS, 'names: [sleeplessness]', 'names: [sleeplessness, warm milk]'),
    );
    expect(readings(compiled, 'warm milk').map((reading) => (reading as unknown[])[0])).toEqual([
      'sleeplessness',
      'warm-milk',
    ]);
  });

  it('makes opposition mutual', async () => {
    const { concepts } = await compileWith();
    expect(concepts.find(({ id }) => id === 'sleep')?.antonym).toBe('sleeplessness');
    expect(concepts.find(({ id }) => id === 'drink')).not.toHaveProperty('antonym');
  });

  it('indexes patterns by what they are about', async () => {
    const compiled = await compileWith();
    expect(compiled.claimIndex).toEqual({ 'warm-milk|sleep': [0, 0], 'warm-milk|sleeplessness': [0, 1] });
    expect(compiled.quantityIndex).toEqual({ sleeplessness: [0, 0] });
    expect(compiled.togetherIndex).toEqual({ 'warm-milk': [0, 0] });
  });

  it('compiles sayings into steps', async () => {
    const compiled = await compileWith();
    const { concepts, cues, sayings, sayingIndex } = compiled;
    expect(sayings).toEqual([
      {
        rule: 0,
        pattern: 0,
        steps: [
          { words: [['a']] },
          { words: [['glass']] },
          { words: [['of']] },
          { concept: 'warm-milk' },
          {
            words: [
              ['a', 'night'],
              ['before', 'bed'],
            ],
          },
          { gap: 5 },
          { words: [['sleep'], ['sleeps'], ['slept'], ['sleeping']] },
        ],
      },
    ]);
    // "glass" is the rarest of its words: only sentences that hold it are searched.
    expect(sayingIndex).toEqual({});
    expect(readPhraseTable(compiled.phrases).get('glass')).toEqual([concepts.length + cues.length, 0, 0]);
  });

  it('finds a saying without rare words by its concept', async () => {
    const { sayingIndex } = await compileWith(
      edited(
        'packs/sleep/warm-milk-improves-sleep.yaml',
        '"a glass of {warm-milk} (a night|before bed) ... sleep~"',
        '"{warm-milk} is a must"',
      ),
    );
    expect(sayingIndex).toEqual({ 'warm-milk': [0] });
  });

  it('keeps retired rules out of every index', async () => {
    const compiled = await compileWith(
      edited('packs/sleep/warm-milk-improves-sleep.yaml', 'status: stable', 'status: retired'),
    );
    expect(compiled.rules).toHaveLength(1);
    expect([compiled.claimIndex, compiled.quantityIndex, compiled.togetherIndex]).toEqual([{}, {}, {}]);
    expect(compiled.sayings).toEqual([]);
  });
});
