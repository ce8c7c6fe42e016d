import type { Job } from '#app/domain/grading/job.ts';

/** A job of one run: a test with this body. */
export function oneTestJob(body: string): Job {
  return {
    language: 'javascript',
    programs: { only: { entry: 'code/only.js', files: { 'code/only.js': 'export const only = 1;' } } },
    tests: { only: { path: 'tests/only.test.js', text: `it('only', async () => { ${body} });\n` } },
    runs: [
      {
        id: 'only',
        program: 'only',
        test: 'only',
        seed: 1,
        hasLearnerCode: true,
        stopAtFirstFailure: false,
        requires: [],
      },
    ],
    control: { program: 'only', test: 'only' },
  };
}
