import { describe, expect, it } from 'vitest';
import { linesInWords, lineWords, moveSelection, rangeOf } from './line-selection.ts';

const at = (anchor: number, head = anchor) => ({ file: 'code/a.ts', anchor, head });

describe('moveSelection', () => {
  it('moves one line and stays inside the file', () => {
    expect(moveSelection(at(4), { by: 1, lineCount: 5, isExtending: false })).toEqual(at(5));
    expect(moveSelection(at(5), { by: 1, lineCount: 5, isExtending: false })).toEqual(at(5));
    expect(moveSelection(at(1), { by: -1, lineCount: 5, isExtending: false })).toEqual(at(1));
  });

  it('extends from the anchor in both directions', () => {
    expect(moveSelection(at(4), { by: 1, lineCount: 9, isExtending: true })).toEqual(at(4, 5));
    expect(moveSelection(at(4, 4), { by: -2, lineCount: 9, isExtending: true })).toEqual(at(4, 2));
  });

  it('shrinks to the head when it moves on without extending', () => {
    expect(moveSelection(at(4, 7), { by: 1, lineCount: 9, isExtending: false })).toEqual(at(8));
  });
});

describe('rangeOf', () => {
  it('puts the lines in order whichever way they were chosen', () => {
    expect(rangeOf(at(7, 4))).toEqual({ start: 4, end: 7 });
  });
});

describe('lineWords', () => {
  it('names one line alone and more as a range', () => {
    expect(lineWords({ start: 9, end: 9 })).toBe('9');
    expect(lineWords({ start: 9, end: 19 })).toBe('9–19');
    expect(linesInWords({ start: 9, end: 9 })).toBe('line 9');
    expect(linesInWords({ start: 9, end: 19 })).toBe('lines 9–19');
  });
});
