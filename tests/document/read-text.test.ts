import { describe, expect, test } from 'vitest';
import { readText } from '../../src/document/read-text.js';

function outline(source: string): string[] {
  return readText(source, 'a.txt').blocks.map(({ role, level, text }) => `${role}${level ?? ''}: ${text}`);
}

const LONG =
  'Knots in the back come from many things, and nobody has shown which of them matters most in daily life.';

describe('plain text', () => {
  test('numbered headings stand under their section', () => {
    expect(
      outline(`My Knots\n${LONG}\nCommon Causes\n\n1. Poor Posture\n${LONG}\n2. Old Injuries\n${LONG}`),
    ).toEqual([
      'title1: My Knots',
      `paragraph: ${LONG}`,
      'heading2: Common Causes',
      'heading3: Poor Posture',
      `paragraph: ${LONG}`,
      'heading3: Old Injuries',
      `paragraph: ${LONG}`,
    ]);
  });

  test('a dash alone on its line belongs to the text below', () => {
    const blocks = readText(`Knots\n${LONG}\nTry this:\n-\nRest well\n-\nWalk more\n`, 'a').blocks;
    expect(blocks.slice(3).map(({ role, text, leadIn }) => [role, text, leadIn])).toEqual([
      ['list-item', 'Rest well', 2],
      ['list-item', 'Walk more', 2],
    ]);
  });

  test('key points without bullets', () => {
    const points = [
      'Knots affect many people at some time',
      'Poor sleep may make them worse',
      'Most go away by themselves',
    ];
    expect(outline(`${points.join('\n')}\nWhat To Know About Knots\n${LONG}`)).toEqual([
      ...points.map((point) => `list-item: ${point}`),
      'title1: What To Know About Knots',
      `paragraph: ${LONG}`,
    ]);
  });

  test('wrapped lines are joined, bullets and headings are not', () => {
    const source =
      'KNOTS AND YOU\r\n\r\nA knot is a tender spot in a muscle that many people know from long\r\ndays at a desk. It goes away by itself in most people, and nobody\r\nknows why.\r\n\r\n* heat may feel good for a while, and many people like it better than\r\n  cold\r\n* rest\r\n';
    expect(outline(source)).toEqual([
      'title1: KNOTS AND YOU',
      'paragraph: A knot is a tender spot in a muscle that many people know from long days at a desk. It goes away by itself in most people, and nobody knows why.',
      'list-item: heat may feel good for a while, and many people like it better than cold',
      'list-item: rest',
    ]);
  });

  test('references by heading and by look', () => {
    const entry = 'Doe J, Roe A. Knots in general. J Made Up Med. 2019;12(3):45-51. doi:10.1000/x';
    expect(outline(`Knots\n\n${LONG}\n\n- ${entry}\n\nSources:\n\nSome page\n`).slice(2)).toEqual([
      `reference: ${entry}`,
      'heading2: Sources:',
      'reference: Some page',
    ]);
  });

  test('an empty file has no blocks and no problems', () => {
    expect(readText('\uFEFF \r\n', 'a')).toMatchObject({ blocks: [], problems: [] });
  });
});
