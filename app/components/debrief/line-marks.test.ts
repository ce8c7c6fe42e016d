import { describe, expect, it } from 'vitest';
import { lineMarks, type MarkedStory } from './line-marks.ts';

const FILE = 'code/points.ts';
const at = (start: number, end: number, file = FILE) => ({ file, start, end });

function story(more: Partial<MarkedStory>): MarkedStory {
  return { anchor: 'story-1', title: 'Race', rung: 'proven', ranges: [at(4, 5)], sites: [], ...more };
}

describe('lineMarks', () => {
  it('puts your mark and the real one on the same lines, with the rung’s word on the first', () => {
    const marks = lineMarks(FILE, {
      stories: [story({})],
      findings: [{ number: 1, range: at(5, 6), anchor: 'story-1' }],
    });
    expect(marks.get(4)).toMatchObject({ isYours: false, real: 'defect', words: ['Proven'] });
    expect(marks.get(5)).toMatchObject({ isYours: true, real: 'defect', words: [], chips: [{ number: 1 }] });
    expect(marks.get(6)).toMatchObject({ isYours: true, real: null, chips: [] });
  });

  it('tells a missed defect and a false alarm apart', () => {
    const marks = lineMarks(FILE, {
      stories: [story({ rung: 'missed' }), story({ rung: 'false-alarm', ranges: [at(9, 9)] })],
      findings: [],
    });
    expect([marks.get(4)?.real, marks.get(9)?.real]).toEqual(['missed', 'false-alarm']);
  });

  it('sends the reader of a site to the defect’s own lines, in another file too', () => {
    const other = 'code/log.ts';
    const stories = [story({ sites: [at(20, 20), at(2, 2, other)] })];
    expect(lineMarks(FILE, { stories, findings: [] }).get(20)?.words).toEqual(['Same defect as lines 4–5']);
    expect(lineMarks(other, { stories, findings: [] }).get(2)?.words).toEqual([
      'Same defect as lines 4–5 of code/points.ts',
    ]);
  });

  it('leaves other files alone', () => {
    expect(lineMarks('code/log.ts', { stories: [story({})], findings: [] }).size).toBe(0);
  });
});
