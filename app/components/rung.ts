import type { Level } from '#app/domain/grading/grade.ts';

/** What a glyph can show: an evidence level, a step not reached yet, or a false alarm. */
export type Rung = Level | 'not-reached' | 'false-alarm';

/** How much of the pie is filled, in quarters. */
export const RUNG_QUARTERS = {
  'not-reached': 0,
  missed: 0,
  located: 1,
  explained: 2,
  proven: 3,
  fixed: 3,
  'proven+fixed': 4,
  'false-alarm': 0,
} as const satisfies Record<Rung, number>;

export const RUNG_NAMES = {
  'not-reached': 'Not reached',
  missed: 'Missed',
  located: 'Located',
  explained: 'Explained',
  proven: 'Proven',
  fixed: 'Fixed',
  'proven+fixed': 'Proven and fixed',
  'false-alarm': 'False alarm',
} as const satisfies Record<Rung, string>;
