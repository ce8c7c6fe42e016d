import { attemptStatus, type AttemptStatus } from './attempt-status.ts';

/** Where a learner stands with one exercise. */
export type ExerciseState =
  { readonly status: 'new' } | { readonly status: AttemptStatus; readonly attemptId: string };

type AttemptFacts = Parameters<typeof attemptStatus>[0] & {
  readonly id: string;
  readonly exerciseId: string;
};

export const NOT_STARTED = { status: 'new' } as const satisfies ExerciseState;

/** The state of every exercise attempted, from attempts newest first: an open draft wins, else the latest attempt. */
export function exerciseStates(attempts: readonly AttemptFacts[]): ReadonlyMap<string, ExerciseState> {
  const states = new Map<string, ExerciseState>();
  for (const attempt of attempts) {
    const status = attemptStatus(attempt);
    const known = states.get(attempt.exerciseId);
    const isNews = known === undefined || (status === 'drafted' && known.status !== 'drafted');
    if (isNews) states.set(attempt.exerciseId, { status, attemptId: attempt.id });
  }
  return states;
}
