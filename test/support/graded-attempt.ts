import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import type { TestContext } from './command-context.ts';
import { startPlanted, type AttemptKey } from './planted-attempt.ts';

/** A graded attempt at the planted variant of the guide's exercise. */
export async function gradePlanted(
  context: TestContext,
  { submission }: { submission: unknown },
): Promise<AttemptKey> {
  const key = await startPlanted(context);
  const submitted = await submitAttempt(context, { ...key, submission, signature: 'Ada' });
  if (submitted.status !== 'submitted') throw new Error(`submitting answered ${submitted.status}`);
  const outcome = await gradeNextAttempt(context);
  if (outcome !== 'graded') throw new Error(`grading answered ${outcome}`);
  return key;
}
