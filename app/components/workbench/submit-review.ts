import { z } from 'zod';
import type { Submission } from '#app/domain/grading/submission.ts';
import { postJson } from './post-json.ts';

export type Submitted =
  | { readonly status: 'submitted' }
  | { readonly status: 'not-submitted'; readonly problems: readonly string[] };

const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('submitted') }),
  z.object({ status: z.literal('already-submitted') }),
  z.object({
    status: z.literal('invalid'),
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
]);

/** Submits a signed review. One that was submitted before counts as submitted: the answer may have been lost on the way. */
export async function submitReview({
  attemptId,
  ...body
}: {
  attemptId: string;
  submission: Submission;
  signature: string;
}): Promise<Submitted> {
  const posted = await postJson(`/attempts/${attemptId}/submit`, body);
  if (posted.status === 'signed-out')
    return failed('You are signed out. Sign in in another tab, then submit again.');
  if (posted.status === 'refused') return failed(posted.message);
  if (posted.status !== 'answered')
    return failed('The server cannot be reached. Your draft is kept; submit again.');
  const answer = answerSchema.safeParse(posted.body);
  if (!answer.success) return failed('The answer could not be read. Your draft is kept; submit again.');
  if (answer.data.status !== 'invalid') return { status: 'submitted' };
  return {
    status: 'not-submitted',
    problems: answer.data.problems.map(({ path, message }) =>
      path === '' ? message : `${path}: ${message}`,
    ),
  };
}

function failed(problem: string): Submitted {
  return { status: 'not-submitted', problems: [problem] };
}
