import { AREAS, type Area } from '../exercise/area.ts';
import type { AttemptEvent, SkillDefect } from './skill-event.ts';

/** A counted review with only the relevant parts said; one located defect in concurrency unless told otherwise. */
export function attemptEvent(parts: Partial<AttemptEvent> = {}): AttemptEvent {
  return {
    learnerId: 'u1',
    exerciseId: 'points',
    exerciseVersion: 1,
    kind: 'review',
    mode: 'counted',
    at: '2026-11-02T09:00:00Z',
    attempt: 1,
    hints: 0,
    defects: [defectOf({})],
    decoys: [],
    noise: { regions: 0, flagged: 0 },
    forecasts: [],
    ...parts,
  };
}

/** A medium defect with everything on offer, located only. */
export function defectOf(parts: Partial<SkillDefect>): SkillDefect {
  return {
    id: 'lost-update',
    kind: 'conc.lost-update',
    area: 'concurrency',
    difficulty: 3,
    stepsOffered: ['located', 'explained', 'proven', 'fixed'],
    level: 'located',
    ...parts,
  };
}

/** So many attempts a week apart at different exercises, one defect of each given level in the areas in turn. */
export function weeklyAttempts(
  levels: readonly SkillDefect['level'][],
  from = '2026-01-05T09:00:00Z',
): AttemptEvent[] {
  const startMs = Date.parse(from);
  return levels.map((level, week) =>
    attemptEvent({
      exerciseId: `exercise-${week}`,
      at: new Date(startMs + week * 7 * 24 * 60 * 60 * 1000).toISOString(),
      defects: AREAS.map((area: Area) => defectOf({ id: area, area, level })),
    }),
  );
}
