import { LIMITS } from '../limits.ts';
import type { PreparedJob } from '../protocol.ts';

const CODE = `export const later = async (value) => {
  await null;
  if (value < 0) throw new RangeError('low');
  return { value };
};`;

const TEST = `import { later } from './subject';
describe('warm', () => {
  beforeEach(() => {});
  it('resolves', async () => { expect(await later(1)).toEqual({ value: 1 }); expect([1]).toContain(1); });
  it('rejects', async () => { await expect(later(-1)).rejects.toThrow(RangeError); });
  it('spies', () => { const spy = vi.fn(); spy(1); expect(spy).toHaveBeenCalledWith(1); });
  it('fails', () => { expect({ a: 1 }).toEqual({ a: 2 }); });
});`;

/** What each worker runs before it says that it is ready: the parts of the harness that most tests use. */
export const WARM_JOB: PreparedJob = {
  programs: { warm: { entry: 'code/warm.js', files: { 'code/warm.js': { code: CODE } } } },
  tests: { warm: { path: 'tests/warm.test.js', source: { code: TEST } } },
  runs: [
    {
      id: 'warm',
      program: 'warm',
      test: 'warm',
      seed: 1,
      hasLearnerCode: false,
      stopAtFirstFailure: false,
      requires: [],
    },
  ],
  earlier: {},
  limitMs: LIMITS.runMs,
  learnerMs: LIMITS.jobMs,
};
