import { describe, expect, it } from 'vitest';
import { groupTests } from './group-tests.ts';
import type { RanTest } from './run-answer.ts';

const ran = (name: string, outcome: RanTest['outcome'] = 'passed'): RanTest => ({
  name,
  outcome,
  message: null,
  line: null,
  console: '',
});

describe('groupTests', () => {
  it('counts tests and failures by their outer block', () => {
    expect(
      groupTests([
        ran('pay > once'),
        ran('refund > late', 'failed'),
        ran('pay > deep > twice', 'timed-out'),
        ran('alone'),
      ]),
    ).toEqual([
      { name: 'pay', count: 2, failed: 1 },
      { name: 'refund', count: 1, failed: 1 },
      { name: 'alone', count: 1, failed: 0 },
    ]);
  });
});
