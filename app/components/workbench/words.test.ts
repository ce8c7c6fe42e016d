import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import { agoWords, saveWords, submitWords, timeBox, minutesWords } from './words.ts';

describe('saveWords', () => {
  it('says how long ago the last save was', () => {
    expect(saveWords({ status: 'saved', at: 2_000 }, 10_000)).toBe('Saved 8 s ago');
  });

  it('says where the work is when the server cannot be reached', () => {
    expect(saveWords({ status: 'offline' }, 0)).toBe('Saved in this browser only');
    expect(saveWords({ status: 'retrying' }, 0)).toBe('Not saved, retrying');
  });

  it('says why it stopped', () => {
    expect(saveWords({ status: 'stopped', why: 'refused', message: 'the draft is too large' }, 0)).toBe(
      'Not saved: the draft is too large',
    );
  });
});

describe('agoWords', () => {
  it('grows from seconds to hours and never goes below now', () => {
    expect([-9, 4_999, 5_000, 59_999, 60_000, 3_600_000].map(agoWords)).toEqual([
      'just now',
      'just now',
      '5 s ago',
      '59 s ago',
      '1 min ago',
      '1 h ago',
    ]);
  });
});

describe('submitWords', () => {
  it('restates what will be submitted', () => {
    expect(submitWords({ ...EMPTY_DRAFT, verdict: 'approve' })).toBe('Submit review: no findings, approve');
  });

  it('says that the verdict is still open', () => {
    expect(submitWords(EMPTY_DRAFT)).toBe('Submit review: no findings, no verdict yet');
  });
});

describe('timeBox', () => {
  it('counts whole minutes and fills up to one', () => {
    expect(timeBox({ startedAt: 0, minutes: 30, now: 18.5 * 60_000 })).toMatchObject({
      words: '18 of 30 min',
    });
    expect(timeBox({ startedAt: 0, minutes: 30, now: 45 * 60_000 })).toEqual({
      words: '45 min, meant for 30',
      share: 1,
    });
  });

  it('only names the box of a review that was begun on another day', () => {
    expect(timeBox({ startedAt: 0, minutes: 30, now: 26 * 3_600_000 }).words).toBe('Meant for 30 min');
  });
});

describe('minutesWords', () => {
  it('counts seconds up to a minute, then minutes', () => {
    expect(minutesWords(59_400)).toBe('59 s');
    expect(minutesWords(60_000)).toBe('1 min');
    expect(minutesWords(210_000)).toBe('4 min');
  });
});
