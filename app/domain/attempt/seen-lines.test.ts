import { describe, expect, it } from 'vitest';
import { noteLines, EMPTY_ATTENTION } from './attention.ts';
import { seenLines } from './seen-lines.ts';

const trace = noteLines(EMPTY_ATTENTION, { path: 'code/a.ts', start: 3, end: 5, ms: 1_000 });

describe('seenLines', () => {
  it('tells apart what was on screen and what never was', () => {
    expect(seenLines(trace, { path: 'code/a.ts', lineCount: 8 })).toEqual({
      seen: [{ start: 3, end: 5 }],
      unseen: [
        { start: 1, end: 2 },
        { start: 6, end: 8 },
      ],
      seenCount: 3,
    });
  });

  it('knows nothing seen of a file that was never opened', () => {
    expect(seenLines(trace, { path: 'code/b.ts', lineCount: 2 })).toEqual({
      seen: [],
      unseen: [{ start: 1, end: 2 }],
      seenCount: 0,
    });
  });

  it('ignores a trace that is longer than the file', () => {
    expect(seenLines(trace, { path: 'code/a.ts', lineCount: 4 }).seenCount).toBe(2);
  });
});
