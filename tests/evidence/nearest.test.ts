import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/evidence/nearest.js';

describe('nearest', () => {
  it.each([
    ['reliefs', ['relieves', 'relief', 'treats'], 'relief'],
    ['sitting', ['prolonged-sitting', 'very-prolonged-sitting'], 'prolonged-sitting'],
    ['ab', ['ac', 'ad'], 'ac'],
    ['xyz', ['massage'], undefined],
    ['knot', ['note', 'muscle-knot'], 'note'],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
    expect(nearest(word, candidates.toReversed())).toBe(expected);
  });
});
