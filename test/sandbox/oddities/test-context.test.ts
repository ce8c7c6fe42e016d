import { oddity } from './oddity.ts';

oddity('tests that take expect from their context, and are told what is missing', {
  test: `import { it, vi } from 'vitest';
it('finds expect', ({ expect, task }) => { expect(task.name).toBe('finds expect'); });
it('finds it beside a row', ({ expect }) => { expect.assertions(1); expect([1]).toEqual([1]); });
it.for([[1, 2]])('adds %s', ([a, b], { expect }) => { expect(a! + b!).toBe(3); });
it('is told what there is not', ({ expect, skip }) => {
  expect(() => skip()).toThrow(/it\\.skip/);
  expect(() => vi.resetModules()).toThrow(/not available here/);
  expect(() => vi.stubEnv('NODE_ENV', 'test')).toThrow(/not available here/);
  expect(() => vi.mock('./x')).toThrow(/not available here/);
});
`,
});
