import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import { LEVEL_HEIGHT } from '../grading/ladder.ts';
import type { AttemptEvent, SkillDefect } from './skill-event.ts';

/** When a kind of defect should be met again: one card per learner and kind. Schedules, never scores. */
export type RepetitionCard = {
  readonly kind: string;
  readonly dueMs: number;
  readonly lastMs: number;
  /** Days after which the chance of catching it again has fallen to the retention. */
  readonly stability: number;
  readonly difficulty: number;
  readonly repetitions: number;
  readonly lapses: number;
};

const RETENTION = 0.85;
const MOST_DAYS = 120;
const DAY_MS = 24 * 60 * 60 * 1000;

const scheduler = fsrs({
  request_retention: RETENTION,
  maximum_interval: MOST_DAYS,
  enable_short_term: false,
  enable_fuzz: false,
});

const RATING_OF_HEIGHT = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy, Rating.Easy] as const;

/** The cards after every exposure of one attempt, practice and repeats included (GRADING.md §7, Repetition). */
export function repeatKinds(
  cards: ReadonlyMap<string, RepetitionCard>,
  event: AttemptEvent,
): ReadonlyMap<string, RepetitionCard> {
  const after = new Map(cards);
  for (const { kind, level } of event.defects) {
    after.set(kind, repeatKind(after.get(kind), { kind, level, atMs: Date.parse(event.at) }));
  }
  return after;
}

/** The kinds that are due at a time, the longest overdue first. */
export function dueKinds(
  cards: ReadonlyMap<string, RepetitionCard>,
  atMs: number,
): readonly RepetitionCard[] {
  return [...cards.values()]
    .filter(({ dueMs }) => dueMs <= atMs)
    .toSorted((a, b) => a.dueMs - b.dueMs || (a.kind < b.kind ? -1 : 1));
}

/** Chance ∈ [0, 1] that the kind would still be caught at a time: the forgetting curve of FSRS. */
export function retrievability(card: RepetitionCard, atMs: number): number {
  return scheduler.get_retrievability(toFsrs(card), new Date(atMs), false);
}

function repeatKind(
  card: RepetitionCard | undefined,
  { kind, level, atMs }: { kind: string; level: SkillDefect['level']; atMs: number },
): RepetitionCard {
  const at = new Date(atMs);
  const { card: next } = scheduler.next(
    card === undefined ? createEmptyCard(at) : toFsrs(card),
    at,
    ratingOf(level),
  );
  return {
    kind,
    // The scheduler can return one day more than its maximum.
    dueMs: Math.min(next.due.getTime(), atMs + MOST_DAYS * DAY_MS),
    lastMs: atMs,
    stability: next.stability,
    difficulty: next.difficulty,
    repetitions: next.reps,
    lapses: next.lapses,
  };
}

function ratingOf(level: SkillDefect['level']): Grade {
  return RATING_OF_HEIGHT[LEVEL_HEIGHT[level]];
}

function toFsrs({ dueMs, lastMs, stability, difficulty, repetitions, lapses }: RepetitionCard): Card {
  return {
    due: new Date(dueMs),
    last_review: new Date(lastMs),
    stability,
    difficulty,
    reps: repetitions,
    lapses,
    state: State.Review,
    elapsed_days: 0,
    scheduled_days: Math.round((dueMs - lastMs) / DAY_MS),
    learning_steps: 0,
  };
}
