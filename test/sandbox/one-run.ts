import type { Job, RunResult } from '#app/domain/grading/job.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { run } from './hazard.ts';

/** What one test file comes to against one small program. */
export async function resultOf(
  sandbox: Sandbox,
  { test, code = 'export const one = (): number => 1;\n' }: { readonly test: string; readonly code?: string },
): Promise<RunResult> {
  const { runs } = await sandbox.run(jobOf({ test, code }));
  const result = runs['r'];
  if (result === undefined) throw new Error('the run has no result');
  return result;
}

function jobOf({ test, code }: { readonly test: string; readonly code: string }): Job {
  return {
    language: 'typescript',
    programs: { code: { entry: 'code/subject.ts', files: { 'code/subject.ts': code } } },
    tests: { test: { path: 'tests/file.test.ts', text: test } },
    runs: [run('r', 'code', 'test')],
    control: { program: 'code', test: 'test' },
  };
}
