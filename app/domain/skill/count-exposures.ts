import type { Area } from '../exercise/area.ts';
import { LEVEL_HEIGHT } from '../grading/ladder.ts';
import type { FirstExposures } from './list-observations.ts';
import { mapAreas } from './map-areas.ts';
import type { AttemptEvent } from './skill-event.ts';
import type { AreaCount, SkillRecord } from './skill-record.ts';

/** The record's counts with one more attempt: what the gates, signal detection and calibration are read from. */
export function countExposures(
  record: SkillRecord,
  event: AttemptEvent,
  { defects, decoys }: FirstExposures,
): SkillRecord {
  const { signals } = record;
  const countOf = (area: Area): AreaCount => {
    const known = record.areas[area];
    const met = defects.filter((defect) => defect.area === area);
    if (met.length === 0) return known;
    const exercises = known.exercises.includes(event.exerciseId)
      ? known.exercises
      : [...known.exercises, event.exerciseId];
    const heights = known.heights.map(
      (count, height) => count + met.filter(({ level }) => LEVEL_HEIGHT[level] === height).length,
    );
    return { defects: known.defects + met.length, exercises, heights };
  };
  return {
    ...record,
    attemptTimes: [...record.attemptTimes, Date.parse(event.at)],
    areas: mapAreas(countOf),
    signals: {
      hits: signals.hits + defects.filter(({ level }) => level !== 'missed').length,
      signals: signals.signals + defects.length,
      falseAlarms: signals.falseAlarms + decoys.filter(({ flagged }) => flagged).length,
      noise: signals.noise + decoys.length,
    },
    forecasts: [...record.forecasts, ...event.forecasts.map(({ p, o }) => ({ p, o }))],
  };
}
