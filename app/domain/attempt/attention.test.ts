import { describe, expect, it } from 'vitest';
import { addAttention, attentionSchema, EMPTY_ATTENTION, lineTime, noteLines } from './attention.ts';

const seen = noteLines(EMPTY_ATTENTION, { path: 'code/a.ts', start: 3, end: 5, ms: 1_000 });

describe('noteLines', () => {
  it('counts for the lines on screen, their file and the active time', () => {
    expect(seen).toEqual({
      activeMs: 1_000,
      files: { 'code/a.ts': { ms: 1_000, lineMs: [0, 0, 1_000, 1_000, 1_000] } },
    });
  });

  it('adds to what was seen before', () => {
    const again = noteLines(seen, { path: 'code/a.ts', start: 1, end: 3, ms: 500 });
    expect(again.files['code/a.ts']).toEqual({ ms: 1_500, lineMs: [500, 500, 1_500, 1_000, 1_000] });
  });
});

describe('addAttention', () => {
  it('gives the same whichever comes first', () => {
    const other = noteLines(EMPTY_ATTENTION, { path: 'code/b.ts', start: 1, end: 1, ms: 20 });
    expect(addAttention(seen, other)).toEqual(addAttention(other, seen));
  });

  it('keeps known files only', () => {
    expect(addAttention(EMPTY_ATTENTION, seen, ['code/b.ts']).files).toEqual({});
  });

  it('never grows beyond what it may be', () => {
    const day = { ...EMPTY_ATTENTION, activeMs: 24 * 3_600_000 };
    expect(attentionSchema.safeParse(addAttention(day, day)).success).toBe(true);
  });
});

describe('lineTime', () => {
  it('is the time of the line that was on screen longest', () => {
    const more = noteLines(seen, { path: 'code/a.ts', start: 5, end: 9, ms: 10 });
    expect(lineTime(more, { file: 'code/a.ts', start: 4, end: 7 })).toBe(1_010);
  });

  it('is 0 for lines that never were, and for another file', () => {
    expect(lineTime(seen, { file: 'code/a.ts', start: 6, end: 90 })).toBe(0);
    expect(lineTime(seen, { file: 'code/b.ts', start: 1, end: 5 })).toBe(0);
  });
});
