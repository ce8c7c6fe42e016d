import { AREAS } from '../exercise/area.ts';
import { carryState } from './carry-state.ts';
import { countExposures } from './count-exposures.ts';
import { findFirstExposures } from './first-exposures.ts';
import { markBaseline } from './growth.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import type { AttemptEvent } from './skill-event.ts';
import type { SkillRecord } from './skill-record.ts';
import { estimate, overallLoading } from './skill-state.ts';
import { updateSkill } from './update-skill.ts';

export type ReplayOptions = {
  readonly hyper: Hyperparameters;
  /** From when on growth is counted, UTC ms. */
  readonly baselineMs?: number;
};

/**
 * The record after more attempts of one learner, in the order of time. The same record and attempts give the same
 * bits, whether they come one by one or all at once.
 */
export function replayLearner(
  record: SkillRecord,
  attempts: readonly AttemptEvent[],
  { hyper, baselineMs }: ReplayOptions,
): SkillRecord {
  let current = record;
  let isMarked = baselineMs === undefined;
  for (const event of attempts) {
    if (!isMarked && baselineMs !== undefined && Date.parse(event.at) > baselineMs) {
      current = { ...current, state: markBaselineAt(current.state, baselineMs, hyper) };
      isMarked = true;
    }
    current = takeAttempt(current, event, hyper);
  }
  return isMarked || baselineMs === undefined
    ? current
    : { ...current, state: markBaselineAt(current.state, baselineMs, hyper) };
}

/** The baseline stands at its own time, or at the prior when nothing was attempted before it. */
function markBaselineAt(state: SkillRecord['state'], atMs: number, hyper: Hyperparameters) {
  return markBaseline(state.atMs === null ? state : carryState(state, atMs, hyper));
}

function takeAttempt(record: SkillRecord, event: AttemptEvent, hyper: Hyperparameters): SkillRecord {
  const { exposures, met } = findFirstExposures(event, new Set(record.met));
  const seen = met.size === record.met.length ? record : { ...record, met: [...met] };
  if (event.mode === 'practice') return seen;
  if (event.kind !== 'review') return { ...seen, others: seen.others + 1 };
  if (exposures === null) return seen;
  const atMs = Date.parse(event.at);
  const state = updateSkill(carryState(seen.state, atMs, hyper), exposures, { areas: AREAS, hyper });
  const counted = countExposures(seen, event, exposures);
  const moment = { atMs, ...estimate(state, overallLoading(AREAS.length)) };
  return { ...counted, state, history: [...seen.history, moment] };
}
