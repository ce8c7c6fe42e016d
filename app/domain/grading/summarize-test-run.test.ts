import { describe, expect, it } from 'vitest';
import type { RunResult, TestResult } from './job.ts';
import { summarizeTestRun } from './summarize-test-run.ts';

const test = (name: string): TestResult => ({
  name,
  outcome: 'passed',
  message: null,
  line: null,
  console: '',
});
const passed = (...names: string[]): RunResult => ({
  status: 'passed',
  tests: names.map(test),
  calledProgram: true,
});
const hung: RunResult = { status: 'timed-out', message: 'ran for 2 s', file: null, line: 4 };

describe('summarizeTestRun', () => {
  it('passes when every file passed, with all tests in order', () => {
    const summary = summarizeTestRun([passed('a', 'b'), passed('c')]);
    expect(summary.outcome).toBe('passed');
    expect(summary.tests.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  it('takes outcome, message and line from the worst file', () => {
    expect(summarizeTestRun([passed('a'), hung])).toMatchObject({
      outcome: 'timed-out',
      message: 'ran for 2 s',
      line: 4,
      tests: [{ name: 'a' }],
    });
  });

  it('says that no test ran when there is no file', () => {
    expect(summarizeTestRun([]).outcome).toBe('no-test-ran');
  });
});
