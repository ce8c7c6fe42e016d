import { describe, expect, it } from 'vitest';
import { adviseOnRun } from './advise-on-run.ts';
import type { RunStatus } from './job.ts';

describe('what to do next about a run', () => {
  it.each([
    ['failed', 'expected 1 to be 2 (Object.is)', 'Compare'],
    ['failed', 'the total: expected 1 to be 2', 'Compare'],
    ['failed', 'RangeError: low', 'exception'],
    ['failed', 'StoreError: cannot load', 'exception'],
    ['failed', "threw { code: 'E1' }", 'exception'],
    ['failed', 'This test waits for a promise that can never settle: …', 'settle that promise'],
    ['failed', 'A promise was rejected and nobody handled it: Error: x', 'rejects'],
    ['failed', 'More than 10000 timers fired: …', 'interval'],
    ['no-test-ran', null, 'it(…)'],
    ['timed-out', 'Ran longer than 2 seconds', 'loop'],
    ['out-of-memory', 'Used more memory', 'smaller inputs'],
    ['invalid', 'Import of "fs" is refused', 'relative paths'],
    ['invalid', "The requested module './a' does not provide an export named 'b'", 'spelling'],
    ['invalid', 'TypeScript enum is not supported in strip-only mode', 'only types'],
    ['invalid', "Unexpected token ';'", 'syntax'],
    ['crashed', 'x', 'nothing counts against you'],
  ] as const satisfies readonly (readonly [RunStatus, string | null, string])[])(
    '%s with %j is told something to do',
    (status, message, words) => {
      expect(adviseOnRun({ status, message })).toContain(words);
    },
  );

  it.each(['passed', 'skipped'] as const)('%s needs no advice', (status) => {
    expect(adviseOnRun({ status, message: null })).toBeNull();
  });
});
