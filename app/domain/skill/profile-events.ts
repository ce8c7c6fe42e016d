import type { Area } from '../exercise/area.ts';
import { describeProfile, type Profile } from './describe-profile.ts';
import { DEFAULT_HYPERPARAMETERS, type Hyperparameters } from './hyperparameters.ts';
import { orderEvents } from './order-events.ts';
import { replayLearner } from './replay-learner.ts';
import type { SkillEvent } from './skill-event.ts';
import { emptyRecord } from './skill-record.ts';

/**
 * The profile of every learner in the events, by learner id, as of a time (default: the last event's). Later events
 * are ignored, later judgements included.
 */
export function profileEvents(
  events: readonly SkillEvent[],
  {
    at,
    baseline,
    focus,
    hyper = DEFAULT_HYPERPARAMETERS,
  }: { at?: string; baseline?: string; focus?: Area; hyper?: Hyperparameters } = {},
): readonly Profile[] {
  const atMs = at === undefined ? lastTime(events) : Date.parse(at);
  const known = events.filter((event) => Date.parse(event.at) <= atMs);
  const baselineMs = baseline === undefined ? undefined : Math.min(Date.parse(baseline), atMs);
  return [...orderEvents(known)].map(([learnerId, attempts]) =>
    describeProfile(
      replayLearner(emptyRecord(learnerId, hyper), attempts, {
        hyper,
        ...(baselineMs === undefined ? {} : { baselineMs }),
      }),
      {
        atMs,
        hyper,
        ...(baseline === undefined ? {} : { baseline }),
        ...(focus === undefined ? {} : { focus }),
      },
    ),
  );
}

function lastTime(events: readonly SkillEvent[]): number {
  return events.reduce((last, { at }) => Math.max(last, Date.parse(at)), 0);
}
