import type { RanTest } from './run-answer.ts';

export type TestGroup = { readonly name: string; readonly count: number; readonly failed: number };

/** Tests by the `describe` block that their names begin with, in order; a test outside any block stands alone. */
export function groupTests(tests: readonly RanTest[]): readonly TestGroup[] {
  const groups = new Map<string, TestGroup>();
  for (const test of tests) {
    const name = test.name.split(' > ')[0] ?? test.name;
    const before = groups.get(name) ?? { name, count: 0, failed: 0 };
    const isFailure = test.outcome === 'failed' || test.outcome === 'timed-out';
    groups.set(name, { name, count: before.count + 1, failed: before.failed + (isFailure ? 1 : 0) });
  }
  return [...groups.values()];
}
