import { describe, expect, it } from 'vitest';
import { runWords, type Ran, type RanTest } from './run-answer.ts';

const test = (outcome: RanTest['outcome']): RanTest => ({
  name: 't',
  outcome,
  message: null,
  line: null,
  console: '',
});
const ran = (change: Partial<Ran>): Ran => ({
  status: 'ran',
  outcome: 'passed',
  tests: [],
  message: null,
  line: null,
  durationMs: 1,
  ...change,
});

describe('runWords', () => {
  it('counts what fails and says where', () => {
    const tests = [test('failed'), test('passed'), test('timed-out')];
    expect(runWords(ran({ outcome: 'failed', tests }), 'this code')).toBe('2 of 3 fail on this code');
    expect(runWords(ran({ outcome: 'failed', tests: tests.slice(0, 2) }), 'your fix')).toBe(
      '1 of 2 fails on your fix',
    );
  });

  it('says that all pass', () => {
    expect(runWords(ran({ tests: [test('passed'), test('passed')] }), 'this code')).toBe(
      'All 2 tests pass on this code',
    );
    expect(runWords(ran({ tests: [test('passed')] }), 'this code')).toBe('The test passes on this code');
  });

  it('names the line where a test could not even run', () => {
    expect(runWords(ran({ outcome: 'invalid', line: 3 }), 'this code')).toBe('It could not run, line 3');
  });

  it('never blames the learner for our machine', () => {
    expect(runWords({ status: 'failed-ours', message: 'x' }, 'this code')).toContain(
      'nothing counts against you',
    );
  });

  it('rounds the wait for a busy sandbox up to whole seconds', () => {
    expect(runWords({ status: 'busy', retryAfterMs: 1_200 }, 'this code')).toContain('in 2 s');
  });
});
