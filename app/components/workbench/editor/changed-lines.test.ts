import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

describe('changedLines', () => {
  it('names new and different lines by their place in the new text', () => {
    expect(changedLines('a\nb\nc', 'a\nx\nb\nd')).toEqual([2, 4]);
  });

  it('is empty for the same text and where lines only went away', () => {
    expect(changedLines('a\nb', 'a\nb')).toEqual([]);
    expect(changedLines('a\nb\nc', 'a\nc')).toEqual([]);
  });
});
