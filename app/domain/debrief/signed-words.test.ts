import { describe, expect, it } from 'vitest';
import { signedWords } from './signed-words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('signedWords', () => {
  it.each([
    [26 * MINUTE, 30_000, 'Signed just now, 26 min after you began'],
    [20_000, 5 * MINUTE, 'Signed 5 min ago, 1 min after you began'],
    [4 * HOUR, 2 * HOUR, 'Signed 2 h ago, 240 min after you began'],
    [4 * HOUR + 1, 25 * HOUR, 'Signed yesterday'],
    [9 * HOUR, 72 * HOUR, 'Signed 3 days ago'],
  ])('after a sitting of %i ms, %i ms ago, says %s', (sitting, ago, words) => {
    expect(signedWords({ startedAt: 0, submittedAt: sitting, now: sitting + ago })).toBe(words);
  });
});
