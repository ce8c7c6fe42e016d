import { describe, expect, it } from 'vitest';
import { EMPTY_ATTENTION, noteLines } from '#app/domain/attempt/attention.ts';
import { tellAttention, tellOnScreen } from './attention-story.ts';
import { review } from './review-fixture.ts';

const PLACES = [{ file: 'code/points.ts', start: 4, end: 5 }];

describe('tellOnScreen', () => {
  it('tells the time of the longest seen line', () => {
    const attention = noteLines(EMPTY_ATTENTION, { path: 'code/points.ts', start: 5, end: 9, ms: 40_000 });
    expect(tellOnScreen(PLACES, attention)).toBe('These lines were on your screen for about 40 s.');
  });

  it('tells lines that never were on screen, and nothing when nothing was measured', () => {
    const elsewhere = noteLines(EMPTY_ATTENTION, { path: 'code/log.ts', start: 1, end: 9, ms: 9_000 });
    expect(tellOnScreen(PLACES, elsewhere)).toBe('These lines were never on your screen.');
    expect(tellOnScreen(PLACES, null)).toBeNull();
  });
});

describe('tellAttention', () => {
  it('tells each file under review in the order shown, and how much of it was seen', () => {
    const attention = noteLines(EMPTY_ATTENTION, { path: 'code/points.ts', start: 1, end: 13, ms: 30_000 });
    expect(tellAttention(review({ planted: ['race'], attention }))).toEqual({
      active: 'about 30 s',
      files: [
        { path: 'code/points.ts', time: 'about 30 s', lines: '72\u202f% of 18' },
        { path: 'code/log.ts', time: 'never opened', lines: 'none' },
      ],
    });
  });

  it('is not there when nothing was measured', () => {
    expect(tellAttention(review({ planted: [] }))).toBeNull();
    expect(tellAttention(review({ planted: [], attention: EMPTY_ATTENTION }))).toBeNull();
  });
});
