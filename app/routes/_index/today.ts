import { attemptStatus, type AttemptStatus } from '#app/domain/attempt/attempt-status.ts';
import { exerciseStates } from '#app/domain/attempt/exercise-states.ts';
import type { Language } from '#app/domain/exercise/language.ts';
import type { NextExercise, NextReason } from '#app/domain/skill/next-exercise.ts';

type Exercise = { readonly id: string; readonly title: string; readonly difficulty: number };
type Attempt = Parameters<typeof attemptStatus>[0] & {
  readonly id: string;
  readonly exerciseId: string;
  readonly startedAt: number;
};

/** An exercise as the first page offers it. */
export type NextReview = Exercise & {
  readonly summary: string;
  readonly language: Language;
  readonly minutes: number;
};

export type TodayRow = {
  readonly attemptId: string;
  readonly title: string;
  readonly status: AttemptStatus;
  /** When it last moved on. */
  readonly at: number;
};

export type Today<E extends Exercise> = {
  readonly isFirst: boolean;
  readonly open: readonly TodayRow[];
  readonly recent: readonly TodayRow[];
  readonly next: E | null;
  /** Why it is this one; null for the easiest one not tried yet. */
  readonly reason: NextReason | null;
};

const RECENT = 5;

/**
 * What the first page shows a learner: what is open, what came back, and what to do next: what the profile chose, or
 * the easiest one while it knows nothing. Attempts come newest first.
 */
export function today<E extends Exercise>(
  exercises: readonly E[],
  attempts: readonly Attempt[],
  chosen: NextExercise | null = null,
): Today<E> {
  const next = exercises.find(({ id }) => id === chosen?.exerciseId);
  const titles = new Map(exercises.map(({ id, title }) => [id, title]));
  const rows = attempts.map((attempt) => ({
    attemptId: attempt.id,
    title: titles.get(attempt.exerciseId) ?? attempt.exerciseId,
    status: attemptStatus(attempt),
    at: attempt.gradedAt ?? attempt.submittedAt ?? attempt.startedAt,
  }));
  return {
    isFirst: attempts.length === 0,
    open: rows.filter(({ status }) => status === 'drafted'),
    recent: rows.filter(({ status }) => status !== 'drafted').slice(0, RECENT),
    next: next ?? easiestExercise(exercises, attempts),
    reason: next === undefined ? null : (chosen?.reason ?? null),
  };
}

/** The easiest exercise not tried yet; when all were, the one tried longest ago that has no open draft. */
function easiestExercise<E extends Exercise>(
  exercises: readonly E[],
  attempts: readonly Attempt[],
): E | null {
  const states = exerciseStates(attempts);
  const [unseen] = exercises.filter(({ id }) => !states.has(id)).toSorted(byLevel);
  if (unseen) return unseen;
  const latest = [...states.keys()];
  const [oldest] = exercises
    .filter(({ id }) => states.get(id)?.status !== 'drafted')
    .toSorted((a, b) => latest.indexOf(b.id) - latest.indexOf(a.id));
  return oldest ?? null;
}

function byLevel(a: Exercise, b: Exercise): number {
  return (
    a.difficulty - b.difficulty || a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en')
  );
}
