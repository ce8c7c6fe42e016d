import type { AttemptStatus } from '#app/domain/attempt/attempt-status.ts';

/** Where an attempt goes on: the workbench while it is a draft, then the debrief, which also shows that grading runs. */
export function attemptPath(attempt: { readonly attemptId: string; readonly status: AttemptStatus }): string {
  const workbench = `/attempts/${attempt.attemptId}`;
  return attempt.status === 'drafted' ? workbench : `${workbench}/debrief`;
}
