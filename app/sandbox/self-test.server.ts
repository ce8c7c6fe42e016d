import type { Job, Run } from '#app/domain/grading/job.ts';
import { LIMITS } from './limits.ts';
import type { Prepare } from './prepare-job.ts';
import { runJob } from './run-job.server.ts';
import type { Standby } from './standby.server.ts';

const TEST = `import { add } from './subject'; it('adds', () => { expect(add(1, 2)).toBe(3); });`;

const JOB: Job = {
  language: 'typescript',
  programs: {
    right: {
      entry: 'code/add.ts',
      files: { 'code/add.ts': 'export const add = (a: number, b: number): number => a + b;' },
    },
    wrong: {
      entry: 'code/add.ts',
      files: { 'code/add.ts': 'export const add = (a: number, b: number): number => a - b;' },
    },
  },
  tests: { adds: { path: 'tests/adds.test.ts', text: TEST } },
  runs: [run('right'), run('wrong')],
  control: { program: 'right', test: 'adds' },
};

/** Runs a right and a wrong program once; rejects when the sandbox cannot tell them apart on this machine. */
export async function selfTest({
  standby,
  prepare,
}: {
  readonly standby: Standby;
  readonly prepare: Prepare;
}): Promise<void> {
  const { runs } = await runJob(JOB, { standby, prepare, runMs: LIMITS.runMs, jobMs: LIMITS.jobMs });
  const found = `${runs['right']?.status}, ${runs['wrong']?.status}`;
  if (found !== 'passed, failed')
    throw new Error(`The sandbox's self-test failed: expected passed, failed but got ${found}`);
}

function run(program: string): Run {
  return {
    id: program,
    program,
    test: 'adds',
    seed: 1,
    hasLearnerCode: false,
    stopAtFirstFailure: false,
    requires: [],
  };
}
