import type { FirstExposures } from './list-observations.ts';
import type { AttemptEvent } from './skill-event.ts';

/**
 * What of an attempt counts, and what has been met after it: only the first unhinted exposure to a defect does, and
 * decoys and other regions only on the learner's first event for that exercise. Null when nothing counts: practice,
 * hinted, another kind, or everything was met before (GRADING.md §4, §8).
 */
export function findFirstExposures(
  event: AttemptEvent,
  met: ReadonlySet<string>,
): { readonly exposures: FirstExposures | null; readonly met: ReadonlySet<string> } {
  const exerciseKey = JSON.stringify([event.exerciseId]);
  const defectKey = (id: string) => JSON.stringify([event.exerciseId, id]);
  const after = new Set([...met, exerciseKey, ...event.defects.map(({ id }) => defectKey(id))]);
  const isEvidence = event.kind === 'review' && event.mode === 'counted' && event.hints === 0;
  if (!isEvidence) return { exposures: null, met: after };
  const isFirst = !met.has(exerciseKey);
  const defects = event.defects.filter(({ id }) => !met.has(defectKey(id)));
  if (!isFirst && defects.length === 0) return { exposures: null, met: after };
  const exposures = {
    defects,
    decoys: isFirst ? event.decoys : [],
    noise: isFirst ? event.noise : { regions: 0, flagged: 0 },
  };
  return { exposures, met: after };
}
