import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '#app/domain/grading/job.ts';
import { createSandbox, type Sandbox } from '#app/sandbox/sandbox.server.ts';
import { run, sharedDir } from './hazard.ts';

const PROOFS = 200;
const RUN_MS = 300;
const JOB_MS = 900;
/** A busy machine gives each hang more time, and the whole job three times its own. */
const PATIENT_MS = 60_000;
const HANGS = "import { one } from './subject';\nit('hangs', () => {\n  for (;;);\n});\n";
const CHECK = "import { one } from './subject';\nit('is one', () => { expect(one()).toBe(1); });\n";

const job: Job = {
  language: 'typescript',
  programs: {
    code: { entry: 'code/subject.ts', files: { 'code/subject.ts': 'export const one = (): number => 1;\n' } },
  },
  tests: {
    check: { path: 'tests/check.test.ts', text: CHECK },
    ...Object.fromEntries(
      Array.from({ length: PROOFS }, (_, index) => [
        `proof-${index}`,
        { path: 'tests/proof.test.ts', text: `${HANGS}// ${index}` },
      ]),
    ),
  },
  runs: [
    ...Array.from({ length: PROOFS }, (_, index) => run(`proof-${index}`, 'code', `proof-${index}`)),
    { ...run('ours', 'code', 'check'), hasLearnerCode: false },
  ],
  control: { program: 'code', test: 'check' },
};

describe('two hundred proofs that hang', () => {
  let sandbox: Sandbox | undefined;
  beforeAll(async () => {
    sandbox = await createSandbox({ dataDir: sharedDir(), size: 1, runMs: RUN_MS, jobMs: JOB_MS });
  });
  afterAll(() => sandbox?.close());

  it(
    'hold their place for the time of a job, each is told what happened, and our own tests still run',
    async () => {
      if (sandbox === undefined) throw new Error('the sandbox has not started');
      const { runs } = await sandbox.run(job);
      const proofs = Array.from({ length: PROOFS }, (_, index) => runs[`proof-${index}`]);
      const messages = proofs.map((result) =>
        result?.status === 'timed-out' ? `${result.message} (${result.line})` : result?.status,
      );
      const hung = messages.filter((message) => message === 'Ran longer than 0.3 seconds in "hangs" (3)');
      expect(hung.length).toBeGreaterThan(0);
      expect(hung.length).toBeLessThanOrEqual((2 * JOB_MS) / RUN_MS + 2);
      expect(new Set(messages.slice(hung.length))).toEqual(
        new Set(['Not run: the code that ran before took more than 0.9 seconds together (null)']),
      );
      expect(runs['ours']?.status).toBe('passed');
    },
    PATIENT_MS,
  );
});
